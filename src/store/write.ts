import { integer, minValue, number, object, pipe, record, string, literal } from 'valibot';
import { nextStamp, type Stamp, stampSchema } from '../model/stamp';
import { readRow } from './read-row';
import { rememberReads } from './remember-reads';
import type { Counts, Meta, Store, WriteTransaction } from './schema';
import { putTouchedIn, watchTouched } from './team/touched';

/** What a write works with: one transaction, in which all of it happens or nothing. */
export interface Writing {
  tx: WriteTransaction;
  /** This browser's own 8 digits, with which its stamps end. */
  device: string;
  /** Now, ISO: for showing. */
  at: string;
  /** A stamp above every one given before: for order. */
  stamp(): Stamp;
  /** Raises the clock to a stamp that was given elsewhere: what is stamped from now on comes after it. */
  hear(stamp: Stamp): void;
  /** Written back at the end. */
  counts: Counts;
}

const count = pipe(number(), integer(), minValue(0));
const countsSchema = object({
  id: literal('counts'),
  saved: count,
  accounts: count,
  notes: count,
  rates: record(string(), count),
});

/** Every row of `meta` of this kind there is. */
type MetaOf<Id extends Meta['id']> = Extract<Meta, { id: Id }>;

/** A row of `meta`; undefined where there is none. Its shape is its reader's to check. */
export const getMeta = async <Id extends Meta['id']>(
  meta: { get(key: string): Promise<Meta | undefined> },
  id: Id,
): Promise<MetaOf<Id> | undefined> => (await meta.get(id)) as MetaOf<Id> | undefined;

/**
 * Does `work` in one transaction over everything, as `writing`, but what it writes is none of this person's doing: a team's
 * database told it, and need not hear of it.
 */
export const applying = <T>(db: Store, work: (writing: Writing) => Promise<T>, now: number = Date.now()): Promise<T> =>
  inTransaction(db, null, work, now, false);

/**
 * Does `work` in one transaction over everything, once: where a write of this `id` was done before, it answers as it did
 * then, and does nothing. What `work` gives must be small, and of values that a store can hold. `now` is ms.
 */
export const writing = <T>(
  db: Store,
  id: string | null,
  work: (writing: Writing) => Promise<T>,
  now: number = Date.now(),
): Promise<T> => inTransaction(db, id, work, now, true);

async function inTransaction<T>(
  db: Store,
  id: string | null,
  work: (writing: Writing) => Promise<T>,
  now: number,
  isOwn: boolean,
): Promise<T> {
  const tx: WriteTransaction = db.transaction([...db.objectStoreNames], 'readwrite');
  // An abort is told by what the request rejects with.
  tx.done.catch(() => {});
  try {
    const known = id === null ? undefined : await tx.objectStore('writes').get(id);
    if (known !== undefined) return known.result as T;
    const clock = await clockOf(tx);
    const before = await countsOf(tx);
    const counts = before ? structuredClone(before) : await countAll(tx);
    let last = clock.last;
    const stamp = () => (last = nextStamp(last, clock.device, now));
    const hear = (heard: Stamp) => void (last = last === null || heard > last ? heard : last);
    const meta = tx.objectStore('meta');
    const watched = isOwn && (await meta.getKey('team')) !== undefined ? watchTouched(tx) : null;
    const at = new Date(now).toISOString();
    const rows = watched?.tx ?? (isOwn ? tx : rememberReads(tx));
    const result = await work({ tx: rows, device: clock.device, at, stamp, hear, counts });
    if (watched) await putTouchedIn(tx, watched.touched, stamp);
    if (id !== null) await tx.objectStore('writes').put({ id, at: stamp(), result });
    if (last !== clock.last) await meta.put({ id: 'clock', device: clock.device, last });
    if (JSON.stringify(counts) !== JSON.stringify(before)) await meta.put(counts);
    await tx.done;
    return result;
  } catch (error) {
    // Where the browser ended the transaction, every request says only that; why, it says once: a full disk, say.
    const cause = tx.error ?? error;
    giveUp(tx);
    throw cause;
  }
}

function giveUp(tx: WriteTransaction): void {
  try {
    tx.abort();
  } catch {
    // It was aborted already, by what went wrong.
  }
}

async function clockOf(tx: WriteTransaction): Promise<{ device: string; last: Stamp | null }> {
  const row = await getMeta(tx.objectStore('meta'), 'clock');
  const last = readRow(stampSchema, row?.last);
  if (row && /^[\da-f]{8}$/.test(row.device)) return { device: row.device, last };
  return { device: crypto.randomUUID().slice(0, 8), last: last ?? (await latestPlace(tx)) };
}

/** Where the clock's row is gone: at least nothing new may sort below the shortlist. */
async function latestPlace(tx: WriteTransaction): Promise<Stamp | null> {
  const cursor = await tx.objectStore('creators').index('order').openKeyCursor(null, 'prev');
  return readRow(stampSchema, cursor?.key[0]);
}

const countsOf = async (tx: WriteTransaction): Promise<Counts | null> =>
  readRow(countsSchema, await tx.objectStore('meta').get('counts'));

/** Counts anew, once, where nothing was counted yet or the row of it is broken: the one place that may take long. */
async function countAll(tx: WriteTransaction): Promise<Counts> {
  const [saved, accounts, notes] = await Promise.all([
    tx.objectStore('creators').index('order').count(),
    tx.objectStore('accounts').count(),
    tx.objectStore('notes').count(),
  ]);
  const rates: Counts['rates'] = {};
  for (const [site, per] of await tx.objectStore('rates').getAllKeys())
    rates[`${site} ${per}`] = (rates[`${site} ${per}`] ?? 0) + 1;
  return { id: 'counts', saved, accounts, notes, rates };
}
