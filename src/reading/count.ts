import type { Bounds } from '../model/assessment';
import type { Count, Source } from '../model/count';
import * as limits from '../model/limits';

/** A number that is known to the last digit. Null for anything but a whole number from 0 up (a string of digits counts). */
export function exactCount(json: unknown, source: Source): Count | null {
  const value = typeof json === 'string' && /^\d{1,15}$/.test(json) ? Number(json) : json;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > limits.count) return null;
  return { value, min: value, max: value, source };
}

/** Whether all that `inner` may be lies within `outer`: the one is a rounder way to say the other. */
export const isWithin = (inner: Bounds, outer: Bounds): boolean => outer.min <= inner.min && inner.max <= outer.max;

export const isExact = (count: Count): boolean => count.min === count.max;

/** The best single number for arithmetic: the middle of what it may be. */
export const midpoint = (count: Count): number => (count.min + count.max) / 2;
