import { type Creator, creatorSchema } from '../model/creator';
import { readRow } from './read-row';
import type { Store } from './schema';

/** A row of the shortlist; `creator` is null where it cannot be read. */
export interface ListedRow {
  id: string;
  creator: Creator | null;
}

/** Where in the shortlist a page ends, as the next one is asked for. */
const writePosition = (key: [order: string, id: string]): string => key.join(' ');
const readPosition = (text: string): [string, string] => {
  const end = text.indexOf(' ');
  return [text.slice(0, end), text.slice(end + 1)];
};

/** Up to `most` of the shortlist from `after` on (null: its beginning), last saved first, and where the next page begins. */
export async function listSaved(
  db: Store,
  after: string | null,
  most: number,
): Promise<{ rows: ListedRow[]; next: string | null }> {
  const range = after === null ? null : IDBKeyRange.upperBound(readPosition(after), true);
  const rows: ListedRow[] = [];
  let last: string | null = null;
  let cursor = await db.transaction('creators').store.index('order').openCursor(range, 'prev');
  while (cursor && rows.length < most) {
    rows.push({ id: cursor.primaryKey, creator: readRow(creatorSchema, cursor.value) });
    last = writePosition(cursor.key);
    cursor = await cursor.continue();
  }
  return { rows, next: cursor ? last : null };
}
