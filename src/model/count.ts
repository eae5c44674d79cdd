import { type InferOutput, number, object, picklist, pipe, safeInteger, minValue } from 'valibot';

/**
 * Where a number on a page came from, best first: the page's own response for this account, JSON embedded in the
 * document, structured data, an exact number in text or an attribute, and a number the site rounded for display.
 */
export const sources = ['response', 'embedded', 'structured', 'exact', 'rounded'] as const;
export type Source = (typeof sources)[number];

const whole = pipe(number(), safeInteger(), minValue(0));

/** How many, as far as the page says: `value` is what it shows, the truth lies in [min, max]; exact when min = max. */
export const countSchema = object({ value: whole, min: whole, max: whole, source: picklist(sources) });
export type Count = InferOutput<typeof countSchema>;
