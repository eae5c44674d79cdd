import type { Band } from './band';
import type { CriterionId } from './brief';
import type { Format } from './format';
import { keyPart, type MessageKey } from './message-key';
import type { Cadence, Contact, Languages, Niche, Price, Sponsorship } from './portrait';
import type { Count } from './count';
import { type PostCount, type Reason, ruledOutReasons } from './reading';
import type { Denominator } from './rules';
import type { Sentence, Value } from './sentence';

export type TierName = 'below' | 'nano' | 'micro' | 'mid' | 'macro' | 'mega';

/** `names` holds two tiers when a rounded follower count straddles a bound. */
export interface Tier {
  names: TierName[];
  /** Where the smallest size begins: who is `below` is below this. */
  lowest: number;
  /** Inside the founding range of a micro-influencer, 1,000 to 100,000; null when the rounded count straddles it. */
  founding: boolean | null;
  /** Set within 2 % of a bound: the bound, and on which side. Null exactly on it, and when a rounded count straddles it. */
  edge: { bound: number; side: 'above' | 'below' } | null;
}

/** Why posts were left out of the sample. */
export const leftOutReasons = [
  'pinned',
  'young',
  'old',
  ...ruledOutReasons,
  'promoted',
  'hidden',
  'unknown',
  'contradicting',
  'running',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Shares of 1. The typical one of the next posts lies in [low, high] four times out of five; a single post need not. */
export interface Engagement {
  per: Denominator;
  /** What was counted: likes and comments, say; views per subscriber is the only rate that counts views. */
  counts: PostCount[];
  typical: number;
  low: number;
  high: number;
  /** The plain arithmetic mean of the posts, nothing estimated. */
  average: number;
  /** How many posts went in. */
  sample: number;
  leftOut: Partial<{ [reason in LeftOutReason]: number }>;
}

/** Views for each subscriber are a reach: nothing that is said of engagement holds for them. */
export const countsViews = ({ counts }: Pick<Engagement, 'counts'>): boolean => counts.includes('views');

/** What the percentage is of, as a message key: "engagement per view". */
export const rateNoun = (rate: Engagement): MessageKey => (countsViews(rate) ? 'rate_reach' : `rate_${rate.per}`);

/**
 * The bands the range touches, all three if the data cannot tell, and the one in which the typical post itself lies. `per`
 * says which of the two rates was rated.
 */
export interface Rating {
  per: Denominator;
  bands: Band[];
  typical: Band;
  benchmark: { id: string; name: string; population: Value; year: number; source: string };
}

/** `unrated`: known, and there is nothing to hold it against. */
export type Answer = 'meets' | 'close' | 'misses' | 'unrated' | 'unknown';

export interface Criterion {
  id: CriterionId;
  answer: Answer;
  /** How much of the score it decides, in parts of the sum of all weights. */
  weight: number;
  /** Met so well as only a strong fit does: engagement of the highest quarter. */
  standsOut?: true;
  sentence: Sentence;
}

/**
 * What a criterion adds to the score, in whole points: at least and at most, as an unknown answer may yet be either, and
 * what it would add if it were met. Over all criteria they add up to the score, and the last to 100.
 */
export interface Points {
  low: number;
  high: number;
  most: number;
}
export type Scored = Criterion & { points: Points };

export const verdicts = ['strong', 'possible', 'weak', 'none', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** Score 0 to 100; unknown criteria widen it to a range. Criteria come with the most decisive first. */
export interface Fit {
  /** The brief's id. */
  brief: string;
  verdict: Verdict;
  score: { low: number; high: number };
  criteria: Scored[];
  /** Whether a miss decided the verdict, whatever the score: the first criterion is that one. */
  decided: boolean;
  /** What would change the verdict: what could be found out or agreed on and would lift it most, or what a strong one rests on. */
  change: { criterion: CriterionId | null; sentence: Sentence };
}

/** The same creator held against one of several briefs. */
export interface BriefFit {
  brief: string;
  name: string;
  fit: Fit;
}

/** The rate of one format alone. */
export interface FormatRate {
  format: Format;
  engagement: Engagement;
}

/**
 * A post as the chart shows it. `rate` is null where it is not known, `at` also where the page tells no exact time.
 */
export interface ChartPoint {
  url: string;
  at: string | null;
  rate: number | null;
  leftOut: LeftOutReason | null;
}

/** An estimate that could not be made, and why. */
export type Unestimated =
  | { what: 'tier'; why: Reason }
  | NoEngagement
  /** Without an engagement for the reason of that. */
  | { what: 'rating'; why: NoEngagement['why'] | 'no-benchmark' | 'size-not-covered' };

export interface NoEngagement {
  what: 'engagement';
  why: Reason | 'counts-not-loaded';
  /** With `too-few-posts`, where more can be loaded: how many posts were seen, and how many the account counts. */
  seen?: { posts: number; of: Count };
}

/** What the words for it are called: too few posts are another matter where more of them can be loaded. */
export const saidWhy = ({ why, seen }: NoEngagement): NoEngagement['why'] | 'few-loaded' => (seen ? 'few-loaded' : why);

/** Why there is no engagement, in a few words. */
export function whyNoEngagement(missing: readonly Unestimated[]): Sentence {
  const none = missing.find((one) => one.what === 'engagement') ?? { what: 'engagement', why: 'not-on-page' };
  const { seen } = none;
  return {
    key: `engagement_${keyPart(saidWhy(none))}`,
    values: seen ? { loaded: { number: seen.posts }, n: { number: seen.of.value } } : {},
  };
}

/** What the usual post shows. */
export const usualCounts = ['likes', 'comments', 'views'] as const satisfies PostCount[];

/** A number as sharply as it is known. */
export type Bounds = Pick<Count, 'value' | 'min' | 'max'>;

/** The middle post by each count alone; null where fewer than three posts tell it. */
export type Usual = { [count in (typeof usualCounts)[number]]: Bounds | null };

/** The rate that is to stand first on this site, and why: chosen by the user, or for the reason that the site's rules name. */
export interface Headline extends Pick<Engagement, 'per' | 'counts'> {
  isChosen: boolean;
  why: MessageKey;
}

/** The estimate held against the active brief. */
export interface Assessment {
  tier: Tier | null;
  /** Null on sites where only one rate can stand first. */
  headline: Headline | null;
  /** The rate that is to stand first. */
  engagement: Engagement | null;
  /** The same by the other denominator, where it is known. */
  alsoPer: Engagement | null;
  /** Comments per follower, where likes are hidden: no engagement, and not rated. */
  comments: Engagement | null;
  /** What the usual post shows; null where nothing of it is known. */
  usual: Usual | null;
  /** The posts that no rate was worked out from, by why; also where there is no rate. */
  leftOut: Engagement['leftOut'];
  rating: Rating | null;
  /** Each format's own rate, where two or more of them have one. */
  formats: FormatRate[];
  cadence: Cadence | null;
  sponsorship: Sponsorship | null;
  niche: Niche | null;
  languages: Languages | null;
  contact: Contact;
  price: Price;
  facts: Sentence[];
  fit: Fit;
  chart: ChartPoint[];
  missing: readonly Unestimated[];
  /** The moment at which time alone changes tier, rate, verdict or score; ms since 1970. */
  goodUntil: number;
}

/** The rate that is shown first: where the headline's is not known the other, as on a YouTube channel's page, which has no reactions. */
export const shownRate = ({ engagement, alsoPer }: Assessment): Engagement | null => engagement ?? alsoPer;
