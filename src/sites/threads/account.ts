import type { Source } from '../../model/count';
import type { Account } from '../../model/reading';
import { blankAccount } from '../../reading/blank';
import { exactCount } from '../../reading/count';
import { asFlag, asId, asList, asText, asWebUrl, asWritten, get, type Json } from '../../reading/json';

export const handleOf = (user: Json): string | null => asText(get(user, 'username'));

/**
 * Whether an object describes an account with its followers on Threads. Instagram's own record of the same person has
 * the same handle and another count, and stands beside it in some payloads; only Threads' has these names in it.
 */
export const isProfile = (json: object): boolean =>
  typeof get(json, 'follower_count') === 'number' &&
  handleOf(json) !== null &&
  Object.keys(json).some((key) => key.includes('text_post_app_'));

/** The address behind Threads' redirect; other addresses as they are. */
function unwrapLink(link: Json): string | null {
  const address = asWebUrl(link);
  if (address === null || !/^l\.threads\.(?:com|net)$/.test(new URL(address).hostname)) return address;
  return asWebUrl(new URL(address).searchParams.get('u'));
}

/** An account from a profile's object or a post's author; what the object does not have stays null. */
export function accountFrom(user: Json, source: Source): Account | null {
  const handle = handleOf(user);
  if (handle === null) return null;
  const links = asList(get(user, 'bio_links')).map((link) => unwrapLink(get(link, 'url') ?? get(link, 'lynx_url')));
  return {
    ...blankAccount('threads', handle.toLowerCase()),
    id: asId(get(user, 'pk')) ?? asId(get(user, 'id')),
    name: asText(get(user, 'full_name')),
    followers: exactCount(get(user, 'follower_count'), source),
    bio: asWritten(get(user, 'biography')),
    links: [...new Set(links.filter((link) => link !== null))],
    verified: asFlag(get(user, 'is_verified')),
    private: asFlag(get(user, 'text_post_app_is_private')),
  };
}
