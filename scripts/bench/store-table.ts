import { type Spread, spread } from './statistics';

/** What one thing takes, in milliseconds, with little and with much. */
export interface StoreRow {
  name: string;
  little: readonly number[];
  much: readonly number[];
  /** How many times of the one the other may take; null where it is only told. */
  limit: number | null;
}

/** Below it a ratio says nothing. Milliseconds. */
const least = 2;

const ratioOf = ({ little, much }: StoreRow): number => spread(much).middle / Math.max(least, spread(little).middle);

/** A sentence for a row whose median is above its limit, or that never came. */
export function storeExcesses(row: StoreRow): string[] {
  const ratio = ratioOf(row);
  if (row.limit === null || ratio <= row.limit) return [];
  return [
    `${row.name}: ${told(spread(row.much))} ms, and ${told(spread(row.little))} ms with little: more than ${row.limit} times.`,
  ];
}

const told = ({ low, middle, high }: Spread): string =>
  [low, middle, high].every(Number.isFinite) ? `${middle.toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})` : 'never';

const lineOf = ([name = '', ...cells]: string[]): string =>
  [name.padEnd(46), ...cells.map((cell) => cell.padEnd(22))].join(' ').trimEnd();

/** The line above rows like these; `little` and `much` say of what. */
export const storeHead = (title: string, little: string, much: string): string =>
  lineOf([title, little, much, 'ratio', 'aim']);

/** A row as text: medians, in brackets without the lowest and the highest quarter of the rounds. */
export const storeRowText = (row: StoreRow): string =>
  lineOf([
    row.name,
    told(spread(row.little)),
    told(spread(row.much)),
    ratioOf(row).toFixed(2),
    row.limit === null ? '' : `≤ ${row.limit}`,
  ]);
