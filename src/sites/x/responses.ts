import type { PageRef } from '../../model/page';
import type { Post, Reading } from '../../model/reading';
import { blankReading, pageWithout } from '../../reading/blank';
import { get, type Json } from '../../reading/json';
import type { ResponseReader } from '../site';
import { isSameHandle } from './address';
import { isPicked } from './post-time';
import { conversation, profile, timelines } from './tapped';
import { type Item, itemsOf, unwrap } from './timeline';
import { authorOf, conversationOf, isReplyToOther, isRepost, postFrom, tweetId } from './tweet';
import { accountFrom, handleOf, missingFrom, pinnedOf } from './user';

const found = (reading: Reading, name: string): Reading =>
  reading.account === null ? reading : { ...reading, tried: [{ source: `response:${name}`, found: true }] };

/** The account as any user object tells it; an empty reading where that is somebody else. */
function readUser(user: Json, page: PageRef, at: string): Reading {
  const handle = handleOf(user);
  if (handle === null || !isSameHandle(handle, page.handle)) return blankReading(page, at);
  return { ...blankReading(page, at), account: accountFrom(user, handle, 'response'), missing: missingFrom(user) };
}

/** X answers for an account that does not exist with nothing at all; errors of its own bring a list of them along. */
function isNothing(json: Json): boolean {
  const data = get(json, 'data');
  const user = get(data, 'user');
  const isEmpty = (one: Json) => typeof one === 'object' && one !== null && Object.keys(one).length === 0;
  return get(json, 'errors') === undefined && (isEmpty(data) || isEmpty(user));
}

/** The conversations that others began, as far as their posts and the account's answers to them show. */
function conversationsOfOthers(own: Item[], strangers: Item[]): Set<string | null> {
  const answers = own.filter(({ tweet }) => isReplyToOther(tweet)).map(({ tweet }) => conversationOf(tweet));
  const all = new Set([...strangers.map(({ tweet }) => tweetId(tweet)), ...answers]);
  for (const { tweet } of own) if (conversationOf(tweet) === tweetId(tweet)) all.delete(tweetId(tweet));
  return all;
}

/** The account's own posts and threads: no reposts, no answers to others, nothing in a conversation of theirs. */
function ownPosts(own: Item[], strangers: Item[], handle: string): Post[] {
  const elsewhere = conversationsOfOthers(own, strangers);
  const isOriginal = ({ tweet }: Item) => {
    const root = conversationOf(tweet);
    return !isRepost(tweet) && !isReplyToOther(tweet) && root !== null && !elsewhere.has(root);
  };
  const posts = own
    .filter(isOriginal)
    .map(({ tweet, isPinned }) => {
      const pinned = isPinned || (pinnedOf(authorOf(tweet))?.includes(tweetId(tweet) ?? '') ?? null);
      return postFrom(tweet, handle, pinned, 'response');
    })
    .filter((post) => post !== null);
  // The pinned post comes once more in its place by time.
  return [...new Map(posts.toReversed().map((post) => [post.id, post])).values()].toReversed();
}

function readItems(items: Item[], page: PageRef, at: string): Reading {
  const isOwn = ({ tweet }: Item) => isSameHandle(handleOf(authorOf(tweet)), page.handle);
  const own = items.filter(isOwn);
  const reading = readUser(authorOf(own[0]?.tweet), page, at);
  if (reading.account === null) return reading;
  const strangers = items.filter((item) => !isOwn(item));
  return { ...reading, posts: ownPosts(own, strangers, reading.account.handle) };
}

/** An account, its posts and one post with its conversation: each is found by the name of its operation. */
export const responses: readonly ResponseReader[] = [
  {
    ...profile,
    read(json, page, at) {
      const user = get(json, 'data', 'user', 'result');
      if (isNothing(json)) return pageWithout(page, at, 'not-found', 'response:profile');
      if (get(user, '__typename') === 'UserUnavailable') {
        const why = get(user, 'reason') === 'Suspended' ? 'suspended' : 'not-found';
        return pageWithout(page, at, why, 'response:profile');
      }
      return found(readUser(user, page, at), 'profile');
    },
  },
  {
    ...timelines,
    read(json, page, at) {
      const reading = readItems(itemsOf(json), page, at);
      const times = reading.posts.filter(({ pinned }) => pinned !== true).map(({ publishedAt }) => publishedAt);
      if (isPicked(times)) reading.missing.push({ what: 'posts', why: 'mixed-sample' });
      return found(reading, 'posts');
    },
  },
  {
    ...conversation,
    read(json, page, at) {
      const asked = { tweet: unwrap(get(json, 'data', 'tweetResult', 'result')), isPinned: false };
      return found(readItems([asked, ...itemsOf(json)], page, at), 'post');
    },
  },
];
