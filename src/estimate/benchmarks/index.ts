import type { SiteId } from '../../model/page';
import type { Denominator } from '../../model/rules';
import type { Benchmark } from './benchmark';
import { instagramPerFollower } from './instagram';
import { tiktokPerView } from './tiktok';
import { xPerFollower } from './x';
import { youtubePerView } from './youtube';

/** Every published set, at most one a site and denominator. */
export const benchmarks: readonly Benchmark[] = [instagramPerFollower, tiktokPerView, youtubePerView, xPerFollower];

/** The set for rates of this site by this denominator; null where there is none worth comparing with. */
export const benchmarkOf = (site: SiteId, per: Denominator): Benchmark | null =>
  benchmarks.find((one) => one.site === site && one.per === per) ?? null;
