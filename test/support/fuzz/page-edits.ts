import fc from 'fast-check';
import { planted } from './edits';

// How a page of a site may be changed, and put back afterwards: to parse it anew takes longer than to read it.

type Undo = () => void;

/** By what an account goes, and its posts, in a page of it. */
export interface Names {
  own: readonly string[];
  posts: readonly string[];
}

interface Hand extends Names {
  elements: Element[];
  pick: number;
}

/** Puts a twin of the element that shows something else in its place. */
function replaced(element: Element, change: (twin: Element) => void): Undo {
  const twin = element.cloneNode(true) as Element;
  change(twin);
  element.replaceWith(twin);
  return () => twin.replaceWith(element);
}

function withAttribute(element: Element, name: string, value: string | null): Undo {
  const before = element.getAttribute(name);
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
  return () => (before === null ? element.removeAttribute(name) : element.setAttribute(name, before));
}

function inserted(element: Element, place: InsertPosition, other: Element): Undo {
  element.insertAdjacentElement(place, other);
  return () => other.remove();
}

const nothing: Undo = () => {};

const texts = (element: Element): Text[] => {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const all: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) all.push(node as Text);
  return all;
};

/** What is of somebody else. It stays as it is: without what names it nobody could tell that it is. */
const strangers = new WeakSet<Element>();

const isOfStranger = (element: Element): boolean => {
  for (let at = element.parentElement; at; at = at.parentElement) if (strangers.has(at)) return true;
  return false;
};

/** A name of the same shape. In digits it is no number that is planted. */
const otherName = (name: string): string =>
  name.replaceAll(/[a-w0-8]/g, (at) => String.fromCharCode(at.charCodeAt(0) + 1));

/** The same part of a page as another account has it: names of its own, and the planted number for every number. */
function ofAnother(element: Element, { own, posts }: Names): Element {
  const twin = element.cloneNode(true) as Element;
  // A name may lie in two texts.
  twin.normalize();
  strangers.add(twin);
  const names = [...own, ...posts];
  const say = (text: string) =>
    text
      .split(new RegExp(`(${names.map((name) => name.replaceAll(/[^\w-]/g, '\\$&')).join('|')})`))
      .map((part) => (names.includes(part) ? otherName(part) : part.replaceAll(/\d[\d.,]*/g, String(planted))))
      .join('');
  for (const text of texts(twin)) text.data = say(text.data);
  for (const one of [twin, ...twin.querySelectorAll('*')])
    for (const { name, value } of one.attributes) one.setAttribute(name, say(value));
  return twin;
}

/** What a post has once, so that a second one is another's, whoever it is of. */
const actions = ['[data-testid="like"]', '[data-engagement-action="like"]'];

/** Only of what says whose it is can a reader tell that it is another's; or where there are two of what there is one of. */
const canBeTold = (element: Element, own: readonly string[]): boolean =>
  own.some((name) => element.outerHTML.includes(name)) || actions.some((one) => element.querySelector(one) !== null);

/** What stands in the middle of a post is the post's. */
const isBetweenPosts = ({ parentElement }: Element, { posts }: Names): boolean => {
  const around = parentElement?.outerHTML ?? '';
  return posts.filter((id) => around.includes(id)).length > 1;
};

/** Where a site prints no zero, a count that was taken away is one. */
const printsNoZero = '[data-testid="repostCount"]';
const saysZeroWithout = (element: Element): boolean =>
  element.closest(printsNoZero) !== null ||
  (element.querySelector(printsNoZero) !== null && element.querySelector('svg') === null);

/** A number, and nothing besides: beside itself it is another one. */
const isBareNumber = (element: Element): boolean => /^[\d.,\s]+\p{L}?$/u.test(element.textContent ?? '');

const attributeOf = (element: Element, pick: number): string | undefined => {
  const names = element.getAttributeNames();
  return names[pick % Math.max(names.length, 1)];
};

/** Without them a page shows what it had put away: of another account, say. */
const hides = new Set(['style', 'hidden']);

/** Digits as other scripts write them, the zero of each. */
const zeros = ['٠', '०', '０'];
const inDigits = (text: string, zero: string) =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)));

const inTexts = (element: Element, change: (text: string) => string): Undo =>
  replaced(element, (twin) => texts(twin).forEach((text) => (text.data = change(text.data))));

