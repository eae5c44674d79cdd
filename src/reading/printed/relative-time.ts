import * as limits from '../../model/limits';
import { remembered } from '../remembered';
import { latinDigits } from './digits';
import { isUnspaced } from './letters';
import { knownLocale } from './locale';

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
type Unit = (typeof units)[number];

const hour = 3_600_000;
const day = 24 * hour;

/** The shortest that n units last, in milliseconds: sites count months of 30 days or of the calendar, years of 365. */
const least: { [unit in Unit]: (n: number) => number } = {
  second: (n) => n * 1000,
  minute: (n) => n * 60_000,
  hour: (n) => n * hour,
  day: (n) => n * day,
  week: (n) => n * 7 * day,
  month: (n) => Math.max(0, 30 * n - 2) * day,
  year: (n) => n * 365 * day,
};

/** The longest that n units last. */
const most: { [unit in Unit]: (n: number) => number } = {
  ...least,
  month: (n) => Math.min(31 * n, 30.5 * n + 2) * day,
  year: (n) => (365.25 * n + 1) * day,
};

/** One way the language says how long ago: the words around the number, or words alone (`count` is what they say). */
interface Phrase {
  before: string;
  after: string;
  unit: Unit;
  count: number | null;
  /** "yesterday" goes by the calendar: anything from a moment to two days. */
  calendar: boolean;
  /** Kept to recognise it: some languages say both alike, and "in 3 days" may hold what another form says. */
  future: boolean;
}

interface Phrasing {
  /** What texts were read as; pages print the same again and again. */
  known: Map<string, FoundTime | null>;
  numbered: Phrase[];
  worded: Phrase[];
  /** What may stand behind a number, to notice that a time has two parts ("1 day, 3 hours ago"). */
  measures: Set<string>;
}

/** One form for comparing: lower case, no dots of abbreviations, no spaces around digits, no "(1)" behind the word for it. */
const plain = (text: string): string =>
  latinDigits(text)
    .toLowerCase()
    .replace(/\.(?!\d)|\(\d+\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d) (?=\D)|(?<=\D) (?=\d)/g, '')
    .trim();

