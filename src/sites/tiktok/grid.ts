import type { Account, Post } from '../../model/reading';
import { blankPost } from '../../reading/blank';
import { type Grammar, grammarFor } from '../../reading/grammar';
import { isSameHandle } from '../../reading/handle';
import { isNewestFirst } from '../../reading/order';
import { postAddressOf, postUrl } from './address';
import { captionsBy } from './caption';
import { readShown } from './count';
import type { Embedded } from './embedded';
import { allHooked, hookedText } from './hooks';
import { outOfOrder } from './order';
import { timeFromId } from './post-time';

interface Cell {
  post: Post;
  /** The text on the cell's corner, "Pinned" among others. */
  badge: string | null;
}

/** One cell of the grid; null where it names no post of this account's, or two. */
function readCell(cell: Element, handle: string, grammar: Grammar): Cell | null {
  const links = [...cell.querySelectorAll('a[href]')].map((link) => postAddressOf(link.getAttribute('href') ?? ''));
  const [address, ...others] = links.filter((link) => link !== null);
  if (address === undefined || others.some(({ id }) => id !== address.id) || !isSameHandle(address.handle, handle))
    return null;
  return {
    badge: hookedText(cell, 'video-card-badge'),
    post: {
      ...blankPost(address.id, postUrl(address)),
      author: address.handle,
      publishedAt: timeFromId(address.id),
      kind: address.kind === 'video' ? 'video' : null,
      views: readShown(hookedText(cell, 'video-views'), grammar),
    },
  };
}

/** A badge has many meanings: it says "pinned" in the page's own word, or by standing on a post out of order. */
function isPinned({ badge }: Cell, isOdd: boolean, pinned: string | null): boolean | null {
  if (badge === null) return isOdd ? null : false;
  return isOdd || badge === pinned ? true : null;
}

/**
 * The account's own posts in the grid: address, time, views and caption. None while the grid is in another order than
 * newest first, because picked posts would pass for the recent ones. `words` are the page's own.
 */
export function readGrid(document: Document, { handle, name }: Account, words: Embedded['words']): Post[] {
  const grammar = grammarFor(document);
  const captionOf = captionsBy(name, words.cover);
  const cells = new Map<string, Cell>();
  for (const element of allHooked(document, 'user-post-item')) {
    const cell = readCell(element, handle, grammar);
    if (cell === null || cells.has(cell.post.id)) continue;
    const captions = [...element.querySelectorAll('img[alt]')].map((img) => captionOf(img.getAttribute('alt') ?? ''));
    const caption = captions.find((text) => text !== null) ?? null;
    cells.set(cell.post.id, { ...cell, post: { ...cell.post, caption } });
  }
  const odd = outOfOrder([...cells.values()].map(({ post }) => post.publishedAt));
  const posts = [...cells.values()].map((cell, i) => ({
    ...cell.post,
    pinned: isPinned(cell, odd[i] === true, words.pinned),
  }));
  return isNewestFirst(posts.filter((post) => post.pinned !== true).map(({ publishedAt }) => publishedAt)) ? posts : [];
}
