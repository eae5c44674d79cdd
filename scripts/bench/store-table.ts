import { type Spread, spread } from './statistics';

/** What one thing takes, in milliseconds, with each number of creators, the fewest first; or in other circumstances. */
export interface StoreRow {
  name: string;
  sizes: readonly (readonly number[])[];
  /** How many times of the first the last may take; null where it is only told. */
  limit: number | null;
}

/** Below it a ratio says nothing. Milliseconds. */
const least = 2;

const spreadsOf = ({ sizes }: StoreRow): Spread[] => sizes.map(spread);

const timesOf = (more: Spread | undefined, less: Spread | undefined): number =>
  (more?.middle ?? Number.NaN) / Math.max(least, less?.middle ?? Number.NaN);

/** How many times as long the last takes as the first. */
const ratioOf = (row: StoreRow): number => timesOf(spreadsOf(row).at(-1), spreadsOf(row)[0]);

/** How many times as long each takes as the one before it. */
export function growthOf(row: StoreRow): number[] {
  const spreads = spreadsOf(row);
  return spreads.slice(1).map((one, at) => timesOf(one, spreads[at]));
}

/** A sentence for a row whose median is above its limit, or that never came. */
export function storeExcesses(row: StoreRow): string[] {
  if (row.limit === null || ratioOf(row) <= row.limit) return [];
  const [first, last] = [spreadsOf(row)[0], spreadsOf(row).at(-1)];
  return [`${row.name}: ${told(last)} ms against ${told(first)}: more than ${row.limit} times.`];
}

const told = (one: Spread | undefined): string =>
  one && [one.low, one.middle, one.high].every(Number.isFinite)
    ? `${one.middle.toFixed(1)} (${one.low.toFixed(1)}–${one.high.toFixed(1)})`
    : 'never';

const lineOf = ([name = '', ...cells]: string[]): string =>
  [name.padEnd(44), ...cells.map((cell) => cell.padEnd(23))].join(' ').trimEnd();

/** The line above rows like these, with what each size is called. */
export const storeHead = (title: string, sizes: readonly string[]): string =>
  lineOf([title, ...sizes, 'each / the one before', 'last / first', 'fails above']);

/** A row as text: medians, in brackets without the lowest and the highest quarter of the rounds. */
export const storeRowText = (row: StoreRow): string =>
  lineOf([
    row.name,
    ...spreadsOf(row).map(told),
    growthOf(row)
      .map((one) => one.toFixed(2))
      .join(', '),
    ratioOf(row).toFixed(2),
    row.limit === null ? '' : `${row.limit}`,
  ]);