const measureOf = (text: string): string => /^[\p{L}\p{M}'’-]*/u.exec(text)?.[0] ?? '';

/** One number for every plural form of the language. */
function everyForm(locale: string): number[] {
  const rules = new Intl.PluralRules(locale);
  const forms = new Map<string, number>();
  for (let n = 1; n < 120; n += 1) if (!forms.has(rules.select(n))) forms.set(rules.select(n), n);
  return [...new Set([1, 2, ...forms.values()])];
}

function build(tag: string): Phrasing | null {
  const locale = knownLocale(tag);
  if (locale === null) return null;
  const numbered: Phrase[] = [];
  const worded: Phrase[] = [];
  /** The first letters of the words in full, to see which of them a single letter may stand for. */
  const initials = new Set<string>();
  const counts = everyForm(locale);
  for (const style of ['long', 'short', 'narrow'] as const) {
    const always = new Intl.RelativeTimeFormat(locale, { style, numeric: 'always' });
    const auto = new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' });
    for (const unit of units) {
      const add = (text: string, count: number, future: boolean, calendar: boolean): void => {
        const [, before, digits, after = ''] = /^(\D*)(\d*)(.*)$/u.exec(plain(text)) ?? [];
        if (before === undefined) return;
        if (digits === '') worded.push({ before, after, unit, count, calendar, future });
        else numbered.push({ before, after, unit, count: null, calendar, future });
        if (style === 'long' && measureOf(after).length > 1) initials.add(measureOf(after).slice(0, 1) + unit);
      };
      for (const future of [false, true]) {
        const sign = future ? 1 : -1;
        for (const count of counts) add(always.format(sign * count, unit), count, future, false);
        for (const count of [0, 1, 2]) {
          const words = auto.format(sign * count, unit);
          // "now" says that something is on, not when it was published.
          const present = count === 0 && (future || least[unit](1) < day);
          if (present || words === always.format(sign * count, unit)) continue;
          add(words, count, future, true);
        }
      }
    }
  }
  const certain = ({ after, unit }: Phrase): boolean => {
    const measure = measureOf(after);
    return [...measure].length !== 1 || units.every((other) => other === unit || !initials.has(measure + other));
  };
  return {
    known: new Map(),
    numbered: numbered.filter(certain),
    worded,
    measures: new Set(numbered.map(({ after }) => measureOf(after))),
  };
}

const phrasings = new Map<string, Phrasing | null>();

const phrasingOf = (locale: string): Phrasing | null => remembered(phrasings, locale, () => build(locale));

/** Whether words end where the text is split; scripts without spaces end anywhere. */
const apart = (left: string, right: string): boolean =>
  !/[\p{L}\p{M}]$/u.test(left) ||
  !/^[\p{L}\p{M}]/u.test(right) ||
  isUnspaced(right) ||
  isUnspaced([...left].at(-1) ?? '');

interface FoundTime {
  phrase: Phrase;
  count: number;
  length: number;
  /** Another measure stands beside it: "1 day, 3 hours ago". */
  partial: boolean;
}

const sameTime = (one: FoundTime, other: FoundTime): boolean =>
  one.count === other.count &&
  one.phrase.unit === other.phrase.unit &&
  one.phrase.calendar === other.phrase.calendar &&
  one.phrase.future === other.phrase.future;

/** Only the longest phrases count: "in 3 days" holds no "3 days". */
function longest(found: FoundTime[]): FoundTime[] {
  const length = Math.max(...found.map((one) => one.length));
  return found.filter((one) => one.length === length);
}

function findNumbered(text: string, phrasing: Phrasing): FoundTime[] {
  const runs = [...text.matchAll(/\d+(?:[.,]\d+)*/g)];
  return runs.flatMap((run, place) => {
    if (!/^\d{1,4}$/.test(run[0])) return [];
    const head = text.slice(0, run.index);
    const tail = text.slice(run.index + run[0].length);
    const count = Number(run[0]);
    const found = phrasing.numbered.flatMap((phrase): FoundTime[] => {
      const { before, after } = phrase;
      if (!head.endsWith(before) || !tail.startsWith(after)) return [];
      if (!apart(head.slice(0, head.length - before.length), before) || !apart(after, tail.slice(after.length)))
        return [];
      const neighbour = before === '' ? runs[place - 1] : runs[place + 1];
      const beside = neighbour ? measureOf(text.slice(neighbour.index + neighbour[0].length)) : '';
      const partial = beside !== '' && phrasing.measures.has(beside);
      return [{ phrase, count, length: before.length + after.length, partial }];
    });
    return longest(found);
  });
}

function findWorded(text: string, phrasing: Phrasing): FoundTime[] {
  const fits = phrasing.worded.filter(({ before }) => {
    const at = text.indexOf(before);
    return at >= 0 && apart(text.slice(0, at), before) && apart(before, text.slice(at + before.length));
  });
  return longest(
    fits.map((phrase) => ({ phrase, count: phrase.count ?? 0, length: phrase.before.length, partial: false })),
  );
}

/** What a text says of the past; null where it says nothing of it, or may mean two things. */
function findPast(text: string, phrasing: Phrasing): FoundTime | null {
  const content = plain(text);
  const numbered = findNumbered(content, phrasing);
  const [found, ...others] = numbered.length > 0 ? numbered : findWorded(content, phrasing);
  if (found === undefined || found.phrase.future || found.partial) return null;
  return others.every((other) => sameTime(found, other) && !other.partial) ? found : null;
}

/** More texts than a page has at a time are forgotten. */
const mostTexts = 5_000;

/** Each number of a text is held against some hundred phrases, and what came of it is kept: a long text tells no time. */
function pastIn(text: string, phrasing: Phrasing): FoundTime | null {
  if (text.length > limits.printed) return null;
  const { known } = phrasing;
  if (known.size > mostTexts) known.clear();
  return remembered(known, text, () => findPast(text, phrasing));
}

/**
 * When "3 days ago" was, in any language the browser knows: sites drop the rest, so it is an interval. Words around it
 * do not matter ("Streamed 4 months ago"). Null for the future, for anything else, and where it may mean two things.
 */
export function readRelativeTime(text: string, locale: string, now: Date): { from: Date; to: Date } | null {
  const phrasing = phrasingOf(locale);
  const found = phrasing && pastIn(text, phrasing);
  if (!found) return null;
  const { unit, calendar } = found.phrase;
  const from = new Date(now.getTime() - most[unit](found.count + 1));
  const to = new Date(now.getTime() - least[unit](Math.max(0, found.count - (calendar ? 1 : 0))));
  return Number.isNaN(from.getTime()) || Number.isNaN(to.getTime()) ? null : { from, to };
}
