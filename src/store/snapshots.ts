import { calendarDay } from '../model/day';
import { type Snapshot, snapshotSchema } from '../model/snapshot';
import { readRow } from './read-row';
import type { Store } from './schema';
import { under } from './under';

/** Days of one account that are shown. */
const mostDays = 400;

/** What an account was on the last days it was visited, the oldest first; at most 400. */
export async function snapshotsOf(db: Store, account: string): Promise<Snapshot[]> {
  const days: Snapshot[] = [];
  let cursor = await db.transaction('snapshots').store.openCursor(under(account), 'prev');
  for (; cursor && days.length < mostDays; cursor = await cursor.continue()) {
    const day = readRow(snapshotSchema, cursor.value);
    if (day) days.push(day);
  }
  return days.toReversed();
}

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
