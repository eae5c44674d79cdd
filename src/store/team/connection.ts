import { type Connection, connectionSchema } from '../../model/team/connection';
import { readRow } from '../read-row';
import type { Store } from '../schema';
import { getMeta } from '../write';

// In the store, which only our own pages and the worker can open. The browser's storage for extensions may be read by
// content scripts, and so by the processes of web pages; Firefox has no way to keep them from it.

/** Where the team's database is, and what gives access to it; null where nothing is kept. No backup takes that row along. */
export async function readConnection(db: Store): Promise<Connection | null> {
  const row = await getMeta(db.transaction('meta').store, 'connection');
  return readRow(connectionSchema, row?.connection);
}
