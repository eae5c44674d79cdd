import type { Facets } from '../table-port';
import type { Columns } from './columns';
import type { Combinations } from './combinations';
import { statusTest } from './filter';
import { askedByNobody } from './shown-candidate';

/** What can be filtered by, among those that are shown without a filter. */
export function facetsOf(columns: Columns): Facets {
  const isShown = statusTest(columns, askedByNobody);
  const rows: number[] = [];
  for (let row = 0; row < columns.size; row++) if (columns.isThere[row] && isShown(row)) rows.push(row);
  return {
    tags: countsOf(columns.tags, rows),
    sites: countsOf(columns.sites, rows),
    topics: countsOf(columns.topics, rows),
    languages: countsOf(columns.languages, rows),
  };
}

function countsOf({ of, lists }: Combinations, shown: readonly number[]): [string, number][] {
  const rows = lists.map(() => 0);
  for (const row of shown) (rows[of[row] as number] as number) += 1;
  const counts = new Map<string, number>();
  lists.forEach((list, at) => {
    for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + (rows[at] as number));
  });
  return [...counts]
    .filter(([, count]) => count > 0)
    .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}
