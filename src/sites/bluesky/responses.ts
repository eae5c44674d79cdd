import type { PageRef } from '../../model/page';
import type { Account, Post, Reading, Reason } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { asList, asText, get, type Json } from '../../reading/json';
import type { ResponseReader, Tapped } from '../site';
import { accountFrom, isOf } from './account';
import { isAnswer, keyOf, postFrom } from './post';
import { feed, profile, thread } from './tapped';

interface Told {
  account: Account | null;
  posts: Post[];
  /** Why the page shows nothing, where the answer says so. */
  why?: Reason | undefined;
}

const nothing: Told = { account: null, posts: [] };

/** What posts of one author tell. */
function tell(all: Json[]): Told {
  const account = accountFrom(get(all[0], 'author'));
  if (account === null) return nothing;
  return { account, posts: all.map((post) => postFrom(post, account.handle)).filter((post) => post !== null) };
}

/** Why an entry stands in the feed: `reasonPin`, `reasonRepost`, or null for a post in its own place. */
const reasonOf = (entry: Json): string | null =>
  asText(get(entry, 'reason', '$type'))?.replace('app.bsky.feed.defs#', '') ?? null;

/**
 * The account's own posts. An account pins one post: it stands in front with that reason, and once more in its own
 * place without. So a post is known not to be pinned only in a list that holds the pinned one.
 */
function readFeed(json: Json, page: PageRef): Told {
  const own = asList(get(json, 'feed')).filter((entry) => {
    const post = get(entry, 'post');
    return isOf(get(post, 'author'), page) && !isAnswer(post) && reasonOf(entry) !== 'reasonRepost';
  });
  const pinned = keyOf(
    get(
      own.find((entry) => reasonOf(entry) === 'reasonPin'),
      'post',
    ),
  );
  const { account, posts } = tell(own.map((entry) => get(entry, 'post')));
  const once = posts.filter(({ id }, i) => posts.findIndex((post) => post.id === id) === i);
  const asked = once.filter(({ id }) => page.kind === 'profile' || id === page.postId);
  return { account, posts: asked.map((post) => ({ ...post, pinned: pinned === null ? null : post.id === pinned })) };
}

/** What stands in the newer thread in place of a post: its author wants visitors to log in, or there is none. */
const places = new Map<Json, Reason>([
  ['app.bsky.unspecced.defs#threadItemNoUnauthenticated', 'login-wall'],
  ['app.bsky.unspecced.defs#threadItemNotFound', 'not-found'],
]);

/** The post that was asked for, in the older nested thread and in the newer flat one; not those around it. */
function readThread(json: Json, page: PageRef): Told {
  const root = get(json, 'thread');
  const items = asList(root);
  const all = Array.isArray(root) ? items.map((item) => get(item, 'value', 'post')) : [get(root, 'post')];
  const told = tell(all.filter((post) => keyOf(post) === page.postId && isOf(get(post, 'author'), page)));
  const isAsked = (item: Json) => page.kind === 'post' && keyOf(item) === page.postId && get(item, 'depth') === 0;
  return { ...told, why: places.get(get(items.find(isAsked), 'value', '$type')) };
}

const reader = (name: string, tapped: Tapped, read: (json: Json, page: PageRef) => Told): ResponseReader => ({
  ...tapped,
  name,
  read(json, page, at): Reading {
    const { why, ...told } = read(json, page);
    return { ...blankReading(page, at), ...told, missing: why ? [{ what: 'page', why }] : [] };
  },
});

export const responses: readonly ResponseReader[] = [
  reader('profile', profile, (json, page) => (isOf(json, page) ? { account: accountFrom(json), posts: [] } : nothing)),
  reader('feed', feed, readFeed),
  reader('thread', thread, readThread),
];
