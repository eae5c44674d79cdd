import type { Range } from '../../model/portrait';
import { reachOf } from './normal-quantiles';
import { median, quantile } from './moments';

/** The range is of the middle of as many coming posts, which scatters too: what the constants were fitted on. */
const coming = 24;

/**
 * The plain median of rates, with the range in which that of the next 24 lies four times out of five: from order
 * statistics (the ranks ½ ± 1.28 √(1/n + 1/24) / 2), widened on the scale of logs by the account's `drift`. `half` is what
 * keeps rates of zero on that scale.
 */
export function medianRangeOf(rates: readonly number[], half: number, drift: number): Range {
  const typical = median(rates);
  const ranks = (reachOf.fourFifths / 2) * Math.sqrt(1 / rates.length + 1 / coming);
  const far = (part: number) =>
    Math.exp(Math.hypot(Math.log((quantile(rates, part) + half) / (typical + half)), drift));
  return {
    typical,
    low: Math.max((typical + half) / far(0.5 - ranks) - half, 0),
    high: (typical + half) * far(0.5 + ranks) - half,
  };
}
