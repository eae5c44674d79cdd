import { type Count, sources } from '../model/count';
import type { PageRef } from '../model/page';
import { type Account, type Missing, type Post, postCounts, type Reading } from '../model/reading';
import type { AccountRecord } from '../model/record';
import { isSameHandle } from './handle';
import { stillMissing } from './missing';

/** Chooses between two counts of the same thing; `what` is its path in the reading. */
type Choose = (first: Count | null, second: Count | null, what: string) => Count | null;

/** The bounds of `readingSchema`: a page that holds more must not make the worker refuse all of it. */
const most = { posts: 500, links: 50, missing: 3000, tried: 50 };

/** How many newest posts a record holds. */
const remembered = 400;

const width = (count: Count) => count.max - count.min;

/**
 * The better of two counts read at different times. The newer one wins, unless it is only a rounder way to say what the
 * older one said: "12K" takes nothing from 12,345, but replaces 11,802.
 */
export function bestCount(older: Count | null, newer: Count | null): Count | null {
  if (older === null || newer === null) return newer ?? older;
  const agrees = newer.min <= older.min && older.max <= newer.max;
  return agrees && width(older) < width(newer) ? older : newer;
}

/** The better of two counts of one look: the sharper, then the better source, then the one that came later. */
function bestOfLook(first: Count | null, second: Count | null): Count | null {
  if (first === null || second === null) return first ?? second;
  const order = width(first) - width(second) || sources.indexOf(first.source) - sources.indexOf(second.source);
  return order < 0 ? first : second;
}

/** Two sources that cannot both be right. One source read twice only shows that time went by. */
const differ = (a: Count | null, b: Count | null): boolean =>
  a !== null && b !== null && a.source !== b.source && (a.max < b.min || b.max < a.min);

/** The first text, unless it is the second cut short. */
function bestText(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second;
  const mark = ['…', '...'].find((end) => first.endsWith(end));
  if (mark === undefined) return first;
  const start = first.slice(0, -mark.length).trimEnd();
  return second.length > first.length && second.startsWith(start) ? second : first;
}

const span = (within: NonNullable<Post['publishedWithin']>) => Date.parse(within.to) - Date.parse(within.from);

function bestWithin(first: Post['publishedWithin'], second: Post['publishedWithin']): Post['publishedWithin'] {
  if (first === null || second === null) return first ?? second;
  return span(second) < span(first) ? second : first;
}

/** Field by field: what `first` does not know comes from `second`. */
function joinAccounts(first: Account, second: Account, choose: Choose): Account {
  return {
    site: first.site,
    handle: first.handle,
    id: first.id ?? second.id,
    name: first.name ?? second.name,
    followers: choose(first.followers, second.followers, 'followers'),
    following: choose(first.following, second.following, 'following'),
    postCount: choose(first.postCount, second.postCount, 'postCount'),
    bio: bestText(first.bio, second.bio),
    links: [...new Set([...first.links, ...second.links])].slice(0, most.links),
    category: first.category ?? second.category,
    verified: first.verified ?? second.verified,
    private: first.private ?? second.private,
  };
}

/** Field by field; a count that either one says is hidden is unknown. */
function joinPosts(first: Post, second: Post, choose: Choose): Post {
  const hidden = postCounts.filter((count) => first.hidden.includes(count) || second.hidden.includes(count));
  const count = (name: (typeof postCounts)[number]) =>
    hidden.includes(name) ? null : choose(first[name], second[name], `posts.${first.id}.${name}`);
  const publishedAt = first.publishedAt ?? second.publishedAt;
  return {
    id: first.id,
    url: first.url,
    author: first.author ?? second.author,
    publishedAt,
    publishedWithin: publishedAt === null ? bestWithin(first.publishedWithin, second.publishedWithin) : null,
    kind: first.kind ?? second.kind,
    likes: count('likes'),
    comments: count('comments'),
    shares: count('shares'),
    saves: count('saves'),
    views: count('views'),
    caption: bestText(first.caption, second.caption),
    pinned: first.pinned ?? second.pinned,
    paid: first.paid === 'label' || second.paid === 'label' ? 'label' : (first.paid ?? second.paid),
    repost: first.repost || second.repost,
    collaboration: first.collaboration || second.collaboration,
    hidden,
  };
}

