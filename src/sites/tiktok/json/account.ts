import { key as longestKey } from '../../../model/limits';
import type { Source } from '../../../model/count';
import type { Account, Missing } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { asFlag, asId, asText, asWebUrl, asWritten, get, type Json } from '../../../reading/json/json';
import { readStat } from '../count';

/** Two flags say the same; either one being set is enough, but the absence of the main one proves nothing. */
function isPrivate(user: Json): boolean | null {
  const flags = [asFlag(get(user, 'privateAccount')), asFlag(get(user, 'secret'))];
  return flags.includes(true) ? true : (flags[0] ?? null);
}

/**
 * The account in TikTok's JSON: `user` is `userInfo.user` or an item's `author`, `stats` what stands beside it. Null
 * without a handle.
 */
export function accountFrom(user: Json, stats: { v1: Json; v2: Json }, source: Source): Account | null {
  const handle = asText(get(user, 'uniqueId'));
  if (handle === null) return null;
  const link = asWebUrl(get(user, 'bioLink', 'link'));
  const isClosed = isPrivate(user);
  const postCount = readStat(stats, 'videoCount', source);
  return {
    ...blankAccount('tiktok', handle),
    id: asId(get(user, 'id')),
    name: asText(get(user, 'nickname')),
    followers: readStat(stats, 'followerCount', source),
    following: readStat(stats, 'followingCount', source),
    // Whoever may not see a private account's posts is told that there are none.
    postCount: isClosed === true && postCount?.max === 0 ? null : postCount,
    // In place of an empty one the page shows a sentence.
    bio: asWritten(get(user, 'signature')),
    links: link === null ? [] : [link],
    category: asText(get(user, 'commerceUserInfo', 'category')),
    verified: asFlag(get(user, 'verified')),
    private: isClosed,
  };
}

/** Why a private account's number of posts is not known. */
export const missingOf = (account: Account | null): Missing[] =>
  account?.private === true && account.postCount === null ? [{ what: 'postCount', why: 'private' }] : [];

/** The key by which lists name the account of `user` (or the address of the list does) beside its id and its handle. */
export const keyOf = (user: Json): string | null => asKey(get(user, 'secUid'));

/** A key as long as the worker takes one; a part of it would be another's. */
export function asKey(json: Json): string | null {
  const text = asText(json);
  return text !== null && text.length <= longestKey ? text : null;
}
