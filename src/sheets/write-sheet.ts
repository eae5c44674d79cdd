import type { Job } from '../ui/job';
import { siteNameOf } from '../sites';
import { type Cell, cellsOf, type CellWords, columnIds } from './cells-of';
import { withGuard } from './guard-cell';
import type { ListedCreator } from '../model/listed-creator';

/** Rows that are put together as one text. */
const step = 1_000;

/** Words that are the same in every language: a file is for programs. */
const plainWords: CellWords = {
  site: siteNameOf,
  verdict: (verdict) => verdict,
  tier: (name) => name,
  per: (per) => per,
  topic: (topic) => ('tag' in topic ? topic.tag : topic.key.replace('topic_', '')),
  language: (code) => code,
  status: (status) => status,
  reason: (reason) => reason,
};

/** RFC 4180: quoted where it has to be. */
function writeCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = withGuard(cell ?? '');
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row, with its line end. */
export const writeRow = (cells: readonly Cell[]): string => `${cells.map(writeCell).join(',')}\r\n`;

/**
 * A list of creators as a spreadsheet: CSV (RFC 4180) in UTF-8, with the mark by which Excel knows that. Numbers have a
 * decimal point and are never guarded; `of` is how many rows are to be expected. Of a list of any length only a part is
 * in memory at a time.
 */
export async function writeSheet(
  rows: AsyncIterable<ListedCreator>,
  of: number,
  name: string,
  { progress, signal }: Job,
): Promise<File> {
  const parts: Blob[] = [];
  let text = `\uFEFF${writeRow(columnIds)}`;
  let done = 0;
  for await (const row of rows) {
    signal.throwIfAborted();
    const cells = cellsOf(row, plainWords);
    text += writeRow(columnIds.map((id) => cells[id]));
    done += 1;
    if (done % step !== 0) continue;
    parts.push(new Blob([text]));
    text = '';
    progress(done, Math.max(of, done));
  }
  signal.throwIfAborted();
  return new File([...parts, text], name, { type: 'text/csv' });
}
