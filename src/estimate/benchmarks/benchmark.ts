import type { SiteId } from '../../model/page';
import type { Denominator } from '../../model/rules';
import type { Value } from '../../model/sentence';
import { curveThrough } from '../statistics/curve';

/** What accounts of a size usually reach, from a named source. Every set counts reactions, none counts views. */
export interface Benchmark {
  readonly id: string;
  readonly site: SiteId;
  readonly per: Denominator;
  /** A proper name; of a set of the user's, whatever they call it. */
  readonly name: string;
  /** Whose rates these are, in words that fit after "compared with". Those of a published set are in `_locales`. */
  readonly population: Value;
  /** Of the data. */
  readonly year: number;
  readonly source: string;
  /** Below so many followers, and above so many, the set says nothing. */
  readonly least: number;
  readonly most: number;
  /** The typical post of the middle account of this size, as a share of 1. */
  median(followers: number): number;
  /** Standard deviation of ln(rate) between accounts of one size. */
  readonly sigma: number;
  /** Whether the lowest 5 % were found where `sigma` puts them, on the set's own population; elsewhere they are not spoken of. */
  readonly tailHolds: boolean;
}

/** A median through [followers, percent] points that rise in followers. */
export function throughPoints(points: readonly (readonly [followers: number, percent: number])[]): Benchmark['median'] {
  const percent = curveThrough(points);
  return (followers) => percent(followers) / 100;
}

/** The middle of a size class on the log scale. */
export const middleOf = (from: number, to: number): number => Math.sqrt(from * to);
