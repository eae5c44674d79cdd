import type { PageRef } from '../../../model/page';
import type { Account } from '../../../model/reading';
import { blankAccount } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { asId, asText, asWebUrl, asWritten, get, type Json } from '../../../reading/json/json';
import { asHandle, askedOf } from '../address';

/** Shown in place of a handle whose domain no longer leads to the account: it names nobody. */
const noHandle = 'handle.invalid';

const handleIn = (actor: Json): string | null => {
  const handle = asText(get(actor, 'handle'));
  return handle === null || handle === noHandle ? null : asHandle(handle);
};

/** Whether an actor of Bluesky's JSON is the page's account, by id or by handle. */
export const isOf = (actor: Json, { handle, accountId }: PageRef): boolean =>
  (accountId !== null && get(actor, 'did') === accountId) || (handle !== null && handleIn(actor) === handle);

/** Whether an answer was asked about the page's account, by handle or by id: what came is about it, whatever it calls it. */
export function isAskedAbout(url: string, { handle, accountId }: PageRef): boolean {
  const actor = askedOf(url, 'actor') ?? askedOf(url, 'handle');
  return actor !== null && (actor === accountId || (handle !== null && actor.toLowerCase() === handle));
}

/** A mark by Bluesky or by somebody Bluesky trusts with it. Accounts without any carry nothing about it. */
function isVerified(actor: Json): boolean | null {
  const { verifiedStatus, trustedVerifierStatus } = (get(actor, 'verification') ?? {}) as { [key: string]: Json };
  const all = [verifiedStatus, trustedVerifierStatus];
  if (all.includes('valid')) return true;
  return all.every((status) => status === 'none' || status === 'invalid') ? false : null;
}

/**
 * The page's account from a profile's answer or a post's author; what the object does not have stays null. Without a
 * handle of its own it goes by what the address calls it, its handle or its id.
 */
export function accountFrom(actor: Json, page: PageRef): Account | null {
  const handle = page.handle ?? handleIn(actor) ?? page.accountId;
  if (handle === null) return null;
  const website = asWebUrl(get(actor, 'website'));
  return {
    ...blankAccount('bluesky', handle),
    id: asId(get(actor, 'did')),
    name: asText(get(actor, 'displayName')),
    followers: exactCount(get(actor, 'followersCount'), 'response'),
    following: exactCount(get(actor, 'followsCount'), 'response'),
    postCount: exactCount(get(actor, 'postsCount'), 'response'),
    bio: asWritten(get(actor, 'description')),
    links: website === null ? [] : [website],
    verified: isVerified(actor),
  };
}
