import type { SiteId } from '../../model/page';
import type { Denominator } from '../../model/rules';
import type { Value } from '../../model/sentence';

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
  /** Whether rates below the lowest 5 % were found to stay there; elsewhere nothing is said about them. */
  readonly tailHolds: boolean;
}

/**
 * A median that is smooth in followers, so that 9,999 and 10,000 are alike: straight lines on the log-log scale between
 * [followers, percent] points that rise in followers; beyond the first and the last point it stays the same.
 */
export function throughPoints(points: readonly (readonly [followers: number, percent: number])[]): Benchmark['median'] {
  return (followers) => {
    const next = points.findIndex(([at]) => at >= followers);
    const above = points.at(next) ?? [1, NaN];
    const below = next > 0 ? (points[next - 1] ?? above) : above;
    if (above === below) return above[1] / 100;
    const way = Math.log(followers / below[0]) / Math.log(above[0] / below[0]);
    return (below[1] / 100) * (above[1] / below[1]) ** way;
  };
}

/** The middle of a size class on the log scale. */
export const middleOf = (from: number, to: number): number => Math.sqrt(from * to);
