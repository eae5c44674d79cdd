import { reachOf } from './normal-quantiles';

const z = reachOf.nineTenths;

/** Where the true share lies nine times out of ten, given `hits` of `of` (Wilson's score interval); of > 0. */
export function wilson90(hits: number, of: number): { low: number; high: number } {
  const share = hits / of;
  const shrink = 1 + z ** 2 / of;
  const middle = (share + z ** 2 / (2 * of)) / shrink;
  const reach = (z / shrink) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { low: hits === 0 ? 0 : middle - reach, high: hits === of ? 1 : middle + reach };
}
