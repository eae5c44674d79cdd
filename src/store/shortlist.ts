import { type Creator, creatorSchema } from '../model/creator';
import { readRow } from './read-row';
import type { Store } from './schema';
import { readPlace, writePlace } from './place';

/** A row of the shortlist; `creator` is null where it cannot be read. */
export interface ListedRow {
  id: string;
  creator: Creator | null;
}

/** Up to `most` of the shortlist from `after` on (null: its beginning), last saved first, and where the next page begins. */
export async function listSaved(
  db: Store,
  after: string | null,
  most: number,
): Promise<{ rows: ListedRow[]; next: string | null }> {
  const range = after === null ? null : IDBKeyRange.upperBound(readPlace(after), true);
  const rows: ListedRow[] = [];
  let last: string | null = null;
  let cursor = await db.transaction('creators').store.index('order').openCursor(range, 'prev');
  while (cursor && rows.length < most) {
    rows.push({ id: cursor.primaryKey, creator: readRow(creatorSchema, cursor.value) });
    last = writePlace(...cursor.key);
    cursor = await cursor.continue();
  }
  return { rows, next: cursor ? last : null };
}
