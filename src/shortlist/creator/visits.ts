import { isSameMeasure } from '../../model/ranges';
import type { Snapshot } from '../../model/snapshot';
import type { Visit } from './over-time';

/** The followers of each visit, within the bounds that its page told. */
export const followersOver = (snapshots: readonly Snapshot[]): Visit[] =>
  snapshots.map(({ day, followers }) => ({
    day,
    measured: followers && { value: followers.value, low: followers.min, high: followers.max },
  }));

/** The rate of the last visit that had one: what others are held against. */
export const lastRate = (snapshots: readonly Snapshot[]): Snapshot['rate'] =>
  snapshots.findLast(({ rate }) => rate !== null)?.rate ?? null;

/** The typical rate of each visit with its range, where it counts what the last one does; any other is none to be drawn. */
export function ratesOver(snapshots: readonly Snapshot[]): Visit[] {
  const last = lastRate(snapshots);
  return snapshots.map(({ day, rate }) => ({
    day,
    measured:
      rate && last && isSameMeasure(rate, last) ? { value: rate.typical, low: rate.low, high: rate.high } : null,
  }));
}
