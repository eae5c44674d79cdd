import type { Count } from '../../../model/count';
import type { Post, PostKind } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { asList, asText, asWritten, get, type Json } from '../../../reading/json/json';
import { postUrl } from '../address';
import { timeOf, type Times } from '../post-time';

/** What a post holds beside its text: pictures, a film, or nothing of its own (a link, a quotation). */
function kindOf(post: Json): PostKind | null {
  const embed = get(post, 'embed');
  if (embed === undefined) return get(post, 'record', 'embed') === undefined ? 'text' : null;
  const media = get(embed, 'media') ?? embed;
  const type = asText(get(media, '$type'));
  // A gallery holds more pictures than the four of the older kind (since 2026).
  const pictures = asList(get(media, 'images') ?? get(media, 'items')).length;
  if (type === 'app.bsky.embed.images#view' || type === 'app.bsky.embed.gallery#view')
    return pictures === 0 ? null : pictures === 1 ? 'image' : 'carousel';
  if (type === 'app.bsky.embed.video#view') return 'video';
  return type === 'app.bsky.embed.external#view' || type === 'app.bsky.embed.record#view' ? 'text' : null;
}

/** Reposts and quotes together: the number that the page prints beside its arrows. Null unless both are known. */
function sharesOf(post: Json): Count | null {
  const reposts = exactCount(get(post, 'repostCount'), 'response');
  const quotes = exactCount(get(post, 'quoteCount'), 'response');
  return reposts && quotes && exactCount(reposts.value + quotes.value, 'response');
}

export const timesOf = (post: Json, key: string): Times => ({
  createdAt: get(post, 'record', 'createdAt'),
  indexedAt: get(post, 'indexedAt'),
  key,
});

/** One post of Bluesky's JSON (`postView`), by its author's handle, or the id of one without. */
export const postFrom = (post: Json, key: string, author: string): Post => ({
  ...blankPost(key, postUrl(author, key)),
  author,
  publishedAt: timeOf(timesOf(post, key)),
  kind: kindOf(post),
  likes: exactCount(get(post, 'likeCount'), 'response'),
  comments: exactCount(get(post, 'replyCount'), 'response'),
  shares: sharesOf(post),
  saves: exactCount(get(post, 'bookmarkCount'), 'response'),
  caption: asWritten(get(post, 'record', 'text')),
});
