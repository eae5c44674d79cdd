import type { Post } from '../../model/reading';
import { blankPost } from '../../reading/blank';
import type { Grammar } from '../../reading/grammar';
import { isPostKey, postUrl, profilePathOf } from './address';
import { readControls } from './count';
import { allHooked } from './hooks';
import { timeOfKey } from './post-time';

/** The key of the item's own post. A quotation is a link of its own, with another post's address in it. */
function keyIn(item: Element, handle: string): { key: string; link: Element } | null {
  for (const link of item.querySelectorAll('a[href*="/post/"]')) {
    const around = link.parentElement?.closest('a[href], [role="link"]') ?? null;
    if (around !== null && around !== item && item.contains(around)) continue;
    const [actor, word, key, ...rest] = profilePathOf(link) ?? [];
    const isOwn = actor === handle && word === 'post' && rest.length === 0;
    return isOwn && key !== undefined && isPostKey(key) ? { key, link } : null;
  }
  return null;
}

/**
 * The row above a post: on the left the line from the post it continues, on the right why it stands here, a pin or
 * who reposted it, with a link to them. Null where the item is built in another way.
 */
function rowAbove(item: Element, link: Element): { continues: boolean; pinned: boolean; reposted: boolean } | null {
  const row = [...item.children].find((child) => child.contains(link))?.previousElementSibling ?? null;
  const [line, reason, ...others] = row?.children ?? [];
  if (line === undefined || reason === undefined || others.length > 0) return null;
  const reposted = reason.querySelector('a') !== null;
  return { continues: line.childElementCount > 0, pinned: !reposted && reason.childElementCount > 0, reposted };
}

/** One post of the feed; null where it is not the account's own, or part of another post's thread. */
function readItem(item: Element, handle: string, grammar: Grammar): Post | null {
  const own = keyIn(item, handle);
  if (own === null) return null;
  const above = rowAbove(item, own.link);
  if (above?.continues || above?.reposted) return null;
  return {
    ...blankPost(own.key, postUrl(handle, own.key)),
    author: handle,
    publishedAt: timeOfKey(own.key),
    ...readControls(item, grammar),
    pinned: above?.pinned === true ? true : null,
  };
}

/** The account's own posts in its visible feed; other people's, which it reposted, have their handles in the name. */
export function readItems(document: Document, handle: string, grammar: Grammar): Post[] {
  const posts = new Map<string, Post>();
  for (const item of allHooked(document, `feedItem-by-${handle}`)) {
    const post = readItem(item, handle, grammar);
    if (post !== null && !posts.has(post.id)) posts.set(post.id, post);
  }
  // An account pins one post, so that the others are known not to be pinned once that one is seen.
  const isKnown = [...posts.values()].some(({ pinned }) => pinned === true);
  return [...posts.values()].map((post) => (isKnown ? { ...post, pinned: post.pinned === true } : post));
}

/** The one post of a post's own page, among the others of its thread: it links to who liked or reposted it. */
export function readAsked(document: Document, handle: string, key: string, grammar: Grammar): Post | null {
  const asked = allHooked(document, `postThreadItem-by-${handle}`).filter((item) =>
    [...item.querySelectorAll('a[href*="/post/"]')].some((link) => {
      const [actor, word, own, list] = profilePathOf(link) ?? [];
      return actor === handle && word === 'post' && own === key && /^(?:liked-by|reposted-by|quotes)$/.test(list ?? '');
    }),
  );
  const [item, ...others] = asked;
  if (item === undefined || others.length > 0) return null;
  return {
    ...blankPost(key, postUrl(handle, key)),
    author: handle,
    publishedAt: timeOfKey(key),
    ...readControls(item, grammar),
  };
}
