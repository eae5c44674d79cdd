import type { MessageKey } from '../../model/message-key';
import { safeParse } from 'valibot';
import { type Denominator, denominators, type EngagementRules } from '../../model/rules';
import type { Sentence } from '../../model/sentence';
import { type ImportedBenchmark, importedBenchmarkSchema } from '../../model/settings';
import { countsOf } from '../rate/interactions';
import { reachOf } from '../statistics/normal-quantiles';
import { mean } from '../statistics/moments';
import { type Benchmark, throughPoints } from './benchmark';

/**
 * A benchmark file, as docs/benchmark-format.md describes it: one JSON object with `name`, `population`, `year`,
 * `source`, `site`, `per` and `rows`, each row with `followers` and the rates in percent below which a quarter, a half
 * and three quarters of accounts of that size stay. Whatever is wrong comes back as one sentence that names the field.
 */
export function parseBenchmark(text: string): { benchmark: ImportedBenchmark } | { problem: Sentence } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: { key: 'benchmarkNotJson', values: {} } };
  }
  const result = safeParse(importedBenchmarkSchema, json);
  if (result.success) return { benchmark: result.output };
  const path = (result.issues[0].path ?? []).map(({ key }) => key);
  const [field, row, part] = path;
  return {
    problem: {
      key: 'benchmarkBadField',
      values: {
        field: { text: fieldName(path) },
        wanted: { word: wantedOf(String(part ?? (row === undefined ? field : 'row'))) },
      },
    },
  };
}

/** "rows[2].median" counts from 1, as people do. */
const fieldName = (path: readonly unknown[]): string =>
  path
    .map((key) => (typeof key === 'number' ? ` ${key + 1}` : ` ${String(key)}`))
    .join('')
    .trim();

const percents = ['lowQuarter', 'median', 'highQuarter'];
const texts = ['name', 'population', 'source'];
const others = ['year', 'site', 'per', 'rows', 'row', 'followers'] as const;

/** What belongs into a field, as a message key. */
function wantedOf(field: string): MessageKey {
  if (percents.includes(field)) return 'benchmarkWants_percent';
  if (texts.includes(field)) return 'benchmarkWants_text';
  return `benchmarkWants_${others.find((one) => one === field) ?? 'object'}`;
}

/** What a site is rated by, and so what a set for it can be per: where there is a rate at all, and one of reactions. */
export const ratedPer = (rules: EngagementRules): Denominator[] =>
  denominators.filter((per) => rules.spread[per] !== undefined && !countsOf([], rules, per).includes('views'));

/** The set as ratings use it: a curve through its medians, and one spread, the mean of its rows'. */
export function fromImported({ rows, ...about }: ImportedBenchmark): Benchmark {
  return {
    id: `imported-${about.name}`,
    ...about,
    population: { text: about.population },
    least: 0,
    most: Infinity,
    median: throughPoints(rows.map(({ followers, median }) => [followers, median])),
    sigma: mean(rows.map(({ lowQuarter, highQuarter }) => Math.log(highQuarter / lowQuarter) / (2 * reachOf.half))),
    tailHolds: false,
  };
}
