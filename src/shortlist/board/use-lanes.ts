import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Status, statuses } from '../../model/candidate';
import { sentenceOf } from '../../ui/use-action';
import { noFilters } from '../filters/filters';
import type { Row, TablePort } from '../table-port';

/** Cards of a lane that are shown at first, and how many more at a time. */
const cardsAtOnce = 30;

/** The candidates of one status, the last saved first. */
export interface Lane {
  status: Status;
  total: number;
  /** As many as are shown. */
  rows: Row[];
}

export interface LanesState {
  /** Undefined until the first answer. */
  lanes: Lane[] | undefined;
  error: string | null;
  reload(): Promise<void>;
  /** Shows more of one lane. */
  more(status: Status): void;
}

/** A campaign's candidates by status. Only what is shown is read, however many there are. */
export function useLanes(table: TablePort, brief: string | null): LanesState {
  const [lanes, setLanes] = useState<Lane[]>();
  const [error, setError] = useState<string | null>(null);
  const shown = useRef(new Map<Status, number>());
  const newest = useRef(0);

  const reload = useCallback(async () => {
    if (brief === null) return;
    const mine = ++newest.current;
    try {
      const all = await Promise.all(
        statuses.map(async (status): Promise<Lane> => {
          const filters = { ...noFilters, brief, statuses: [status] };
          const { id, total } = await table.ask({ text: '', filters, sort: { by: 'savedAt', down: true } });
          const most = shown.current.get(status) ?? cardsAtOnce;
          return { status, total, rows: await table.rows(id, 0, Math.min(most, total)) };
        }),
      );
      // What was asked later says more.
      if (mine !== newest.current) return;
      setLanes(all);
      setError(null);
    } catch (failure) {
      if (mine === newest.current) setError(sentenceOf(failure));
    }
  }, [table, brief]);

  useEffect(() => void reload(), [reload]);
  useEffect(() => table.onChange(() => void reload()), [table, reload]);

  const more = (status: Status) => {
    shown.current.set(status, (shown.current.get(status) ?? cardsAtOnce) + cardsAtOnce);
    void reload();
  };
  return { lanes, error, reload, more };
}
