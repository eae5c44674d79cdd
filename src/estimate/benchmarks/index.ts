import type { SiteId } from '../../model/page';
import type { Denominator } from '../../model/rules';
import type { Terms } from '../user-terms';
import type { Benchmark } from './benchmark';
import { fromFigures } from './figures';
import { instagramPerFollower } from './instagram';
import { tiktokPerView } from './tiktok';
import { youtubePerView } from './youtube';

/** Every published set, at most one a site and denominator. */
export const benchmarks: readonly Benchmark[] = [instagramPerFollower, tiktokPerView, youtubePerView];

/**
 * The set the user compares rates of this site by this denominator with; null where there is none worth comparing with.
 * A set that is not there (an own one of too few accounts, figures that were removed), or has nothing of this
 * denominator or size, leaves the published one.
 */
export function benchmarkOf(
  { site, per, followers }: { site: SiteId; per: Denominator; followers: number },
  { settings, ownBenchmarks }: Terms,
): Benchmark | null {
  const active = settings.activeBenchmark[site] ?? 'published';
  const chosen =
    active === 'own' ? ownBenchmarks : settings.benchmarks.filter(({ name }) => name === active).map(fromFigures);
  return (
    [...chosen, ...benchmarks].find(
      (one) => one.site === site && one.per === per && followers >= one.least && followers <= one.most,
    ) ?? null
  );
}
