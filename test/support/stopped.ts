import { isDeepStrictEqual } from 'node:util';
import { vi } from 'vitest';
import { fromPages, type MessageName } from '../../src/shared/messages';
import { live, stopsOf } from './dying-store';
import { allRows, counted, countsKept, type KeptRows, putBack, withoutChance } from './kept-rows';
import { hear, ownPage, webPage } from './worker';

// A worker that answers one message, stopped at any of its dealings with the store.

/** What is made from the rest and may be made later: a list shows it greyed until then. */
const derived = ['summaries', 'sites'];

/** What the person did, and what was read on pages. */
const told = (rows: KeptRows): KeptRows =>
  Object.fromEntries(Object.entries(rows).filter(([store]) => !derived.includes(store)));

/**
 * What a page sends is not repeated under an id of its own: of it is remembered what it did, not that it was done, nor since
 * when it waits to be sent to the team.
 */
export function compared(name: MessageName, rows: KeptRows): KeptRows {
  if (!fromPages.includes(name)) return withoutChance(rows);
  const { writes: _, meta, outbox, ...rest } = rows;
  const { '"clock"': _clock, ...metaRows } = meta ?? {};
  const waiting = Object.fromEntries(Object.keys(outbox ?? {}).map((id) => [id, true]));
  return withoutChance({ ...rest, meta: metaRows, outbox: waiting });
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A creator who was named and not assessed yet is found, and shown greyed. */
const isBare = (row: unknown): boolean => (row as { goodUntil?: number }).goodUntil === 0;

/** What is stopped: what it answers, from what it begins, and what lies beside the store. */
export interface Stopped {
  name: MessageName;
  send(): Promise<unknown>;
  raw: IDBDatabase;
  before: KeptRows;
  /** Puts what lies beside the store back as it was, too. */
  begin?(): void;
  /** What is wrong with what a stopped worker left, beyond its rows; null where nothing is. */
  look?(left: KeptRows): string | null;
}

/** Every way in which a worker that is stopped at any step does half, or not once. */
export async function faultsOf({ name, send, raw, before, begin = () => {}, look = () => null }: Stopped) {
  const keptNow = async () => compared(name, await allRows(raw));
  const putAllBack = async () => {
    begin();
    await putBack(raw, before);
  };
  const start = compared(name, before);
  await putAllBack();
  const undisturbed = await live(send);
  const done = await keptNow();
  const faults: string[] = [];
  for (const step of stopsOf(undisturbed)) {
    await putAllBack();
    const life = await live(send, step);
    const left = await keptNow();
    const isDone = isSame(told(left), told(done));
    if (!life.died) faults.push(`step ${step} never came`);
    if (!isDone && !isSame(told(left), told(start))) faults.push(`half done at step ${step}`);
    if (life.answer && !isDone) faults.push(`acknowledged and lost at step ${step}`);
    const seen = look(left);
    if (seen !== null) faults.push(`${seen} at step ${step}`);
    for (const store of derived)
      for (const [key, row] of Object.entries(left[store] ?? {}))
        if (!isBare(row) && !isSame(row, start[store]?.[key]) && !isSame(row, done[store]?.[key]))
          faults.push(`a row of ${store} that never was, at step ${step}`);
    if (name !== 'all-erase' && !isDeepStrictEqual(countsKept(left), counted(left)))
      faults.push(`counted wrong at step ${step}`);
    const again = await live(send);
    if (!isSame(await keptNow(), done)) faults.push(`not done once when repeated after step ${step}`);
    if (!isSame(again.answer, undisturbed.answer)) faults.push(`another answer when repeated after step ${step}`);
  }
  return faults;
}

/** That an exchange goes on, a worker remembers beside the store: a stop would leave it behind here. */
export const remembers = (name: MessageName): boolean =>
  (['team-check', 'team-connect', 'team-exchange', 'team-wait'] as MessageName[]).includes(name);

/**
 * Sends a message to a worker that has just been started, as after each stop: of what a worker remembers besides the store,
 * that an exchange goes on say, nothing is left. Gives the answer, or the sentence with which it was refused.
 */
export async function askNewWorker(name: MessageName, body: unknown, id: string): Promise<unknown> {
  vi.resetModules();
  await import('../../src/background');
  return askOrBeRefused(name, body, id);
}

/** Sends a message; gives the answer, or the sentence with which it was refused. */
export async function askOrBeRefused(name: MessageName, body: unknown, id: string): Promise<unknown> {
  return withoutChance(await hear({ fitlens: name, body, id }, fromPages.includes(name) ? webPage : ownPage));
}
