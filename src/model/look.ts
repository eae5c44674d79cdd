import {
  array,
  fallback,
  type InferOutput,
  maxLength,
  minLength,
  nullable,
  number,
  object,
  optional,
  pipe,
  string,
  transform,
  union,
  unknown,
} from 'valibot';
import * as limits from './limits';
import { readingSchema } from './reading';

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** How much there is to check in what should be a reading. */
function sizeOf(reading: unknown): number {
  const { posts, leftOut, missing } = (reading ?? {}) as { [list: string]: unknown };
  return lengthOf(posts) + lengthOf(leftOut) + lengthOf(missing);
}

/** The first sources, the best ones, for as long as all together stay within the limit of a look; null for the others. */
export function affordable<Source>(sources: readonly Source[]): (Source | null)[] {
  let size = 0;
  return sources.slice(0, limits.readings).map((one) => ((size += sizeOf(one)) <= limits.look ? one : null));
}

/**
 * One look at one page: its sources, best first. An odd one is null and does not cost the others; the page may have meant
 * it to. Of a flood only the beginning is looked at: the worker is everybody's.
 */
export const lookSchema = object({
  readings: pipe(
    array(unknown()),
    minLength(1),
    transform(affordable),
    /** A number is a source that has not changed: its place in the look before. */
    array(fallback(nullable(union([number(), readingSchema])), null)),
  ),
  /** Which visit of a page it is of, and its number there; without it the look stands alone. */
  visit: optional(object({ id: pipe(string(), maxLength(limits.id)), turn: number() })),
});
export type Look = InferOutput<typeof lookSchema>;
