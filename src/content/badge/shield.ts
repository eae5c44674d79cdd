import { guarded } from './dom';

/**
 * Pointer events end at the badge: it may sit in a link or in a row that reacts to clicks. Only their starts are
 * stopped, for a drag that began on the page and ends over the badge still has to be heard by the page.
 */
const pointerStarts = ['click', 'dblclick', 'auxclick', 'contextmenu', 'pointerdown', 'mousedown', 'dragstart'];
/** Of these, what a link around the badge would act upon. The badge's own buttons do not rely on default actions. */
const linkActions = new Set(['click', 'auxclick', 'dragstart']);
const scrolling = ['touchstart', 'touchmove', 'wheel'];
const typed = ['keydown', 'keypress', 'keyup', 'copy'];

/** Keeps what happens inside the badge from the page. Returns what undoes the part outside of the host. */
export function shield(host: HTMLElement): () => void {
  for (const name of pointerStarts) {
    host.addEventListener(name, (event) => {
      event.stopPropagation();
      if (linkActions.has(name)) event.preventDefault();
    });
  }
  for (const name of scrolling) host.addEventListener(name, (event) => event.stopPropagation(), { passive: true });

  // Shortcuts are often heard while an event still goes down to its target, before a listener on the host could stop
  // it. At the window it is stopped before the page hears of it; nothing inside the badge listens to keys, and what
  // the browser does by default (Tab, Enter, Escape) does not depend on listeners.
  const stop = guarded((event: Event) => {
    if (event.target === host) event.stopImmediatePropagation();
  });
  for (const name of typed) window.addEventListener(name, stop, true);
  return () => {
    for (const name of typed) window.removeEventListener(name, stop, true);
  };
}
