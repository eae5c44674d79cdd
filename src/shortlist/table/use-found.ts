import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../../ui/use-action';
import type { Found, Query, Row, TablePort } from '../table-port';

/** Rows that are asked for at once, and pages that are held around those on screen. */
const pageLength = 50;
const pagesAround = 5;

/** An answer with what was read of it so far. */
interface Shown {
  found: Found;
  pages: ReadonlyMap<number, readonly Row[]>;
}

export interface FoundState {
  /** Undefined until the first answer. */
  found: Found | undefined;
  /** Undefined where it was not read yet. */
  rowAt(place: number): Row | undefined;
  /** These places are on screen now, up to and without `to`. */
  see(from: number, to: number): void;
  /** Asks the same again. Never rejects. */
  reload(): Promise<void>;
  error: string | null;
}

const pagesOf = (from: number, to: number, total: number): number[] => {
  const first = Math.floor(from / pageLength);
  const last = Math.floor(Math.max(Math.min(to, total) - 1, 0) / pageLength);
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
};

/** Who a query finds, and the rows that are on screen: what was shown stays until the next answer can be. */
export function useFound(table: TablePort, query: Query): FoundState {
  const [shown, setShown] = useState<Shown | null>(null);
  /** The same, for what comes between two drawings. */
  const held = useRef<Shown | null>(null);
  const [error, setError] = useState<string | null>(null);
  const wanted = useRef(query);
  wanted.current = query;
  const onScreen = useRef({ from: 0, to: pageLength });
  const running = useRef<Promise<void> | null>(null);
  const isOutdated = useRef(false);
  const reading = useRef(new Set<string>());

  const readPage = useCallback(
    async ({ id, total }: Found, page: number): Promise<[number, Row[]]> => [
      page,
      await table.rows(id, page * pageLength, Math.min((page + 1) * pageLength, total)),
    ],
    [table],
  );

  const hold = useCallback((next: Shown) => {
    held.current = next;
    setShown(next);
  }, []);

  /** One question at a time: what changes meanwhile is asked once, afterwards. */
  const reload = useCallback((): Promise<void> => {
    isOutdated.current = true;
    running.current ??= (async () => {
      while (isOutdated.current) {
        isOutdated.current = false;
        try {
          const found = await table.ask(wanted.current);
          const { from, to } = onScreen.current;
          const first = Math.min(from, Math.max(found.total - 1, 0));
          const pages = found.total === 0 ? [] : pagesOf(first, to, found.total);
          const read = await Promise.all(pages.map((page) => readPage(found, page)));
          hold({ found, pages: keepSame(held.current, new Map(read)) });
          setError(null);
        } catch (failure) {
          setError(sentenceOf(failure));
        }
      }
      running.current = null;
    })();
    return running.current;
  }, [table, readPage, hold]);

  const key = JSON.stringify(query);
  useEffect(() => void reload(), [key, reload]);
  useEffect(() => table.onChange(() => void reload()), [table, reload]);

  const see = useCallback(
    (from: number, to: number): void => {
      onScreen.current = { from, to };
      const now = held.current;
      if (now === null || now.found.total === 0) return;
      const { found } = now;
      for (const page of pagesOf(from, to, found.total)) {
        const name = `${found.id} ${page}`;
        if (now.pages.has(page) || reading.current.has(name)) continue;
        reading.current.add(name);
        void readPage(found, page)
          .then(([, rows]) => {
            // Of an answer that was given up there is nothing: then it is asked for anew.
            if (rows.length === 0) return reload();
            if (held.current?.found.id === found.id) hold(withPage(held.current, page, rows));
            return undefined;
          })
          .catch((failure: unknown) => setError(sentenceOf(failure)))
          .finally(() => reading.current.delete(name));
      }
    },
    [readPage, reload, hold],
  );

  const rowAt = (place: number): Row | undefined =>
    shown?.pages.get(Math.floor(place / pageLength))?.[place % pageLength];
  return { found: shown?.found, rowAt, see, reload, error };
}

/** Rows that are as they were stay the very same: nothing of them is drawn again. */
function keepSame(before: Shown | null, pages: ReadonlyMap<number, readonly Row[]>): Shown['pages'] {
  const known = new Map([...(before?.pages.values() ?? [])].flat().map((row) => [row.id, row]));
  const kept = (row: Row): Row => {
    const old = known.get(row.id);
    return old && JSON.stringify(old) === JSON.stringify(row) ? old : row;
  };
  return new Map([...pages].map(([page, rows]) => [page, rows.map(kept)]));
}

/** Far away pages are let go of, so that somebody who scrolls through everybody does not hold everybody. */
function withPage({ found, pages }: Shown, page: number, rows: readonly Row[]): Shown {
  const near = [...pages].filter(([other]) => Math.abs(other - page) <= pagesAround);
  return { found, pages: new Map([...near, [page, rows]]) };
}
