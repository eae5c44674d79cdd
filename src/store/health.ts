import { isoSchema } from '../model/page';
import { readRow } from './read-row';
import type { Store } from './schema';
import type { Writing } from './write';

/** Remembers that a site could be read at `at`, ISO. */
export async function noteWorkedIn({ tx }: Writing, id: string, at: string): Promise<void> {
  await tx.objectStore('sites').put({ id, workedAt: at });
}

/** When a site was last read, ISO; null when it never was. */
export const lastWorked = async (db: Store, id: string): Promise<string | null> =>
  readRow(isoSchema, (await db.get('sites', id))?.workedAt);
