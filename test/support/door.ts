import { isDeepStrictEqual } from 'node:util';
import { safeParse } from 'valibot';
import * as limits from '../../src/model/limits';
import { type Reading, readingSchema } from '../../src/model/reading';

/** What the worker takes of a reading; null where it takes nothing. */
export function throughDoor(reading: unknown): Reading | null {
  const parsed = safeParse(readingSchema, reading);
  return parsed.success ? parsed.output : null;
}

/** Whether the worker takes a reading as it is: nothing in it is refused, cut or unknown. */
export const isTakenWhole = (reading: unknown): boolean => isDeepStrictEqual(throughDoor(reading), reading);

/** The same, but for the end of what is longer than anything honest. */
export const isTakenToItsEnds = (reading: unknown): boolean => isBeginning(throughDoor(reading), reading);

function isBeginning(taken: unknown, whole: unknown): boolean {
  if (typeof taken === 'string' && typeof whole === 'string')
    return taken === whole || (taken.length >= limits.category && whole.startsWith(taken));
  if (Array.isArray(taken) && Array.isArray(whole))
    return (
      (taken.length === whole.length || taken.length >= limits.links) &&
      taken.every((one, at) => isBeginning(one, whole[at]))
    );
  if (typeof taken !== 'object' || typeof whole !== 'object' || !taken || !whole) return Object.is(taken, whole);
  const facts = new Map(Object.entries(whole));
  return (
    Object.keys(taken).length === facts.size &&
    Object.entries(taken).every(([name, one]) => facts.has(name) && isBeginning(one, facts.get(name)))
  );
}
