import type { ColumnId } from '../../model/list-view';

/** How wide each column is; rem. The name takes what is left. */
const widths: { readonly [column in ColumnId]: number } = {
  name: 14,
  sites: 8,
  tier: 5.5,
  // A range of six figures each: "142,250–142,350".
  followers: 8.5,
  rate: 10.5,
  verdict: 9,
  status: 8,
  nextStep: 9,
  price: 7,
  topics: 8,
  tags: 6.5,
  lastPost: 7,
  lastSeen: 7,
  growth: 6,
  savedAt: 7,
};

/** Of the column of check boxes, and of the gap between columns; rem. */
const checks = 2.5;
const gap = 1;

/** Numbers stand below each other by their ends. */
export const isNumeric = (column: ColumnId): boolean => ['followers', 'rate', 'price', 'growth'].includes(column);

/** How the columns share the width, as `grid-template-columns` has it, and the least they need; rem. */
export function layOut(columns: readonly ColumnId[]): { template: string; least: number } {
  const parts = columns.map((column) =>
    column === 'name' ? `minmax(${widths.name}rem, 1fr)` : `${widths[column]}rem`,
  );
  const least = columns.reduce((sum, column) => sum + widths[column] + gap, checks + gap);
  return { template: [`${checks}rem`, ...parts].join(' '), least };
}
