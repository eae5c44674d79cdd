import type { Count } from '../../model/count';
import { type Format, formatOf } from '../../model/format';
import type { Range } from '../../model/portrait';
import type { Post, PostCount } from '../../model/reading';
import type { EngagementRules, Spread } from '../../model/rules';
import { interactionsOf } from './interactions';
import { spreadOf } from './spread';
import { fewestPosts, type Got } from './typical-range';

/**
 * What posts get of these counts together, as a plain number with the range that `rangeOf` makes; null with fewer than three
 * posts of which it is known.
 */
export function plainRange(
  posts: readonly Post[],
  counts: readonly PostCount[],
  followers: Count | null,
  rules: EngagementRules,
  rangeOf: (got: readonly Got[], spread: Spread) => Range,
): Range | null {
  const got = posts.flatMap((post) => {
    const interactions = interactionsOf(post, counts);
    return interactions === null ? [] : [{ interactions, against: 1 }];
  });
  const spread = got.length < fewestPosts ? null : spreadOf(posts, got, followers, rules, 'followers');
  return spread && rangeOf(got, spread);
}

/** Those whose views are seen. Views of reels are not a price for images: the two are booked and paid apart. */
export const seenAs = (posts: readonly Post[], format: Format | null): Post[] =>
  posts.filter(({ views, kind }) => views && views.max > 0 && (kind === null || formatOf[kind] === format));
