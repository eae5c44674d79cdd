import type { Source } from '../../../model/count';
import type { Account, Missing, Reason } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { isSameHandle } from '../../../reading/handle';
import { asFlag, asId, asList, asText, asWebUrl, get, type Json } from '../../../reading/json/json';
import { followersBesidePost } from '../../../reading/meta/counts';
import { asMetaHandle } from '../../../reading/meta/handle';
import { behindWall } from '../../../reading/meta/wall';

/** What tells an account from others. Which of its ids a node carries differs (`pk`, and a second one beside it). */
export interface Identity {
  handle: string | null;
  ids: string[];
}

const present = <T>(values: (T | null)[]): T[] => values.filter((value) => value !== null);

export const identityOf = (user: Json): Identity => ({
  handle: asMetaHandle(get(user, 'username')),
  ids: present([asId(get(user, 'pk')), asId(get(user, 'id'))]),
});

export const isNobody = ({ handle, ids }: Identity): boolean => handle === null && ids.length === 0;

/** Two identities of one account. Handles decide where both are known, else a common id. */
export const isSame = (a: Identity, b: Identity): boolean =>
  a.handle !== null && b.handle !== null ? isSameHandle(a.handle, b.handle) : a.ids.some((id) => b.ids.includes(id));

/** Two identities that are surely of different accounts. */
export const isOther = (a: Identity, b: Identity): boolean =>
  !isSame(a, b) && ((a.handle !== null && b.handle !== null) || (a.ids.length > 0 && b.ids.length > 0));

/** Whether an object describes a user with the followers, as no short mention of one does. */
export const hasFollowers = (json: Json): boolean =>
  (get(json, 'follower_count') ?? get(json, 'edge_followed_by') ?? null) !== null;

/** What Instagram itself adds to a link: the visitor's click, and where it was made. */
const added = { utm_source: 'ig', utm_medium: 'social', utm_content: 'link_in_bio' };

/** The address behind Instagram's redirect as the account wrote it; other addresses as they are. */
export function unwrapLink(link: Json): string | null {
  const address = asWebUrl(link);
  if (address === null) return null;
  const redirect = new URL(address);
  if (redirect.hostname !== 'l.instagram.com') return address;
  const target = asWebUrl(redirect.searchParams.get('u'));
  if (target === null) return null;
  const url = new URL(target);
  const marks = Object.entries(added).filter(([name, value]) => url.searchParams.get(name) === value);
  for (const name of ['fbclid', ...marks.map(([mark]) => mark)])
    if (url.searchParams.has(name)) url.searchParams.delete(name);
  return url.href;
}

function linksOf(user: Json): string[] {
  const listed = asList(get(user, 'bio_links')).map((link) => get(link, 'url') ?? get(link, 'lynx_url'));
  return [...new Set(present([...listed, get(user, 'external_url')].map(unwrapLink)))];
}

/** Beside the author of a post, where no biography stands with it, the number may be a rounded one. */
function followersOf(user: Json, source: Source): Account['followers'] {
  const count = get(user, 'follower_count') ?? get(user, 'edge_followed_by', 'count');
  return get(user, 'biography') === undefined ? followersBesidePost(count, source) : exactCount(count, source);
}

/** An account from any object that describes a user; what the object does not have stays null. */
const describe = (user: Json, handle: string, source: Source): Account => ({
  ...blankAccount('instagram', handle),
  id: identityOf(user).ids[0] ?? null,
  name: asText(get(user, 'full_name')),
  followers: followersOf(user, source),
  following: exactCount(get(user, 'following_count') ?? get(user, 'edge_follow', 'count'), source),
  postCount: exactCount(get(user, 'media_count') ?? get(user, 'edge_owner_to_timeline_media', 'count'), source),
  bio: asText(get(user, 'biography')),
  links: linksOf(user),
  category: asText(get(user, 'category')) ?? asText(get(user, 'category_name')),
  verified: asFlag(get(user, 'is_verified')),
  private: asFlag(get(user, 'is_private')),
});

/** The account, and what its object says it has none of, or keeps behind a `wall`. */
export function accountFrom(
  user: Json,
  handle: string,
  source: Source,
  wall: Reason | null,
): { account: Account; missing: Missing[] } {
  const account = describe(user, handle, source);
  if (wall !== null) return behindWall(account, wall);
  return { account, missing: get(user, 'biography') === '' ? [{ what: 'bio', why: 'none' }] : [] };
}
