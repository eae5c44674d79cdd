import type { Post } from '../../model/reading';
import { blankPost } from '../../reading/blank';
import { asList, asText, get, type Json } from '../../reading/json';
import { asChannelId, asVideoId, shortUrl, videoUrl } from './address';
import { every, formsOf, isLength, type Look, partsIn, readCount, readLine, textOf } from './text';

/** One entry of a list of videos. */
export interface Item {
  post: Post;
  isForMembers: boolean;
  /** The channels it names. On a channel's own page only videos of others and joint ones name any. */
  owners: string[];
  /** The name of the channel or channels, if a line of its own holds one. */
  by: string | null;
}

/** Every channel that a part of the JSON leads to, once. */
const channelsIn = (json: Json): string[] => [
  ...new Set(every(json, 'browseId').flatMap((id) => asChannelId(id) ?? [])),
];

/** A video that is on or not out yet has no views, and `kind` says why. */
const running = (post: Post): Post => ({ ...post, kind: 'live', views: null, publishedWithin: null });

/** Lists until the spring of 2026: views in full. */
function fromVideo(node: Json, look: Look): Item | null {
  const id = asVideoId(get(node, 'videoId'));
  if (id === null) return null;
  const styles = every(get(node, 'thumbnailOverlays'), 'style');
  const badges = every(get(node, 'badges'), 'style');
  const isRunning =
    styles.includes('LIVE') || styles.includes('UPCOMING') || get(node, 'upcomingEventData') !== undefined;
  const texts = [textOf(get(node, 'viewCountText')), textOf(get(node, 'publishedTimeText'))];
  const line = readLine(
    texts.map((text) => [text]),
    look,
    styles.includes('DEFAULT'),
  );
  const post: Post = { ...blankPost(id, videoUrl(id)), kind: 'video', caption: textOf(get(node, 'title')), ...line };
  return {
    post: isRunning ? running(post) : post,
    isForMembers: badges.includes('BADGE_STYLE_TYPE_MEMBERS_ONLY'),
    owners: channelsIn([get(node, 'ownerText'), get(node, 'longBylineText'), get(node, 'shortBylineText')]),
    by: null,
  };
}

/** Lists since the spring of 2026: one line with views and time; a line with a channel's name may precede it. */
function fromLockup(node: Json, look: Look): Item | null {
  const id = asVideoId(get(node, 'contentId'));
  if (id === null || get(node, 'contentType') !== 'LOCKUP_CONTENT_TYPE_VIDEO') return null;
  const about = get(node, 'metadata', 'lockupMetadataViewModel');
  const rows = asList(get(about, 'metadata', 'contentMetadataViewModel', 'metadataRows'));
  const lines = rows.map(partsIn).filter((parts) => parts.length > 0);
  const badges = every(rows, 'badgeStyle');
  // A video's length, or that it is on or not out yet.
  const onThumbnail = every(get(node, 'contentImage'), 'thumbnailBadgeViewModel');
  const isOver = onThumbnail.some((badge) => isLength(asText(get(badge, 'text')) ?? ''));
  const line = readLine(lines.at(-1) ?? [], look, isOver);
  const isRunning =
    onThumbnail.some((badge) => get(badge, 'badgeStyle') === 'THUMBNAIL_OVERLAY_BADGE_STYLE_LIVE') ||
    (onThumbnail.length > 0 && !isOver && line.publishedWithin === null);
  const post: Post = { ...blankPost(id, videoUrl(id)), kind: 'video', caption: textOf(get(about, 'title')), ...line };
  return {
    post: isRunning ? running(post) : post,
    isForMembers: badges.includes('BADGE_MEMBERS_ONLY'),
    owners: channelsIn([get(about, 'image'), rows]),
    by: lines.length > 1 ? (lines[0]?.[0]?.[1] ?? null) : null,
  };
}

/** Shorts: shortened views and no time. */
function fromShort(node: Json, look: Look): Item | null {
  const id = asVideoId(/^shorts-shelf-item-(.*)$/.exec(asText(get(node, 'entityId')) ?? '')?.[1]);
  if (id === null) return null;
  const post: Post = {
    ...blankPost(id, shortUrl(id)),
    kind: 'short',
    caption: textOf(get(node, 'overlayMetadata', 'primaryText')),
    views: readCount(formsOf(get(node, 'overlayMetadata', 'secondaryText')), look),
  };
  return { post, isForMembers: false, owners: [], by: null };
}

/** The entry of a list, whichever kind it is; null for anything but a video (playlists, albums, advertisements). */
export const readItem = (node: Json, look: Look): Item | null =>
  fromVideo(get(node, 'videoRenderer') ?? get(node, 'gridVideoRenderer'), look) ??
  fromLockup(get(node, 'lockupViewModel'), look) ??
  fromShort(get(node, 'shortsLockupViewModel'), look);
