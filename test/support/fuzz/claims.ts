import type { Count } from '../../../src/model/count';
import type { Account, Post, Reading } from '../../../src/model/reading';
import { isRounder } from '../mutations';

// What of a reading is a number, held against what the unchanged input told.

const accountCounts = ['followers', 'following', 'postCount'] as const;
const postCounts = ['likes', 'comments', 'shares', 'saves', 'views', 'engagedViews'] as const;

/** Whether a number may be told where this one was. */
export type Allows = (was: Count | null, is: Count) => boolean;

/** The same number, or the same less sharply. */
export const isSameNumber: Allows = (was, is) => was !== null && (isRounder(was, is) || isWithin(was, is));

/** The exact number, where only a rounded one was told before. */
const isWithin = (was: Count, is: Count): boolean => was.min <= is.min && is.max <= was.max;

const shown = (name: string, was: Count | null, is: Count | null) =>
  `${name}: ${is && `${is.value} (${is.min}–${is.max}, ${is.source})`}, before ${was && was.value}`;

const accountClaims = (was: Account | null, is: Account, allows: Allows): string[] =>
  accountCounts.flatMap((field) => {
    const [before, now] = [was?.[field] ?? null, is[field]];
    return now === null || allows(before, now) ? [] : [shown(field, before, now)];
  });

const postClaims = (was: Post | undefined, is: Post, allows: Allows): string[] =>
  postCounts.flatMap((field) => {
    const [before, now] = [was?.[field] ?? null, is[field]];
    return now === null || allows(before, now) ? [] : [shown(`${is.id}.${field}`, before, now)];
  });

/**
 * The numbers of a reading that the `truths` (what else the same input tells of the same posts) do not bear out. A post
 * may go by another id than before, when only its id was changed: then it is one of those that there were.
 */
export function wrongNumbers(truth: Reading, is: Reading, allows: Allows = isSameNumber): string[] {
  const whose = is.account ? accountClaims(truth.account, is.account, allows) : [];
  const posts = is.posts.flatMap((post) => {
    const same = truth.posts.find(({ id }) => id === post.id);
    if (same) return postClaims(same, post, allows);
    return truth.posts.some((one) => postClaims(one, post, allows).length === 0)
      ? []
      : postClaims(undefined, post, allows);
  });
  return [...whose, ...posts];
}
