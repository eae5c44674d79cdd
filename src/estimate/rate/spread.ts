import type { Count } from '../../model/count';
import type { Denominator, EngagementRules, Spread } from '../../model/rules';
import type { Post } from '../../model/reading';
import { midpoint } from '../../reading/count';
import { between, passed, passedInLogs } from '../statistics/interpolate';
import { type Got, middleOf } from './typical-range';

/**
 * Small accounts and reels swing more, from post to post and from month to month. Nobody's range jumps by a follower, an
 * interaction or a reel: between these two the constants of one pass into those of the other.
 */
const passage = {
  followers: { from: 8_000, to: 10_000 },
  /** Of the typical post. */
  interactions: { from: 30, to: 80 },
  /** As a share of the posts. */
  reels: { from: 1 / 3, to: 2 / 3 },
};

/** The constants for these posts; null where nobody has fitted any. `got` are theirs, newest first. */
export function spreadOf(
  posts: readonly Post[],
  got: readonly Got[],
  followers: Count | null,
  { spread }: EngagementRules,
  per: Denominator,
): Spread | null {
  if (per === 'views') return spread.views ?? null;
  const usual = middleOf(got.map(({ interactions }) => ({ interactions, against: 1 })));
  const grown = Math.min(
    followers === null ? 1 : passedInLogs(midpoint(followers), passage.followers.from, passage.followers.to),
    passedInLogs(usual, passage.interactions.from, passage.interactions.to),
  );
  const reels = posts.filter(({ kind }) => kind === 'reel').length / posts.length;
  const bySize = towards(spread.followers, spread.small ?? spread.followers, 1 - grown);
  return towards(bySize, spread.reels ?? bySize, passed(reels, passage.reels.from, passage.reels.to));
}

const towards = (one: Spread, other: Spread, part: number): Spread => ({
  s0: between(one.s0, other.s0, part),
  d0: between(one.d0, other.d0, part),
  delta: between(one.delta, other.delta, part),
});
