import type { Count } from '../../src/model/count';
import type { Account, Post } from '../../src/model/reading';
import type { AccountRecord } from '../../src/model/record';
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
): Pick<AccountRecord, 'account' | 'posts' | 'leftOut' | 'last'> => ({
  account: account(changes),
  posts,
  leftOut: [],
  last: {
    page: { site: 'instagram', kind: 'profile', handle: 'mira.bakes', accountId: null, postId: null },
    missing: [],
    tried: [],
  },
});

/** The rules that ship: what the stories of the estimate say is what users get. */
export { rules as bluesky } from '../../src/sites/bluesky/rules';
export { rules as instagram } from '../../src/sites/instagram/rules';
export { rules as threads } from '../../src/sites/threads/rules';
export { rules as tiktok } from '../../src/sites/tiktok/rules';
export { rules as x } from '../../src/sites/x/rules';
export { rules as youtube } from '../../src/sites/youtube/rules';
