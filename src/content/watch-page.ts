/** Shortest time between two looks, growing while a page keeps changing. Milliseconds. */
const pauses = { first: 100, most: 2_000, growth: 1.3 };
/** A look may take this part of the page's time: on a page with thousands of tiles looks become rare. */
const share = 0.1;

/**
 * Calls `look` after the page changed, in idle time, and less often the longer a page keeps changing. Returns a
 * function that asks for a look soon. Ends with `signal`.
 */
export function watchPage(look: () => void, signal: AbortSignal): () => void {
  let pause = pauses.first;
  let least = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function schedule(): void {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => requestIdleCallback(run, { timeout: 500 }), pause);
  }

  function run(): void {
    timer = undefined;
    if (signal.aborted) return;
    const startedAt = performance.now();
    look();
    least = (performance.now() - startedAt) / share;
    pause = Math.max(Math.min(pause * pauses.growth, pauses.most), least);
  }

  const observer = new MutationObserver(schedule);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return () => {
    pause = Math.max(pauses.first, least);
    schedule();
  };
}
