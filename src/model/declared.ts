import {
  array,
  check,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  pipe,
  regex,
  string,
  trim,
} from 'valibot';
import type { Ends } from './ends';
import * as limits from './limits';
import { isoSchema } from './page';

/** How long the text may be that says where declared figures come from, in UTF-16 units. */
export const declaredSourceLength = 200;

/** More countries or ages than any media kit names. */
const mostParts = 50;

/** Media kits round their shares to whole percents, so those of a whole may add up to a little more than 1. */
const rounding = 0.005;

/** ISO 3166-1 alpha-2: `DE`. */
export const countrySchema = pipe(string(), regex(/^[A-Z]{2}$/));

/** A part of 1. */
const partSchema = pipe(number(), minValue(0), maxValue(1));

const years = pipe(number(), integer(), minValue(0), maxValue(120));

/** Whether these shares can be parts of one whole, each of them rounded. */
const isWhole = (parts: readonly { share: number }[]): boolean =>
  parts.reduce((sum, { share }) => sum + share, 0) <= 1 + rounding * parts.length;

/** Where followers live: each country once. What the list does not name lives elsewhere. */
const countriesSchema = pipe(
  array(object({ country: countrySchema, share: partSchema })),
  maxLength(mostParts),
  check((parts) => new Set(parts.map(({ country }) => country)).size === parts.length, 'Each country is named once.'),
  check((parts) => isWhole(parts), 'The shares of all countries are more than the whole.'),
);

/** How old followers are, both ends inside; `to` is null for "65 and older". No age is in two of them. */
const agesSchema = pipe(
  array(
    pipe(
      object({ from: years, to: nullable(years), share: partSchema }),
      check(({ from, to }) => to === null || from <= to, 'An age range ends after it begins.'),
    ),
  ),
  maxLength(mostParts),
  check((parts) => {
    const inOrder = parts.toSorted((a, b) => a.from - b.from);
    return inOrder.every(({ from }, index) => {
      const before = inOrder[index - 1];
      return before === undefined || (before.to !== null && before.to < from);
    });
  }, 'No age is in two ranges.'),
  check((parts) => isWhole(parts), 'The shares of all ages are more than the whole.'),
);

/**
 * What a creator says of their own audience, in a media kit say. None of it can be read on a page, so it is never mixed
 * with figures that were, and always shown as "declared by the creator". An empty list and null are "not declared".
 */
export const declaredSchema = object({
  audienceCountries: countriesSchema,
  audienceAges: agesSchema,
  /** Women among the audience. */
  womenShare: nullable(partSchema),
  /** How many people see something of the account within a month. */
  monthlyReach: nullable(pipe(number(), integer(), minValue(0), maxValue(limits.count))),
  /** Where it is from, in the person's words: "Media kit of May". */
  source: nullable(pipe(string(), trim(), maxLength(declaredSourceLength))),
  givenAt: isoSchema,
});
export type Declared = InferOutput<typeof declaredSchema>;

/**
 * Which share of the audience lives in these countries together, at least and at most, by what was declared: what the list does
 * not name may live in one of them that it does not name either. Null where no country was declared.
 */
export function shareIn(declared: Declared | null, countries: readonly string[]): Ends | null {
  const parts = declared?.audienceCountries ?? [];
  if (parts.length === 0) return null;
  const sum = (some: typeof parts) => some.reduce((total, { share }) => total + share, 0);
  const low = Math.min(sum(parts.filter(({ country }) => countries.includes(country))), 1);
  const isAllNamed = countries.every((country) => parts.some((part) => part.country === country));
  return { low, high: isAllNamed ? low : Math.min(low + Math.max(1 - sum(parts), 0), 1) };
}
