import type { Source } from '../../model/count';
import type { Post, PostKind } from '../../model/reading';
import { blankPost } from '../../reading/blank';
import { exactCount } from '../../reading/count';
import { asId, asList, asText, get, type Json } from '../../reading/json';
import { isSameHandle, postUrl } from './address';
import { timeFrom, timeOfId } from './post-time';
import { digitsOf, handleOf, idOf } from './user';

/** The user who posted it: on a repost, the one who reposted. */
export const authorOf = (tweet: Json): Json => get(tweet, 'core', 'user_results', 'result');

export const tweetId = (tweet: Json): string | null =>
  digitsOf(get(tweet, 'rest_id')) ?? digitsOf(get(tweet, 'legacy', 'id_str'));

const has = (tweet: Json, field: string): boolean => (get(tweet, 'legacy', field) ?? null) !== null;

/** The post that began the conversation: for one that answers nothing, itself. */
export const conversationOf = (tweet: Json): string | null =>
  digitsOf(get(tweet, 'legacy', 'conversation_id_str')) ??
  (has(tweet, 'in_reply_to_status_id_str') ? null : tweetId(tweet));

/** Reposts carry the original's number of reposts and no likes of their own, so both of their signs are looked for. */
export const isRepost = (tweet: Json): boolean =>
  has(tweet, 'retweeted_status_result') || /^RT @\w+: /.test(asText(get(tweet, 'legacy', 'full_text')) ?? '');

/** An answer to somebody else; answers to oneself are threads. */
export function isReplyToOther(tweet: Json): boolean {
  const author = authorOf(tweet);
  const name = asText(get(tweet, 'legacy', 'in_reply_to_screen_name'));
  const id = asId(get(tweet, 'legacy', 'in_reply_to_user_id_str'));
  if (name === null && id === null) return has(tweet, 'in_reply_to_status_id_str');
  return (name !== null && !isSameHandle(name, handleOf(author))) || (id !== null && id !== idOf(author));
}

const kinds: { [type: string]: PostKind } = { photo: 'image', video: 'video', animated_gif: 'video' };

function kindOf(tweet: Json): PostKind | null {
  const media = asList(get(tweet, 'legacy', 'extended_entities', 'media'));
  if (media.length > 1) return 'carousel';
  if (media.length === 1) return kinds[asText(get(media[0], 'type')) ?? ''] ?? null;
  const entities = get(tweet, 'legacy', 'entities') ?? null;
  return entities === null || get(entities, 'media') !== undefined ? null : 'text';
}

const escapes: { [escape: string]: string } = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Long posts have their whole text apart, and only the short form is escaped for HTML. */
const captionOf = (tweet: Json): string | null =>
  asText(get(tweet, 'note_tweet', 'note_tweet_results', 'result', 'text')) ??
  asText(get(tweet, 'legacy', 'full_text'))?.replace(/&(?:amp|lt|gt);/g, (escape) => escapes[escape] ?? escape) ??
  null;

/**
 * A post of `handle`; null for a tombstone and anything else without an id or counts. Shares are reposts alone: X shows
 * quotes as posts of their own. Posts from before December 2022 have no views.
 */
export function postFrom(tweet: Json, handle: string, pinned: boolean | null, source: Source): Post | null {
  const id = tweetId(tweet);
  const legacy = get(tweet, 'legacy');
  const likes = exactCount(get(legacy, 'favorite_count'), source);
  const comments = exactCount(get(legacy, 'reply_count'), source);
  if (id === null || (likes === null && comments === null)) return null;
  return {
    ...blankPost(id, postUrl(handle, id)),
    author: handle,
    publishedAt: timeFrom(get(legacy, 'created_at')) ?? timeOfId(id),
    kind: kindOf(tweet),
    likes,
    comments,
    shares: exactCount(get(legacy, 'retweet_count'), source),
    saves: exactCount(get(legacy, 'bookmark_count'), source),
    views: exactCount(get(tweet, 'views', 'count'), source),
    caption: captionOf(tweet),
    pinned,
  };
}
