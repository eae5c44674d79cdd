import type { TierBound } from '../model/settings';
import type { ToldValues } from '../model/summary';
import type { SharedAccount } from '../model/team/shared-document';
import { tierOf } from './portrait/tier';

/**
 * Followers and rate as the colleague's browser worked them out, and the size by the bounds in use here; null where nobody
 * looked. No verdict: what it would be made of is not told.
 */
export function toldValues(
  { account: { followers }, seenAt, day }: SharedAccount,
  bounds: readonly TierBound[],
): ToldValues | null {
  if (seenAt === null) return null;
  const tier = followers && tierOf(followers, bounds);
  return {
    tier: tier && { names: tier.names, lowest: tier.lowest },
    followers: followers && { value: followers.value, min: followers.min, max: followers.max },
    rate: day?.rate ?? null,
    noRate: null,
    lastSeenAt: seenAt,
  };
}
