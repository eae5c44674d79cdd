import type { ColumnId, ListView } from '../../model/list-view';

/** Columns of which the most or the latest is of interest first. */
const downFirst: ReadonlySet<ColumnId> = new Set([
  'followers',
  'rate',
  'verdict',
  'lastPost',
  'lastSeen',
  'growth',
  'savedAt',
]);

/** The order after somebody pressed a column's head: by this column; again, the other way round. */
export const sortedBy = (by: ColumnId, before: ListView['sort']): ListView['sort'] => ({
  by,
  down: before.by === by ? !before.down : downFirst.has(by),
});
