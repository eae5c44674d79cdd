import type { Count } from '../../model/count';
import type { Post, PostCount } from '../../model/reading';
import type { Denominator, EngagementRules } from '../../model/rules';
import { midpoint } from '../../reading/count';

/** The counts that are added up for a rate by this denominator. */
const counted = (rules: EngagementRules, per: Denominator): readonly PostCount[] =>
  per === 'followers' ? (rules.perFollower ?? rules.interactions) : rules.interactions;

/** A count that a rate takes of a post; `reach` is the views that reactions are held against. */
export type Needed = PostCount | 'reach';

/** The counts a post must show to enter a rate by this denominator. */
export const neededCounts = (rules: EngagementRules, per: Denominator): readonly Needed[] =>
  per === 'views' ? [...counted(rules, per), 'reach'] : counted(rules, per);

/** Reactions to a short are counted beside those who stayed: only these are its reach, never those who saw it begin. */
export const countOf = (post: Post, name: Needed): Count | null =>
  name !== 'reach' ? post[name] : post.kind === 'short' ? post.engagedViews : post.views;

/**
 * The counts that go in. An optional one only where every post shows it: a rate that counts saves on some posts and not
 * on others would call the difference an audience's taste.
 */
export function countsOf(posts: readonly Post[], rules: EngagementRules, per: Denominator): PostCount[] {
  const sure = counted(rules, per);
  if (sure !== rules.interactions || posts.length === 0) return [...sure];
  return [...sure, ...rules.optional.filter((name) => posts.every((post) => post[name] !== null))];
}

/** The sum of these counts, the middle of a rounded one; null when one is unknown. */
export function interactionsOf(post: Post, counts: readonly PostCount[]): number | null {
  let sum = 0;
  for (const name of counts) {
    const count = post[name];
    if (count === null) return null;
    sum += midpoint(count);
  }
  return sum;
}

/** How a rate is worked out: which counts, against what. */
export interface Formula {
  per: Denominator;
  counts: readonly PostCount[];
  followers: Count | null;
}

/** The rate of one post; null where a count or the denominator is unknown or the denominator is zero. */
export function rateOf(post: Post, { per, counts, followers }: Formula): number | null {
  const interactions = interactionsOf(post, counts);
  const against = per === 'views' ? countOf(post, 'reach') : followers;
  return interactions === null || !against || against.max === 0 ? null : interactions / midpoint(against);
}
