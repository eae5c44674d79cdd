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
import { shortTextSchema } from './candidate';
import { formats } from './format';
import { currencySchema } from './money';
import { siteIdSchema } from './page';
import { daysKept } from './record';
import { denominators } from './rules';

/** Entered figures: sets at most, rows of one, and UTF-16 units of what they are called. */
export const benchmarkBounds = { sets: 50, rows: 100, text: 200 } as const;

const label = pipe(string(), trim(), minLength(1), maxLength(benchmarkBounds.text));
const year = pipe(number(), integer(), minValue(2000), maxValue(2100));

/** The most followers at which a size may begin or end, and the most sizes that one site has prices for. */
export const sizeBounds = { followers: 1e10, rows: 20 } as const;
const followers = pipe(number(), integer(), minValue(1), maxValue(sizeBounds.followers));

const tierNames = ['nano', 'micro', 'mid', 'macro', 'mega'] as const;

/** Where a tier begins. `including`: whether an account with exactly `bound` followers is already in it. */
const tierBoundSchema = object({ name: picklist(tierNames), bound: followers, including: boolean() });
export type TierBound = InferOutput<typeof tierBoundSchema>;

const rising = (numbers: readonly number[]) => numbers.every((one, index) => one > (numbers[index - 1] ?? -Infinity));

/**
 * The least and the most of a price: for a thousand views, and for a post of an account of some size. The latter is above
 * nothing, since prices of two sizes are joined on a scale of factors.
 */
export const priceBounds = { forViews: { min: 0, max: 1e6 }, bySize: { min: 1, max: 1e9 } } as const;
const price = ({ min, max }: { min: number; max: number }) => pipe(number(), minValue(min), maxValue(max));

/**
 * What a thousand views of one site cost, as its marketplace reports. `format` null is any; a price for the format goes
 * first.
 */
const viewPriceSchema = pipe(
  object({
    site: siteIdSchema,
    format: nullable(picklist(formats)),
    low: price(priceBounds.forViews),
    high: price(priceBounds.forViews),
    currency: currencySchema,
    /** Who reported it. */
    name: label,
    year,
  }),
  check(({ low, high }) => low <= high, 'The lower price must not be above the higher.'),
);
export type ViewPrice = InferOutput<typeof viewPriceSchema>;

/**
 * What one post of an account of a site costs by its followers, as a source lists it: each size goes to where the next
 * begins. It says nothing of accounts below the first size or above `upTo`.
 */
const sizePriceSchema = pipe(
  object({
    site: siteIdSchema,
    rows: pipe(
      array(
        pipe(
          object({ from: followers, low: price(priceBounds.bySize), high: price(priceBounds.bySize) }),
          check(({ low, high }) => low <= high, 'The lower price must not be above the higher.'),
        ),
      ),
      minLength(1),
      maxLength(sizeBounds.rows),
      check((rows) => rising(rows.map(({ from }) => from)), 'Every size must begin above the one before.'),
    ),
    upTo: followers,
    currency: currencySchema,
    /** Who reported it. */
    name: label,
    year,
  }),
  check(({ rows, upTo }) => rows.every(({ from }) => from < upTo), 'The last size must end above its beginning.'),
);
export type SizePrice = InferOutput<typeof sizePriceSchema>;

/** Reasons for a rejection in the user's own words that are remembered. */
export const mostReasons = 50;

/** Days after which an account that is not on the shortlist may be forgotten. */
export const daysKeptBounds = { min: 30, max: 365 } as const;

const percent = pipe(number(), minValue(1e-6), maxValue(10_000));

/** A benchmark that the user entered: see docs/benchmark-format.md. Rates in percent; rows rise in followers. */
export const figuresSchema = object({
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
    maxLength(benchmarkBounds.rows),
    check((rows) => rising(rows.map((row) => row.followers))),
  ),
});
export type Figures = InferOutput<typeof figuresSchema>;

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
  /** Where the views of posts are seen. */
  viewPrices: pipe(array(viewPriceSchema), maxLength(200)),
  /** Where they are not; at most one a site. */
  sizePrices: pipe(array(sizePriceSchema), maxLength(50)),
  benchmarks: pipe(array(figuresSchema), maxLength(benchmarkBounds.sets)),
  /** Which set each site is compared with: `published` (also for sites not named), `own`, or the name of entered figures. */
  activeBenchmark: record(siteIdSchema, label),
  /** By what the rate that stands first is, on sites where it can be either; on others, and those not named, it is the site's own. */
  headline: record(siteIdSchema, picklist(denominators)),
  /** Sites on which Fitlens shows nothing. */
  sitesOff: pipe(array(siteIdSchema), maxLength(50)),
  /** Days after which an account that is not on the shortlist is forgotten. */
  daysKept: pipe(number(), integer(), minValue(daysKeptBounds.min), maxValue(daysKeptBounds.max)),
  /** Why somebody was rejected, in the user's own words, to be offered again: the last used first. They never enter a page. */
  reasons: pipe(array(shortTextSchema), maxLength(mostReasons)),
});
export type Settings = InferOutput<typeof settingsSchema>;

/** One influencer agency's guide of 2023, in US dollars: per thousand impressions, and per post by tier. */
const published = { currency: 'USD', name: 'Word on the Block', year: 2023 } as const;

/** The guide's nano, micro and macro. Of its mega influencers, from a million on, it names no upper end. */
const publishedSizes = (...prices: readonly [nano: PriceEnds, micro: PriceEnds, macro: PriceEnds]) => ({
  rows: prices.map(([low, high], index) => ({ from: 1_000 * 10 ** index, low, high })),
  upTo: 1_000_000,
  ...published,
});
type PriceEnds = readonly [low: number, high: number];

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
  viewPrices: [
    { site: 'instagram', format: null, low: 5, high: 15, ...published },
    { site: 'tiktok', format: null, low: 5, high: 15, ...published },
    { site: 'youtube', format: null, low: 15, high: 30, ...published },
  ],
  // The guide has nothing on X, Threads and Bluesky.
  sizePrices: [
    { site: 'instagram', ...publishedSizes([10, 100], [100, 500], [500, 10_000]) },
    { site: 'tiktok', ...publishedSizes([5, 25], [25, 125], [125, 2_500]) },
    { site: 'youtube', ...publishedSizes([20, 200], [200, 1_000], [1_000, 20_000]) },
  ],
  benchmarks: [],
  activeBenchmark: {},
  headline: {},
  sitesOff: [],
  daysKept,
  reasons: [],
};
