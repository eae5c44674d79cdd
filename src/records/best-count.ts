import { type Count, sources } from '../model/count';
import { isWithin } from '../reading/count';

const width = (count: Count) => count.max - count.min;

/** Zero, where more is known: sites put it in the place of what they do not tell. */
const isEmptied = (zero: Count, known: Count): boolean => zero.max === 0 && known.min > 0;

/**
 * The better of two counts read at different times. The newer one wins, unless it is only a rounder way to say what the
 * older one said: "12K" takes nothing from 12,345, but replaces 11,802. A fall to zero needs two sources that tell it.
 */
export function bestCount(older: Count | null, newer: Count | null, toldTwice = false): Count | null {
  if (older === null || newer === null) return newer ?? older;
  if (isEmptied(newer, older) && !toldTwice) return older;
  return isWithin(older, newer) && width(older) < width(newer) ? older : newer;
}

/** The better of two counts of one look: not zero, then sharper, then of the better source, then the one that came later. */
export function bestOfLook(first: Count | null, second: Count | null): Count | null {
  if (first === null || second === null) return first ?? second;
  if (isEmptied(first, second)) return second;
  if (isEmptied(second, first)) return first;
  const order = width(first) - width(second) || sources.indexOf(first.source) - sources.indexOf(second.source);
  return order < 0 ? first : second;
}

/** Whether two sources cannot both be right. One source read twice only shows that time went by. */
export const differ = (a: Count | null, b: Count | null): boolean =>
  a !== null && b !== null && a.source !== b.source && (a.max < b.min || b.max < a.min);
