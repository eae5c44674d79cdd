import { useState } from 'preact/hooks';
import type { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words-context';
import { decodeText } from '../sheets/decode-text';
import { type Column, isEmpty, type Row } from './figures-draft';

/** No honest set is larger. Bytes. */
const largest = 1_000_000;

interface Taken {
  rows: readonly Row[];
  /** Of the form, unique on the page. */
  id: string;
  setRows(rows: Row[]): void;
  tell(notice: Notice | null): void;
}

/** Puts what was pasted, or stands in a file, into the table; what stood there before can be brought back. */
export function useTaking({ rows, id, setRows, tell }: Taken) {
  const { say, sayCount, number, language } = useWords();
  const [error, setError] = useState<string | null>(null);

  function undoable(text: string, restored: Row[]) {
    const run = async () => {
      setRows(restored);
      tell({ text: say('figuresUntaken') });
    };
    tell({ text, undo: { run, back: `${id}-followers-0` } });
  }

  async function take(text: string, place: { row: number; column: Column } | null): Promise<void> {
    // What reads spreadsheets is fetched only when somebody has one.
    const { placeCells, readTable } = await import('./read-table');
    const table = await readTable(text);
    setError(table === null ? say('errorFiguresEmpty') : table.isOpen ? say('sheetOpenQuote') : null);
    if (table === null || table.isOpen) return;
    const { cells, isPart } = table;
    // A file is a table of its own; without names of columns it begins with the first.
    const next =
      table.rows ?? (place ? placeCells(rows, cells, place) : placeCells([], cells, { row: 0, column: 'followers' }));
    setRows(next);
    const taken = sayCount('figuresTaken', next.filter((row) => !isEmpty(row)).length);
    undoable(isPart ? `${taken} ${say('figuresTakenPart')}` : taken, [...rows]);
  }

  async function takeFile(file: File): Promise<void> {
    if (file.size > largest) return setError(say('errorBenchmarkLarge'));
    try {
      await take(decodeText(new Uint8Array(await file.arrayBuffer()), language), null);
    } catch {
      setError(say('errorBenchmarkUnread'));
    }
  }

  return {
    error,
    take,
    takeFile,
    removed: (row: Row, at: number) => {
      const without = rows.toSpliced(at, 1);
      undoable(say('figuresRowRemoved', { n: number(at + 1) }), without.toSpliced(at, 0, row));
    },
  };
}
