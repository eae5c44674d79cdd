import type { Denominator, EngagementRules } from '../../model/rules';
import type { Figures } from '../../model/settings';
import { headlineChoices } from '../rate/headline';
import { countsOf } from '../rate/interactions';
import { reachOf } from '../statistics/normal-quantiles';
import { mean } from '../statistics/moments';
import { type Benchmark, throughPoints } from './benchmark';

/** What a site is rated by, and so what a set for it can be per: where there is a rate at all, and one of reactions. */
export const ratedPer = (rules: EngagementRules): Denominator[] =>
  headlineChoices(rules).filter((per) => !countsOf([], rules, per).includes('views'));

/** The set as ratings use it: a curve through its medians, and one spread, the mean of its rows'. */
export function fromFigures({ rows, ...about }: Figures): Benchmark {
  return {
    id: `figures-${about.name}`,
    ...about,
    population: { text: about.population },
    least: 0,
    most: Infinity,
    median: throughPoints(rows.map(({ followers, median }) => [followers, median])),
    sigma: mean(rows.map(({ lowQuarter, highQuarter }) => Math.log(highQuarter / lowQuarter) / (2 * reachOf.half))),
    tailHolds: false,
  };
}
