import { type Benchmark, middleOf, throughPoints } from './benchmark';

/**
 * Per view only. Published tables of likes and comments per subscriber fit no distribution, and views per subscriber
 * exist only as lifetime averages, against which recent uploads always look low. The spread is the mean of
 * ln(p75 / p25) / 1.349 over the source's five classes (0.58 to 0.66).
 */
export const youtubePerView: Benchmark = {
  id: 'youtube-sociavault-2026',
  site: 'youtube',
  per: 'views',
  name: 'SociaVault Labs',
  population: { word: 'populationYoutube' },
  year: 2026,
  source: 'sociavault.com/blog/good-engagement-rate-youtube (April 2026)',
  least: 1_000,
  most: Infinity,
  median: throughPoints([
    [middleOf(1_000, 10_000), 5.23],
    [middleOf(10_000, 50_000), 3.74],
    [middleOf(50_000, 100_000), 2.81],
    [middleOf(100_000, 500_000), 2.12],
    // The open class: half of all channels above half a million are below about a million.
    [1_000_000, 1.41],
  ]),
  sigma: 0.62,
  tailHolds: false,
};
