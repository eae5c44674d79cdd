import { type Benchmark, middleOf, throughPoints } from './benchmark';

/**
 * Medians: the middle of a log-normal fitted to the band edges of Modash's calculator page, which gives no date but is
 * older than 2024. The source does not say which percentiles its edges are: read as quartiles they make a spread of 1.13
 * to 1.50, as tenths half of that; recent sets of accounts had 0.59, 1.03 and 1.48 (2022-26), and 0.87 in 2018-19. How far
 * its lowest 5 % reach was never checked on its own population.
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
  sigma: 1.2,
  tailHolds: false,
};
