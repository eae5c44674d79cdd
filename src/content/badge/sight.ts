import { guarded } from './guarded';

/** How long the card must have been seen, in one place, before a press on it counts. Milliseconds. */
const seenFor = 400;
/** No frame for so long: the page was busy, and what was painted before may not be what was looked at. Milliseconds. */
const stall = 250;
/** Below this share of its size nobody reads it: a page's `zoom` reaches into the badge. */
const leastZoom = 0.8;

export interface Sight {
  start(): void;
  stop(): void;
  /** Whether the card was really seen for a while before this time of an event. Never where the browser cannot tell. */
  isClear(time: number): boolean;
}

/**
 * Watches the open card. It lies in the top layer: no opacity, filter, transform or clip of the page reaches it, and only
 * what lies above it in that layer covers it, which Chromium's observer tells. Measured there: of the badge's line, and of
 * what is in the card, the observer says that they are covered, by the card itself.
 */
export function watchSight(card: HTMLElement): Sight {
  let since = Infinity;
  let latest = 0;
  let place = '';
  let frame = 0;

  const observer = new IntersectionObserver(
    guarded((entries) => {
      const last = entries.at(-1) as IntersectionObserverEntry & { isVisible?: boolean };
      lose();
      if (last.isVisible && last.intersectionRatio > 0.99) frame = requestAnimationFrame(look);
    }),
    // Firefox knows neither of the last two, and then no entry says that the card is visible.
    { threshold: [0, 0.99, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );

  /** Once a frame: a page may move the card under the pointer, or bring its window to the front, right before a press. */
  const look = guarded((now: number) => {
    const there = where();
    const wasBusy = now - latest > stall;
    if (there !== place || wasBusy || !document.hasFocus() || card.currentCSSZoom < leastZoom) since = now;
    place = there;
    latest = now;
    frame = requestAnimationFrame(look);
  });

  function where(): string {
    const { x, y } = card.getBoundingClientRect();
    return `${x} ${y}`;
  }

  function lose(): void {
    cancelAnimationFrame(frame);
    since = Infinity;
    place = '';
  }

  return {
    start: () => observer.observe(card),
    stop() {
      observer.disconnect();
      lose();
    },
    isClear: (time) => where() === place && time - since >= seenFor && time - latest < stall,
  };
}
