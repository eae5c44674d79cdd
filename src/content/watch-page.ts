/** Shortest time between two looks, growing while a page keeps changing. Milliseconds. */
const pauses = { first: 100, most: 2_000, growth: 1.3 };
/** A look may take this part of the page's time: on a page with thousands of tiles looks become rare. */
const share = 0.1;
/** How soon after a change the place of the badge is sought, which is little work. Milliseconds. */
const seekPause = 50;

export interface Watch {
  /** Looks when the page has time. */
  soon(): void;
  /** Looks at once: what came is waited for. */
  now(): void;
  /** A look took so much of the page's time; the next one waits accordingly. Milliseconds. */
  spend(time: number): void;
}

/**
 * Calls `look` after the page changed, in idle time, and less often the longer a page keeps changing; and `seek` soon
 * after each change. Ends with `signal`.
 */
export function watchPage(look: () => void, seek: () => void, signal: AbortSignal): Watch {
  let pause = pauses.first;
  let least = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seeking: typeof timer;
  let idle = 0;

  function schedule(): void {
    timer ??= setTimeout(() => (idle = requestIdleCallback(run, { timeout: 500 })), pause);
  }

  function run(): void {
    timer = undefined;
    if (signal.aborted) return;
    look();
    pause = Math.max(Math.min(pause * pauses.growth, pauses.most), least);
  }

  const observer = new MutationObserver(() => {
    schedule();
    seeking ??= setTimeout(() => {
      seeking = undefined;
      seek();
    }, seekPause);
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    soon() {
      pause = Math.max(pauses.first, least);
      schedule();
    },
    now() {
      clearTimeout(timer);
      cancelIdleCallback(idle);
      // Answers that came together are one look.
      timer = setTimeout(run);
    },
    spend(time) {
      least = time / share;
      pause = Math.max(pause, least);
    },
  };
}
