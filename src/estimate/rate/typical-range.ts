import type { Range } from '../../model/portrait';
import type { Spread } from '../../model/rules';
import { centreOf, logRangeOf } from '../statistics/log-range';
import { medianRangeOf } from '../statistics/median-range';
import { between, passed } from '../statistics/interpolate';
import { byRecency } from '../statistics/recency';
import { mean, median } from '../statistics/moments';
import { weightedMean } from '../statistics/weighted';

/** Below this many posts no rate is given: the range would say nothing. */
export const fewestPosts = 3;

/** What a post got, and what it is held against: followers, views, or 1 for a plain number. */
export interface Got {
  interactions: number;
  against: number;
}

/** What keeps posts without any interaction on the scale of logs, and is taken off again. In interactions. */
const half = 0.5;

/** From the first share of posts without any interaction on the median counts, from the second on it alone. */
const manyZeros = { from: 0.15, to: 0.3 };

export const logOf = ({ interactions, against }: Got): number => Math.log((interactions + half) / against);
export const rateOf = ({ interactions, against }: Got): number => interactions / against;

/** What the typical post gets. `got` come newest first, at least three. */
export const middleOf = (got: readonly Got[]): number =>
  between(takeOff(halfAsRate(got), centreOf(got.map(logOf))), median(got.map(rateOf)), partOfMedian(got));

/**
 * What the typical post gets, with the range in which the typical post of the next ones lies four times out of five
 * (see `logRangeOf`; a bootstrap, which knows no drift, is right only half of the time). Where many posts got nothing,
 * logs are even no longer and the plain median takes over (see `medianRangeOf`). `got` come newest first, at least three.
 */
export function typicalOf(got: readonly Got[], spread: Spread): Range {
  const asRate = halfAsRate(got);
  const { centre, reach, drift } = logRangeOf(got.map(logOf), spread);
  const rateAt = (log: number) => takeOff(asRate, log);
  const even = { typical: rateAt(centre), low: rateAt(centre - reach), high: rateAt(centre + reach) };
  const part = partOfMedian(got);
  return part === 0 ? even : mix(even, medianRangeOf(got.map(rateOf), asRate, drift), part);
}

/**
 * What a single one of the next posts gets, four times out of five: further from the middle than the typical one of many
 * (see `logRangeOf`). Where many posts got nothing, one of them may be the next. `got` come newest first, at least three.
 */
export function singleOf(got: readonly Got[], spread: Spread): Range {
  const { centre, single } = logRangeOf(got.map(logOf), spread);
  const [low = 0, high = 0] = [centre - single, centre + single].map((log) => takeOff(halfAsRate(got), log));
  const typical = middleOf(got);
  return { typical, low: Math.min(typical, low), high: Math.max(typical, high) };
}

const mix = (one: Range, other: Range, part: number): Range => ({
  typical: between(one.typical, other.typical, part),
  low: between(one.low, other.low, part),
  high: between(one.high, other.high, part),
});

/** Posts differ in what they are held against; the half is taken off as it weighs in the middle of them. */
const halfAsRate = (got: readonly Got[]): number =>
  half / Math.exp(weightedMean(byRecency(got.map(({ against }) => Math.log(against)))));

/** The rate that is left of this log without the half in it. What rounding leaves of nothing is nothing. */
function takeOff(asRate: number, log: number): number {
  const above = Math.exp(log) / asRate - 1;
  return above > 1e-9 ? above * asRate : 0;
}

/** By the share of posts that got nothing, or of their weight where that is more: the newest may be the ones. */
function partOfMedian(got: readonly Got[]): number {
  const zeros = got.map(({ interactions }) => Number(interactions === 0));
  const share = Math.max(mean(zeros), weightedMean(byRecency(zeros)));
  return passed(share, manyZeros.from, manyZeros.to);
}
