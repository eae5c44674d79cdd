import { isSameHandle } from '../../../reading/handle';
import { readOnce } from '../../../reading/read-once';
import { asVideoId, ownerIn } from '../address';
import { type Seen, seenShort, seenVideo } from '../json/gather';
import { formsIn, linesIn, openChannel } from './header';
import { isLength, type TextContext, readLine } from '../text';

const titleOf = (tile: Element): string | null => {
  const title = tile.querySelector('h3');
  return title?.getAttribute('title') ?? ((title?.textContent ?? '').trim() || null);
};

/** A line above the numbers names the channels of a joint video. */
const isOwn = (lines: Element[][], handle: string): boolean =>
  lines.length < 2 ||
  [...(lines[0]?.[0]?.querySelectorAll('a[href]') ?? [])].some((link) =>
    isSameHandle(ownerIn(link.getAttribute('href')), handle),
  );

/** What a tile shows, read at a time: how long ago something was depends on that. */
type Drawn = (look: TextContext) => Seen;

function videoIn(tile: Element, handle: string): Drawn | null {
  const link = tile.querySelector('h3 a[href^="/watch?"]')?.getAttribute('href') ?? '';
  const id = asVideoId(new URLSearchParams(link.slice('/watch?'.length)).get('v'));
  const facts = tile.querySelector('yt-content-metadata-view-model');
  // Until the spring of 2026 the numbers stood in one line without roles.
  const before = tile.querySelectorAll('#metadata-line > span');
  const lines = facts === null ? [[...before]] : linesIn(facts);
  if (id === null || !isOwn(lines, handle)) return null;
  const badges = [...tile.querySelectorAll('yt-thumbnail-view-model badge-shape, ytd-thumbnail badge-shape')];
  const isOver = badges.some((badge) => isLength(badge.textContent ?? ''));
  const parts = (
    lines.findLast((pieces) => pieces.every((piece) => piece.matches('[role="text"], #metadata-line > *'))) ?? []
  ).map(formsIn);
  const title = titleOf(tile);
  return (look) => {
    const line = readLine(parts, look, isOver);
    const isRunning = badges.length > 0 && !isOver && line.publishedWithin === null;
    return seenVideo(id, title, line, isRunning);
  };
}

function shortIn(tile: Element): Drawn | null {
  const link = tile.querySelector('a[href^="/shorts/"]')?.getAttribute('href') ?? '';
  const id = asVideoId(link.split(/[/?#]/)[2]);
  if (id === null) return null;
  const texts = [...tile.querySelectorAll('[role="text"]')].filter((text) => text.closest('h3') === null);
  const [shown] = texts.length === 1 ? texts : [];
  const title = titleOf(tile);
  const forms = shown === undefined ? [] : formsIn(shown);
  return (look) => seenShort(id, title, forms, look);
}

/** The video or short of a tile; null in a place that was sold. */
const drawnIn = readOnce((tile, handle: string): Drawn | null =>
  tile.querySelector('ytd-ad-slot-renderer') ? null : (videoIn(tile, handle) ?? shortIn(tile)),
);

/**
 * What the open tab of the channel's page shows, places that were sold aside. Tiles are used again for the next channel,
 * so those that are known to be another channel's (`others`, by id) are left out.
 */
export function readPosts(document: Document, handle: string, others: ReadonlySet<unknown>, look: TextContext): Seen[] {
  const items = openChannel(document)?.querySelectorAll('ytd-rich-grid-renderer ytd-rich-item-renderer') ?? [];
  return [...items].flatMap((item) => {
    const seen = drawnIn(item, handle)?.(look);
    return seen === undefined || others.has(seen.post.id) ? [] : [seen];
  });
}
