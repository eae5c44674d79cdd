import { check, type InferOutput, maxValue, minValue, number, object, picklist, pipe, safeInteger } from 'valibot';
import * as limits from './limits';

/**
 * Where a number on a page came from, best first: the page's own response for this account, JSON embedded in the
 * document, structured data, an exact number in text or an attribute, and a number the site rounded for display.
 */
export const sources = ['response', 'embedded', 'structured', 'exact', 'rounded'] as const;
export type Source = (typeof sources)[number];

const whole = pipe(number(), safeInteger(), minValue(0), maxValue(limits.count));

/** How many, as far as the page says: `value` is what it shows, the truth lies in [min, max]; exact when min = max. */
export const countSchema = pipe(
  object({ value: whole, min: whole, max: whole, source: picklist(sources) }),
  check(({ value, min, max }) => min <= value && value <= max),
);
export type Count = InferOutput<typeof countSchema>;
