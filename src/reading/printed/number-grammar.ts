import { latinDigits } from './digits';
import { unitOf, wordsOf } from './letters';
import { knownLocale } from './locale';

/**
 * How one language prints counts. A unit is its letters, with a space in front where the language leaves one ("K",
 * " mil"), and stands for a power of ten; NaN where the language's own data contradict each other.
 */
export interface Grammar {
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

export type Units = Map<string, number>;
type Display = 'short' | 'long';

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
function collect(locale: string, display: Display, numbers: number[], after: Units, before: Units): void {
  const compact = { notation: 'compact', compactDisplay: display, useGrouping: false } as const;
  const own = new Intl.NumberFormat(locale, compact);
  const native = own.resolvedOptions().numberingSystem !== 'latn';
  let last = '';
  for (const format of native ? [own, new Intl.NumberFormat(locale, { ...compact, numberingSystem: 'latn' })] : [own]) {
    for (const number of numbers) {
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

const unknown: Grammar = { after: new Map(), before: new Map(), decimal: null, spaces: false, lakhs: false };

function build(locale: string): Grammar {
  const tag = knownLocale(locale);
  if (tag === null) return unknown;
  const after: Units = new Map();
  const before: Units = new Map();
  collect(tag, 'short', everyForm, after, before);
  collect(tag, 'long', everyForm, after, before);
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

const grammars = new Map<string, Grammar>();

/**
 * The grammar of a page's language (`html[lang]`), from the browser's own locale data. For an unknown or empty locale
 * it reads only numbers that mean the same in every language.
 */
export function grammarOf(locale: string): Grammar {
  const grammar = grammars.get(locale) ?? build(locale);
  grammars.set(locale, grammar);
  return grammar;
}

/** How a page prints numbers, in the language that it says it is in. */
export const grammarFor = (document: Document): Grammar => grammarOf(document.documentElement.lang);

/** Languages whose abbreviations turn up on other pages too: in regional variants, untranslated parts, older spellings. */
const widespread = 'en-IN es pt pt-PT fr-CA de it sv pl tr id ru uk';

/** Where some language starts a new unit, as far as counts go. */
const milestones = [1e3, 1e5, 1e6, 1e7, 1e9];

/** No abbreviation is longer ("млрд"). Most words beside a count are, and need no formatter of another language. */
const longest = 4;

/** The units of some languages in lower case. */
function unitsOf(locales: string, display: Display): Set<string> {
  const units: Units = new Map();
  for (const locale of locales.split(' ')) collect(locale, display, milestones, units, units);
  return new Set([...units.keys()].map((unit) => unit.trim().toLowerCase()));
}

let short: Set<string> | null = null;
let long: Set<string> | null = null;

/** Whether a word means a power of ten in some language, in lower case: such a word is never passed over. */
export function isUnitSomewhere(word: string): boolean {
  long ??= unitsOf('en en-IN', 'long');
  if (long.has(word) || word.length > longest) return long.has(word);
  short ??= unitsOf(widespread, 'short');
  return short.has(word);
}
