import type { ChartPoint } from '../../model/assessment';
import type { Post } from '../../model/reading';
import { type Formula, rateOf } from './interactions';
import type { Sample } from './sample';

/** Where there is no rate, the newest so many; and never more than so many bars. */
const recent = 24;
const barsShown = 60;

/**
 * The account's own posts from the newest to the last that the rate was worked out from, so that every one of these has
 * its bar; oldest first, with the rate of each. `ownPosts` come newest first.
 */
export function chartOf(ownPosts: readonly Post[], { posts, leftOut }: Sample, formula: Formula): ChartPoint[] {
  const sampled = new Set(posts);
  const reach = sampled.size > 0 ? ownPosts.findLastIndex((post) => sampled.has(post)) + 1 : recent;
  return ownPosts
    .slice(0, Math.min(Math.max(reach, recent), barsShown))
    .toReversed()
    .map((post) => ({
      url: post.url,
      at: post.publishedAt,
      rate: rateOf(post, formula),
      leftOut: leftOut.get(post) ?? null,
    }));
}
