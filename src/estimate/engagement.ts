import type { Engagement } from '../model/assessment';
import type { Count } from '../model/count';
import type { Denominator, EngagementRules, Spread } from '../model/rules';
import type { Post, PostCount } from '../model/reading';
import { midpoint } from '../reading/count';
import { countsOf, interactionsOf } from './interactions';
import { type Sample, tally } from './sample';
import { median } from './statistics';
import { fewestPosts, type Got, typicalOf } from './typical';

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

  const { typical, low, high, average } = typicalOf(got, spread);
  const widen = per === 'followers' && followers ? rounding(followers) : { low: 1, high: 1 };
  return {
    per,
    counts,
    typical,
    low: Math.min(typical, low * widen.low),
    high: high * widen.high,
    average,
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
    const against = per === 'views' ? post.views : followers;
    return interactions === null || !against || against.max === 0 ? [] : [{ interactions, against: midpoint(against) }];
  });

/** What a rounded follower count does to a rate: more followers than shown make it lower, fewer make it higher. */
function rounding(followers: Count): { low: number; high: number } {
  const middle = midpoint(followers);
  return { low: middle / followers.max, high: middle / Math.max(followers.min, 1) };
}

/**
 * The constants were fitted below and above 10,000 followers. Just below, one passes into the other, so that nobody's
 * range jumps by gaining a follower.
 */
const passing = { from: 8_000, to: 10_000 };

/** Small accounts and reels swing more, from post to post and from month to month. */
export function spreadOf(
  posts: readonly Post[],
  got: readonly Got[],
  followers: Count | null,
  { spread }: EngagementRules,
  per: Denominator,
): Spread | null {
  if (per === 'views') return spread.views ?? null;
  const swings =
    median(got.map(({ interactions }) => interactions)) < 50 ||
    posts.filter(({ kind }) => kind === 'reel').length > posts.length / 2;
  const small = swings ? 1 : followers === null ? 0 : smallness(midpoint(followers));
  return between(spread.followers, spread.small ?? spread.followers, small);
}

/** 1 below the sizes at which the constants pass into each other, 0 above them. */
function smallness(followers: number): number {
  const way = Math.log(followers / passing.from) / Math.log(passing.to / passing.from);
  return 1 - Math.min(Math.max(way, 0), 1);
}

const between = (one: Spread, other: Spread, part: number): Spread => ({
  s0: one.s0 + (other.s0 - one.s0) * part,
  d0: one.d0 + (other.d0 - one.d0) * part,
  delta: one.delta + (other.delta - one.delta) * part,
});
