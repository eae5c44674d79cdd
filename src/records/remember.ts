import { perRecord } from '../model/limits';
import type { Account, Post, Reading } from '../model/reading';
import type { AccountRecord } from '../model/record';
import { bestCount } from './best-count';
import { isExact } from '../reading/count';
import { isSameHandle } from '../reading/handle';
import { type Choose, joinAccounts, joinPosts } from './join-facts';
import { withoutRuledOut } from './left-out';
import type { Joined } from './merge';

/**
 * Adds a look to what is remembered of its account; null when the look shows no account. `key` names a new record. The
 * caller has made sure that both are the same account.
 */
export function mergeIntoRecord(
  record: AccountRecord | null,
  reading: Reading & Partial<Pick<Joined, 'zeros'>>,
  key: string,
): AccountRecord | null {
  const { account, at, page, missing, tried, zeros = [] } = reading;
  if (account === null) return null;
  const newest: Choose = (newer, older, what) => {
    // Beside a post sites round what they tell exactly on the profile, and not always say so.
    const isBesidePost = what === 'followers' && page.kind === 'post' && older !== null && isExact(older);
    return isBesidePost && newer !== null && !isExact(newer) ? older : bestCount(older, newer, zeros.includes(what));
  };
  const before = new Map(record?.posts.map((post) => [post.id, post]));
  const ruledOut = [...reading.leftOut, ...(record?.leftOut ?? [])];
  const seen = withoutRuledOut(reading.posts, ruledOut).posts.map((post) =>
    joinPosts(post, outdate(before.get(post.id) ?? post, post), newest),
  );
  const formerHandle = record?.account.handle ?? null;
  const seenIds = new Set(seen.map(({ id }) => id));
  const kept = (record?.posts ?? [])
    .filter(({ id }) => !seenIds.has(id))
    // Who changed the handle still wrote what was seen under the former one.
    .map((post) => (isSameHandle(post.author, formerHandle) ? { ...post, author: account.handle } : post));
  const { posts, leftOut } = withoutRuledOut([...seen, ...kept], ruledOut);
  return {
    key: record?.key ?? key,
    account: record === null ? account : joinAccounts(account, withoutLinks(record.account, account), newest),
    posts: newestFirst(posts).slice(0, perRecord.posts),
    leftOut: leftOut.slice(0, perRecord.leftOut),
    firstSeenAt: record?.firstSeenAt ?? at,
    lastSeenAt: at,
    last: { page, missing, tried },
  };
}

/** What was hidden before and is shown now is no longer hidden. */
const outdate = (older: Post, newer: Post): Post => ({
  ...older,
  hidden: older.hidden.filter((count) => newer[count] === null),
});

/** Links that an account has taken down go as soon as its new ones are read. */
const withoutLinks = (older: Account, newer: Account): Account =>
  newer.links.length > 0 ? { ...older, links: [] } : older;

const time = (post: Post) => post.publishedAt ?? post.publishedWithin?.to ?? '';
const newestFirst = (posts: Post[]): Post[] =>
  posts.toSorted((a, b) => (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : 0));
