import { parseRows } from '../sheets/parse-rows';
import { columnCalled } from './figure-columns';
import { type Column, columns, emptyRow, type Row } from './figures-draft';

/** A table of figures that somebody pasted or chose a file of. */
export interface FiguresTable {
  /** By the file's own names of its columns; else `cells`, in the order in which they stand. */
  rows: Row[] | null;
  cells: string[][];
  /** There were columns that are none of a row's. */
  isPart: boolean;
  /** A quotation mark was left open, and what stands behind it is in one cell. */
  isOpen: boolean;
}

/** So far down stands the row that names the columns, below a title. */
const headWithin = 10;

/** What sets cells apart wherever it stands. */
const separators = ['\t', ';', '|'];

/** A comma may stand within numbers as well: it sets cells apart where nothing else does and there is one for all of a row. */
function separatorOf(text: string): string {
  const lines = text.split('\n', headWithin);
  const sure = separators.find((one) => lines.some((line) => line.includes(one)));
  return sure ?? (lines.some((line) => line.split(',').length >= columns.length) ? ',' : '\t');
}

/** Reads a spreadsheet's cells as text, or a CSV file. Null where it holds no cell. */
export async function readTable(text: string): Promise<FiguresTable | null> {
  const all: string[][] = [];
  const { isOpen } = await parseRows(
    text,
    (cells) => {
      if (cells.some((cell) => cell.trim() !== '')) all.push(cells.map((cell) => cell.trim()));
      return true;
    },
    { progress: () => {}, signal: new AbortController().signal },
    separatorOf,
  );
  if (all.length === 0) return null;
  const head = all.slice(0, headWithin).findIndex((cells) => cells.filter(columnCalled).length >= 2);
  if (head < 0) {
    return { rows: null, cells: all, isPart: all.some(({ length }) => length > columns.length), isOpen };
  }
  const places = (all[head] ?? []).map(columnCalled);
  const rowOf = (cells: string[]): Row =>
    columns.reduce((row, column) => withCell(row, column, cells, places), emptyRow);
  return { rows: all.slice(head + 1).map(rowOf), cells: [], isPart: places.includes(undefined), isOpen };
}

const withCell = (row: Row, column: Column, cells: string[], places: (Column | undefined)[]): Row => ({
  ...row,
  [column]: cells[places.indexOf(column)] ?? '',
});

/** The rows with these cells in them from a place on, as a spreadsheet pastes: to the right and down, with rows as it takes. */
export function placeCells(
  rows: readonly Row[],
  cells: readonly (readonly string[])[],
  { row, column }: { row: number; column: Column },
): Row[] {
  const from = columns.indexOf(column);
  const placed = [...rows];
  for (const [at, line] of cells.entries()) {
    const changes = columns.flatMap((name, place) => {
      const cell = place < from ? undefined : line[place - from];
      return cell === undefined ? [] : [[name, cell]];
    });
    placed[row + at] = { ...(placed[row + at] ?? emptyRow), ...Object.fromEntries(changes) };
  }
  return placed;
}
