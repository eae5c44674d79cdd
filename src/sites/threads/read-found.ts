import type { Source } from '../../model/count';
import type { PageRef } from '../../model/page';
import type { Account, Missing, Post, Reading } from '../../model/reading';
import { blankPost, blankReading } from '../../reading/blank';
import { exactCount } from '../../reading/count';
import { isSameHandle } from '../../reading/handle';
import { asId, asText, get, type Json } from '../../reading/json';
import { idOfShortcode } from '../../reading/meta-shortcode';
import { accountFrom, handleOf } from './account';
import { postUrl } from './address';
import type { Found } from './collect';
import { codeOf, isOwnKind, postFrom, viewsIn } from './post';

/** On a profile the first post of each thread in the account's own lists; on a post page that post alone. */
function nodesOf({ lists, threads }: Found, { kind, postId }: PageRef): Json[] {
  if (kind === 'post') return threads.flat().filter((node) => codeOf(node) === postId);
  return lists.flatMap((list) => list.threads.map(([head]) => head)).filter(isOwnKind);
}

/** An own list without any post. It names its account by id alone. */
const isEmptyListOf = ({ lists }: Found, { id }: Account): boolean =>
  id !== null && lists.some(({ ownerId, threads }) => threads.length === 0 && asId(ownerId) === id);

/** The views of the post that the page is of, in a post with nothing else. They stand under its id (`POST_AUTHOR`). */
function viewedPost({ viewed }: Found, { handle, postId }: PageRef, source: Source): Post | null {
  const id = postId === null ? null : idOfShortcode(postId);
  if (handle === null || postId === null || id === null) return null;
  const nodes = viewed.filter((one) => asText(get(one, 'id'))?.startsWith(`${id}_`));
  const views = nodes.map((node) => exactCount(viewsIn(node), source)).find((count) => count !== null);
  return !views ? null : { ...blankPost(postId, postUrl(handle, postId)), views };
}

/**
 * Takes from a payload what belongs to the page's account: its profile and its own threads. An empty reading where
 * nothing is theirs.
 */
export function readFound(found: Found, page: PageRef, source: Source, at: string): Reading {
  const blank = blankReading(page, at);
  const isOurs = (user: Json) => isSameHandle(handleOf(user), page.handle);
  const nodes = nodesOf(found, page).filter((node) => isOurs(get(node, 'user')));
  const account = accountFrom(found.profiles.find(isOurs) ?? get(nodes[0], 'user'), source);
  const viewed = viewedPost(found, page, source);
  // Views that came alone are credited by the post that another answer names.
  if (account === null) return { ...blank, posts: viewed === null ? [] : [viewed] };

  const read = nodes.map((node) => postFrom(node, source)).filter((one) => one !== null);
  // A thread that stands in two lists counts once; the first place is the pinned one.
  const once = [...new Map(read.toReversed().map((one) => [one.post.id, one])).values()].toReversed();
  const none: Missing[] = once.length === 0 && isEmptyListOf(found, account) ? [{ what: 'posts', why: 'none' }] : [];
  return {
    ...blank,
    account,
    posts: once.map(({ post }) => ({ ...post, views: post.views ?? viewed?.views ?? null })),
    missing: [...none, ...once.flatMap(({ missing }) => missing)],
  };
}
