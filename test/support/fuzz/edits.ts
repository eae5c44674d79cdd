import fc from 'fast-check';
import { isObject } from '../../../src/reading/json/json';

// How an answer of a site may be changed: an edit names what is done, where, and with what, by numbers that mean
// something on any JSON. So fast-check can make a failing mutant shorter, and print it.

/** A number that no fixture holds: wherever a reading tells it, it came from where it was put. */
export const planted = 7_654_321;

type Holder = { [key: string]: unknown };

/** A value somewhere in JSON; `inside` is the key of what it stands in. */
interface Spot {
  holder: Holder;
  key: string;
  inside: string;
}

/** What an edit has at hand: every place of the JSON, the numbers it was given, and by what names the account goes. */
interface Hand {
  spots: Spot[];
  pick: number;
  own: readonly string[];
}

const valueAt = ({ holder, key }: Spot): unknown => holder[key];

/** Without touching what `__proto__` means. */
function put(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function takeAway({ holder, key }: Spot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** Has these entries follow each other in this order. */
function reorder(holder: Holder, entries: [string, unknown][]): void {
  for (const [key] of entries) delete holder[key];
  for (const [key, value] of entries) put(holder, key, value);
}

const namesSomething =
  /(?:^|_)(?:id|pk|code|shortcode|uri|cid|did|rkey)$|Id$|_id_str$|^(?:username|handle|uniqueId|screen_name)$/;

/** What is of somebody else. It stays as it is: without what names it nobody could tell that it is. */
const strangers = new WeakSet<object>();

const asStranger = <T extends object>(value: T): T => {
  strangers.add(value);
  return value;
};

/**
 * The same thing of somebody else: what names anything names another one, and every number is the planted one. What says
 * of which kind it is stays.
 */
function ofAnother(value: unknown, own: readonly string[], key = ''): unknown {
  if (Array.isArray(value)) return asStranger(value.map((one) => ofAnother(one, own, key)));
  if (isObject(value))
    return asStranger(
      Object.fromEntries(Object.entries(value).map(([name, one]) => [name, ofAnother(one, own, name)])),
    );
  if (typeof value === 'number') return value > 1 ? planted : value;
  if (typeof value !== 'string') return value;
  const others = own.reduce((text, name) => text.replaceAll(name, anotherName(name)), value);
  if (namesSomething.test(key) && others === value) return anotherName(value);
  return /^\d+$/.test(value) && !namesSomething.test(key) ? String(planted) : others;
}

/**
 * Only of what says whose it is can a reader tell that it is another's: in a list that is the account's, what names nobody is
 * theirs.
 */
const canBeTold = (value: unknown, own: readonly string[]): boolean => {
  const text = JSON.stringify(value);
  return own.some((name) => text.includes(name));
};

/** Of the same shape, and never the same. */
const anotherName = (name: string): string =>
  name.replaceAll(/[a-w0-8A-W]/g, (letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) + 1));

const shuffled = <T>(all: readonly T[], by: number): T[] => [
  ...all.slice(by % all.length),
  ...all.slice(0, by % all.length),
];

/** What takes away, moves to and fro, or brings in somebody else: nothing of the account is another number afterwards. */
const harmless: { [name: string]: (spot: Spot, hand: Hand) => void } = {
  remove: takeAway,
  empty: ({ holder, key }) => put(holder, key, null),
  rename: (spot) => {
    const value = valueAt(spot);
    if (Array.isArray(spot.holder)) return;
    takeAway(spot);
    put(spot.holder, `${spot.key}_v2`, value);
  },
  'reverse the keys': ({ holder }) => {
    if (!Array.isArray(holder)) reorder(holder, Object.entries(holder).toReversed());
  },
  'turn the list': ({ holder }, { pick }) => {
    if (Array.isArray(holder)) holder.splice(0, holder.length, ...shuffled(holder, pick));
  },
  double: (spot) => {
    if (Array.isArray(spot.holder)) spot.holder.splice(Number(spot.key), 0, structuredClone(valueAt(spot)));
  },
  'put beside it the same of another': (spot, { own }) => {
    const value = valueAt(spot);
    if (!isObject(value)) return;
    if (!Array.isArray(spot.holder)) put(spot.holder, `other_${spot.key}`, ofAnother(value, own));
    else if (canBeTold(value, own)) spot.holder.splice(Number(spot.key), 0, ofAnother(value, own));
  },
  'put into it something of another': (spot, { spots, pick, own }) => {
    const into = valueAt(spot);
    const from = spots[pick % spots.length];
    if (!isObject(into) || !from || !isObject(valueAt(from))) return;
    const value = valueAt(from);
    if (!Array.isArray(into)) put(into, 'suggested', ofAnother(value, own));
    else if (canBeTold(value, own)) into.push(ofAnother(value, own));
  },
};

/** Whatever a site may never send: of other kinds, in other scripts, far too large, far too deep. */
const odd: (() => unknown)[] = [
  () => true,
  () => [],
  () => ({}),
  () => '',
  () => '١٢٬٣٤٥',
  () => '१२,३४५',
  () => '１２３４５',
  () => '\u202e12,345\u202c',
  () => '\u200f12\u200e345',
  () => '12\ud800345\udc00',
  () => '1.234,5K',
  () => "12'345",
  () => '12 345',
  () => '1e400',
  () => 'NaN',
  () => 'Infinity',
  () => '-12345',
  () => -12_345,
  () => 0.5,
  () => 1e21,
  () => 9e15,
  () => 1e13 + 1,
  () => Number.MAX_VALUE,
  () => Number.MIN_VALUE,
  () => [12_345],
  () => ({ value: 12_345 }),
  () => ({ count: { count: '12.3K' } }),
  () =>
    JSON.parse('{"__proto__":{"follower_count":12345,"id":"1"},"constructor":null,"toString":1,"hasOwnProperty":2}'),
  () => '9999-12-31T23:59:59-12:00',
  () => 'javascript:alert(1)',
  () => 'http://[::1',
  () => '@'.repeat(5_000),
];

/** Stands for what is nested: neither a copy nor a counterexample could hold it. */
const deep = 'what is nested';

/** The JSON as it comes; where something deep was put it has twice as many levels. */
export const written = (json: unknown, levels = 5_000): string =>
  JSON.stringify(json ?? null).replaceAll(
    JSON.stringify(deep),
    () => `${'{"edges":['.repeat(levels)}12345${']}'.repeat(levels)}`,
  );

/** Some of them are costly: tried less often. */
export const largest: (() => unknown)[] = [() => 'x'.repeat(1_000_000), () => '9'.repeat(1_000_000), () => deep];

/** What says something else: only what cannot be right anyway is wrong afterwards. */
const changing: { [name: string]: (spot: Spot, hand: Hand) => void } = {
  'put something odd': ({ holder, key }, { pick }) => put(holder, key, odd[pick % odd.length]?.()),
  swap: (spot, { spots, pick }) => {
    const other = spots[pick % spots.length] ?? spot;
    const [one, two] = [structuredClone(valueAt(spot)), structuredClone(valueAt(other))];
    put(spot.holder, spot.key, two);
    put(other.holder, other.key, one);
  },
  'put a copy of': ({ holder, key }, { spots, pick }) => {
    const from = spots[pick % spots.length];
    if (from) put(holder, key, structuredClone(valueAt(from)));
  },
  wrap: (spot) => put(spot.holder, spot.key, { node: valueAt(spot) }),
  'put into a list': (spot) => put(spot.holder, spot.key, [valueAt(spot)]),
  'make a text of': (spot) => put(spot.holder, spot.key, JSON.stringify(valueAt(spot)) ?? ''),
  'take negative': (spot) => {
    const value = valueAt(spot);
    if (typeof value === 'number') put(spot.holder, spot.key, -value);
  },
};

const costly = {
  'put something large': ({ holder, key }: Spot, { pick }: Hand) =>
    put(holder, key, largest[pick % largest.length]?.()),
};

export interface Edit {
  what: string;
  /** Which of the places. */
  at: number;
  /** Which of the other places, or of the odd values. */
  pick: number;
}

const all = { ...harmless, ...changing, ...costly };

const editOf = (names: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.record({ what: names, at: fc.nat(99_999), pick: fc.nat(99_999) });

/** Edits after which nothing may be another number. */
export const harmlessEdits = fc.array(editOf(fc.constantFrom(...Object.keys(harmless))), {
  minLength: 1,
  maxLength: 4,
});

/** Any edits at all; what is costly about one in two hundred times. */
export const anyEdits = fc.array(
  editOf(
    fc.oneof(
      { weight: 200, arbitrary: fc.constantFrom(...Object.keys({ ...harmless, ...changing })) },
      { weight: 1, arbitrary: fc.constantFrom(...Object.keys(costly)) },
    ),
  ),
  { minLength: 1, maxLength: 4 },
);

function spotsIn(json: unknown): Spot[] {
  const spots: Spot[] = [];
  const left: { holder: unknown; inside: string }[] = [{ holder: json, inside: '' }];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const { holder, inside } = one;
    if (!isObject(holder) || strangers.has(holder)) continue;
    for (const key of Object.keys(holder)) {
      spots.push({ holder: holder as Holder, key, inside });
      left.push({ holder: (holder as Holder)[key], inside: key });
    }
  }
  return spots;
}

/**
 * A copy of the JSON with these edits, one after the other. `own` is what the account is named by, `spared` are keys whose
 * value, and the order in it, nothing else tells: they are left as they are.
 */
export function edited(json: unknown, edits: readonly Edit[], own: readonly string[], spared?: RegExp): unknown {
  // On top stands something that can be put somewhere too.
  const root = { json: structuredClone(json) };
  for (const { what, at, pick } of edits) {
    const spots = spotsIn(root);
    const spot = spots[at % spots.length];
    if (spot && !spared?.test(spot.key) && !spared?.test(spot.inside))
      all[what as keyof typeof all]?.(spot, { spots, pick, own });
  }
  return root.json;
}

/** Every number of a JSON, also one that is written as a text, with what plants another in its place. */
export const numbersIn = (json: unknown): { path: string; was: number; plant(): void }[] =>
  spotsIn({ json }).flatMap(({ holder, key }) => {
    const value = holder[key];
    const isText = typeof value === 'string' && /^\d{1,15}$/.test(value);
    if (typeof value !== 'number' && !isText) return [];
    return [{ path: key, was: Number(value), plant: () => put(holder, key, isText ? String(planted) : planted) }];
  });

/** Every text of a JSON, by its key, with what puts another in its place. */
export const textsIn = (json: unknown): { key: string; put(text: string): void }[] =>
  spotsIn(json).flatMap(({ holder, key }) =>
    typeof holder[key] === 'string' ? [{ key, put: (text: string) => put(holder, key, text) }] : [],
  );

/** What may name one thing of a list. */
const isOfOne = /^(?:id|pk|code|shortcode|uri|cid|rkey|rest_id|id_str|videoId|contentId)$/;

/** The value by other names than `own`, which stay, all of them changed in the same way. */
function named(value: unknown, by: number, own: readonly unknown[], key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => named(one, by, own, key));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, named(one, by, own, name)]));
  if (typeof value !== 'string' || !isOfOne.test(key) || own.includes(value)) return value;
  return value.replace(/[\da-z]{4}$/i, () => String(1_000 + by));
}

/**
 * Every list of things in a JSON, by its key, with what makes it so long: of the same, each by a name of its own, but
 * all of the account that goes by the names `own`.
 */
export const listsIn = (json: unknown, own: readonly unknown[]): { key: string; fill(length: number): void }[] =>
  spotsIn(json).flatMap(({ holder, key }) => {
    const list = holder[key];
    if (!Array.isArray(list) || !list.some(isObject)) return [];
    const before: unknown[] = [...list];
    const fill = (length: number) =>
      put(
        holder,
        key,
        Array.from({ length }, (_, at) => named(before[at % before.length], at, own)),
      );
    return [{ key, fill }];
  });
