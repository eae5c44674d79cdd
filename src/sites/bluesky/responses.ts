import type { PageRef } from '../../model/page';
import type { Account, Post, Reading } from '../../model/reading';
import { blankReading } from '../../reading/blank';
import { asList, asText, get, type Json } from '../../reading/json';
import type { ResponseReader, Tapped } from '../site';
import { accountFrom, isOf } from './account';
import { isAnswer, keyOf, postFrom } from './post';
import { feed, profile, thread } from './tapped';

interface Told {
  account: Account | null;
  posts: Post[];
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

/** The post that was asked for, in the older nested thread and in the newer flat one; not those around it. */
function readThread(json: Json, page: PageRef): Told {
  const root = get(json, 'thread');
  const all = Array.isArray(root) ? root.map((item) => get(item, 'value', 'post')) : [get(root, 'post')];
  return tell(all.filter((post) => keyOf(post) === page.postId && isOf(get(post, 'author'), page)));
}

const reader = (name: string, tapped: Tapped, read: (json: Json, page: PageRef) => Told): ResponseReader => ({
  ...tapped,
  read(json, page, at): Reading {
    const told = read(json, page);
    const tried = told.account === null ? [] : [{ source: `response:${name}`, found: true }];
    return { ...blankReading(page, at), ...told, tried };
  },
});

export const responses: readonly ResponseReader[] = [
  reader('profile', profile, (json, page) => (isOf(json, page) ? { account: accountFrom(json), posts: [] } : nothing)),
  reader('feed', feed, readFeed),
  reader('thread', thread, readThread),
];
