import type { Reading } from '../../src/model/reading';
import { blankAccount, blankPost } from '../../src/reading/blank';
import { get, isObject } from '../../src/reading/json/json';

/** Whether a field may be read as `is` once the page has changed, where it was `was` before. */
export type Agrees = (was: unknown, is: unknown, field: string) => boolean;

type Facts = { [field: string]: unknown };

export const isSame = (was: unknown, is: unknown): boolean => JSON.stringify(was) === JSON.stringify(is);

const isCount = (value: unknown): value is { min: number; max: number } =>
  typeof value === 'object' && value !== null && 'min' in value && 'max' in value;

/** The same number less sharply, as a source says it that only rounds. */
export const isRounder = (was: unknown, is: unknown): boolean =>
  isCount(was) && isCount(is) && is.min <= was.min && was.max <= is.max;

/** The same moment as another source has it, no more than so many minutes off. */
export const isWithinMinutes = (minutes: number, was: unknown, is: unknown): boolean =>
  [was, is].every((time) => typeof time === 'string' && /T.*Z$/.test(time)) &&
  Math.abs(Date.parse(String(was)) - Date.parse(String(is))) < minutes * 60_000;

/** The same moment less sharply: a span of time with the former one in it. */
export const isWiderSpan = (was: unknown, is: unknown): boolean =>
  isSpan(was) && isSpan(is) && is.from <= was.from && was.to <= is.to;

const isSpan = (value: unknown): value is { from: string; to: string } =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

/** The truth with the span of every known moment, so that a source that knows it less sharply can be held against it. */
export const withSpans = (truth: Reading): Reading => ({
  ...truth,
  posts: truth.posts.map((post) => ({
    ...post,
    publishedWithin: post.publishedAt ? { from: post.publishedAt, to: post.publishedAt } : post.publishedWithin,
  })),
});

/** Nothing, what a blank account or post has anyway, or some of a list. */
const isLess = (blank: unknown, was: unknown, is: unknown): boolean =>
  is === null ||
  isSame(blank, is) ||
  (Array.isArray(was) && Array.isArray(is) && is.every((one) => was.some((other) => isSame(other, one))));

/** A time that was told exactly, told as a span. */
const isSpanAround = (was: unknown, is: unknown): boolean =>
  typeof was === 'string' && isObject(is) && String(get(is, 'from')) <= was && was <= String(get(is, 'to'));

function claimsIn(name: string, blank: Facts, was: Facts | null | undefined, is: Facts, agrees: Agrees): string[] {
  return Object.entries(is)
    .filter(([field, value]) => !isLess(blank[field], was?.[field], value) && !agrees(was?.[field], value, field))
    .filter(([field, value]) => field !== 'publishedWithin' || !isSpanAround(was?.['publishedAt'], value))
    .map(([field, value]) => `${name}.${field}: ${JSON.stringify(value)}`);
}

/** What a reading of the changed page claims and the `truth` does not bear out. Reading less is never wrong. */
export const wrongClaimsUnless =
  (agrees: Agrees) =>
  (truth: Reading, { account, posts }: Reading): string[] => [
    ...(account === null ? [] : claimsIn('account', blankAccount('', ''), truth.account, account, agrees)),
    ...posts.flatMap((post) =>
      claimsIn(
        post.id,
        blankPost('', ''),
        truth.posts.find(({ id }) => id === post.id),
        post,
        agrees,
      ),
    ),
  ];

/** Every value that an attribute has on the page, once. */
export const valuesOf = (document: Document, attribute: string): string[] => [
  ...new Set([...document.querySelectorAll(`[${attribute}]`)].map((one) => one.getAttribute(attribute) ?? '')),
];

/** Takes an attribute off all elements, or off those where it has this value. */
export function removeAttribute(document: Document, attribute: string, value?: string): void {
  const having = value === undefined ? `[${attribute}]` : `[${attribute}="${value}"]`;
  for (const element of document.querySelectorAll(having)) element.removeAttribute(attribute);
}

/** Changes one element after the other, asks what is `wrong` then, and undoes the change. */
const changingEach = (
  elements: Iterable<Element>,
  change: (element: Element) => () => void,
  wrong: (element: Element) => string[],
): string[] =>
  [...elements].flatMap((element) => {
    const undo = change(element);
    const claims = wrong(element);
    undo();
    return claims.map((claim) => `${element.outerHTML.slice(0, 80)}: ${claim}`);
  });

/** What is wrong without any one of these elements. */
export const withoutEach = (elements: Iterable<Element>, wrong: (element: Element) => string[]): string[] =>
  changingEach(
    elements,
    (element) => {
      const place = element.ownerDocument.createComment('');
      element.replaceWith(place);
      return () => place.replaceWith(element);
    },
    wrong,
  );

/** What is wrong with any one of these elements twice. */
export const doublingEach = (elements: Iterable<Element>, wrong: (element: Element) => string[]): string[] =>
  changingEach(
    elements,
    (element) => {
      const twin = element.cloneNode(true) as Element;
      element.after(twin);
      return () => twin.remove();
    },
    wrong,
  );

/** What is wrong without this attribute on any one of these elements. */
export const withoutAttributeOnEach = (
  elements: Iterable<Element>,
  attribute: string,
  wrong: (element: Element) => string[],
): string[] =>
  changingEach(
    elements,
    (element) => {
      const value = element.getAttribute(attribute) ?? '';
      element.removeAttribute(attribute);
      return () => element.setAttribute(attribute, value);
    },
    wrong,
  );

/** A value somewhere in JSON. */
export interface Place {
  /** Its keys from the top, each behind a dot. */
  path: string;
  value: unknown;
  /** Puts another value there; `undefined` takes it away. */
  put(other: unknown): void;
}

function* placesIn(json: unknown, path = ''): Generator<Place> {
  if (typeof json !== 'object' || json === null) return;
  const holder = json as Facts;
  const entries = Object.entries(holder);
  for (const [key, value] of entries) {
    const here = `${path}.${key}`;
    yield {
      path: here,
      value,
      put(other) {
        // All of them anew, since one that comes back would be the last: some readers take the first of its kind.
        for (const [name, one] of entries) {
          delete holder[name];
          const next = name === key ? other : one;
          if (next !== undefined) holder[name] = next;
        }
      },
    };
    yield* placesIn(value, here);
  }
}

/** Nothing, and values of other kinds than the one that is there. */
export function otherKinds({ value }: Place): unknown[] {
  const all = [undefined, null, Array.isArray(value) ? {} : [], true];
  return typeof value === 'number' ? [...all, 'many', -1, 0.5, Number.MAX_VALUE] : all;
}

/** What is wrong with `others` in any one place of the JSON, which is as before in the end. */
export function replacingEach(json: unknown, others: (place: Place) => unknown[], wrong: () => string[]): string[] {
  const all: string[] = [];
  for (const place of placesIn(json)) {
    for (const other of others(place)) {
      place.put(other);
      all.push(...wrong().map((claim) => `${place.path} = ${JSON.stringify(other)}: ${claim}`));
    }
    place.put(place.value);
  }
  return all;
}
