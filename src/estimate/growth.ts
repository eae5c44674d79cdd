import { daysBetween } from '../model/day';
import type { Growth } from '../model/comparison';
import { changeBetween, leastChange } from '../model/ranges';
import type { Snapshot } from '../model/snapshot';

/** Days that growth is told for. */
const month = 30;
/** Days below which a change says more of the day than of the account. */
const fewestDays = 7;

/**
 * How followers changed from one visit to the other, for thirty days at the same pace: (now / before)^(30 / days) - 1, at
 * both ends of what rounded counts may be. Null without both counts, from none, or within a week.
 */
export function monthlyGrowth(before: Snapshot | null, latest: Snapshot | null): Growth | null {
  if (!before?.followers || !latest?.followers || before.followers.min === 0) return null;
  const days = daysBetween(before.day, latest.day);
  if (days < fewestDays) return null;
  const atPace = (change: number) => (1 + change) ** (month / days) - 1;
  const { low, high } = changeBetween(before.followers, latest.followers);
  return {
    typical: steady(atPace(latest.followers.value / before.followers.value - 1)),
    low: steady(atPace(low)),
    high: steady(atPace(high)),
    days,
  };
}

const steady = (change: number): number => (Math.abs(change) < leastChange ? 0 : change);
