import type { ChartPoint } from '../model/assessment';
import type { Post } from '../model/reading';
import { type Formula, rateOf } from './interactions';
import type { Sample } from './sample';

const mostPoints = 24;

/** The newest of the account's own posts, oldest first, with the rate of each. `posts` come newest first. */
export const chartOf = (posts: readonly Post[], { leftOut }: Sample, formula: Formula): ChartPoint[] =>
  posts
    .slice(0, mostPoints)
    .toReversed()
    .map((post) => ({
      url: post.url,
      at: post.publishedAt,
      rate: rateOf(post, formula),
      leftOut: leftOut.get(post) ?? null,
    }));
