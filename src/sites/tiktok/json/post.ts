import type { Count, Source } from '../../../model/count';
import type { Post, PostKind } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import { asId, asText, asWritten, get, type Json } from '../../../reading/json/json';
import { postUrl } from '../address';
import { commercialOf } from '../commercial';
import { readStat } from '../count';
import { timeOf } from '../post-time';

/** Photo posts carry a `video` too (their music), but without a length. */
function kindOf(item: Json): PostKind | null {
  const images = get(item, 'imagePost', 'images');
  if (Array.isArray(images) && images.length > 0) return images.length === 1 ? 'image' : 'carousel';
  const seconds = get(item, 'video', 'duration');
  return images === undefined && typeof seconds === 'number' && seconds > 0 ? 'video' : null;
}

/** The id of a post; null for anything else. */
export function idOf(item: Json): string | null {
  const id = asId(get(item, 'id'));
  return id !== null && /^\d+$/.test(id) ? id : null;
}

/** Nobody likes what nobody saw: a zero beside reactions stands for a number that is not told. */
const seen = (views: Count | null, reactions: (Count | null)[]): Count | null =>
  views?.max === 0 && reactions.some((count) => count !== null && count.min > 0) ? null : views;

/**
 * One post of TikTok's JSON (`itemStruct`, an entry of `itemList`), as it was at the time `at`; null where it does not
 * name itself and its author. `pinned` is true or null: only the list it stands in can tell that a post is not pinned.
 */
export function postFrom(item: Json, source: Source, at: string): Post | null {
  const id = idOf(item);
  const author = asText(get(item, 'author', 'uniqueId'));
  if (id === null || author === null) return null;
  const stats = { v1: get(item, 'stats'), v2: get(item, 'statsV2') };
  const isPhoto = get(item, 'imagePost') !== undefined;
  const likes = readStat(stats, 'diggCount', source);
  const comments = readStat(stats, 'commentCount', source);
  return {
    ...blankPost(id, postUrl({ handle: author, id, kind: isPhoto ? 'photo' : 'video' })),
    author,
    ...timeOf(get(item, 'createTime'), id, at),
    kind: kindOf(item),
    likes,
    comments,
    shares: readStat(stats, 'shareCount', source),
    saves: readStat(stats, 'collectCount', source),
    views: seen(readStat(stats, 'playCount', source), [likes, comments]),
    caption: asWritten(get(item, 'desc')),
    pinned: get(item, 'isPinnedItem') === true ? true : null,
    ...commercialOf(item),
  };
}
