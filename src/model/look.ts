import { array, minLength, pipe, transform, unknown } from 'valibot';
import * as limits from './limits';
import { listOf } from './list-of';
import { readingSchema } from './reading';

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** How much there is to check in what should be a reading. */
function sizeOf(reading: unknown): number {
  const { posts, leftOut, missing } = (reading ?? {}) as { [list: string]: unknown };
  return lengthOf(posts) + lengthOf(leftOut) + lengthOf(missing);
}

/** The first sources, the best ones, for as long as all together stay within the limit of a look. */
function affordable(readings: unknown[]): unknown[] {
  let size = 0;
  return readings.filter((one) => (size += sizeOf(one)) <= limits.look);
}

/**
 * The sources of one look at one page, best first. An odd one does not cost the others; the page may have meant it to.
 * Of a flood only the beginning is looked at: the worker is everybody's.
 */
export const lookSchema = pipe(
  array(unknown()),
  transform(affordable),
  listOf(readingSchema, limits.readings),
  minLength(1),
);
