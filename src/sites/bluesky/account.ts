import type { PageRef } from '../../model/page';
import type { Account } from '../../model/reading';
import { blankAccount } from '../../reading/blank';
import { exactCount } from '../../reading/count';
import { isSameHandle } from '../../reading/handle';
import { asId, asText, asWebUrl, asWritten, get, type Json } from '../../reading/json';

/** Shown in place of a handle whose domain no longer leads to the account: it names nobody. */
const noHandle = 'handle.invalid';

const handleOf = (actor: Json): string | null => {
  const handle = asText(get(actor, 'handle'));
  return handle === noHandle ? null : handle;
};

/** Whether an actor of Bluesky's JSON is the page's account, by handle or by id. */
export const isOf = (actor: Json, { handle, accountId }: PageRef): boolean =>
  handle === null
    ? accountId !== null && get(actor, 'did') === accountId && handleOf(actor) !== null
    : isSameHandle(handleOf(actor), handle);

/** A mark by Bluesky or by somebody Bluesky trusts with it. Accounts without any carry nothing about it. */
function isVerified(actor: Json): boolean | null {
  const { verifiedStatus, trustedVerifierStatus } = (get(actor, 'verification') ?? {}) as { [key: string]: Json };
  const all = [verifiedStatus, trustedVerifierStatus];
  if (all.includes('valid')) return true;
  return all.every((status) => status === 'none' || status === 'invalid') ? false : null;
}

/** An account from a profile's answer or a post's author; what the object does not have stays null. */
export function accountFrom(actor: Json): Account | null {
  const handle = handleOf(actor);
  if (handle === null) return null;
  const website = asWebUrl(get(actor, 'website'));
  return {
    ...blankAccount('bluesky', handle.toLowerCase()),
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