/** What takes away, wraps, moves to and fro, or brings in somebody else. */
const harmless: { [name: string]: (element: Element, hand: Hand) => Undo } = {
  remove: (element) => {
    if (saysZeroWithout(element)) return nothing;
    const place = element.ownerDocument.createComment('');
    element.replaceWith(place);
    return () => place.replaceWith(element);
  },
  'remove an attribute': (element, { pick }) => {
    const name = attributeOf(element, pick);
    return name === undefined || hides.has(name) ? nothing : withAttribute(element, name, null);
  },
  'new class names': (element) => withAttribute(element, 'class', 'x1 x2'),
  wrap: (element) => {
    const wrapper = element.ownerDocument.createElement('div');
    element.replaceWith(wrapper);
    wrapper.append(element);
    return () => wrapper.replaceWith(element);
  },
  double: (element) =>
    isBareNumber(element) ? nothing : inserted(element, 'afterend', element.cloneNode(true) as Element),
  'split the texts': (element) =>
    replaced(element, (twin) => {
      for (const text of texts(twin)) if (text.length > 1) text.splitText(text.length >> 1);
    }),
  'mark the direction': (element) => inTexts(element, (text) => `\u200f${text}\u200e`),
  'write other digits': (element, { pick }) =>
    inTexts(element, (text) => inDigits(text, zeros[pick % zeros.length] ?? '٠')),
  'put before it the same of another': (element, hand) =>
    canBeTold(element, hand.own) ? inserted(element, 'beforebegin', ofAnother(element, hand)) : nothing,
  'put behind it something of another': (element, { elements, pick, ...names }) => {
    const other = elements[pick % elements.length];
    return other && canBeTold(other, names.own) && isBetweenPosts(element, names)
      ? inserted(element, 'afterend', ofAnother(other, names))
      : nothing;
  },
};

const odd = [
  '',
  '12.3K',
  '１２',
  '99999999999999999999',
  '-5',
  'NaN',
  '1e5',
  '\u202e321',
  '\ud800',
  '/@someone/',
  'https://a.example/',
];

/** What says something else. */
const changing: { [name: string]: (element: Element, hand: Hand) => Undo } = {
  'say something odd': (element, { pick }) => inTexts(element, () => odd[pick % odd.length] ?? ''),
  'an odd attribute': (element, { pick }) => {
    const name = attributeOf(element, pick);
    return name === undefined ? nothing : withAttribute(element, name, odd[pick % odd.length] ?? '');
  },
  'in another language': (element, { pick }) =>
    withAttribute(element.ownerDocument.documentElement, 'lang', ['de', 'ar', 'hi', 'ja', 'xx', ''][pick % 6] ?? ''),
  'cut off': (element) => inTexts(element, (text) => text.slice(0, text.length >> 1)),
  move: (element, { elements, pick }) => {
    const into = elements[pick % elements.length];
    if (!into || element.contains(into)) return nothing;
    const place = element.ownerDocument.createComment('');
    element.replaceWith(place);
    into.append(element);
    return () => place.replaceWith(element);
  },
  'nest deep': (element) => {
    let wrapper = element;
    for (let level = 0; level < 300; level++) {
      const next = element.ownerDocument.createElement('div');
      next.append(level === 0 ? element.cloneNode(true) : wrapper);
      wrapper = next;
    }
    element.replaceWith(wrapper);
    return () => wrapper.replaceWith(element);
  },
};

const all = { ...harmless, ...changing };

export interface PageEdit {
  what: string;
  at: number;
  pick: number;
}

const edits = (kinds: object): fc.Arbitrary<PageEdit[]> =>
  fc.array(fc.record({ what: fc.constantFrom(...Object.keys(kinds)), at: fc.nat(99_999), pick: fc.nat(99_999) }), {
    minLength: 1,
    maxLength: 3,
  });

export const harmlessPageEdits = edits(harmless);
export const anyPageEdits = edits(all);

/** Of so many elements, as real pages have, next to none has to do with a number. */
const many = 1_000;
/** How far above a number what says whose it is may stand. */
const near = 16;

/** What may be edited: everything, in a large page what is near a number, scripts besides. */
function editable(document: Document): Element[] {
  const every = [...document.querySelectorAll('html > *, html > * *')].filter(
    (one) => one.localName !== 'head' && one.localName !== 'body' && !isOfStranger(one),
  );
  if (every.length <= many) return every;
  const telling = new Set<Element>();
  for (const { data, parentElement } of texts(document.body)) {
    if (!/\d/.test(data) || parentElement?.closest('script, style')) continue;
    let element = parentElement;
    for (let level = 0; element && level < near; level += 1, element = element.parentElement) telling.add(element);
  }
  return every.filter((element) => telling.has(element));
}

/** Does these edits to the document while `read` runs, and undoes them. */
export function whileEdited<T>(document: Document, changes: readonly PageEdit[], names: Names, read: () => T): T {
  const undos: Undo[] = [];
  for (const { what, at, pick } of changes) {
    const elements = editable(document);
    const element = elements[at % elements.length];
    if (element) undos.push(all[what]?.(element, { elements, pick, ...names }) ?? nothing);
  }
  try {
    return read();
  } finally {
    for (const undo of undos.toReversed()) undo();
  }
}
