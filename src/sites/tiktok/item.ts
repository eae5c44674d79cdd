import type { Source } from '../../model/count';
import type { Post, PostKind } from '../../model/reading';
import { blankPost } from '../../reading/blank';
import { asId, asText, asWritten, get, type Json } from '../../reading/json';
import { postUrl } from './address';
import { readStat } from './count';
import { timeOf } from './post-time';

/** Photo posts carry a `video` too (their music), but without a length. */
function kindOf(item: Json): PostKind | null {
  const images = get(item, 'imagePost', 'images');
  if (Array.isArray(images) && images.length > 0) return images.length === 1 ? 'image' : 'carousel';
  const seconds = get(item, 'video', 'duration');
  return images === undefined && typeof seconds === 'number' && seconds > 0 ? 'video' : null;
}

/**
 * Label 2 is drawn as "Paid partnership"; unlabelled posts have 0 there, or nothing. `adAuthorization` only lets others
 * use the post in advertisements.
 */
const isPaid = (item: Json): boolean => get(item, 'isAd') === true || get(item, 'adLabelVersion') === 2;

/**
 * One post of TikTok's JSON (`itemStruct`, an entry of `itemList`); null where it does not name itself and its author.
 * `pinned` is true or null: only the list it stands in can tell that a post is not pinned.
 */
export function readItem(item: Json, source: Source): Post | null {
  const id = asId(get(item, 'id'));
  const author = asText(get(item, 'author', 'uniqueId'));
  if (id === null || !/^\d+$/.test(id) || author === null) return null;
  const stats = { v1: get(item, 'stats'), v2: get(item, 'statsV2') };
  const isPhoto = get(item, 'imagePost') !== undefined;
  return {
    ...blankPost(id, postUrl({ handle: author, id, kind: isPhoto ? 'photo' : 'video' })),
    author,
    publishedAt: timeOf(get(item, 'createTime'), id),
    kind: kindOf(item),
    likes: readStat(stats, 'diggCount', source),
    comments: readStat(stats, 'commentCount', source),
    shares: readStat(stats, 'shareCount', source),
    saves: readStat(stats, 'collectCount', source),
    views: readStat(stats, 'playCount', source),
    caption: asWritten(get(item, 'desc')),
    pinned: get(item, 'isPinnedItem') === true ? true : null,
    paid: isPaid(item) ? 'label' : null,
  };
}
