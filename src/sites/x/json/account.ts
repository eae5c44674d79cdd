import type { Source } from '../../../model/count';
import type { Account, Missing } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { asFlag, asId, asList, asText, asWebUrl, get, type Json } from '../../../reading/json/json';
import { isNotice, withAddresses } from './facts';

// X moved its user's fields three times: all in `legacy` (to 2025), names in `core` (2025), counts in objects of their
// own (July 2026). Each is looked for in the newest place first.

export const handleOf = (user: Json): string | null =>
  asText(get(user, 'core', 'screen_name') ?? get(user, 'legacy', 'screen_name'));

/** X's ids are digits, too many for a number. */
export function digitsOf(json: Json): string | null {
  const id = asId(json);
  return id !== null && /^\d{1,20}$/.test(id) ? id : null;
}

export const idOf = (user: Json): string | null => digitsOf(get(user, 'rest_id'));

/** What stands in the place of the bio. */
const writtenBio = (user: Json): Json => get(user, 'profile_bio', 'description') ?? get(user, 'legacy', 'description');

/** The addresses in a part of the profile. */
const linksIn = (user: Json, part: 'url' | 'description'): Json[] =>
  asList(get(get(user, 'profile_bio', 'entities') ?? get(user, 'legacy', 'entities'), part, 'urls'));

/** The bio with the addresses behind X's short ones; a notice of X's is none. */
function bioOf(user: Json, handle: string): string | null {
  const bio = asText(writtenBio(user));
  return bio === null || isNotice(bio, user, handle) ? null : withAddresses(bio, linksIn(user, 'description'));
}

/** The account's own address first, then those in its bio. */
function linksOf(user: Json, handle: string): string[] {
  const listed = [...linksIn(user, 'url'), ...(bioOf(user, handle) === null ? [] : linksIn(user, 'description'))];
  const links = listed.map((link) => asWebUrl(get(link, 'expanded_url'))).filter((link) => link !== null);
  // Structured data list each twice, X's short form and the account's own.
  return [...new Set(links.filter((link) => !link.startsWith('https://t.co/')))];
}

/** Either kind of check mark counts; without a word on both kinds there may still be one. */
function isVerified(user: Json): boolean | null {
  const marks = [
    get(user, 'is_blue_verified') ?? get(user, 'verification', 'is_blue_verified'),
    get(user, 'verification', 'verified') ?? get(user, 'legacy', 'verified'),
  ];
  return marks.includes(true) || (marks.every((mark) => mark === false) ? false : null);
}

/** Whether a post of the user's is pinned; null where that is not told in full. */
export function isPinnedBy(user: Json, id: string): boolean | null {
  const ids = get(user, 'pinned_items', 'tweet_ids_str') ?? get(user, 'legacy', 'pinned_tweet_ids_str');
  return Array.isArray(ids) && [...ids].every(digitsOf) ? ids.includes(id) : null;
}

/** An account from any of the user's shapes; what the object does not have stays null. */
export function accountFrom(user: Json, handle: string, source: Source): Account {
  const former = get(user, 'legacy');
  const count = (newer: Json, older: string) => exactCount(newer ?? get(former, older), source);
  return {
    ...blankAccount('x', handle),
    id: idOf(user),
    name: asText(get(user, 'core', 'name') ?? get(former, 'name')),
    followers: count(get(user, 'relationship_counts', 'followers'), 'followers_count'),
    following: count(get(user, 'relationship_counts', 'following'), 'friends_count'),
    postCount: count(get(user, 'tweet_counts', 'tweets'), 'statuses_count'),
    bio: bioOf(user, handle),
    links: linksOf(user, handle),
    category: asText(get(user, 'professional', 'category', 0, 'name')),
    verified: isVerified(user),
    private: asFlag(get(user, 'privacy', 'protected') ?? get(former, 'protected')),
  };
}

/** What the user object says is missing: that there is no bio, and why no posts come. */
export function missingFrom(user: Json, handle: string): Missing[] {
  const former = get(user, 'legacy');
  const bio = writtenBio(user);
  const isSet = (name: string) => (get(user, 'relationship_perspectives', name) ?? get(former, name)) === true;
  const warning =
    get(user, 'profile_metadata', 'profile_interstitial_type') ?? get(former, 'profile_interstitial_type');
  const missing: Missing[] = [];
  if (bio === '') missing.push({ what: 'bio', why: 'none' });
  else if (asText(bio) !== null && bioOf(user, handle) === null)
    for (const what of ['bio', 'posts.caption']) missing.push({ what, why: 'withheld' });
  if (isSet('blocked_by')) missing.push({ what: 'posts', why: 'blocks-viewer' });
  if (isSet('blocking')) missing.push({ what: 'posts', why: 'blocked-by-viewer' });
  if (warning === 'sensitive_media') missing.push({ what: 'posts', why: 'age-gate' });
  return missing;
}
