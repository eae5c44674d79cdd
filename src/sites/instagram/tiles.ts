import type { Post } from '../../model/reading';
import { blankPost } from '../../reading/blank';
import type { Grammar } from '../../reading/grammar';
import { timeOfShortcode } from '../../reading/meta-shortcode';
import { readShownCount } from '../../reading/shown-count';
import { isShortcode, postUrl } from './address';

const address = /^\/(?:([\w.]+)\/)?(p|reel)\/([\w-]+)\/$/;

/** Instagram's own drawings on a tile. Their labels are words, and their lines the same in every language. */
const drawn = { pin: 'path[d^="m22.707 7.583"]', carousel: 'path[d^="M34.8 29.7"]' };

/** Whether the open tab is the account's own posts or reels; addresses without a handle are theirs only there. */
function isOwnTab(document: Document, handle: string): boolean {
  const tab = document.querySelector('[role="tablist"] a[aria-selected="true"]')?.getAttribute('href')?.toLowerCase();
  return tab === `/${handle}/` || tab === `/${handle}/reels/`;
}

/** Likes and comments, in this order, on the tile under the mouse. One number alone may be either. */
function overlayOf(tile: Element, grammar: Grammar): Pick<Post, 'likes' | 'comments'> {
  const shown = [...tile.querySelectorAll('ul > li')].map((item) =>
    readShownCount(item.textContent ?? '', grammar, 'truncated'),
  );
  const [likes = null, comments = null] = shown.length === 2 ? shown : [];
  return { likes, comments };
}

/** A reel's tile prints its plays, and nothing else but the overlay. */
function playsOf(tile: Element, grammar: Grammar): Post['views'] {
  const texts = [...tile.querySelectorAll('span')].filter(
    (span) => span.childElementCount === 0 && span.closest('ul') === null && (span.textContent ?? '').trim() !== '',
  );
  return texts.length === 1 ? readShownCount(texts[0]?.textContent ?? '', grammar, 'truncated') : null;
}

/** The tiles of the account's own posts that the page shows now. */
export function readTiles(document: Document, handle: string, grammar: Grammar): Post[] {
  const isOwn = isOwnTab(document, handle);
  const posts = new Map<string, Post>();
  for (const tile of document.querySelectorAll('main a[href]')) {
    const [, owner, word, code] = address.exec(tile.getAttribute('href') ?? '') ?? [];
    if (code === undefined || !isShortcode(code)) continue;
    if (owner === undefined ? !isOwn : owner.toLowerCase() !== handle) continue;
    const isReel = word === 'reel';
    posts.set(code, {
      ...blankPost(code, postUrl(code)),
      author: handle,
      publishedAt: timeOfShortcode(code),
      kind: isReel ? 'reel' : tile.querySelector(drawn.carousel) && 'carousel',
      // No pin says nothing: it may be drawn otherwise one day.
      pinned: tile.querySelector(drawn.pin) && true,
      ...overlayOf(tile, grammar),
      views: isReel ? playsOf(tile, grammar) : null,
      // A reel's picture is described by its caption; a photo's by a machine or by hand.
      caption: (isReel && tile.querySelector('img[alt]')?.getAttribute('alt')) || null,
    });
  }
  return [...posts.values()];
}
