import { remembered } from '../remembered';
import { latinDigits } from './digits';
import { frequent } from './frequent-languages';
import { unitOf, wordsOf } from './letters';
import { knownLocale } from './locale';

/**
 * How one language prints counts. A unit is its letters, with a space in front where the language leaves one ("K",
 * " mil"), and stands for a power of ten; NaN where the language's own data contradict each other.
 */
export interface Spelling {
  /** Units that follow the number (12K). */
  readonly after: ReadonlyMap<string, number>;
  /** Units that precede it (sw "elfu 12"). */
  readonly before: ReadonlyMap<string, number>;
  /** Null where the language is not known. Native decimal marks (٫) are the same everywhere. */
  readonly decimal: '.' | ',' | null;
  /** Thousands may be set apart by a space. */
  readonly spaces: boolean;
  /** Groups of two above the thousands: 12,34,567. */
  readonly lakhs: boolean;
}

/** How one language prints counts, found out when the first printed count is met: that takes a while for some languages. */
export type Grammar = () => Spelling;

export type Units = Map<string, number>;

/** Every unit up to a million millions, in every plural form of CLDR: one, two, few, many, other, and fractions. */
const everyForm: number[] = [];
for (let size = 1e3; size < 1e15; size *= 10)
  everyForm.push(...[1, 1.1, 1.5, 2, 3, 5, 6, 7].map((part) => part * size));

/** CLDR 48 has no lakh and crore for Tamil, Telugu, Kannada and Malayalam; YouTube prints them. */
const lakhAndCrore: [words: string, scale: number][] = [
  ['லட்சம் లక్ష లక్షలు ಲಕ್ಷ ലക്ഷം', 1e5],
  ['கோடி కోటి కోట్లు ಕೋಟಿ കോടി', 1e7],
];

const put = (units: Units, key: string, scale: number): unknown =>
  units.set(key, (units.get(key) ?? scale) === scale ? scale : NaN);

/** Files the words around a printed number under what they multiply it by. Those on both sides are given up. */
export function fileUnit(after: Units, before: Units, head: string, tail: string, scale: number): void {
  const unitBefore = unitOf(wordsOf(head));
  const unitAfter = unitOf(wordsOf(tail));
  if (unitAfter !== '' && unitBefore === '') put(after, (/^\s/.test(tail) ? ' ' : '') + unitAfter, scale);
  if (unitBefore !== '' && unitAfter === '') put(before, unitBefore, scale);
}

/** Inverts the browser's own formatter: prints numbers of every size and looks at what stands around the digits. */
function fileUnitsOf(locale: string, compactDisplay: 'short' | 'long', after: Units, before: Units): void {
  const compact = { notation: 'compact', compactDisplay, useGrouping: false } as const;
  const own = new Intl.NumberFormat(locale, compact);
  const native = own.resolvedOptions().numberingSystem !== 'latn';
  let last = '';
  for (const format of native ? [own, new Intl.NumberFormat(locale, { ...compact, numberingSystem: 'latn' })] : [own]) {
    for (const number of everyForm) {
      const printed = /^(\D*)(\d+(?:\D\d+)?)(\D*)$/u.exec(latinDigits(format.format(number)));
      if (printed === null) continue;
      const [, head = '', digits = '', tail = ''] = printed;
      const scale = 10 ** Math.round(Math.log10(number / Number(digits.replace(/\D/, '.'))));
      // Neighbouring numbers mostly print the same words.
      if (scale > 1 && head + tail + scale !== last) fileUnit(after, before, head, tail, scale);
      last = head + tail + scale;
    }
  }
}

const unknown: Spelling = { after: new Map(), before: new Map(), decimal: null, spaces: false, lakhs: false };

/** How a language prints counts by the browser's own locale data. */
export function spellingFromIntl(locale: string): Spelling {
  const tag = knownLocale(locale);
  if (tag === null) return unknown;
  const after: Units = new Map();
  const before: Units = new Map();
  fileUnitsOf(tag, 'short', after, before);
  fileUnitsOf(tag, 'long', after, before);
  const sample = new Intl.NumberFormat(tag, { numberingSystem: 'latn' }).format(12_345_678.5);
  if (/^(?:ta|te|kn|ml)\b/.test(tag)) {
    for (const [words, scale] of lakhAndCrore) for (const unit of words.split(' ')) put(after, ` ${unit}`, scale);
  }
  return {
    after,
    before,
    decimal: sample.at(-2) === ',' ? ',' : '.',
    spaces: /\d\s\d/u.test(sample),
    lakhs: /^1\D23\D45/u.test(sample),
  };
}

/** The same by the table; undefined for a language that it has not. `de_DE` and `de` are its `de-de`. */
function spellingFromTable(locale: string): Spelling | undefined {
  const tag = locale.replaceAll('_', '-').toLowerCase();
  const told = Object.entries(frequent).find(([one]) => one === tag || one.slice(0, 2) === tag)?.[1];
  if (told === undefined) return undefined;
  const units = told.matchAll(/([^\d.,]+)(\d+)/g);
  return {
    ...unknown,
    after: new Map(Array.from(units, ([, unit = '', power]) => [unit, 10 ** Number(power)])),
    decimal: told.startsWith(',') ? ',' : '.',
    spaces: told.endsWith('_'),
  };
}

/** A grammar that is made once, when it is first asked. */
export function whenAsked(make: () => Spelling): Grammar {
  let made: Spelling | undefined;
  return () => (made ??= make());
}

const grammars = new Map<string, Grammar>();

/**
 * The grammar of a page's language (`html[lang]`). For an unknown or empty locale it reads only numbers that mean the
 * same in every language.
 */
export function grammarOf(locale: string): Grammar {
  return remembered(grammars, locale, () => whenAsked(() => spellingFromTable(locale) ?? spellingFromIntl(locale)));
}

/** How a page prints numbers, in the language that it says it is in. */
export const grammarFor = (document: Document): Grammar => grammarOf(document.documentElement.lang);
