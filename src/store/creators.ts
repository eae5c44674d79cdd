import { Problem } from '../shared/problem';
import type { Creator, Store } from './schema';

/** Puts the account's creator on the shortlist; `at` is ISO. Throws a `Problem` when the record is gone. */
export async function save(db: Store, recordKey: string, at = new Date().toISOString()): Promise<Creator> {
  const tx = db.transaction(['records', 'creators'], 'readwrite');
  const creators = tx.objectStore('creators');
  const known = await creators.index('account').get(recordKey);
  const record = await tx.objectStore('records').getKey(recordKey);
  if (record === undefined) throw new Problem('errorForgotten');
  const creator =
    known?.unsavedAt === null
      ? known
      : { key: known?.key ?? recordKey, accounts: known?.accounts ?? [recordKey], savedAt: at, unsavedAt: null };
  await Promise.all([creators.put(creator), tx.done]);
  return creator;
}

/**
 * Takes the account's creator off the shortlist. Its notes and its price stay until the account is forgotten, or saved
 * again.
 */
export async function unsave(db: Store, recordKey: string, at = new Date().toISOString()): Promise<void> {
  const tx = db.transaction('creators', 'readwrite');
  const creator = await tx.store.index('account').get(recordKey);
  if (creator?.unsavedAt === null) await tx.store.put({ ...creator, unsavedAt: at });
  await tx.done;
}

/** Whether the account's creator is on the shortlist. */
export async function isSaved(db: Store, recordKey: string): Promise<boolean> {
  const creator = await db.getFromIndex('creators', 'account', recordKey);
  return creator?.unsavedAt === null;
}

/** The shortlist, last saved first. */
export async function listCreators(db: Store): Promise<Creator[]> {
  const creators = await db.getAll('creators');
  return creators.filter(({ unsavedAt }) => unsavedAt === null).toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
}

interface Keys {
  getKey(key: string): Promise<string | undefined>;
}

/**
 * Throws a `Problem` unless a record or a creator is kept under `key`: what nobody owns would never be shown, and never
 * be forgotten.
 */
export async function checkOwner(tx: { objectStore(name: 'creators' | 'records'): Keys }, key: string): Promise<void> {
  const owner = (await tx.objectStore('creators').getKey(key)) ?? (await tx.objectStore('records').getKey(key));
  if (owner === undefined) throw new Problem('errorForgotten');
}
