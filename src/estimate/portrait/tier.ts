import type { Tier, TierName } from '../../model/assessment';
import { foundingSize } from '../../model/brief';
import type { Count } from '../../model/count';
import type { TierBound } from '../../model/settings';

/** How near to a bound, as a share of it, a label alone would mislead: 99,800 is micro, but only just. */
const nearBound = 0.02;

/** The account's size by name. `bounds` rise; below the first the name is `below`. */
export function tierOf(followers: Count, bounds: readonly TierBound[]): Tier {
  const names: TierName[] = ['below', ...bounds.map(({ name }) => name)];
  const reached = (value: number) =>
    bounds.filter(({ bound, including }) => value > bound || (including && value === bound)).length;
  return {
    names: names.slice(reached(followers.min), reached(followers.max) + 1),
    lowest: bounds[0]?.bound ?? foundingSize.min,
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
  // Who stands exactly on it is on neither side.
  if (!near || value === near.bound) return null;
  return { bound: near.bound, side: reached(value) > index ? 'above' : 'below' };
}
