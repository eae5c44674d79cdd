import { day } from '../model/day';
import { type Stamp, writeStamp } from '../model/stamp';
import type { Store } from './schema';
import { afterAnswers } from './turns';

/** A clock that is further ahead than that since the last time may be wrong, and nothing is forgotten by it at once. */
const leap = 30 * day;
/** How long it has to stay so. */
const doubt = day / 24;

/**
 * Whether what is to be done once a day is due at `now` (ms), and if so, that it is done from now on. `doubted`: the clock
 * leapt, or there was none before, so that it must not be forgotten by yet.
 */
export async function takeChores(db: Store, now: number): Promise<{ due: boolean; doubted: boolean }> {
  const before = await db.get('meta', 'chores');
  const elapsed = now - Date.parse(before?.id === 'chores' ? before.doneAt : '');
  if (elapsed >= 0 && elapsed < day) return { due: false, doubted: false };
  const doubted = !(elapsed >= 0 && elapsed <= leap);
  // Asked again before this was written, it would be done twice, which harms nothing.
  await db.put('meta', { id: 'chores', doneAt: new Date(doubted ? now - day + doubt : now).toISOString() });
  return { due: true, doubted };
}

/** Writes that are known by their ids at once. */
const part = 50;

/** Lets go of the ids of writes that were done two days before `now` (ms): nobody repeats them any more. */
export async function dropDoneWrites(db: Store, now: number): Promise<void> {
  const old: Stamp = writeStamp(Math.max(0, now - 2 * day), 0, '00000000');
  for (;;) {
    await afterAnswers();
    const tx = db.transaction('writes', 'readwrite');
    const keys = await tx.store.index('at').getAllKeys(IDBKeyRange.upperBound(old), part);
    for (const key of keys) void tx.store.delete(key);
    await tx.done;
    if (keys.length < part) return;
  }
}
