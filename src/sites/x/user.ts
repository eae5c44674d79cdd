import type { Source } from '../../model/count';
import type { Account, Missing } from '../../model/reading';
import { blankAccount } from '../../reading/blank';
import { exactCount } from '../../reading/count';
import { asFlag, asId, asList, asText, asWebUrl, get, type Json } from '../../reading/json';

// X moved its user's fields three times: all in `legacy` (to 2025), names in `core` (2025), counts in objects of their
// own (July 2026). Each is looked for in the newest place first.

export const handleOf = (user: Json): string | null =>
  asText(get(user, 'core', 'screen_name')) ?? asText(get(user, 'legacy', 'screen_name'));

/** X's ids are digits, too many for a number. */
export function digitsOf(json: Json): string | null {
  const id = asId(json);
  return id !== null && /^\d{1,20}$/.test(id) ? id : null;
}

export const idOf = (user: Json): string | null => digitsOf(get(user, 'rest_id'));

const bioOf = (user: Json): Json => get(user, 'profile_bio', 'description') ?? get(user, 'legacy', 'description');

/** The addresses behind X's short ones: the account's own first, then those in its bio. */
function linksOf(user: Json): string[] {
  const entities = get(user, 'profile_bio', 'entities') ?? get(user, 'legacy', 'entities');
  const listed = ['url', 'description'].flatMap((part) => asList(get(entities, part, 'urls')));
  const links = listed.map((link) => asWebUrl(get(link, 'expanded_url'))).filter((link) => link !== null);
  return [...new Set(links)];
}

/** Either kind of check mark counts; without a word on both kinds there may still be one. */
function isVerified(user: Json): boolean | null {
  const bought = asFlag(get(user, 'is_blue_verified') ?? get(user, 'verification', 'is_blue_verified'));
  const given = asFlag(get(user, 'verification', 'verified') ?? get(user, 'legacy', 'verified'));
  if (bought === true || given === true) return true;
  return bought === false && given === false ? false : null;
}

/** The pinned posts' ids; null where the user does not tell all of them. */
export function pinnedOf(user: Json): string[] | null {
  const listed = get(user, 'pinned_items', 'tweet_ids_str') ?? get(user, 'legacy', 'pinned_tweet_ids_str');
  if (!Array.isArray(listed)) return null;
  const ids = Array.from(listed, digitsOf).filter((id) => id !== null);
  return ids.length === listed.length ? ids : null;
}

/** An account from any of the user's shapes; what the object does not have stays null. */
export const accountFrom = (user: Json, handle: string, source: Source): Account => ({
  ...blankAccount('x', handle),
  id: idOf(user),
  name: asText(get(user, 'core', 'name')) ?? asText(get(user, 'legacy', 'name')),
  followers: exactCount(
    get(user, 'relationship_counts', 'followers') ?? get(user, 'legacy', 'followers_count'),
    source,
  ),
  following: exactCount(get(user, 'relationship_counts', 'following') ?? get(user, 'legacy', 'friends_count'), source),
  postCount: exactCount(get(user, 'tweet_counts', 'tweets') ?? get(user, 'legacy', 'statuses_count'), source),
  bio: asText(bioOf(user)),
  links: linksOf(user),
  category: asText(get(user, 'professional', 'category', 0, 'name')),
  verified: isVerified(user),
  private: asFlag(get(user, 'privacy', 'protected') ?? get(user, 'legacy', 'protected')),
});

/** What the user object says the account has none of. */
export const missingFrom = (user: Json): Missing[] => (bioOf(user) === '' ? [{ what: 'bio', why: 'none' }] : []);
