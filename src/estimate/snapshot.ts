import { calendarDay } from '../model/day';
import type { Post, Reading } from '../model/reading';
import type { AccountRecord } from '../model/record';
import type { EngagementRules } from '../model/rules';
import type { Snapshot } from '../model/snapshot';
import { isWithin } from '../reading/count';
import { cadenceOf } from './portrait/cadence';
import { ratesOf } from './rate/both-rates';
import { whyNotOwn } from './rate/whose-post';
import { isPicked } from './rate/why-no-rate';
import { keptRate } from './rate/kept-rate';

/** What a look gave that a snapshot must not take from earlier ones. */
export type Looked = Pick<Reading, 'at' | 'page' | 'account' | 'posts'>;

/**
 * What the account is on the day of this look, which `record` holds already. The record remembers: it may show the exact
 * followers of last month beside a page that tells "12.3K" today, which would make a change of none. So the
 * followers are those of the look, and a look without posts has no rate.
 */
export function snapshotOf(record: AccountRecord, look: Looked, rules: EngagementRules): Snapshot {
  const now = new Date(look.at);
  const showsPosts = look.posts.length > 0;
  // By the site's own headline, whatever the user chose: a history is of one rate from its first day to its last.
  const rate = showsPosts ? ratesOf(record, rules, rules.headline, now).shown.engagement : null;
  return {
    account: record.key,
    day: calendarDay(now),
    at: look.at,
    followers: followersTold(record, look),
    rate: rate && keptRate(rate),
    postsPerWeek:
      showsPosts && !isPicked(record) ? (cadenceOf(record.posts, record.account, now)?.perWeek ?? null) : null,
    lastPostAt: lastPostOf(record, now),
    sawPosts: listsPosts(record, look),
  };
}

/** Null where the record did not believe them: a zero that one source told, say, or what a post's page rounds. */
function followersTold({ account: { followers: kept } }: AccountRecord, { account }: Looked): Snapshot['followers'] {
  const told = account?.followers;
  if (!told || !kept || !isWithin(kept, told)) return null;
  return { value: told.value, min: told.min, max: told.max };
}

const ownPosts = ({ posts, account }: AccountRecord): Post[] =>
  posts.filter((post) => whyNotOwn(post, account) === null);

/** The latest that a post can have been published; null where the page tells no time. */
const latestTime = ({ publishedAt, publishedWithin }: Post): number | null => {
  const at = publishedAt ?? publishedWithin?.to;
  return at === undefined ? null : Date.parse(at);
};

function lastPostOf(record: AccountRecord, now: Date): string | null {
  const times = ownPosts(record).flatMap((post) => {
    const time = latestTime(post);
    if (time === null) return [];
    // What is announced is not published yet; what was published "today" is not later than now.
    if (time > now.getTime()) return post.publishedAt === null ? [now.getTime()] : [];
    return [time];
  });
  return times.length > 0 ? new Date(Math.max(...times)).toISOString() : null;
}

/**
 * Whether the page listed the newest posts: a post's own page shows one, a choice of posts any. Pinned ones may be from long ago, and
 * one without a time may be from today.
 */
function listsPosts(record: AccountRecord, { page, posts }: Looked): boolean {
  if (page.kind !== 'profile' || isPicked(record)) return false;
  const ids = new Set(posts.map(({ id }) => id));
  const unpinned = ownPosts(record).filter(({ id, pinned }) => ids.has(id) && pinned !== true);
  return unpinned.length > 0 && unpinned.every((post) => latestTime(post) !== null);
}

/**
 * One snapshot of two looks at an account on one day: the later one's values where it has them, as a page that shows less
 * takes nothing from what the day knows. Nor do followers that it only tells rounder.
 */
export function joinSnapshots(earlier: Snapshot, later: Snapshot): Snapshot {
  const isRounder =
    earlier.followers !== null && later.followers !== null && isWithin(earlier.followers, later.followers);
  return {
    ...later,
    followers: isRounder ? earlier.followers : (later.followers ?? earlier.followers),
    rate: later.rate ?? earlier.rate,
    postsPerWeek: later.postsPerWeek ?? earlier.postsPerWeek,
    lastPostAt: later.lastPostAt ?? earlier.lastPostAt,
    sawPosts: later.sawPosts || earlier.sawPosts,
  };
}
