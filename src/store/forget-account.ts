import { removeRatesIn } from './derived';
import { readAccountRow } from './account-rows';
import { sites } from '../sites';
import type { Writing } from './write';
import { under } from './under';

/** Removes every trace of an account, but for the creator whose it is. */
export async function forgetAccountIn(w: Writing, key: string): Promise<void> {
  const { tx, counts } = w;
  const accounts = tx.objectStore('accounts');
  const row: unknown = await accounts.get(key);
  if (row === undefined) return;
  // The site of one that cannot be read may be any.
  const site = readAccountRow(row)?.account.site;
  for (const one of site === undefined ? sites.map(({ id }) => id) : [site]) await removeRatesIn(w, one, key);
  await tx.objectStore('snapshots').delete(under(key));
  await tx.objectStore('posts').delete(key);
  await accounts.delete(key);
  counts.accounts--;
}

/**
 * Removes a creator, its notes, what campaigns know of it, its summary and what leads to it; not its accounts. Gives every id it was known by.
 */
export async function forgetCreatorIn({ tx, counts }: Writing, id: string): Promise<string[]> {
  const creators = tx.objectStore('creators');
  const ids = [id, ...(await creators.index('into').getAllKeys(id))];
  const notes = tx.objectStore('notes');
  for (const note of await notes.index('creator').getAllKeys(under(id))) {
    await notes.delete(note);
    counts.notes--;
  }
  for (const name of ['events', 'collaborations'] as const) {
    const store = tx.objectStore(name);
    for (const key of await store.index('creator').getAllKeys(under(id))) await store.delete(key);
  }
  const candidates = tx.objectStore('candidates');
  // One that could not be read stayed under the id that it had.
  for (const one of ids)
    for (const key of await candidates.index('creator').getAllKeys(one)) await candidates.delete(key);
  await tx.objectStore('summaries').delete(id);
  for (const one of ids) await creators.delete(one);
  return ids;
}
