import type { Account, LeftOut, Post } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import { type Grammar, grammarFor } from '../../../reading/printed/number-grammar';
import { isSameHandle } from '../../../reading/handle';
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

/** A badge has many meanings: only in the page's own word it says "pinned". */
function isPinned(cell: Element, pinned: string | null): boolean | null {
  const badge = hookedText(cell, 'video-card-badge');
  return badge === null ? false : badge === pinned ? true : null;
}

const readCell = (cell: Element, address: PostAddress, at: string, grammar: Grammar): Post => ({
  ...blankPost(address.id, postUrl(address)),
  author: address.handle,
  ...timeOf(undefined, address.id, at),
  kind: address.kind === 'video' ? 'video' : null,
  views: readShown(hookedText(cell, 'video-views'), grammar),
});

/**
 * The account's own posts in the grid, as it was drawn at `at`: address, about when, views and caption; other people's
 * are ruled out. None while the grid is in another order than newest first, because picked posts would pass for the
 * recent ones. `words` are the page's own.
 */
export function readGrid(
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
    const address = addressIn(cell);
    if (address === null || posts.has(address.id)) continue;
    if (!isSameHandle(address.handle, handle)) {
      leftOut.push({ id: address.id, why: 'otherAuthor', source: 'exact' });
      continue;
    }
    const captions = [...cell.querySelectorAll('img[alt]')].map((img) => captionOf(img.getAttribute('alt') ?? ''));
    posts.set(address.id, {
      ...readCell(cell, address, at, grammar),
      caption: captions.find((text) => text !== null) ?? null,
      pinned: isPinned(cell, words.pinned),
    });
  }
  return { posts: withPins([...posts.values()], at) ?? [], leftOut };
}
