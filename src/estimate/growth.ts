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

/**
 * The growth of late, from an account's days, the oldest first: between the newest that told its followers and, of those
 * at least a week before, the one nearest to thirty days before.
 */
export function recentGrowth(days: readonly Snapshot[]): Growth | null {
  const latest = days.findLast(({ followers }) => followers !== null);
  if (!latest) return null;
  const [before = null] = days
    .filter(({ day, followers }) => followers !== null && daysBetween(day, latest.day) >= fewestDays)
    .toSorted((a, b) => farFromMonth(a, latest) - farFromMonth(b, latest));
  return monthlyGrowth(before, latest);
}

const farFromMonth = (one: Snapshot, latest: Snapshot): number => Math.abs(daysBetween(one.day, latest.day) - month);

const steady = (change: number): number => (Math.abs(change) < leastChange ? 0 : change);
