import { calendarDay } from '../model/day';
import { type Snapshot, snapshotSchema } from '../model/snapshot';
import { readRow } from './read-row';
import type { Store } from './schema';

/**
 * The snapshots of an account that tell what became of it: around the day of saving (ISO, or null), the last of an
 * earlier day than `now`, and the newest. However often it was visited, no more are read.
 */
export async function tellingSnapshots(
  db: Store,
  account: string,
  savedAt: string | null,
  now: Date,
): Promise<Snapshot[]> {
  const { store } = db.transaction('snapshots');
  const at = async (range: IDBKeyRange, direction: 'next' | 'prev') =>
    readRow(snapshotSchema, (await store.openCursor(range, direction))?.value);
  const [begin, end, today] = [[account], [account, []], [account, calendarDay(now)]];
  const saved = savedAt === null ? null : [account, calendarDay(new Date(savedAt))];
  const found = await Promise.all([
    ...(saved ? [at(IDBKeyRange.bound(begin, saved), 'prev'), at(IDBKeyRange.bound(saved, end), 'next')] : []),
    at(IDBKeyRange.bound(begin, today, false, true), 'prev'),
    at(IDBKeyRange.bound(begin, today), 'prev'),
  ]);
  return found.filter((one) => one !== null);
}
