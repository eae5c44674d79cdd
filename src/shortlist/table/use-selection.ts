import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useAction } from '../../ui/use-action';
import type { Found, TablePort } from '../table-port';

export interface Selection {
  ids: ReadonlySet<string>;
  /** Always the same function. The row at this place, or with `isRange` all from the one before up to it. */
  select(place: number, id: string, isRange: boolean): void;
  /** Everybody who was found, or nobody where everybody is. */
  selectAll(): void;
  clear(): void;
  /** Why the last range could not be selected, as a sentence for a person. */
  error: string | null;
}

/** Keys that are asked for at once. */
const step = 5_000;

async function* keysBetween(table: TablePort, found: Found, from: number, to: number): AsyncGenerator<string[]> {
  for (let at = from; at < to; at += step) yield await table.keys(found.id, at, Math.min(at + step, to));
}

/** Who is selected: by creators, not by places, for those change. Nobody is, once something else is looked for. */
export function useSelection(table: TablePort, found: Found | undefined, lookedFor: string): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const { run, error } = useAction();
  const last = useRef<{ found: number; place: number } | null>(null);
  /** Grows whenever the selection is given up: keys that arrive after that are of no use. */
  const turn = useRef(0);
  const clear = () => {
    turn.current++;
    last.current = null;
    setIds(new Set());
  };
  useEffect(clear, [lookedFor]);

  const addBetween = (from: number, to: number) =>
    run(async () => {
      if (!found) return;
      const mine = turn.current;
      const keys: string[] = [];
      for await (const some of keysBetween(table, found, from, to)) keys.push(...some);
      if (mine === turn.current) setIds((before) => new Set([...before, ...keys]));
    });

  function choose(place: number, id: string, isRange: boolean): void {
    const before = last.current;
    if (found) last.current = { found: found.id, place };
    if (isRange && found && before?.found === found.id)
      return void addBetween(Math.min(place, before.place), Math.max(place, before.place) + 1);
    setIds((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  const latest = useRef(choose);
  latest.current = choose;
  const select = useCallback<Selection['select']>((...chosen) => latest.current(...chosen), []);

  const selectAll = () => {
    if (found && ids.size < found.total) void addBetween(0, found.total);
    else clear();
  };
  return { ids, select, selectAll, clear, error };
}
