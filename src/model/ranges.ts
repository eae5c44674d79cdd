import type { Bounds, Engagement } from './assessment';
import type { Ends } from './ends';

/**
 * Whether two ranges touch: then no real difference is known. Where both hold four times out of five and are about
 * equally wide, ranges that do not touch differ by more than 1.8 standard errors of the difference, which
 * chance alone makes one time in fourteen; ranges that barely touch may differ, but are not known to.
 */
export const touches = (one: Ends, other: Ends): boolean => one.low <= other.high && other.low <= one.high;

/** Only like is held against like: a rate per view is another than one per follower, and so is one that counts shares. */
export const isSameMeasure = (
  one: Pick<Engagement, 'per' | 'counts'>,
  other: Pick<Engagement, 'per' | 'counts'>,
): boolean => one.per === other.per && one.counts.toSorted().join() === other.counts.toSorted().join();

/** What was added to 1 between two rounded numbers, or taken from it, at least and at most; `before.min` > 0. */
export const changeBetween = (before: Bounds, now: Bounds): Ends => ({
  low: now.min / before.max - 1,
  high: now.max / before.min - 1,
});

/** Less than one in a thousand is no growth and no loss: a handful of people come and go every day. */
export const leastChange = 0.001;
