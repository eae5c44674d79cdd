import { until } from './until';

/** What a person sees of the badge; `rect` in CSS pixels of the viewport. */
export interface Badge {
  text: string;
  /** What a screen reader says. */
  name: string;
  cardOpen: boolean;
  /** Empty while the card is closed. */
  cardText: string;
  saveLabel: string | null;
  /** Still reading the page. */
  loading: boolean;
  rect: { x: number; y: number; width: number; height: number };
}

// These functions travel into the browser as text: they may use nothing from outside their own braces.

/** Reads the badge in its shadow root; null while it has no button. */
export function readBadge(root: ShadowRoot): Badge | null {
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  // Words that only the style sheet prints are in no innerText.
  const shown = (element: Element): string => {
    // What has no box of its own may hold some that are seen.
    const isSeen = element.checkVisibility() || getComputedStyle(element).display === 'contents';
    if (!isSeen || element.localName === 'svg') return '';
    const words = [...element.childNodes].map((node) =>
      node instanceof Element ? shown(node) : (node.textContent ?? ''),
    );
    return [element.getAttribute('data-text') ?? '', ...words].join(' ');
  };
  const button = root.querySelector<HTMLElement>('button.badge');
  if (!button) return null;
  const card = root.querySelector<HTMLElement>('.card');
  const cardOpen = card?.matches(':popover-open') ?? false;
  const save = root.querySelector<HTMLElement>('button.save');
  const { x, y, width, height } = button.getBoundingClientRect();
  return {
    text: plain(shown(button)),
    name: plain(button.getAttribute('aria-label') ?? shown(button)),
    cardOpen,
    cardText: cardOpen && card ? plain(shown(card)) : '',
    saveLabel: save ? plain(save.getAttribute('aria-label')) : null,
    loading: button.classList.contains('loading'),
    rect: { x, y, width, height },
  };
}

/** The middle of an element, scrolled into view, in viewport pixels; null when it is not there or has no size. */
export function middleOf(root: ShadowRoot | Document, selector: string): { x: number; y: number } | null {
  const element = root.querySelector(selector);
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = element?.getBoundingClientRect();
  return box && box.width > 0 && box.height > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** A place of what is to be clicked, once two answers in a row are the same: a page that is being drawn moves it about. */
export function whereItStays(
  ask: () => Promise<{ x: number; y: number } | null>,
  what: string,
): Promise<{ x: number; y: number }> {
  let before: { x: number; y: number } | null = null;
  return until(async () => {
    const now = await ask();
    const stays = now !== null && now.x === before?.x && now.y === before.y;
    before = now;
    return stays && now;
  }, what);
}

/** Whether a button of the card asks for a second press. */
export const isAsking = (root: ShadowRoot): boolean => root.querySelector('[asking]') !== null;

/** As long as a person looks before they press: longer than a card has to have been seen for a press to count. */
export const aLook = () => new Promise((resolve) => setTimeout(resolve, 1000));

/** Longer than two presses have to lie apart for the second one to be meant. Milliseconds. */
const apart = 600;

/** Presses, and again, not in the same breath, where the first press is answered by a question. */
export async function pressAndAgain(press: () => Promise<void>, isAsked: () => Promise<boolean | null>): Promise<void> {
  await press();
  if (!(await isAsked())) return;
  await new Promise((resolve) => setTimeout(resolve, apart));
  await press();
}

/** The badge's markup, for the record of a failure. */
export const markupOf = (root: ShadowRoot): string => root.innerHTML;
