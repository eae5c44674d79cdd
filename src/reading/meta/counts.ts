import type { Count, Source } from '../../model/count';
import type { Post } from '../../model/reading';
import { exactCount } from '../count';
import type { Json } from '../json/json';

/**
 * A follower count that stands beside the author of a post. Meta may print a rounded number there, as a whole one
 * (a public tool's tests of September 2026: 24000 beside a post, 24.4K on the profile), cut off or to the nearest, in
 * thousands or millions in every language. One that is round is taken for that: both roundings are within its bounds.
 */
export function followersBesidePost(json: Json, source: Source): Count | null {
  const count = exactCount(json, source);
  if (count === null || count.value < 1_000 || count.value % 100 !== 0) return count;
  const { value } = count;
  const unit = value < 1_000_000 ? 1_000 : 1_000_000;
  let step = unit;
  while (value % step !== 0) step /= 10;
  return { value, min: value - step / 2, max: value + step - 1, source: 'rounded' };
}

/** Views at 0 where somebody liked or answered the post, or where its likes are hidden, are a counter that is missing. */
export function believedViews(
  views: Count | null,
  { likes, comments }: Pick<Post, 'likes' | 'comments'>,
): Count | null {
  const isUnseen = likes?.max === 0 && (comments?.max ?? 0) === 0;
  return views?.max === 0 && !isUnseen ? null : views;
}
