import type { Engagement } from '../model/assessment';
import type { Count } from '../model/count';
import type { Denominator, EngagementRules, Spread } from '../model/rules';
import type { Post } from '../model/reading';
import { midpoint } from '../reading/count';
import { countsOf, interactionsOf } from './interactions';
import { type Sample, tally } from './sample';
import { mean, median, trimmedMean, variance } from './statistics';
import { t90 } from './student-t';

/** Below this many posts no rate is given: the range would say nothing. */
export const fewestPosts = 3;

/**
 * The rate of the account's typical post, with the range in which the typical post of its next ones lies four times out
 * of five. Lognormal posts; the account's own variance is pooled with the platform's, and a drift term covers that
 * accounts change (a bootstrap, which does not, is right only half of the time). Null below three posts, without a
 * denominator, or where nobody has fitted the spread.
 */
export function estimateEngagement(
  sample: Sample,
  followers: Count | null,
  rules: EngagementRules,
  per: Denominator,
): Engagement | null {
  const { posts } = sample;
  const n = posts.length;
  if (n < fewestPosts) return null;
  const counts = countsOf(posts, rules, per);
  const pairs = posts.flatMap((post) => {
    const interactions = interactionsOf(post, counts);
    const against = per === 'views' ? post.views : followers;
    return interactions === null || !against || against.max === 0 ? [] : [{ interactions, against: midpoint(against) }];
  });
  if (pairs.length < n) return null;
  const spread = spreadOf(
    posts,
    pairs.map(({ interactions }) => interactions),
    followers,
    rules,
    per,
  );
  if (!spread) return null;

  // Half an interaction keeps posts with none on the log scale; it is taken off again below.
  const y = pairs.map(({ interactions, against }) => Math.log((interactions + 0.5) / against));
  const half = 0.5 / Math.exp(centreOf(pairs.map(({ against }) => Math.log(against))));
  const centre = centreOf(y);
  const { s0, d0, delta } = spread;
  const freedom = d0 + n - 1;
  const pooled = (d0 * s0 ** 2 + (n - 1) * variance(y)) / freedom;
  const reach = t90(freedom) * Math.sqrt((1.1 * pooled) / n + delta ** 2);

  const above = Math.exp(centre) / half - 1;
  // What rounding leaves of nothing is nothing.
  const typical = above > 1e-9 ? above * half : 0;
  const widen = per === 'followers' && followers ? rounding(followers) : { low: 1, high: 1 };
  return {
    per,
    counts,
    typical,
    low: Math.min(typical, Math.exp(centre - reach) * widen.low),
    high: Math.exp(centre + reach) * widen.high,
    average: Math.exp(mean(y) + pooled / 2),
    sample: n,
    leftOut: tally(sample),
  };
}

/** A 20 % trimmed mean; with fewer than five numbers there is nothing to trim, and the median is the steadier middle. */
const centreOf = (y: readonly number[]): number => (y.length >= 5 ? trimmedMean(y, 0.2) : median(y));

/** What a rounded follower count does to a rate: more followers than shown make it lower, fewer make it higher. */
function rounding(followers: Count): { low: number; high: number } {
  const middle = midpoint(followers);
  return { low: middle / followers.max, high: middle / Math.max(followers.min, 1) };
}

/** Small accounts and reels swing more, from post to post and from month to month. */
function spreadOf(
  posts: readonly Post[],
  interactions: readonly number[],
  followers: Count | null,
  { spread }: EngagementRules,
  per: Denominator,
): Spread | null {
  if (per === 'views') return spread.views ?? null;
  const small =
    (followers !== null && midpoint(followers) < 10_000) ||
    median(interactions) < 50 ||
    posts.filter(({ kind }) => kind === 'reel').length > posts.length / 2;
  return (small ? spread.small : null) ?? spread.followers;
}
