import type { Spread } from '../model/rules';
import { mean, median, trimmedMean, variance } from './statistics';
import { t90 } from './student-t';

/** Below this many posts no rate is given: the range would say nothing. */
export const fewestPosts = 3;

/** What a post got, and what it is held against: followers, views, or 1 for a plain number. */
export interface Got {
  interactions: number;
  against: number;
}

/** On the scale of logs, on which posts are even: every post, their variance pooled with the platform's, its freedom. */
export interface Logs {
  y: number[];
  pooled: number;
  freedom: number;
}

/** Half an interaction keeps posts with none on the log scale. Takes at least two posts. */
export function logsOf(got: readonly Got[], { s0, d0 }: Spread): Logs {
  const y = got.map(({ interactions, against }) => Math.log((interactions + 0.5) / against));
  const freedom = d0 + y.length - 1;
  return { y, freedom, pooled: (d0 * s0 ** 2 + (y.length - 1) * variance(y)) / freedom };
}

/**
 * What the typical post gets, with the range in which the typical post of the next ones lies four times out of five, and
 * the average. Lognormal posts; the account's own variance is pooled with the platform's, and a drift term covers that
 * accounts change (a bootstrap, which does not, is right only half of the time). Takes at least three posts.
 */
export function typicalOf(got: readonly Got[], spread: Spread) {
  const { y, pooled, freedom } = logsOf(got, spread);
  const half = 0.5 / Math.exp(centreOf(got.map(({ against }) => Math.log(against))));
  const centre = centreOf(y);
  const reach = t90(freedom) * Math.sqrt((1.1 * pooled) / y.length + spread.delta ** 2);
  const above = Math.exp(centre) / half - 1;
  // What rounding leaves of nothing is nothing.
  const typical = above > 1e-9 ? above * half : 0;
  return {
    typical,
    low: Math.min(typical, Math.exp(centre - reach)),
    high: Math.exp(centre + reach),
    average: Math.exp(mean(y) + pooled / 2),
  };
}

/** A 20 % trimmed mean; with fewer than five numbers there is nothing to trim, and the median is the steadier middle. */
const centreOf = (y: readonly number[]): number => (y.length >= 5 ? trimmedMean(y, 0.2) : median(y));
