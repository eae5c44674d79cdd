import type { PageRef } from '../../../model/page';
import type { Reason } from '../../../model/reading';
import { blankReading, pageWithout } from '../../../reading/blank';
import { isSameHandle } from '../../../reading/handle';
import { asText, get, isObject, type Json } from '../../../reading/json/json';
import type { ResponseReader } from '../../site';
import { pickOwn, readUser } from './pick-own';
import { reasonIn } from '../refusal';
import { conversation, profile, timelines } from '../tapped';
import { instructionsIn, itemsFrom, unwrap } from './gather';

/** Why a user or post is unavailable, in older answers and in newer ones; an unknown reason says nothing. */
const whyUnavailable = (result: Json): Reason =>
  reasonIn(asText(get(result, 'unavailable_reason') ?? get(result, 'reason')) ?? '') ?? 'unknown-layout';

/** X's number for "rate limit exceeded" (its developers' documentation) is all that an error says for sure. */
const whyError = (json: Json): Reason | null => (get(json, 'errors', 0, 'code') === 88 ? 'throttled' : null);

/** The user or post that was asked for; the name of its place changes. */
const resultOf = (json: Json): Json =>
  Object.values(Object(get(json, 'data')))
    .map((one) => get(one, 'result'))
    .find((result) => result !== undefined);

/** A value of the question, which stands in the address of its answer. */
const askedIn = (url: string, name: string): string | null =>
  new RegExp(`(?:%22|")${name}(?:%22|")(?:%3A|:)(?:%20|\\s|%22|")*(\\w+)`, 'i').exec(url)?.[1] ?? null;

/** Whether the question was about this page. What is gone, or held back, is named nowhere else; null where it is not there. */
function isAsked(url: string, { kind, handle, accountId, postId }: PageRef): boolean | null {
  const post = askedIn(url, '(?:(?:focal)?tweet|rest)Id');
  if (post !== null || kind === 'post') return post === postId;
  const [name, id] = [askedIn(url, 'screen_?name'), askedIn(url, 'userId')];
  if (name !== null) return isSameHandle(name, handle);
  return id === null || accountId === null ? null : id === accountId;
}

/** `{"data":{}}`, or `{"data":{"user":{}}}`. Not asked of the text: what is nested deep enough cannot be written. */
function isOfNobody(json: Json): boolean {
  const data = get(json, 'data');
  return (
    isPlain(data) &&
    Object.keys(json as object).length === 1 &&
    Object.entries(data).every(
      ([name, user], at) => at === 0 && name.startsWith('user') && isPlain(user) && Object.keys(user).length === 0,
    )
  );
}

const isPlain = (json: Json): json is object => isObject(json) && !Array.isArray(json);

/** Why an account is not shown; null where it is. One that does not exist is answered with nothing at all. */
function whyNoUser(json: Json): Reason | null {
  const user = resultOf(json);
  if (get(user, '__typename') === 'UserUnavailable') return whyUnavailable(user);
  return isOfNobody(json) ? 'not-found' : whyError(json);
}

/**
 * Why a list is no sample: it may be sorted by likes. One without posts of the account's is held back, or holds none; the
 * other lists than these two hold answers or media alone.
 */
function whyNoSample(json: Json, url: string, page: PageRef, isEmpty: boolean): Reason | null {
  if (!isEmpty) return askedIn(url, 'sortByMostLiked') === 'true' ? 'mixed-sample' : null;
  const asked = isAsked(url, page);
  const isWhole = /\/User(?:Tweets|OriginalsTimeline)\?/.test(url) && askedIn(url, 'cursor') === null;
  if (asked && isWhole && instructionsIn(get(json, 'data')).length > 0) return 'empty-list';
  return asked === false ? null : whyError(json);
}

/** An account, its posts and one post with its conversation: each is found by the name of its operation. */
export const responses: readonly ResponseReader[] = [
  {
    ...profile,
    name: 'profile',
    read(json, page, at, _, url) {
      const why = whyNoUser(json);
      if (why === null) return readUser(resultOf(json), page, at, 'response');
      // An account that is gone has no name in the answer, and none in a question by its id.
      const isOurs = page.kind === 'profile' && (isAsked(url, page) ?? /ScreenName/.test(url));
      return isOurs ? pageWithout(page, at, why, 'response:profile') : blankReading(page, at);
    },
  },
  {
    ...timelines,
    name: 'posts',
    read(json, page, at, _, url) {
      const reading = pickOwn(itemsFrom(instructionsIn(get(json, 'data'))), page, at, 'response');
      const why = whyNoSample(json, url, page, reading.posts.length === 0);
      if (why !== null) reading.missing.push({ what: 'posts', why });
      return reading;
    },
  },
  {
    ...conversation,
    name: 'post',
    read(json, page, at, _, url) {
      const asked = resultOf(json);
      if (get(asked, '__typename') === 'TweetUnavailable' && isAsked(url, page) === true)
        return pageWithout(page, at, whyUnavailable(asked), 'response:post');
      const items = itemsFrom(instructionsIn(get(json, 'data')));
      return pickOwn([{ tweet: unwrap(asked), isPinned: false, isPromoted: false }, ...items], page, at, 'response');
    },
  },
];
