import type { IDBPTransaction } from 'idb';
import type { StoreName, StoreSchema } from '../schema';

/** A transaction that rows are read in; it may write as well. */
export type Transaction = IDBPTransaction<StoreSchema, StoreName[], IDBTransactionMode>;

/**
 * Up to `most` rows of a store before a key (null: from its end on), backwards. Two requests, however many rows there
 * are; a cursor would need one a row.
 */
export async function pageBefore<Name extends StoreName>(
  tx: Transaction,
  name: Name,
  before: StoreSchema[Name]['key'] | null,
  most: number,
): Promise<StoreSchema[Name]['value'][]> {
  const store = tx.objectStore(name);
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  const cursor = await store.openKeyCursor(range, 'prev');
  if (cursor === null) return [];
  const last = cursor.key;
  const first = most > 1 ? ((await cursor.advance(most - 1))?.key ?? null) : last;
  const rows = await store.getAll(first === null ? IDBKeyRange.upperBound(last) : IDBKeyRange.bound(first, last));
  return rows.toReversed();
}
