import type { Source } from '../../model/count';
import type { PageRef } from '../../model/page';
import type { Post, Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { isSameHandle } from '../../reading/handle';
import type { Json } from '../../reading/json';
import type { Item } from './timeline';
import { answeredId, authorOf, conversationOf, isReplyToOther, isRepost, postFrom, tweetId } from './tweet';
import { accountFrom, handleOf, missingFrom, pinnedOf } from './user';

/** The account as any user object tells it; an empty reading where that is somebody else. */
export function readUser(user: Json, page: PageRef, at: string, source: Source): Reading {
  const handle = handleOf(user);
  if (handle === null || !isSameHandle(handle, page.handle)) return blankReading(page, at);
  return { ...blankReading(page, at), account: accountFrom(user, handle, source), missing: missingFrom(user) };
}

/** The post that began the conversation of each; a newer answer names only the post before it. */
function rootsOf(own: Item[]): Map<Json, string | null> {
  const roots = new Map<Json, string | null>();
  const byId = new Map<string | null, string | null>();
  const oldestFirst = own.map(({ tweet }) => tweet).toSorted((a, b) => Number(tweetId(a)) - Number(tweetId(b)));
  for (const tweet of oldestFirst) {
    const root = conversationOf(tweet) ?? byId.get(answeredId(tweet)) ?? null;
    roots.set(tweet, root);
    byId.set(tweetId(tweet), root);
  }
  return roots;
}

/** The account's own posts and threads: no reposts, no answers to others, nothing in a conversation of theirs. */
function ownPosts(own: Item[], strangers: Item[], handle: string, source: Source): Post[] {
  const roots = rootsOf(own);
  const answers = own.filter(({ tweet }) => isReplyToOther(tweet)).map(({ tweet }) => roots.get(tweet));
  const elsewhere = new Set([...strangers.map(({ tweet }) => tweetId(tweet)), ...answers]);
  for (const { tweet } of own) if (roots.get(tweet) === tweetId(tweet)) elsewhere.delete(tweetId(tweet));
  const isOriginal = ({ tweet }: Item) => {
    const root = roots.get(tweet) ?? null;
    return !isRepost(tweet) && !isReplyToOther(tweet) && root !== null && !elsewhere.has(root);
  };
  const posts = own
    .filter(isOriginal)
    .map(({ tweet, isPinned }) => {
      const pinned = isPinned || (pinnedOf(authorOf(tweet))?.includes(tweetId(tweet) ?? '') ?? null);
      return postFrom(tweet, handle, pinned, source);
    })
    .filter((post) => post !== null);
  // The pinned post comes once more in its place by time.
  return [...new Map(posts.toReversed().map((post) => [post.id, post])).values()].toReversed();
}

/** The page with the author of its post, where the address does not tell. */
export function pageWithAuthor(items: Item[], page: PageRef): PageRef {
  const asked = items.find(({ tweet }) => page.kind === 'post' && tweetId(tweet) === page.postId);
  return { ...page, handle: page.handle ?? handleOf(authorOf(asked?.tweet)) };
}

/** The page's account and its own posts among all that are listed. */
export function readItems(items: Item[], page: PageRef, at: string, source: Source): Reading {
  const named = pageWithAuthor(items, page);
  const isOwn = ({ tweet }: Item) => isSameHandle(handleOf(authorOf(tweet)), named.handle);
  const own = items.filter(isOwn);
  const reading = readUser(authorOf(own[0]?.tweet), named, at, source);
  if (reading.account === null) return reading;
  const strangers = items.filter((item) => !isOwn(item));
  return { ...reading, page, posts: ownPosts(own, strangers, reading.account.handle, source) };
}
