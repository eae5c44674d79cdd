import type { Count } from '../../src/model/count';
import type { Account, Post } from '../../src/model/reading';
import type { AccountRecord } from '../../src/model/record';
import type { EngagementRules } from '../../src/model/rules';
import { blankAccount, blankPost } from '../../src/reading/blank';

/** Made-up accounts and posts for the tests of the estimate. */
export const now = new Date('2026-06-30T12:00:00Z');

export const exact = (value: number): Count => ({ value, min: value, max: value, source: 'embedded' });
export const rounded = (min: number, max: number): Count => ({ value: min, min, max, source: 'rounded' });

export const daysAgo = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();

export const account = (changes: Partial<Account> = {}): Account => ({
  ...blankAccount('instagram', 'mira.bakes'),
  followers: exact(20_000),
  ...changes,
});

let made = 0;
export function post(changes: Partial<Post> = {}): Post {
  made += 1;
  const id = `p${String(made).padStart(6, '0')}`;
  return { ...blankPost(id, `https://example.com/p/${id}`), author: 'mira.bakes', ...changes };
}

/** One post every second day, newest first, from ten days ago on; each with these likes and no comments. */
export const postsWithLikes = (likes: readonly number[], changes: Partial<Post> = {}): Post[] =>
  likes.map((one, index) =>
    post({ publishedAt: daysAgo(10 + 2 * index), likes: exact(one), comments: exact(0), ...changes }),
  );

export const record = (
  posts: Post[],
  changes: Partial<Account> = {},
): Pick<AccountRecord, 'account' | 'posts' | 'last'> => ({
  account: account(changes),
  posts,
  last: {
    page: { site: 'instagram', kind: 'profile', handle: 'mira.bakes', accountId: null, postId: null },
    missing: [],
    tried: [],
  },
});

/** Fitted constants per platform: reference study of public posts, rounded (see `estimate/engagement.ts`). */
export const instagram: EngagementRules = {
  interactions: ['likes', 'comments'],
  optional: [],
  headline: 'followers',
  settleDays: 3,
  spread: { followers: { s0: 0.4, d0: 4, delta: 0.2 }, small: { s0: 0.5, d0: 5, delta: 0.45 } },
};
export const tiktok: EngagementRules = {
  interactions: ['likes', 'comments', 'shares'],
  optional: ['saves'],
  headline: 'views',
  settleDays: 7,
  spread: { followers: { s0: 0.75, d0: 7, delta: 0.45 }, views: { s0: 0.27, d0: 5, delta: 0.15 } },
};
export const x: EngagementRules = {
  interactions: ['likes', 'comments', 'shares'],
  optional: ['saves'],
  headline: 'followers',
  settleDays: 1,
  spread: { followers: { s0: 0.9, d0: 20, delta: 0.35 } },
};
export const youtube: EngagementRules = {
  interactions: ['likes', 'comments'],
  optional: [],
  perFollower: ['views'],
  headline: 'followers',
  settleDays: 14,
  spread: { followers: { s0: 1.1, d0: 7, delta: 0.6 }, views: { s0: 0.45, d0: 6, delta: 0.25 } },
};
