import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Status } from '../../model/candidate';
import { fewAtOnce } from '../../model/limits';
import type { ClientRow } from '../../shared/compared-view';
import { sentenceOf } from '../../ui/use-action';
import { noFilters } from '../filters/filters';
import { inChunks } from '../many/in-chunks';
import type { ShortlistPorts } from '../ports';
import type { Found, Query, TablePort } from '../table-port';

/** A client reads no more; who wants them all saves a spreadsheet. */
export const mostForClient = 100;

/** Whom it is about: creators by their ids, or a campaign's candidates with these statuses. */
export type Wanted = { ids: readonly string[] } | { statuses: readonly Status[] };

export interface ClientRows {
  rows: readonly ClientRow[];
  /** How many there are; more than `mostForClient` are not told. */
  total: number;
  /** How many of them are worked out, as a share of 1; null once nothing is done any more. */
  done: number | null;
  cancel(): void;
  error: string | null;
  reload(): void;
}

type State = Pick<ClientRows, 'rows' | 'total' | 'done' | 'error'>;
const none: State = { rows: [], total: 0, done: 0, error: null };

/** The rows of those that are wanted, each held against the campaign's brief (null: the active one's). */
export function useClientRows({ send, table }: ShortlistPorts, wanted: Wanted, brief: string | null): ClientRows {
  const [state, setState] = useState({ of: '', ...none });
  const [times, setTimes] = useState(0);
  const running = useRef<AbortController | null>(null);
  const asked = JSON.stringify(wanted);
  const whose = JSON.stringify([asked, brief]);

  useEffect(() => {
    const stop = new AbortController();
    running.current = stop;
    const { signal } = stop;
    const show = (changes: Partial<State>) =>
      setState((last) => ({ ...(last.of === whose ? last : none), ...changes, of: whose }));
    const work = async () => {
      const { keys, total } = await keysOf(table, JSON.parse(asked) as Wanted, brief);
      const rows: ClientRow[] = [];
      const progress = (part: number, of: number) => {
        if (!signal.aborted) show({ rows: [...rows], total, done: part / of });
      };
      await inChunks(
        keys,
        { signal, progress },
        async (few) => rows.push(...(await send('client-rows', { keys: few, brief }))),
        fewAtOnce.assessed,
      );
      if (!signal.aborted) show({ rows, total, done: null });
    };
    show({ done: 0, error: null });
    work().catch((failure: unknown) => signal.aborted || show({ done: null, error: sentenceOf(failure) }));
    return () => stop.abort();
  }, [send, table, asked, brief, whose, times]);

  const cancel = useCallback(() => {
    running.current?.abort();
    setState((last) => ({ ...last, done: null }));
  }, []);
  const reload = useCallback(() => setTimes((n) => n + 1), []);
  // What others were told of is not told of these.
  const shown = state.of === whose ? state : none;
  return { ...shown, cancel, reload };
}

async function keysOf(
  table: TablePort,
  wanted: Wanted,
  brief: string | null,
): Promise<{ keys: string[]; total: number }> {
  if ('ids' in wanted) return { keys: wanted.ids.slice(0, mostForClient), total: wanted.ids.length };
  if (wanted.statuses.length === 0) return { keys: [], total: 0 };
  const filters = { ...noFilters, brief, statuses: [...wanted.statuses] };
  const { id, total } = await askWhole(table, { text: '', filters, sort: { by: 'verdict', down: true } });
  return { keys: await table.keys(id, 0, Math.min(total, mostForClient)), total };
}

/** The answer once all was looked through: a client's list leaves nobody out for being read later. */
async function askWhole(table: TablePort, query: Query): Promise<Found> {
  for (;;) {
    let stop = () => {};
    const changed = new Promise<void>((resolve) => (stop = table.onChange(resolve)));
    try {
      const found = await table.ask(query);
      if (found.read >= 1) return found;
      await changed;
    } finally {
      stop();
    }
  }
}
