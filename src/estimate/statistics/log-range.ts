import type { Spread } from '../../model/rules';
import { byRecency } from './recency';
import { t90 } from './student-t';
import { trendSquared } from './trend';
import { effectiveSize, trimmedMean, weightedVariance } from './weighted';

/** The variance of a trimmed mean over that of a mean. */
const trimming = 1.1;
/** In deviations of the platform. A post that nobody saw lies further below, and tells of itself alone; so does a hit of the trend. */
const farthest = 3;

/** The middle of posts, newest first: without the lowest and the highest fifth of their weight. */
export const centreOf = (logs: readonly number[]): number => trimmedMean(byRecency(logs), 0.2);

/**
 * The middle, and how far from it the middle of the next posts lies four times out of five, on the scale of logs, on which
 * posts are even. `logs` (y) come newest first, at least two.
 *
 * w_i = 2^(-i/8), W = Σw; c = 20 % trimmed mean of y; n = W² / Σw²; s² = Σw(y - ȳ)² / (W - Σw²/W), no y below c - 3 s0;
 * p² = (d0 s0² + (n - 1) s²) / (d0 + n - 1), the account's variance pooled with the platform's;
 * v = 1.1 p²/n + delta² + what the trend makes (see `trendSquared`), no y further than 3 s0 from c;
 * reach = t(0.90, d0 + n - 1) √v. `drift` is the same of delta² alone, and `single` of v + p²: how far a single one of the
 * next posts lies from the middle four times out of five.
 */
export function logRangeOf(
  logs: readonly number[],
  { s0, d0, delta }: Spread,
): { centre: number; reach: number; drift: number; single: number } {
  const centre = centreOf(logs);
  const least = centre - farthest * s0;
  const y = byRecency(logs.map((log) => Math.max(log, least)));
  const level = byRecency(logs.map((log) => Math.min(Math.max(log, least), centre + farthest * s0)));
  const n = effectiveSize(y);
  const freedom = d0 + n - 1;
  const pooled = (d0 * s0 ** 2 + (n - 1) * weightedVariance(y)) / freedom;
  const t = t90(freedom);
  const variance = (trimming * pooled) / n + delta ** 2 + trendSquared(level, pooled);
  return { centre, reach: t * Math.sqrt(variance), drift: t * delta, single: t * Math.sqrt(variance + pooled) };
}
