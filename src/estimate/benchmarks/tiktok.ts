import type { Benchmark } from './benchmark';

/** The source's classes start at 1,000 followers, and stop falling at about 6.4 % above 100,000. */
const from = 1_000;
const flatAbove = 190_000;

/**
 * A curve through the medians of Modash's bands, 13.1 % at 1,000-5,000 followers to 7.6 % at 50,000-100,000. The spread is
 * of 531 creators with 10,000 to 80,000 followers in September 2025 (0.79) and of another set (0.66 to 0.69); how far the
 * lowest 5 % reach was never checked on the benchmark's own population.
 */
export const tiktokPerView: Benchmark = {
  id: 'tiktok-modash-2025',
  site: 'tiktok',
  per: 'views',
  name: 'Modash',
  population: { word: 'populationTiktok' },
  year: 2025,
  source: 'modash.io, TikTok engagement calculator, table of bands per view (November 2025)',
  least: from,
  most: Infinity,
  median: (followers) => 0.448 * Math.min(Math.max(followers, from), flatAbove) ** -0.16,
  sigma: 0.75,
  tailHolds: false,
};
