import type { Source } from '../../../model/count';
import type { Account, Missing, Reason } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { asFlag, asId, asList, asText, asWebUrl, asWritten, get, type Json } from '../../../reading/json/json';
import { followersBesidePost } from '../../../reading/meta/counts';
import { asMetaHandle } from '../../../reading/meta/handle';
import { behindWall } from '../../../reading/meta/wall';

export const handleOf = (user: Json): string | null => asMetaHandle(get(user, 'username'));

/**
 * Whether an object describes an account with its followers on Threads. Instagram's own record of the same person has
 * the same handle and another count, and stands beside it in some payloads; only Threads' has these names in it.
 */
export const isProfile = (json: object): boolean =>
  (get(json, 'follower_count') ?? null) !== null &&
  handleOf(json) !== null &&
  Object.keys(json).some((key) => key.includes('text_post_app_'));

/** The address behind Threads' redirect; other addresses as they are. */
function unwrapLink(link: Json): string | null {
  const address = asWebUrl(link);
  if (address === null || !/^l\.threads\.(?:com|net)$/.test(new URL(address).hostname)) return address;
  return asWebUrl(new URL(address).searchParams.get('u'));
}

/** Beside the author of a post, where no biography stands with it, the number may be a rounded one. */
function followersOf(user: Json, source: Source): Account['followers'] {
  const hasBio = [get(user, 'biography'), get(user, 'text_app_biography')].some((bio) => bio !== undefined);
  return (hasBio ? exactCount : followersBesidePost)(get(user, 'follower_count'), source);
}

/**
 * An account from a profile's object or a post's author, and what a `wall` keeps from visitors; what the object does not
 * have stays null.
 */
export function accountFrom(
  user: Json,
  source: Source,
  wall: Reason | null,
): { account: Account; missing: Missing[] } | null {
  const handle = handleOf(user);
  if (handle === null) return null;
  const links = asList(get(user, 'bio_links')).map((link) => unwrapLink(get(link, 'url') ?? get(link, 'lynx_url')));
  const account: Account = {
    ...blankAccount('threads', handle.toLowerCase()),
    id: asId(get(user, 'pk')) ?? asId(get(user, 'id')),
    name: asText(get(user, 'full_name')),
    followers: followersOf(user, source),
    bio: asWritten(get(user, 'biography')),
    links: [...new Set(links.filter((link) => link !== null))],
    verified: asFlag(get(user, 'is_verified')),
    private: asFlag(get(user, 'text_post_app_is_private')),
  };
  return wall === null ? { account, missing: [] } : behindWall(account, wall);
}
