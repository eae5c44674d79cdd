import type { Source } from '../../model/count';
import type { Account } from '../../model/reading';
import { blankAccount } from '../../reading/blank';
import { asFlag, asId, asText, asWebUrl, asWritten, get, type Json } from '../../reading/json';
import { readStat } from './count';

/** Two flags say the same; either one being set is enough, but the absence of the main one proves nothing. */
function isPrivate(user: Json): boolean | null {
  const flags = [asFlag(get(user, 'privateAccount')), asFlag(get(user, 'secret'))];
  return flags.includes(true) ? true : (flags[0] ?? null);
}

/**
 * The account in TikTok's JSON: `user` is `userInfo.user` or an item's `author`, `stats` what stands beside it. Null
 * without a handle.
 */
export function readAccount(user: Json, stats: { v1: Json; v2: Json }, source: Source): Account | null {
  const handle = asText(get(user, 'uniqueId'));
  if (handle === null) return null;
  const link = asWebUrl(get(user, 'bioLink', 'link'));
  return {
    ...blankAccount('tiktok', handle),
    id: asId(get(user, 'id')),
    name: asText(get(user, 'nickname')),
    followers: readStat(stats, 'followerCount', source),
    following: readStat(stats, 'followingCount', source),
    postCount: readStat(stats, 'videoCount', source),
    // In place of an empty one the page shows a sentence.
    bio: asWritten(get(user, 'signature')),
    links: link === null ? [] : [link],
    category: asText(get(user, 'commerceUserInfo', 'category')),
    verified: asFlag(get(user, 'verified')),
    private: isPrivate(user),
  };
}
