import { countsViews, type Engagement, type Rating } from '../../model/assessment';
import { type Band, bands } from '../../model/band';
import type { SiteId } from '../../model/page';
import { reachOf } from '../statistics/normal-quantiles';
import type { Benchmark } from './benchmark';

export interface Rated {
  site: SiteId;
  followers: number;
  engagement: Engagement;
}

/** Whether rate and benchmark are of the same kind: reactions, on the same site, against the same thing, of a size. */
const comparable = ({ site, followers, engagement }: Rated, benchmark: Benchmark): boolean =>
  benchmark.site === site &&
  benchmark.per === engagement.per &&
  followers >= benchmark.least &&
  followers <= benchmark.most &&
  !countsViews(engagement);

/**
 * The bands that the range touches: the lowest quarter of accounts this size, the middle half, the highest quarter.
 * A single grade would be wrong for one account in seven; these are right 95 times in 100. Null where rate and
 * benchmark cannot be compared.
 */
export function rate(rated: Rated, benchmark: Benchmark): Rating | null {
  if (!comparable(rated, benchmark)) return null;
  const { engagement, followers } = rated;
  const lowCut = benchmark.median(followers) * Math.exp(-reachOf.half * benchmark.sigma);
  const highCut = benchmark.median(followers) * Math.exp(reachOf.half * benchmark.sigma);
  const touches: { [band in Band]: boolean } = {
    low: engagement.low < lowCut,
    typical: engagement.low <= highCut && engagement.high >= lowCut,
    high: engagement.high > highCut,
  };
  const { id, name, population, year, source } = benchmark;
  return {
    per: engagement.per,
    bands: bands.filter((band) => touches[band]),
    typical: engagement.typical < lowCut ? 'low' : engagement.typical > highCut ? 'high' : 'typical',
    benchmark: { id, name, population, year, source },
  };
}

/** Whether the whole range lies below the lowest 5 % of accounts this size, where the benchmark reaches that far. */
export function isBelowNearlyAll(rated: Rated, benchmark: Benchmark): boolean {
  if (!comparable(rated, benchmark) || !benchmark.tailHolds) return false;
  return rated.engagement.high < benchmark.median(rated.followers) * Math.exp(-reachOf.nineTenths * benchmark.sigma);
}
