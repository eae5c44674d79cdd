import {
  array,
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
  optional,
  picklist,
  pipe,
  record,
  regex,
  string,
  trim,
} from 'valibot';
import { bands } from './band';
import { countrySchema } from './declared';
import * as limits from './limits';
import { moneySchema } from './money';
import { isoSchema, siteIdSchema } from './page';
import { stampSchema } from './stamp';

/** Everything a brief can ask, each with its name in `_locales` (`criterion_size`). */
export const criterionIds = [
  'size',
  'engagement',
  'activity',
  'focus',
  'sponsorship',
  'partners',
  'sites',
  'keywords',
  'languages',
  'audience',
  'competitors',
  'avoid',
  'budget',
  'contact',
] as const;
export type CriterionId = (typeof criterionIds)[number];

/** What the creator tells, and no post: without any post it is unknown for a reason of its own. */
export const toldByCreator: ReadonlySet<string> = new Set<CriterionId>(['budget', 'audience']);

const words = pipe(array(pipe(string(), trim(), minLength(1), maxLength(100))), maxLength(50));
const followers = pipe(number(), integer(), minValue(0), maxValue(1e10));

/** What a campaign wants. An empty list and null leave that question open. */
export const briefSchema = object({
  id: pipe(string(), minLength(1), maxLength(100)),
  name: pipe(string(), trim(), minLength(1), maxLength(limits.briefName)),
  /** Followers, both ends inside. */
  size: pipe(
    object({ min: followers, max: followers }),
    check(({ min, max }) => min <= max, 'The smallest size must not be above the largest.'),
  ),
  sites: pipe(array(siteIdSchema), maxLength(50)),
  /** What the account should be about, in the words of its own language. */
  keywords: words,
  /** BCP 47 base languages: `de`, never `de-AT`. */
  languages: pipe(array(pipe(string(), regex(/^[a-z]{2,3}$/))), maxLength(50)),
  /**
   * Where the audience should live: at least this share of it, as a part of 1, in these countries together. Only what a
   * creator declares can answer it. Briefs of before this could be asked have none.
   */
  audience: optional(
    nullable(
      object({
        countries: pipe(array(countrySchema), minLength(1), maxLength(50)),
        leastShare: pipe(number(), minValue(0.01), maxValue(1)),
      }),
    ),
    null,
  ),
  /** `low` asks nothing of the engagement. */
  leastBand: picklist(bands),
  /** Null asks only that the account is still publishing, about once a week. */
  leastPostsPerWeek: nullable(pipe(number(), minValue(0), maxValue(100))),
  /** The most paid posts, as a share of 1. Null asks only for the usual measure. */
  mostSponsored: nullable(pipe(number(), minValue(0), maxValue(1))),
  /** Brands, with or without @. */
  competitors: words,
  avoid: words,
  /** For one post. */
  budget: nullable(moneySchema),
  /** Criteria that nothing else makes up for: whoever misses one is not a fit. */
  mustHaves: pipe(array(picklist(criterionIds)), maxLength(criterionIds.length)),
});
export type Brief = InferOutput<typeof briefSchema>;

/** The founding definition of a micro-influencer: 1,000 to 100,000 followers. */
export const foundingSize = { min: 1_000, max: 100_000 } as const;

/**
 * The brief of somebody who has written none: any micro-influencer, and nobody else. `name` is what it is called on
 * screens.
 */
export const defaultBrief = (name: string): Brief => ({
  id: 'default',
  name,
  size: { ...foundingSize },
  sites: [],
  keywords: [],
  languages: [],
  audience: null,
  leastBand: 'typical',
  leastPostsPerWeek: null,
  mostSponsored: null,
  competitors: [],
  avoid: [],
  budget: null,
  mustHaves: ['size'],
});

/** A brief as it is kept. */
export const keptBriefSchema = object({
  brief: briefSchema,
  addedAt: isoSchema,
  /** Its place among the briefs. */
  order: stampSchema,
  /** When each of its fields was last changed. */
  changed: record(string(), stampSchema),
});
export type KeptBrief = InferOutput<typeof keptBriefSchema>;

/** Every brief, oldest first, and the id of the one that the badge uses. There is always one. */
export interface Briefs {
  briefs: Brief[];
  active: string;
}

/** The same, and the ids of those that the team sees; none where there is no team. */
export interface KnownBriefs extends Briefs {
  shared: string[];
}
