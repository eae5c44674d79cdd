import { type Benchmark, middleOf, throughPoints } from './benchmark';

/**
 * Medians: the middle of a log-normal fitted to the band edges of Modash's calculator page, which gives no date but is
 * older than 2024. The source does not say which percentiles its edges are, so the spread comes from elsewhere:
 * 15,587 creators' public posts of 2018-19, where the spread within a size changed little with size.
 */
export const instagramPerFollower: Benchmark = {
  id: 'instagram-modash-2023',
  site: 'instagram',
  per: 'followers',
  name: 'Modash',
  population: { word: 'populationInstagram' },
  year: 2023,
  source: 'modash.io, Instagram engagement calculator, table of bands (before 2024)',
  least: 1_000,
  most: Infinity,
  median: throughPoints([
    [middleOf(1_000, 5_000), 3.78],
    [middleOf(5_000, 10_000), 1.45],
    [middleOf(10_000, 50_000), 0.99],
    [middleOf(50_000, 100_000), 0.88],
    [middleOf(100_000, 500_000), 1.02],
    [middleOf(500_000, 1_000_000), 1.03],
    // The open class: half of all accounts above a million are below about two million.
    [2_000_000, 1.18],
  ]),
  sigma: 0.87,
  tailHolds: true,
};
