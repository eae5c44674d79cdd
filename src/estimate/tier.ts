import type { Tier, TierName } from '../model/assessment';
import { foundingSize } from '../model/brief';
import type { Count } from '../model/count';

/** Where a tier begins. `including`: whether an account with exactly `bound` followers is already in it. */
export interface TierBound {
  name: Exclude<TierName, 'below'>;
  bound: number;
  including: boolean;
}

/**
 * The names most of the industry uses, inside the founding definition of a micro-influencer: nano and micro together
 * are 1,000 to 100,000 with both ends inside, which is why mid begins only above 100,000.
 */
export const defaultBounds: readonly TierBound[] = [
  { name: 'nano', bound: foundingSize.min, including: true },
  { name: 'micro', bound: 10_000, including: true },
  { name: 'mid', bound: foundingSize.max, including: false },
  { name: 'macro', bound: 500_000, including: true },
  { name: 'mega', bound: 1_000_000, including: true },
];

/** How near to a bound, as a share of it, a label alone would mislead: 99,800 is micro, but only just. */
const nearBound = 0.02;

/** The account's size by name. `bounds` rise; below the first the name is `below`. */
export function tierOf(followers: Count, bounds: readonly TierBound[] = defaultBounds): Tier {
  const names: TierName[] = ['below', ...bounds.map(({ name }) => name)];
  const reached = (value: number) =>
    bounds.filter(({ bound, including }) => value > bound || (including && value === bound)).length;
  return {
    names: names.slice(reached(followers.min), reached(followers.max) + 1),
    founding: isFounding(followers),
    edge: edgeOf(followers, bounds, reached),
  };
}

function isFounding({ min, max }: Count): boolean | null {
  if (min >= foundingSize.min && max <= foundingSize.max) return true;
  return max < foundingSize.min || min > foundingSize.max ? false : null;
}

function edgeOf(
  { value, min, max }: Count,
  bounds: readonly TierBound[],
  reached: (value: number) => number,
): Tier['edge'] {
  if (reached(min) !== reached(max)) return null;
  const index = bounds.findIndex(({ bound }) => Math.abs(value - bound) <= nearBound * bound);
  const near = bounds[index];
  return near ? { bound: near.bound, side: reached(value) > index ? 'above' : 'below' } : null;
}
