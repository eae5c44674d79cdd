import { isoSchema } from '../model/page';
import { readRow } from './read-row';
import type { Store } from './schema';

/** Remembers that a site could be read at `at`, ISO. */
export async function noteWorked(db: Store, id: string, at: string): Promise<void> {
  await db.put('sites', { id, workedAt: at });
}

/** When a site was last read, ISO; null when it never was. */
export const lastWorked = async (db: Store, id: string): Promise<string | null> =>
  readRow(isoSchema, (await db.get('sites', id))?.workedAt);
