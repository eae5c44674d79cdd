import { isDeepStrictEqual } from 'node:util';
import { safeParse } from 'valibot';
import { type Reading, readingSchema } from '../../src/model/reading';

/** What the worker takes of a reading; null where it takes nothing. */
export function throughDoor(reading: unknown): Reading | null {
  const parsed = safeParse(readingSchema, reading);
  return parsed.success ? parsed.output : null;
}

/** Whether the worker takes a reading as it is: nothing in it is refused, cut or unknown. */
export const isTakenWhole = (reading: unknown): boolean => isDeepStrictEqual(throughDoor(reading), reading);
