import { guarded } from './guarded';

/**
 * Pointer events end at the badge: it may sit in a link or in a row that reacts to clicks. Only their starts are
 * stopped, for a drag that began on the page and ends over the badge still has to be heard by the page.
 */
const pointerStarts = ['click', 'dblclick', 'auxclick', 'contextmenu', 'pointerdown', 'mousedown', 'dragstart'];
/** Of these, what a link around the badge would act upon. Of the badge's own controls only links rely on default actions. */
const linkActions = ['click', 'auxclick', 'dragstart'];
const scrolling = ['touchstart', 'touchmove', 'wheel'];
const typed = ['keydown', 'keypress', 'keyup', 'copy'];
/** Firefox names the element inside to every listener on the page, whatever the event: all that it has, and these that it does not list. */
const unlisted = 'focusin focusout dragexit DOMMouseScroll MozMousePixelScroll DOMActivate mouselongtap'.split(' ');

/** Firefox's own: where an event really happened, whatever root is closed. */
interface Telling {
  originalTarget?: EventTarget | null;
  explicitOriginalTarget?: EventTarget | null;
}

interface Shielded {
  host: HTMLElement;
  root: ShadowRoot;
  /** What a press on a control of the badge does. A listener on it would not hear of one that was stopped before. */
  press(control: HTMLButtonElement, event: Event): void;
  /** Told of every key, wherever it is pressed or let go. */
  heardKey(event: KeyboardEvent): void;
}

let shielded: Shielded | undefined;
/** Whether what is being pressed was pressed on the page. */
let pressedOutside = false;

// At the window, before the page's first script: only the first listener there keeps an event from all others.
const hear = guarded((event: Event) => {
  if (!shielded) return;
  const { host, root, heardKey } = shielded;
  const inner = innerOf(event, root);
  if (event instanceof KeyboardEvent) heardKey(event);
  if (event.type === 'mousedown') pressedOutside = !inner;
  // Shortcuts are often heard while an event still goes down to its target, before a listener on the host could stop
  // it. What the browser does by default (Tab, Escape) does not depend on listeners.
  if (!inner && !(typed.includes(event.type) && event.target === host)) return;
  event.stopImmediatePropagation();
  keepFromLinks(event, inner);
  if (inner && event.type === 'click') act(inner, event);
  if (inner && isPress(event) && act(inner, event)) event.preventDefault();
  if (inner && event.type === 'mouseup' && pressedOutside) release(event, host);
});
const listed = Object.keys(HTMLElement.prototype).flatMap((name) => (name.startsWith('on') ? name.slice(2) : []));
// Where no browser names the inside, most would be heard for nothing: on every move of the pointer, on every page.
for (const name of 'explicitOriginalTarget' in Event.prototype ? [...listed, ...unlisted] : typed)
  window.addEventListener(name, hear, { capture: true, passive: scrolling.includes(name) });

/** Keeps what happens inside the badge from the page. */
export function shield(
  host: HTMLElement,
  root: ShadowRoot,
  press: Shielded['press'],
  heardKey: Shielded['heardKey'],
): void {
  shielded = { host, root, press, heardKey };
  // Where no browser names the inside, clicks come down here, and events end at the host on their way back.
  root.addEventListener(
    'click',
    guarded((event) => {
      if (event.target instanceof Node) act(event.target, event);
    }),
  );
  for (const name of [...pointerStarts, ...scrolling]) {
    const options = { passive: scrolling.includes(name) };
    root.addEventListener(name, (event) => keepFromLinks(event, event.target), options);
    host.addEventListener(name, (event) => event.stopPropagation(), options);
  }
}

/** Nothing in the badge is pressed for a link around it; a link of the badge's own is only not to be dragged. */
function keepFromLinks(event: Event, inner: EventTarget | null): void {
  const isOwn = inner instanceof Element && inner.closest('a') && event.type !== 'dragstart';
  if (linkActions.includes(event.type) && !isOwn) event.preventDefault();
}

/** Returns whether there is a control. */
function act(at: Node, event: Event): boolean {
  const element = at instanceof Element ? at : at.parentElement;
  const control = element?.closest<HTMLButtonElement>('button, summary');
  if (control) shielded?.press(control, event);
  return Boolean(control);
}

/** A key that presses a button: Firefox makes no click of one that was stopped. */
const isPress = (event: Event) =>
  event instanceof KeyboardEvent && event.type === 'keydown' && !event.repeat && ['Enter', ' '].includes(event.key);

/** What of the inside this event names to anybody: Firefox only. */
function innerOf(event: Event & Telling, root: ShadowRoot): Node | null {
  for (const target of [event.originalTarget, event.explicitOriginalTarget])
    if (target instanceof Node && root.contains(target)) return target;
  return null;
}

/** The end of a drag that began on the page, as an event that names nothing but the host. */
function release(event: Event, host: HTMLElement): void {
  if (!(event instanceof MouseEvent)) return;
  // Where it was, with which button and keys, stands in the event itself.
  host.dispatchEvent(new PointerEvent('pointerup', event));
  host.dispatchEvent(new MouseEvent('mouseup', event));
}
