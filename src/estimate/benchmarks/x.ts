import { type Benchmark, middleOf, throughPoints } from './benchmark';

/**
 * No published set of creators can be trusted here: vendors' medians per follower lie sixtyfold apart. This one was
 * counted from public posts, but of politicians, in 2016, likes and reposts only: a floor rather than a norm, and its
 * population says so on screen. Percentages are the class medians of the mean post times 0.65, which is how far the
 * typical post lay below the mean. Classes above 100,000 held nine accounts and are left off.
 */
export const xPerFollower: Benchmark = {
  id: 'x-congress-2016',
  site: 'x',
  per: 'followers',
  name: 'US Congress on Twitter',
  population: 'members of the US Congress with as many followers, who are no creators: a rough yardstick only',
  year: 2016,
  source: 'public posts of 505 members of the US Congress, own posts without replies, likes and reposts',
  median: throughPoints([
    [middleOf(1_000, 5_000), 0.156],
    [middleOf(5_000, 10_000), 0.0715],
    [middleOf(10_000, 25_000), 0.052],
    [middleOf(25_000, 50_000), 0.0455],
    [middleOf(50_000, 100_000), 0.039],
  ]),
  sigma: 0.65,
  tailHolds: false,
};
