import { removeRatesIn } from './derived';
import { readAccountRow } from './account-rows';
import type { Writing } from './write';

/** Removes every trace of an account, but for the creator whose it is. */
export async function forgetAccountIn(w: Writing, key: string): Promise<void> {
  const { tx, counts } = w;
  const accounts = tx.objectStore('accounts');
  const row: unknown = await accounts.get(key);
  if (row === undefined) return;
  const site = readAccountRow(row)?.account.site;
  if (site !== undefined) await removeRatesIn(w, site, key);
  await tx.objectStore('snapshots').delete(IDBKeyRange.bound([key], [key, []]));
  await tx.objectStore('posts').delete(key);
  await accounts.delete(key);
  counts.accounts--;
}

/** Removes a creator, its notes and its summary; not its accounts. */
export async function forgetCreatorIn({ tx, counts }: Writing, id: string): Promise<void> {
  const notes = tx.objectStore('notes');
  for (const note of await notes.index('creator').getAllKeys(IDBKeyRange.bound([id], [id, []]))) {
    await notes.delete(note);
    counts.notes--;
  }
  await tx.objectStore('summaries').delete(id);
  await tx.objectStore('creators').delete(id);
}