/** Posts by id, in the order in which they were first met. */
function joinById(posts: Post[], join: (first: Post, second: Post) => Post): Post[] {
  const byId = new Map<string, Post>();
  for (const post of posts) byId.set(post.id, join(byId.get(post.id) ?? post, post));
  return [...byId.values()];
}

/** Whether `account` is the one of the page. Handles ignore case; an address without one may tell the account's id. */
function isOf(page: Pick<PageRef, 'handle' | 'accountId'>, account: Account): boolean {
  if (page.handle !== null) return isSameHandle(account.handle, page.handle);
  return page.accountId === null || account.id === null || account.id === page.accountId;
}

/**
 * Joins what the sources of one page gave, best source first, responses in the order they came. Readings of another
 * account are left out. Sources that contradict each other are reported as `disagreement`, and the better one is used.
 */
export function mergeReadings(readings: Reading[]): Reading {
  const [lead] = readings;
  if (lead === undefined) throw new Error('mergeReadings needs at least one reading');
  const differing: Missing[] = [];
  const choose: Choose = (first, second, what) => {
    if (differ(first, second)) differing.push({ what, why: 'disagreement' });
    return bestOfLook(first, second);
  };

  const accounts = readings.flatMap(({ account }) => (account !== null && isOf(lead.page, account) ? [account] : []));
  const handle = accounts[0]?.handle ?? null;
  const ours = readings.filter(({ account }) => account === null || isOf({ ...lead.page, handle }, account));
  const account = accounts
    .filter((one) => isOf({ ...lead.page, handle }, one))
    .reduce<Account | null>((first, second) => joinAccounts(first ?? second, second, choose), null);

  const merged: Reading = {
    page: lead.page,
    at: readings.reduce((latest, { at }) => (at > latest ? at : latest), lead.at),
    account,
    posts: joinById(
      ours.flatMap(({ posts }) => posts),
      (first, second) => joinPosts(first, second, choose),
    ).slice(0, most.posts),
    missing: [],
    tried: joinTried(readings),
  };
  const missing = [...ours.flatMap((reading) => reading.missing), ...differing];
  return { ...merged, missing: stillMissing(missing, merged).slice(0, most.missing) };
}

function joinTried(readings: Reading[]): Reading['tried'] {
  const found = new Map<string, boolean>();
  for (const one of readings.flatMap(({ tried }) => tried))
    found.set(one.source, one.found || found.get(one.source) === true);
  return [...found].map(([source, isFound]) => ({ source, found: isFound })).slice(0, most.tried);
}

/**
 * Adds a look to what is remembered of its account; null when the look shows no account. `key` names a new record. The
 * caller has made sure that both are the same account.
 */
export function mergeIntoRecord(record: AccountRecord | null, reading: Reading, key: string): AccountRecord | null {
  const { account, at, page, missing, tried } = reading;
  if (account === null) return null;
  const newest: Choose = (newer, older) => bestCount(older, newer);
  const before = new Map(record?.posts.map((post) => [post.id, post]));
  const seen = reading.posts.map((post) => joinPosts(post, outdate(before.get(post.id) ?? post, post), newest));
  const formerHandle = record?.account.handle ?? null;
  const kept = (record?.posts ?? [])
    .filter(({ id }) => !seen.some((post) => post.id === id))
    // Who changed the handle still wrote what was seen under the former one.
    .map((post) => (isSameHandle(post.author, formerHandle) ? { ...post, author: account.handle } : post));
  return {
    key: record?.key ?? key,
    account: record === null ? account : joinAccounts(account, withoutLinks(record.account, account), newest),
    posts: newestFirst([...seen, ...kept]).slice(0, remembered),
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
