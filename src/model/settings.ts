import {
  array,
  boolean,
  check,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  record,
  string,
  trim,
} from 'valibot';
import { foundingSize } from './brief';
import { formats } from './format';
import { currencySchema } from './money';
import { siteIdSchema } from './page';
import { denominators } from './rules';

const label = pipe(string(), trim(), minLength(1), maxLength(200));
const year = pipe(number(), integer(), minValue(2000), maxValue(2100));
const followers = pipe(number(), integer(), minValue(1), maxValue(1e10));

const tierNames = ['nano', 'micro', 'mid', 'macro', 'mega'] as const;

/** Where a tier begins. `including`: whether an account with exactly `bound` followers is already in it. */
const tierBoundSchema = object({ name: picklist(tierNames), bound: followers, including: boolean() });
export type TierBound = InferOutput<typeof tierBoundSchema>;

const rising = (numbers: readonly number[]) => numbers.every((one, index) => one > (numbers[index - 1] ?? -Infinity));

/**
 * What a thousand views of one site cost, as its marketplace reports. `format` null is any; a rate for the format goes
 * first.
 */
const priceRateSchema = pipe(
  object({
    site: siteIdSchema,
    format: nullable(picklist(formats)),
    low: pipe(number(), minValue(0), maxValue(1e6)),
    high: pipe(number(), minValue(0), maxValue(1e6)),
    currency: currencySchema,
    /** Who reported it. */
    name: label,
    year,
  }),
  check(({ low, high }) => low <= high, 'The lower rate must not be above the higher.'),
);
export type PriceRate = InferOutput<typeof priceRateSchema>;

const percent = pipe(number(), minValue(1e-6), maxValue(10_000));

/** A benchmark the user brought: see docs/benchmark-format.md. Rates in percent; rows rise in followers. */
export const importedBenchmarkSchema = object({
  name: label,
  population: label,
  year,
  source: label,
  site: siteIdSchema,
  per: picklist(denominators),
  rows: pipe(
    array(
      pipe(
        object({ followers, lowQuarter: percent, median: percent, highQuarter: percent }),
        check(({ lowQuarter, median, highQuarter }) => lowQuarter < median && median < highQuarter),
      ),
    ),
    minLength(1),
    maxLength(100),
    check((rows) => rising(rows.map((row) => row.followers))),
  ),
});
export type ImportedBenchmark = InferOutput<typeof importedBenchmarkSchema>;

export const settingsSchema = object({
  tierBounds: pipe(
    array(tierBoundSchema),
    minLength(1),
    maxLength(tierNames.length),
    check((bounds) => rising(bounds.map(({ bound }) => bound)), 'Every tier must begin above the one before.'),
    check(
      (bounds) => rising(bounds.map(({ name }) => tierNames.indexOf(name))),
      'Tiers keep their order from nano to mega.',
    ),
  ),
  rates: pipe(array(priceRateSchema), maxLength(200)),
  benchmarks: pipe(array(importedBenchmarkSchema), maxLength(50)),
  /** Which set each site is compared with: `published` (also for sites not named), `own`, or the name of an imported one. */
  activeBenchmark: record(siteIdSchema, label),
  /** Sites on which Fitlens shows nothing. */
  sitesOff: pipe(array(siteIdSchema), maxLength(50)),
});
export type Settings = InferOutput<typeof settingsSchema>;

/** Per thousand impressions, in US dollars, as one influencer agency's guide gave them in 2023. */
const publishedRate = { format: null, currency: 'USD', name: 'Word on the Block', year: 2023 } as const;

export const defaultSettings: Settings = {
  // The names most of the industry uses, inside the founding definition of a micro-influencer: nano and micro together
  // are 1,000 to 100,000 with both ends inside, which is why mid begins only above 100,000.
  tierBounds: [
    { name: 'nano', bound: foundingSize.min, including: true },
    { name: 'micro', bound: 10_000, including: true },
    { name: 'mid', bound: foundingSize.max, including: false },
    { name: 'macro', bound: 500_000, including: true },
    { name: 'mega', bound: 1_000_000, including: true },
  ],
  rates: [
    { site: 'instagram', low: 5, high: 15, ...publishedRate },
    { site: 'tiktok', low: 5, high: 15, ...publishedRate },
    { site: 'youtube', low: 15, high: 30, ...publishedRate },
  ],
  benchmarks: [],
  activeBenchmark: {},
  sitesOff: [],
};
