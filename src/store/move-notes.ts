import { under } from './under';
import type { Writing } from './write';

/** Gives the notes of one creator to another. Also one that cannot be read is the same person's. */
export async function moveNotesIn({ tx }: Writing, from: string, to: string): Promise<void> {
  const notes = tx.objectStore('notes');
  for (const row of await notes.index('creator').getAll(under(from))) await notes.put({ ...row, creator: to });
}
