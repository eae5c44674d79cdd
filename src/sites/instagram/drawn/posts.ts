import type { LeftOut, Post, Reading } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import type { Grammar } from '../../../reading/printed/number-grammar';
import { withUnmarkedPins } from '../../../reading/meta/pins';
import { datesOf } from '../../../reading/meta/shortcode';
import { readShownCount } from '../../../reading/printed/shown-count';
import { readOnce } from '../../../reading/read-once';
import { isShortcode, postUrl } from '../address';
import { mostPins } from '../rules';

const address = /^\/(?:([\w.]+)\/)?(p|reel)\/([\w-]+)\/$/;

/** Instagram's own drawings on a tile. Their labels are words, and their lines the same in every language. */
const drawn = { pin: 'path[d^="m22.707 7.583"]', carousel: 'path[d^="M34.8 29.7"]' };

/** The tab of the account's own posts or reels that is open; addresses without a handle are theirs only there. */
function ownTab(document: Document, handle: string): 'posts' | 'reels' | null {
  const tab = document.querySelector('[role="tablist"] a[aria-selected="true"]')?.getAttribute('href')?.toLowerCase();
  return tab === `/${handle}/` ? 'posts' : tab === `/${handle}/reels/` ? 'reels' : null;
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

const readTile = readOnce((tile, code: string, isReel: boolean, grammar: Grammar): Post => ({
  ...blankPost(code, postUrl(code)),
  ...datesOf(null, code),
  kind: isReel ? 'reel' : tile.querySelector(drawn.carousel) && 'carousel',
  // No pin says nothing: it may be drawn otherwise one day.
  pinned: tile.querySelector(drawn.pin) && true,
  ...overlayOf(tile, grammar),
  views: isReel ? playsOf(tile, grammar) : null,
  // A reel's picture is described by its caption; a photo's by a machine or by hand.
  caption: (isReel && tile.querySelector('img[alt]')?.getAttribute('alt')) || null,
}));

/**
 * The tiles of the account's own posts that the page shows now. A joint post of somebody else's stands among them under
 * the same address, so that no tile names its author. Reels may be sorted by their plays; posts are not.
 */
export function readPosts(
  document: Document,
  handle: string,
  grammar: Grammar,
): Pick<Reading, 'posts' | 'leftOut' | 'missing'> {
  const tab = ownTab(document, handle);
  const posts = new Map<string, Post>();
  const leftOut: LeftOut[] = [];
  for (const tile of document.querySelectorAll('main a[href]')) {
    const [, owner, word, code] = address.exec(tile.getAttribute('href') ?? '') ?? [];
    if (code === undefined || !isShortcode(code)) continue;
    const isOther = owner !== undefined && owner.toLowerCase() !== handle;
    if (isOther) leftOut.push({ id: code, why: 'otherAuthor', source: 'exact' });
    if (isOther || (owner === undefined && tab === null)) continue;
    posts.set(code, readTile(tile, code, word === 'reel', grammar));
  }
  const all = [...posts.values()];
  const inOrder = tab === 'posts' ? withUnmarkedPins(all, mostPins) : all;
  return {
    posts: inOrder ?? all,
    leftOut,
    missing: inOrder === null ? [{ what: 'posts', why: 'mixed-sample' }] : [],
  };
}
