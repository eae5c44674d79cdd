import { calendarDay } from '../model/day';
import { changeBetween, leastChange } from '../model/ranges';
import type { Since, Snapshot } from '../model/snapshot';

/**
 * What to compare a creator with who comes by at `now`: as it was on the day of saving, else at the first visit after it,
 * else at the last before; who is not saved, as it was on the last earlier day. Of all snapshots it needs only the last two up to today
 * and, of who is saved, the first from the day of saving on and the last before. What lies in the future, as the
 * clock was set back, does not count.
 */
export function sinceOf(snapshots: readonly Snapshot[], savedAt: string | null, now: Date): Since {
  const today = calendarDay(now);
  const past = snapshots.filter(({ day }) => day <= today).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const savedDay = savedAt === null ? null : calendarDay(new Date(savedAt));
  const savedOn = savedDay !== null && savedDay <= today ? savedDay : null;
  const latest = past.at(-1) ?? null;
  if (savedOn === null || latest === null) {
    return { today, savedOn, before: past.findLast(({ day }) => day < today) ?? null, latest };
  }
  // Nothing is known to have become of who was not seen again.
  if (latest.day <= savedOn) return { today, savedOn, before: null, latest };
  const earlier = past.filter(({ day }) => day < latest.day);
  return { today, savedOn, before: earlier.find(({ day }) => day >= savedOn) ?? earlier.at(-1) ?? null, latest };
}

/**
 * How the followers changed since the creator was saved, as a share of what they were then: 0 where rounded counts may be the
 * same, or a handful of people came or went. Null where either is not known, or from none. Growth at one pace, by which
 * creators are compared, is `recentGrowth`.
 */
export function growthOf({ savedOn, before, latest }: Since): number | null {
  if (savedOn === null || !before?.followers || !latest?.followers || before.followers.min === 0) return null;
  const { low, high } = changeBetween(before.followers, latest.followers);
  if (low < leastChange && high > -leastChange) return 0;
  return latest.followers.value / before.followers.value - 1;
}
