import type { Job } from '../../ui/job';
import { decodeText } from './decode-text';
import { parseRows } from './parse-rows';
import { type Columns, readColumns, unnamedColumns } from './read-columns';
import { type BadLine, readRow, type SheetLine } from './read-row';
import { largestSheet } from './sheet-bounds';
import { makeUniting } from './unite-lines';

/** What a spreadsheet names. */
export interface Sheet {
  /** Each creator once. */
  lines: SheetLine[];
  bad: BadLine[];
  /** How many rows name somebody whom an earlier row names. */
  repeated: number;
  /** The file's own names of its columns; null where it has none. */
  columns: Pick<Columns, 'used' | 'unused'> | null;
  /** There were more rows than are read. */
  isCut: boolean;
}

/** Reads a file of rows (CSV, TSV, a plain list). Only what cannot be read as a text at all rejects. */
export async function readSheet(file: Blob, language: string, job: Job): Promise<Sheet> {
  const text = decodeText(new Uint8Array(await file.arrayBuffer()), language);
  return readSheetText(text, job);
}

/** `readSheet` of a text. */
export async function readSheetText(text: string, job: Job): Promise<Sheet> {
  const uniting = makeUniting();
  const bad: BadLine[] = [];
  // The first row with anything in it waits for the next one, by which it is known for a row of names.
  let first: { cells: string[]; row: number } | null = null;
  let columns: Columns | null = null;
  let isCut = false;

  const add = (cells: string[], row: number, of: Columns) => {
    const read = readRow(cells, of, row);
    bad.push(...read.bad, ...read.lines.map(uniting.add).filter((line) => line !== null));
  };
  const begin = (next: string[]): Columns => {
    const head = first && readColumns(first.cells, next);
    columns = head ?? unnamedColumns();
    if (first && !head) add(first.cells, first.row, columns);
    return columns;
  };

  const { isOpen } = await parseRows(
    text,
    (cells, row) => {
      if (row > largestSheet.rows) isCut = cells.some((cell) => cell.trim() !== '');
      if (row > largestSheet.rows) return !isCut;
      if (cells.every((cell) => cell.trim() === '')) return true;
      if (!columns && !first) first = { cells, row };
      else add(cells, row, columns ?? begin(cells));
      return true;
    },
    job,
  );
  const { used, unused, named } = columns ?? begin([]);
  const lines = uniting.lines();
  // What stands behind an open quotation mark was read as one cell of the last row.
  if (isOpen) bad.push({ row: (lines.at(-1)?.row ?? 0) + 1, why: { key: 'sheetOpenQuote', values: {} } });
  return {
    lines,
    bad: bad.toSorted((one, other) => one.row - other.row),
    repeated: uniting.repeated(),
    columns: named ? { used, unused } : null,
    isCut,
  };
}
