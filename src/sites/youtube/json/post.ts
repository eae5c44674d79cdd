import { blankPost } from '../../../reading/blank';
import { asList, asText, get, type Json } from '../../../reading/json/json';
import { asChannelId, asVideoId, videoUrl } from '../address';
import { type Entry, seenShort, seenVideo } from './gather';
import { every, first, formsOf, isLength, type TextContext, partsIn, readLine, textOf } from '../text';

/** One entry of a list of videos, before it is known whose it is. */
export interface Item extends Entry {
  /** The channels it names. On a channel's own page only videos of others and joint ones name any. */
  owners?: string[];
  /** The name of the channel or channels, if a line of its own holds one. */
  by?: string | null;
}

/** Every channel that a part of the JSON leads to, once. */
const channelsIn = (json: Json): string[] => [
  ...new Set(every(json, 'browseId').flatMap((id) => asChannelId(id) ?? [])),
];

/** Lists until the spring of 2026: views in full. */
function fromVideo(node: Json, look: TextContext): Item | null {
  const id = asVideoId(get(node, 'videoId'));
  if (id === null) return null;
  const styles = every(get(node, 'thumbnailOverlays'), 'style');
  const parts = ['viewCountText', 'publishedTimeText'].map((key) => [textOf(get(node, key))]);
  const line = readLine(parts, look, styles.includes('DEFAULT'));
  const isRunning = styles.includes('LIVE') || styles.includes('UPCOMING');
  return {
    ...seenVideo(id, textOf(get(node, 'title')), line, isRunning),
    isForMembers: every(get(node, 'badges'), 'style').includes('BADGE_STYLE_TYPE_MEMBERS_ONLY'),
    owners: channelsIn(['ownerText', 'longBylineText', 'shortBylineText'].map((key) => get(node, key))),
  };
}

/** Lists since the spring of 2026: one line with views and time; a line with a channel's name may precede it. */
function fromLockup(node: Json, look: TextContext): Item | null {
  const id = asVideoId(get(node, 'contentId'));
  if (id === null || get(node, 'contentType') !== 'LOCKUP_CONTENT_TYPE_VIDEO') return null;
  const about = first(node, 'lockupMetadataViewModel');
  const rows = asList(first(about, 'metadataRows'));
  const lines = rows.map(partsIn).filter((parts) => parts.length > 0);
  // A video's length, or that it is on or not out yet.
  const onThumbnail = every(get(node, 'contentImage'), 'thumbnailBadgeViewModel');
  const isOver = onThumbnail.some((badge) => isLength(asText(get(badge, 'text')) ?? ''));
  const line = readLine(lines.at(-1) ?? [], look, isOver);
  const isRunning =
    onThumbnail.some((badge) => get(badge, 'badgeStyle') === 'THUMBNAIL_OVERLAY_BADGE_STYLE_LIVE') ||
    (onThumbnail.length > 0 && !isOver && line.publishedWithin === null);
  return {
    ...seenVideo(id, textOf(get(about, 'title')), line, isRunning),
    isForMembers: every(rows, 'badgeStyle').includes('BADGE_MEMBERS_ONLY'),
    owners: channelsIn([get(about, 'image'), rows]),
    by: lines.length > 1 ? (lines[0]?.[0]?.[1] ?? null) : null,
  };
}

function fromShort(node: Json, look: TextContext): Item | null {
  const id = asVideoId(asText(get(node, 'entityId'))?.replace('shorts-shelf-item-', ''));
  const about = get(node, 'overlayMetadata');
  return id === null
    ? null
    : seenShort(id, textOf(get(about, 'primaryText')), formsOf(get(about, 'secondaryText')), look);
}

/** A place that was sold, and the video in it. */
function fromAdvertisement(node: Json): Item | null {
  const id = asVideoId(first(node, 'videoId') ?? first(node, 'contentId'));
  if (id === null) return null;
  return { post: blankPost(id, videoUrl(id)), shown: null, why: 'advertisement', owners: channelsIn(node) };
}

/** The entry of a list, whichever kind it is; null for anything but a video (playlists, albums). */
export const postFrom = (node: Json, look: TextContext): Item | null =>
  fromVideo(get(node, 'videoRenderer') ?? get(node, 'gridVideoRenderer'), look) ??
  fromLockup(get(node, 'lockupViewModel'), look) ??
  fromShort(get(node, 'shortsLockupViewModel'), look) ??
  fromAdvertisement(get(node, 'adSlotRenderer'));
