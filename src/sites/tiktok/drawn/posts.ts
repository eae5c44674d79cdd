import type { Account, LeftOut, Post } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import { type Grammar, grammarFor } from '../../../reading/printed/number-grammar';
import { isSameHandle } from '../../../reading/handle';
import { readOnce } from '../../../reading/read-once';
import { type PostAddress, postAddressOf, postUrl } from '../address';
import { captionsBy } from './caption';
import { readShown } from '../count';
import type { Embedded } from '../json/embedded';
import { allHooked, hookedText } from './hooks';
import { withPins } from '../pins';
import { timeOf } from '../post-time';

/** The post that a cell of the grid leads to; null where it leads to none, or to two. */
function addressIn(cell: Element): PostAddress | null {
  const links = [...cell.querySelectorAll('a[href]')].map((link) => postAddressOf(link.getAttribute('href') ?? ''));
  const [address, ...others] = links.filter((link) => link !== null);
  return address === undefined || others.some(({ id }) => id !== address.id) ? null : address;
}

/** What a cell shows, still without what it means. */
const partsOf = readOnce((cell) => ({
  address: addressIn(cell),
  badge: hookedText(cell, 'video-card-badge'),
  views: hookedText(cell, 'video-views'),
  covers: [...cell.querySelectorAll('img[alt]')].map((img) => img.getAttribute('alt') ?? ''),
}));

/** A badge has many meanings: only in the page's own word it says "pinned". */
const isPinned = (badge: string | null, pinned: string | null): boolean | null =>
  badge === null ? false : badge === pinned ? true : null;

const postFrom = (address: PostAddress, views: string | null, at: string, grammar: Grammar): Post => ({
  ...blankPost(address.id, postUrl(address)),
  author: address.handle,
  ...timeOf(undefined, address.id, at),
  kind: address.kind === 'video' ? 'video' : null,
  views: readShown(views, grammar),
});

/**
 * The account's own posts in the grid, as it was drawn at `at`: address, about when, views and caption; other people's
 * are ruled out. None while the grid is in another order than newest first, because picked posts would pass for the
 * recent ones. `words` are the page's own.
 */
export function readPosts(
  document: Document,
  { handle, name }: Account,
  words: Embedded['words'],
  at: string,
): { posts: Post[]; leftOut: LeftOut[] } {
  const grammar = grammarFor(document);
  const captionOf = captionsBy(name, words.cover);
  const posts = new Map<string, Post>();
  const leftOut: LeftOut[] = [];
  for (const cell of allHooked(document, 'user-post-item')) {
    const { address, badge, views, covers } = partsOf(cell);
    if (address === null || posts.has(address.id)) continue;
    if (!isSameHandle(address.handle, handle)) {
      leftOut.push({ id: address.id, why: 'otherAuthor', source: 'exact' });
      continue;
    }
    posts.set(address.id, {
      ...postFrom(address, views, at, grammar),
      caption: covers.map(captionOf).find((text) => text !== null) ?? null,
      pinned: isPinned(badge, words.pinned),
    });
  }
  return { posts: withPins([...posts.values()], at) ?? [], leftOut };
}
