import type { Engagement, Verdict } from './assessment';
import type { Money } from './money';
import type { Ends } from './ends';
import type { Sentence } from './sentence';
import type { Summary } from './summary';

/** How many are compared side by side: more than five do not fit next to each other. */
export const comparedAtOnce = { fewest: 2, most: 5 } as const;

/** How followers changed between two visits, as parts of 1 for thirty days; `days` lie between the two. */
export interface Growth extends Ends {
  typical: number;
  days: number;
}

/** One of those that are compared: a creator, or one account of a creator. Null is "not known". */
export interface Subject {
  summary: Summary;
  /** What is asked for one post. */
  price: Money | null;
  postsPerWeek: number | null;
  growth: Growth | null;
}

export interface KnownValue extends Ends {
  value: number;
}
/** What one of them has in a row: a value with both its ends, or why there is none. */
export type Compared = KnownValue | { why: Sentence };

/** The one axis of a row. Where everything is above zero and lies far apart, it is one of logs. */
export interface Axis {
  min: number;
  max: number;
  isLog: boolean;
}

/**
 * What a row is about. Of a measure that comes in kinds (rates by another denominator, prices in another currency)
 * there is a row for each kind, since these are never held against each other.
 */
export type RowMeasure =
  | { measure: 'followers' | 'postsPerWeek' | 'growth' }
  /** Days since the newest post that was seen. */
  | { measure: 'lastPost' }
  | { measure: 'rate'; rate: Pick<Engagement, 'per' | 'counts'> }
  /** `verdicts` has null where the score is not known. */
  | { measure: 'score'; verdicts: (Verdict | null)[] }
  /** Asked for one post, and what that makes for one of these interactions with the typical one. */
  | { measure: 'price'; currency: string }
  | { measure: 'cost'; currency: string; counts: Engagement['counts'] };
export type Measure = RowMeasure['measure'];

export type ComparedRow = RowMeasure & {
  /** One a subject, in their order. */
  cells: Compared[];
  /** Null where nothing is known, or all that is known is one point. */
  axis: Axis | null;
  /** Which end is the better one; null where neither is. */
  better: 'more' | 'less' | null;
  /** The subjects that no other is really ahead of, by their place; none where neither end is better. */
  ahead: number[];
  /** The one that is really ahead of all others; null where there is none, or where somebody's value is not known. */
  best: number | null;
  /** Whether two or more values are known and the ranges of all of them touch: there is no real difference. */
  isAlike: boolean;
  /** Whether there are other rows of the same measure that this one is not held against. */
  hasOtherKinds: boolean;
};
