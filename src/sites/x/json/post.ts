import type { Source } from '../../../model/count';
import type { Post, PostKind } from '../../../model/reading';
import { seenBeside } from '../views';
import { blankPost } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { asList, asText, get, isObject, isoFromDate, isoFromSeconds, type Json } from '../../../reading/json/json';
import { postUrl } from '../address';
import { has, isNotice, withAddresses } from './facts';
import { timeOfId } from '../post-time';
import { digitsOf } from './account';

// X is taking its posts apart as it did its users: what was all in `legacy` is moving to objects of its own (`counts`,
// `details`, `media_entities` …). Each is looked for in the newest place first.

/** The user who posted it: on a repost, the one who reposted. */
export const authorOf = (tweet: Json): Json =>
  get(tweet, 'core', 'user_results', 'result') ?? get(tweet, 'core', 'user_result', 'result');

export const tweetId = (tweet: Json): string | null =>
  digitsOf(get(tweet, 'rest_id')) ?? digitsOf(get(tweet, 'legacy', 'id_str'));

const textOf = (tweet: Json): string | null =>
  asText(get(tweet, 'details', 'full_text')) ?? asText(get(tweet, 'legacy', 'full_text'));

/** Reposts carry the original's number of reposts and no likes of their own, so both of their signs are looked for. */
export const isRepost = (tweet: Json): boolean =>
  has(tweet, /^(?:retweeted_status|repostedStatus)/) || /^RT @\w+: /.test(textOf(tweet) ?? '');

/** An answer to anybody, also to oneself: a thread is its first post, which begins its conversation. */
export const isAnswer = (tweet: Json): boolean =>
  has(tweet, /^(?:in_)?reply_to_/) ||
  [get(tweet, 'legacy', 'conversation_id_str'), get(tweet, 'legacy', 'self_thread', 'id_str')]
    .map(digitsOf)
    .some((first) => first !== null && first !== tweetId(tweet));

const newerMedia = (tweet: Json): Json => get(tweet, 'media_entities2') ?? get(tweet, 'media_entities');

const mediaOf = (tweet: Json): Json[] =>
  asList(get(tweet, 'legacy', 'extended_entities', 'media') ?? newerMedia(tweet));

/** A post is a text only where X would name its media. */
function kindOf(tweet: Json): PostKind | null {
  const media = mediaOf(tweet);
  const [first] = media;
  const type = asText(get(first, 'media_results', 'result', 'media_info', '__typename') ?? get(first, 'type')) ?? '';
  if (media.length > 1) return 'carousel';
  if (media.length > 0) return /photo|image$/i.test(type) ? 'image' : /video$|gif$/i.test(type) ? 'video' : null;
  const entities = get(tweet, 'legacy', 'entities');
  const isTold = isObject(entities) ? get(entities, 'media') === undefined : Array.isArray(newerMedia(tweet));
  return isTold ? 'text' : null;
}

const escapes: { [escape: string]: string } = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * Long posts have their whole text apart, and only the short form is escaped for HTML. Of an article, title and
 * beginning are shown in the place of its address, as media and quoted posts are in that of theirs.
 */
function captionOf(tweet: Json, handle: string): string | null {
  const note = get(tweet, 'note_tweet', 'note_tweet_results', 'result');
  const text =
    asText(get(note, 'text')) ??
    textOf(tweet)?.replace(/&(?:amp|lt|gt);/g, (escape) => escapes[escape] ?? escape) ??
    '';
  if (isNotice(text, tweet, handle)) return null;
  const links = [get(note, 'entity_set'), get(tweet, 'legacy', 'entities')].flatMap((entities) =>
    asList(get(entities, 'urls')),
  );
  const beside = [...mediaOf(tweet), get(tweet, 'legacy', 'quoted_status_permalink')].map((one) => ({
    url: get(one, 'url'),
  }));
  const whole = withAddresses(text, [...links, ...asList(get(tweet, 'details', 'url_entities')), ...beside]).trim();
  const article = get(tweet, 'article', 'article_results', 'result');
  const [title, start] = [get(article, 'title'), get(article, 'preview_text')].map(asText);
  return [title && /^https?:\S+$/.test(whole) ? null : whole, title, start].filter(Boolean).join('\n') || null;
}

/**
 * A post of `handle`; null for a tombstone and anything else without an id or counts. Shares are reposts and quotes, as X
 * prints them, and unknown where one of both is. Posts from before December 2022 have no views.
 */
export function postFrom(tweet: Json, handle: string, pinned: boolean | null, source: Source): Post | null {
  const id = tweetId(tweet);
  const count = (name: string) => exactCount(get(tweet, 'counts', name) ?? get(tweet, 'legacy', name), source);
  const likes = count('favorite_count');
  const comments = count('reply_count');
  if (id === null || (likes === null && comments === null)) return null;
  const [reposts, quotes] = [count('retweet_count'), count('quote_count')];
  const isPaid = get(tweet, 'content_disclosure', 'advertising_disclosure', 'is_paid_promotion');
  return {
    ...blankPost(id, postUrl(handle, id)),
    author: handle,
    publishedAt:
      timeOfId(id) ??
      isoFromSeconds(Number(get(tweet, 'details', 'created_at_ms')) / 1000) ??
      isoFromDate(asText(get(tweet, 'legacy', 'created_at'))),
    kind: kindOf(tweet),
    likes,
    comments,
    shares: reposts && quotes && exactCount(reposts.value + quotes.value, source),
    saves: count('bookmark_count'),
    views: seenBeside(exactCount(get(tweet, 'views', 'count'), source), [likes, comments]),
    caption: captionOf(tweet, handle),
    pinned,
    paid: isPaid === true ? 'label' : null,
  };
}
