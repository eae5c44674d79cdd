import type { Source } from '../../../model/count';
import type { PageRef } from '../../../model/page';
import type { LeftOut, Post, Reading } from '../../../model/reading';
import { authorOf, isAnswer, isRepost, postFrom, tweetId } from './post';
import { blankReading } from '../../../reading/blank';
import { isSameHandle } from '../../../reading/handle';
import type { Json } from '../../../reading/json/json';
import { readList } from '../list';
import type { Item } from './gather';
import { accountFrom, handleOf, idOf, isPinnedBy, missingFrom } from './account';

/** The account as any user object tells it; an empty reading where that is somebody else. */
export function readUser(user: Json, page: PageRef, at: string, source: Source): Reading {
  const handle = handleOf(user);
  if (handle === null || !isSameHandle(handle, page.handle)) return blankReading(page, at);
  return { ...blankReading(page, at), account: accountFrom(user, handle, source), missing: missingFrom(user, handle) };
}

const isBy = ({ tweet }: Item, handle: string | null): boolean => isSameHandle(handleOf(authorOf(tweet)), handle);

/** Why a post is none of the account's own; null for one that is. */
const whyLeftOut = (item: Item, handle: string): LeftOut['why'] | null =>
  !isBy(item, handle)
    ? item.isPromoted
      ? 'advertisement'
      : 'otherAuthor'
    : isRepost(item.tweet)
      ? 'repost'
      : isAnswer(item.tweet)
        ? 'answer'
        : null;

/** Whose page it is: where the address does not tell, that of the author of its post. */
function handleFor(items: Item[], { kind, handle, postId }: PageRef): string | null {
  const asked = items.find(({ tweet }) => kind === 'post' && tweetId(tweet) === postId);
  return handle ?? handleOf(authorOf(asked?.tweet));
}

/**
 * The page's account and its own posts among all that are listed, each once, a thread by its first one. `users` are told
 * apart from the posts, with all that is known of them. What others answered below a post is named nowhere.
 */
export function pickOwn(items: Item[], page: PageRef, at: string, source: Source, users: Json[] = []): Reading {
  const named = { ...page, handle: handleFor(items, page) };
  const ours = users.filter((user) => isSameHandle(handleOf(user), named.handle));
  const [user = authorOf(items.find((item) => isBy(item, named.handle))?.tweet)] = ours;
  const reading = readUser(user, named, at, source);
  // Two of one handle are nobody.
  if (reading.account === null || new Set(ours.map(idOf)).size > 1) return blankReading(page, at);
  const { handle } = reading.account;
  const posts = new Map<string, Post>();
  const leftOut: LeftOut[] = [];
  for (const item of items) {
    const { tweet, isPinned, isPromoted } = item;
    const id = tweetId(tweet);
    if (id === null) continue;
    const why = whyLeftOut(item, handle);
    if (why !== null) {
      if (page.kind === 'profile' || isBy(item, handle)) leftOut.push({ id, why, source });
      continue;
    }
    const pinned = isPinned || isPinnedBy(authorOf(tweet), id);
    // The pinned post comes once more in its place by time, and one whose reach is bought as an advertisement.
    const post = posts.get(id) ?? postFrom(tweet, handle, pinned, source);
    if (post !== null) posts.set(id, isPromoted ? { ...post, promoted: true } : post);
  }
  const listed = readList([...posts.values()]);
  return { ...reading, page, leftOut, posts: listed.posts, missing: [...reading.missing, ...listed.missing] };
}
