import type { Engagement } from '../../model/assessment';
import type { Count } from '../../model/count';
import type { Denominator, EngagementRules } from '../../model/rules';
import type { Post, PostCount } from '../../model/reading';
import { midpoint } from '../../reading/count';
import { countOf, countsOf, interactionsOf } from './interactions';
import { type Sample, tally } from './sample';
import { spreadOf } from './spread';
import { mean } from '../statistics/moments';
import { fewestPosts, type Got, rateOf, typicalOf } from './typical-range';

/**
 * The rate of the account's typical post, with its 80 % range (see `typicalOf`). Null below three posts, without a
 * denominator, or where nobody has fitted the spread.
 */
export function estimateEngagement(
  sample: Sample,
  followers: Count | null,
  rules: EngagementRules,
  per: Denominator,
): Engagement | null {
  const { posts } = sample;
  if (posts.length < fewestPosts) return null;
  const counts = countsOf(posts, rules, per);
  const got = gotBy(posts, counts, per, followers);
  if (got.length < posts.length) return null;
  const spread = spreadOf(posts, got, followers, rules, per);
  if (!spread) return null;

  const { typical, low, high } = typicalOf(got, spread);
  const widen = per === 'followers' && followers ? rounding(followers) : { low: 1, high: 1 };
  return {
    per,
    counts,
    typical,
    low: Math.min(typical, low * widen.low),
    high: high * widen.high,
    average: mean(got.map(rateOf)),
    sample: posts.length,
    leftOut: tally(sample),
  };
}

/** What each post got, without the posts of which that is not known. */
export const gotBy = (
  posts: readonly Post[],
  counts: readonly PostCount[],
  per: Denominator,
  followers: Count | null,
): Got[] =>
  posts.flatMap((post) => {
    const interactions = interactionsOf(post, counts);
    const against = per === 'views' ? countOf(post, 'reach') : followers;
    return interactions === null || !against || against.max === 0 ? [] : [{ interactions, against: midpoint(against) }];
  });

/** What a rounded follower count does to a rate: more followers than shown make it lower, fewer make it higher. */
function rounding(followers: Count): { low: number; high: number } {
  const middle = midpoint(followers);
  return { low: middle / followers.max, high: middle / Math.max(followers.min, 1) };
}
