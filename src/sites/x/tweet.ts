import type { Source } from '../../model/count';
import type { Post, PostKind } from '../../model/reading';
import { blankPost } from '../../reading/blank';
import { exactCount } from '../../reading/count';
import { isSameHandle } from '../../reading/handle';
import { asId, asList, asText, get, isoFromSeconds, type Json } from '../../reading/json';
import { postUrl } from './address';
import { timeFrom, timeOfId } from './post-time';
import { digitsOf, handleOf, idOf } from './user';

// X is taking its posts apart as it did its users: what was all in `legacy` is moving to objects of its own (`counts`,
// `details`, `media_entities` …). Each is looked for in the newest place first.

/** The user who posted it: on a repost, the one who reposted. */
export const authorOf = (tweet: Json): Json =>
  get(tweet, 'core', 'user_results', 'result') ?? get(tweet, 'core', 'user_result', 'result');

export const tweetId = (tweet: Json): string | null =>
  digitsOf(get(tweet, 'rest_id')) ?? digitsOf(get(tweet, 'legacy', 'id_str'));

/** Whether one of these is there, on the post itself or in `legacy`. */
const has = (tweet: Json, ...fields: string[]): boolean =>
  fields.some((field) => (get(tweet, field) ?? get(tweet, 'legacy', field) ?? null) !== null);

const isAnswer = (tweet: Json): boolean =>
  has(tweet, 'in_reply_to_status_id_str', 'reply_to_results', 'reply_to_user_results');

const textOf = (tweet: Json): string | null =>
  asText(get(tweet, 'details', 'full_text')) ?? asText(get(tweet, 'legacy', 'full_text'));

/** The post that this one answers, where X names it. */
export const answeredId = (tweet: Json): string | null => digitsOf(get(tweet, 'reply_to_results', 'rest_id'));

/** The post that began the conversation: for one that answers nothing, itself. */
export const conversationOf = (tweet: Json): string | null =>
  digitsOf(get(tweet, 'legacy', 'conversation_id_str')) ?? (isAnswer(tweet) ? null : tweetId(tweet));

/** Reposts carry the original's number of reposts and no likes of their own, so both of their signs are looked for. */
export const isRepost = (tweet: Json): boolean =>
  has(tweet, 'retweeted_status_result', 'retweeted_status_results', 'repostedStatusResults') ||
  /^RT @\w+: /.test(textOf(tweet) ?? '');

/** An answer to somebody else; answers to oneself are threads. */
export function isReplyToOther(tweet: Json): boolean {
  const author = authorOf(tweet);
  const answered = get(tweet, 'reply_to_user_results', 'result');
  const name = asText(get(tweet, 'legacy', 'in_reply_to_screen_name')) ?? handleOf(answered);
  const id = asId(get(tweet, 'legacy', 'in_reply_to_user_id_str')) ?? idOf(answered);
  if (name === null && id === null) return isAnswer(tweet);
  return (name !== null && !isSameHandle(name, handleOf(author))) || (id !== null && id !== idOf(author));
}

const kinds = new Map<string | null, PostKind>([
  ['photo', 'image'],
  ['video', 'video'],
  ['animated_gif', 'video'],
  ['ApiImage', 'image'],
  ['ApiVideo', 'video'],
  ['ApiGif', 'video'],
]);

const typeOf = (media: Json): string | null =>
  asText(get(media, 'media_results', 'result', 'media_info', '__typename')) ?? asText(get(media, 'type'));

function kindOf(tweet: Json): PostKind | null {
  const listed = get(tweet, 'media_entities2') ?? get(tweet, 'media_entities');
  const older = asList(get(tweet, 'legacy', 'extended_entities', 'media'));
  const media = older.length > 0 ? older : asList(listed);
  if (media.length > 1) return 'carousel';
  if (media.length === 1) return kinds.get(typeOf(media[0])) ?? null;
  const entities = get(tweet, 'legacy', 'entities') ?? null;
  if (get(entities, 'media') !== undefined) return null;
  return entities !== null || Array.isArray(listed) ? 'text' : null;
}

const timeOf = (tweet: Json): string | null =>
  timeFrom(get(tweet, 'legacy', 'created_at')) ?? isoFromSeconds(Number(get(tweet, 'details', 'created_at_ms')) / 1000);

const escapes: { [escape: string]: string } = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Long posts have their whole text apart, and only the short form is escaped for HTML. */
const captionOf = (tweet: Json): string | null =>
  asText(get(tweet, 'note_tweet', 'note_tweet_results', 'result', 'text')) ??
  textOf(tweet)?.replace(/&(?:amp|lt|gt);/g, (escape) => escapes[escape] ?? escape) ??
  null;

/**
 * A post of `handle`; null for a tombstone and anything else without an id or counts. Shares are reposts alone: X shows
 * quotes as posts of their own. Posts from before December 2022 have no views.
 */
export function postFrom(tweet: Json, handle: string, pinned: boolean | null, source: Source): Post | null {
  const id = tweetId(tweet);
  const count = (name: string) => exactCount(get(tweet, 'counts', name) ?? get(tweet, 'legacy', name), source);
  const likes = count('favorite_count');
  const comments = count('reply_count');
  if (id === null || (likes === null && comments === null)) return null;
  const isPaid = get(tweet, 'content_disclosure', 'advertising_disclosure', 'is_paid_promotion');
  return {
    ...blankPost(id, postUrl(handle, id)),
    author: handle,
    publishedAt: timeOf(tweet) ?? timeOfId(id),
    kind: kindOf(tweet),
    likes,
    comments,
    shares: count('retweet_count'),
    saves: count('bookmark_count'),
    views: exactCount(get(tweet, 'views', 'count'), source),
    caption: captionOf(tweet),
    pinned,
    paid: isPaid === true ? 'label' : null,
  };
}
