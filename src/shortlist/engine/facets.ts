import type { Facets } from '../table-port';
import type { Columns } from './columns';
import type { Combinations } from './combinations';
import { statusOf } from './filter';
import { askedByNobody } from './shown-candidate';

/** What can be filtered by, among those that are shown without a filter. */
export function facetsOf(columns: Columns): Facets {
  const shown = columns.ids.map((_, row) => columns.isThere[row] && statusOf(columns, row, askedByNobody) !== null);
  return {
    tags: countsOf(columns.tags, shown),
    sites: countsOf(columns.sites, shown),
    topics: countsOf(columns.topics, shown),
    languages: countsOf(columns.languages, shown),
  };
}

function countsOf({ of, lists }: Combinations, shown: readonly (boolean | undefined)[]): [string, number][] {
  const rows = lists.map(() => 0);
  of.forEach((list, row) => {
    if (shown[row]) (rows[list] as number) += 1;
  });
  const counts = new Map<string, number>();
  lists.forEach((list, at) => {
    for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + (rows[at] as number));
  });
  return [...counts]
    .filter(([, count]) => count > 0)
    .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}
