import type { PageRef } from '../../../model/page';
import type { Account } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { isSameHandle } from '../../../reading/handle';
import { asFlag, asId, asText, asWebUrl, asWritten, get, type Json } from '../../../reading/json/json';

/** The page's account from the `profile` of an answer; null where that is somebody else's, or does not say whose. */
export function accountFrom(profile: Json, { handle }: PageRef): Account | null {
  if (handle === null || !isSameHandle(asText(get(profile, 'handle')), handle)) return null;
  const website = asWebUrl(get(profile, 'website'));
  return {
    ...blankAccount('newsite', handle),
    id: asId(get(profile, 'id')),
    name: asText(get(profile, 'name')),
    followers: exactCount(get(profile, 'followers'), 'response'),
    following: exactCount(get(profile, 'following'), 'response'),
    postCount: exactCount(get(profile, 'postCount'), 'response'),
    bio: asWritten(get(profile, 'bio')),
    links: website === null ? [] : [website],
    verified: asFlag(get(profile, 'verified')),
    private: asFlag(get(profile, 'private')),
  };
}
