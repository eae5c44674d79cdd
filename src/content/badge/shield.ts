import { guarded } from './guarded';

/** What of a mouse, a pen or a finger is a press: a page that heard of it would know by its place what was pressed. */
const presses =
  'pointerdown mousedown pointerup mouseup click dblclick auxclick contextmenu dragstart touchstart touchend'.split(
    ' ',
  );
/** Of these, what a link around the badge would act upon. Of the badge's own controls only links rely on default actions. */
const linkActions = ['click', 'auxclick', 'dragstart'];
const scrolling = ['touchstart', 'touchmove', 'wheel'];
const typed = ['keydown', 'keypress', 'keyup', 'copy', 'cut'];
/** What begins to take along what is selected, or what the page selects only then. */
const taking = ['pointerdown', 'copy', 'cut'];
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
  /** Told before the page is given what is selected: that has the markup of all that is shown in it. */
  taken(): void;
}

let shielded: Shielded | undefined;
/** Whether what is being pressed was pressed on the page. */
let pressedOutside = false;
/** The control that a button of the mouse went down on. */
let pressed: Element | null = null;

/** Whether the browser names the inside. */
export const isTelling = 'explicitOriginalTarget' in Event.prototype;

// At the window, before the page's first script: only the first listener there keeps an event from all others.
const hear = guarded((event: Event) => {
  if (!shielded) return;
  const { host, root, press, heardKey, taken } = shielded;
  const inner = isTelling ? namedBy(event, root) : foundBy(event, host, root);
  const control = controlAt(inner);
  if (event instanceof KeyboardEvent) heardKey(event);
  const isMouse = event instanceof MouseEvent;
  if (isMouse && event.isTrusted && event.type.endsWith('down')) {
    pressedOutside = !inner;
    pressed = control;
  }
  if (!inner) {
    if (taking.includes(event.type)) taken();
    return;
  }
  const isDropped = isMouse && pressedOutside && event.type.endsWith('up');
  if (isDropped && !isTelling) return;
  // Shortcuts are often heard while an event still goes down to its target, before a listener on the host could stop
  // it. What the browser does by default (Tab, Escape, the focus) does not depend on listeners.
  event.stopImmediatePropagation();
  keepFromLinks(event, inner);
  if (isDropped && event.type === 'mouseup') release(event, host);
  if (!control) return;
  // What was pressed here and let go there is no press of either. Without a count it came from a screen reader.
  if (isMouse && event.type === 'click' && (control === pressed || !event.detail)) press(control, event);
  if (isPress(event)) {
    event.preventDefault();
    press(control, event);
  }
});
const listed = Object.keys(HTMLElement.prototype).flatMap((name) => (name.startsWith('on') ? name.slice(2) : []));
// Where no browser names the inside, most would be heard for nothing: on every move of the pointer, on every page.
for (const name of isTelling ? [...listed, ...unlisted] : [...typed, ...presses])
  window.addEventListener(name, hear, { capture: true, passive: scrolling.includes(name) });

const sign = Math.random().toString(36);
let isHeard = false;
window.addEventListener(sign, () => (isHeard = true));

/** Whether what is heard above is heard still: `document.open` of a page takes all listeners away. */
export function isShielded(): boolean {
  isHeard = false;
  dispatchEvent(new Event(sign));
  return isHeard;
}

/** Keeps what happens inside the badge from the page. */
export function shield(made: Shielded): void {
  shielded = made;
  const { host, root, press } = made;
  // What no person pressed is told to everybody on its way down here: it opens and unfolds, and decides nothing.
  root.addEventListener(
    'click',
    guarded((event) => {
      if (!(event.target instanceof Node)) return;
      keepFromLinks(event, event.target);
      const control = controlAt(event.target);
      if (control) press(control, event);
    }),
  );
  for (const name of scrolling) host.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
}

/** Nothing in the badge is pressed for a link around it; a link of the badge's own is only not to be dragged. */
function keepFromLinks(event: Event, inner: Node): void {
  const isOwn = inner instanceof Element && inner.closest('a') && event.type !== 'dragstart';
  if (linkActions.includes(event.type) && !isOwn) event.preventDefault();
}

const controlAt = (at: Node | null): HTMLButtonElement | null =>
  (at instanceof Element ? at : at?.parentElement)?.closest<HTMLButtonElement>('button, summary') ?? null;

/** A key that presses a button: Firefox makes no click of one that was stopped. */
const isPress = (event: Event) =>
  event instanceof KeyboardEvent && event.type === 'keydown' && !event.repeat && ['Enter', ' '].includes(event.key);

/** What of the inside this event names to anybody: Firefox only. */
function namedBy(event: Event & Telling, root: ShadowRoot): Node | null {
  for (const target of [event.originalTarget, event.explicitOriginalTarget])
    if (target instanceof Node && root.contains(target)) return target;
  return null;
}

/** Where in the inside this event is for those who can look in: the root where that is not known, null outside of it. */
function foundBy(event: Event, host: HTMLElement, root: ShadowRoot): Node | null {
  if (event.target !== host || !event.isTrusted) return null;
  const isPointed = event instanceof MouseEvent && (event.detail || event.type !== 'click');
  const found = isPointed ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
  return root.contains(found) ? found : root;
}

/** The end of a drag that began on the page, as an event that names nothing but the host. */
function release(event: MouseEvent, host: HTMLElement): void {
  // Where it was, with which button and keys, stands in the event itself.
  host.dispatchEvent(new PointerEvent('pointerup', event));
  host.dispatchEvent(new MouseEvent('mouseup', event));
}
