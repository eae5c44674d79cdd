import type { Denominator } from './rules';

/** What the accounts that a user looked at reach, of one site and by one denominator, as numbers that can be kept. */
export interface OwnCurve {
  per: Denominator;
  accounts: number;
  /** Below so many followers, and above so many, it says nothing. */
  least: number;
  most: number;
  /** ln(median rate) is `middle + slope * (ln(followers) - centre)`. */
  middle: number;
  slope: number;
  centre: number;
  /** Standard deviation of ln(rate) about it. */
  sigma: number;
}
