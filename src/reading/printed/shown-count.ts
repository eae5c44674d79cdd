import type { Count } from '../../model/count';
import * as limits from '../../model/limits';
import { remembered } from '../remembered';
import { latinDigits } from './digits';
import type { Grammar, Spelling } from './number-grammar';
import { readScale } from './scale';

/** How a site shortens: cuts digits off, rounds to the nearest, or nobody knows. */
export type Cut = 'truncated' | 'rounded' | 'unknown';

interface Numeral {
  /** The digits without marks. */
  digits: string;
  /** How many of them stand behind the decimal mark. */
  decimals: number;
  grouped: boolean;
}

/** "1.234,5" by the language's marks; null where the marks do not add up to a number there. */
function readNumeral(run: string, spelling: Spelling): Numeral | null {
  const parts = run.split(/\D/u);
  const marks = run.match(/\D/gu) ?? [];
  const isDecimal = (mark: string | undefined): boolean => mark === '٫' || mark === spelling.decimal;
  // One or two digits make no group: sites print "12.3K" where the language has "12,3" too.
  const foreign = /^[.,]\d\d?$/.test(run.replace(/^\d+/, ''));
  const fraction = foreign || isDecimal(marks.at(-1)) ? (parts.pop() ?? '') : '';
  if (fraction !== '') marks.pop();
  const [first = '', ...groups] = parts;
  const last = groups.at(-1) ?? '';
  if (/^0\d/.test(first) || marks.some((mark) => mark !== marks[0] || isDecimal(mark))) return null;
  if (groups.length > 0) {
    // Without a language a single mark may be either kind.
    if (spelling.decimal === null && groups.length < 2) return null;
    const even = groups.slice(0, -1).every((group) => group.length === 3);
    const lakhs = spelling.lakhs && groups.slice(0, -1).every((group) => group.length === 2);
    if (first.length > 3 || first === '0' || last.length !== 3 || !(even || lakhs)) return null;
  }
  return { digits: parts.join('') + fraction, decimals: fraction.length, grouped: groups.length > 0 };
}

/** Signs that make a number another kind of thing: a share, a price, a handle, "more than", half of a decimal. */
const spoiledBefore = /[.,'’_@#/\\&*=\p{Sc}]$|[+<>≤≥~≈±]\s*$|(?:^|\s)[-−]$/u;
const spoiledAfter = /^[_@#/\\&*=°]|^\s*[%٪‰\p{Sc}]|^\s*[\p{L}\p{M}.]*\+|^-\p{L}/u;

function read(text: string, grammar: Grammar, cut: Cut): Count | null {
  const plain = latinDigits(text);
  // Most texts show no number, and need no grammar for that.
  if (!/\d/.test(plain)) return null;
  const spelling = grammar();
  const [run, second] = plain.matchAll(spelling.spaces ? /\d+(?:[.,'’٫٬\s]\d+)*/gu : /\d+(?:[.,'’٫٬]\d+)*/gu);
  if (run === undefined || second !== undefined) return null;
  const numeral = readNumeral(run[0], spelling);
  if (numeral === null) return null;
  const head = plain.slice(0, run.index);
  const tail = plain.slice(run.index + run[0].length);
  const scale = readScale(head, tail, spelling);
  if (scale === null || spoiledBefore.test(head) || spoiledAfter.test(tail)) return null;
  // "1.234 M" is 1.2 million in Mexico and 1.2 thousand million in Spain, and pages name the region loosely.
  if (scale > 1 && numeral.grouped) return null;
  const step = scale / 10 ** numeral.decimals;
  const value = Number(numeral.digits) * step;
  if (step < 1 || !Number.isSafeInteger(value)) return null;
  // Ties go up or to the even neighbour, depending on the formatter: both halves are kept.
  const half = Math.floor(step / 2);
  const max = cut === 'rounded' ? value + half : value + step - 1;
  if (max > limits.count) return null;
  return {
    value,
    min: cut === 'truncated' ? value : Math.max(0, value - half),
    max,
    source: step === 1 ? 'exact' : 'rounded',
  };
}

/** What the texts of a page were read as; pages print the same again and again. */
const known = new WeakMap<Grammar, Map<string, Count | null>>();

/** More texts than a page has at a time are forgotten. */
const textsKept = 5_000;

/**
 * The one number a text shows ("12.3K followers", "팔로워 944명"), read in the page's language. Null when it holds none,
 * two, or one that can be read in more than one way: a unit the language does not know is never guessed.
 */
export function readShownCount(text: string, grammar: Grammar, cut: Cut): Count | null {
  if (text.length > limits.printed) return null;
  const counts = remembered(known, grammar, () => new Map<string, Count | null>());
  if (counts.size > textsKept) counts.clear();
  return remembered(counts, cut + text, () => read(text, grammar, cut));
}
