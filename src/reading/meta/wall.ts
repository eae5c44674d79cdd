import type { Account, Missing, Reason } from '../../model/reading';
import { get, isObject, type Json } from '../json/json';

/** What keeps this visitor out of an account, as the account's own object says; null where it names nothing. */
export function wallOf(user: Json): Reason | null {
  const is = (...path: string[]) => get(user, ...path) === true;
  if (isObject(get(user, 'gating'))) return 'age-gate';
  if (is('country_block')) return 'region-locked';
  if (is('has_blocked_viewer')) return 'blocks-viewer';
  return is('blocked_by_viewer') || is('friendship_status', 'blocking') ? 'blocked-by-viewer' : null;
}

const counts = ['followers', 'following', 'postCount'] as const;

/** An account behind a wall: there 0 stands for a number that is not told, and what is not there is missing for the wall. */
export function behindWall(account: Account, wall: Reason): { account: Account; missing: Missing[] } {
  const known = { ...account };
  for (const count of counts) if (known[count]?.max === 0) known[count] = null;
  const lacking = [...counts, 'bio' as const].filter((field) => known[field] === null);
  return { account: known, missing: [...lacking, 'posts'].map((what) => ({ what, why: wall })) };
}
