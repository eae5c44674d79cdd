import type { Reason } from '../../../model/reading';
import { get, type Json } from '../../../reading/json/json';
import { idOf } from './post';

/**
 * TikTok's status codes that tell why an account or a post is not shown, by the names its web app has for them. Others
 * (a failing server, a post under review) tell nothing that is certain.
 */
const reasons = new Map<number, Reason>([
  [10000, 'challenge'], // VERIFY_CODE
  [10102, 'login-wall'], // USER_NOT_LOGIN
  [10113, 'challenge'], // SHARK_SLIDE, a puzzle
  [10114, 'throttled'], // SHARK_BLOCK
  [10202, 'not-found'], // USER_NOT_EXIST
  [10204, 'not-found'], // VIDEO_NOT_EXIST
  [10213, 'age-gate'], // VIDEO_LOW_AGE_M
  [10214, 'age-gate'], // VIDEO_LOW_AGE_T
  [10216, 'private'], // VIDEO_PRIVATE_BY_USER
  [10221, 'not-found'], // USER_BAN, and said of accounts that never were
  [10222, 'private'], // USER_PRIVATE
  [10223, 'not-found'], // USER_FTC, drawn as "Couldn't find this account"
  [10231, 'region-locked'], // VIDEO_GEOFENCE_BLOCK
  [209002, 'login-wall'],
]);

/** The status of an answer; 0 where all is well, or where it has none. Some have one that is always 0 beside the true one. */
const codeOf = (json: Json): number =>
  ['statusCode', 'status_code', 'code'].map((name) => Number(get(json, name))).find((code) => code > 0) ?? 0;

/** Why an answer has not what it was asked for; null where it does not say so. */
export const statusOf = (json: Json): Reason | null => reasons.get(codeOf(json)) ?? null;

/** Why a list of posts holds none: it says why, or it came to its end. Null while more of it may come, or for a status nobody knows. */
export const whyEmpty = (json: Json): Reason | null =>
  statusOf(json) ?? (codeOf(json) === 0 && !get(json, 'hasMore') ? 'empty-list' : null);

/** Of a post for adults TikTok tells visitors without an account nothing but that it is one. */
export function isAgeGated(detail: Json, postId: string | null): boolean {
  const item = get(detail, 'itemInfo', 'itemStruct');
  return postId !== null && idOf(item) === postId && get(item, 'isContentClassified') === true;
}
