import { afterEach, vi } from 'vitest';
import { type Badge, createBadge } from '../../src/content/badge';
import type { MessageKey } from '../../src/model/message-key';
import type { PageAct } from '../../src/model/page-act';
import { badgeMarkup, loadingMarkup } from '../../src/present/markup/badge';
import type { BadgeMarkup, BadgeView, CardView } from '../../src/shared/badge-view';
import { badgeStyle as style } from '../../src/ui/badge-style';
import { englishWords as english } from './english-fetched';

/** A message, as a browser gives it. */
export const say = (key: MessageKey) => english.say(key);

/** What the worker sends along. */
export const dress = { style, loading: loadingMarkup(english) };

/** The same view is laid out once. */
const laidOut = new WeakMap<BadgeView, BadgeMarkup>();
export function layOut(view: BadgeView): BadgeMarkup {
  const markup = laidOut.get(view) ?? badgeMarkup(view, english);
  laidOut.set(view, markup);
  return markup;
}

export const card: CardView = {
  brief: null,
  title: 'Mira Bakes · @mira.bakes',
  score: 'Score 64–82 of 100',
  figures: [
    { label: 'Followers', value: '24,318', note: 'exact' },
    { label: 'Engagement', value: '3.1 %', note: '2.4–4.0 %' },
  ],
  reasons: [
    {
      answer: 'meets',
      answerName: 'Meets',
      text: '24,318 followers lie within your 5,000 to 50,000.',
      points: '46 of 46',
    },
    { answer: 'close', answerName: 'Close', text: 'Posts 2.4 times a week; you asked for 3.', points: '18 of 36' },
    { answer: 'misses', answerName: 'Misses', text: 'None of your keywords in 12 captions.', points: '0 of 0' },
    { answer: 'unknown', answerName: 'Unknown', text: 'The page does not tell the language.', points: '0–18 of 18' },
  ],
  advice: ['Open a few posts: three are enough.', 'Not known yet: Language.'],
  about: [
    { text: 'Typical post: likes 1,020 · comments 46 · views –', href: null },
    { text: 'E-mail: mira@bakes.example', href: 'mailto:mira@bakes.example' },
    { text: 'Linktree: linktr.ee/mira', href: 'https://linktr.ee/mira' },
  ],
  facts: [{ text: '2 of the last 12 posts were paid partnerships.', href: null }],
  chart: {
    name: 'Engagement per follower: last 3 posts, oldest first',
    bars: [
      { height: 0.5, label: '1 May: 2.9 %', href: 'https://example.com/p/1', leftOut: false },
      { height: 1, label: '3 May: 5.8 %, left out: pinned', href: 'https://example.com/p/2', leftOut: true },
      { height: 0.6, label: '6 May: 3.5 %', href: null, leftOut: false },
    ],
    band: { typical: 0.55, low: 0.4, high: 0.7 },
  },
  basis: ['Worked out from 2 posts.', 'Left out: 1 pinned.'],
  method: ['Counted: likes and comments.', 'Brief: Autumn bakeware'],
  standing: [],
  choices: [
    {
      kind: 'into',
      title: 'Save into a campaign',
      items: [
        { text: 'Autumn', act: 'save:autumn', pressed: false },
        { text: 'New campaign', act: 'new', pressed: false },
      ],
    },
    {
      kind: 'reject',
      title: 'Reject',
      items: [
        { text: 'Without a reason', act: 'reject', pressed: false },
        { text: 'Too small or too big', act: 'reject:size', pressed: false },
      ],
    },
    { kind: 'against', title: 'Briefs', items: [] },
  ],
  report: null,
};

export const strong: BadgeView = {
  key: 'made-up:1',
  verdict: 'strong',
  parts: ['Strong fit', 'Micro', '3.1 % engagement', ' (2.4–4.0)'],
  name: 'Micro · 3.1 % engagement (2.4–4.0) · Strong fit',
  saved: false,
  rejected: false,
  card,
};

export const privateAccount: BadgeView = {
  key: null,
  verdict: 'unknown',
  parts: ['Private account'],

  name: 'Private account: its posts cannot be read',
  saved: false,
  rejected: false,
  card: null,
};

/** What unfolds the remaining reasons. */
export const more = 'details:has(> .rest) > summary';

const badges: Pick<Badge, 'remove'>[] = [];
const opened: (() => void)[] = [];

/** A badge whose root is opened at birth, for nobody can look into a closed one. */
export function openBadge(act: (what: PageAct) => void = () => {}) {
  const attach = Element.prototype.attachShadow;
  const roots: ShadowRoot[] = [];
  const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, { ...init, mode: 'open' });
    roots.push(root);
    return root;
  });
  const { show, remove } = createBadge({ ...dress, act });
  spy.mockRestore();
  const badge = {
    show: (view: BadgeView | BadgeMarkup | null, anchor: Element | null, mayCome?: boolean) =>
      show(view && ('frame' in view ? view : layOut(view)), anchor, mayCome),
    remove,
  };
  badges.push(badge);
  const [root] = roots;
  if (!root) throw new Error('the badge has no shadow root');
  const find = (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector} in the badge`);
    return found;
  };
  return { badge, root, find, host: root.host as HTMLElement, button: find('.badge'), cardElement: find('.card') };
}

/** A profile's head, as a site shows it. */
export const counts =
  '<main><h1>mira.bakes</h1><section id="anchor"><b>24.3K</b> followers</section><p>Sourdough</p></main>';

/** A badge in a profile's head, with its card open. */
export function openCard(view: BadgeView = strong, act: (what: PageAct) => void = () => {}) {
  const badge = openBadge(act);
  const anchor = showPage(counts);
  badge.badge.show(view, anchor);
  badge.button.click();
  return { ...badge, anchor };
}

/** Presses as a person who reads what the button then says: again, where it asks for that, and not in the same breath. */
export async function decide(root: ShadowRoot, press: () => Promise<void>): Promise<void> {
  await press();
  if (!root.querySelector('[asking]')) return;
  await new Promise((resolve) => setTimeout(resolve, 600));
  await press();
}

/** Calls once something in the badge is being pressed: what happens inside is told to no listener. */
export function whilePressed(root: ShadowRoot, act: () => void): void {
  requestAnimationFrame(() => (root.querySelector(':active') ? act() : whilePressed(root, act)));
}

/** The words an element shows: written ones, and those that the style sheet prints. */
export const words = (element: Element): string =>
  [element, ...element.querySelectorAll('*')]
    .map((each) => each.getAttribute('data-text') ?? (each.childElementCount ? '' : each.textContent))
    .join('');

/** Puts a page into the document; the anchor is what has the id `anchor`. */
export function showPage(markup: string): Element {
  document.body.innerHTML = markup;
  const anchor = document.querySelector('#anchor');
  if (!anchor) throw new Error('the page has no #anchor');
  return anchor;
}

/** Listens on the page until the test is over. */
export function listen(target: EventTarget, name: string, heard: (event: Event) => void, capture = false): void {
  target.addEventListener(name, heard, capture);
  opened.push(() => target.removeEventListener(name, heard, capture));
}

/** Until the browser has laid out and painted. */
export const nextFrame = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

afterEach(() => {
  for (const badge of badges.splice(0)) badge.remove();
  for (const close of opened.splice(0)) close();
  document.documentElement.removeAttribute('style');
  document.body.innerHTML = '';
});
