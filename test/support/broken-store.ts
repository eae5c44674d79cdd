import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { vi } from 'vitest';
import { db } from '../../src/store/open';

/** Deletes the store under the worker, as if it was never there. */
export async function removeStore(): Promise<void> {
  await loseConnection();
  await new Promise((done) => indexedDB.deleteDatabase('fitlens').addEventListener('success', done));
}

/** The browser ends the worker's connection to the store. */
export async function loseConnection(): Promise<void> {
  const store = await db().catch(() => null);
  if (!store) return;
  const ended = new Promise((done) => store.addEventListener('close', done));
  // Its types ask for the class where the function takes a database.
  forceCloseDatabase(unwrap(store) as never);
  await ended;
}

/** Opens the store at this version, as another window of another Fitlens, and holds it until it is closed. */
export const openedElsewhere = (version: number): Promise<IDBDatabase> =>
  new Promise((done, fail) => {
    const opening = indexedDB.open('fitlens', version);
    opening.addEventListener('success', () => done(opening.result));
    opening.addEventListener('error', () => fail(opening.error));
  });

/** What ends a transaction in `fake-indexeddb`, as a browser does for reasons of its own. */
const abort = '_abort';

/** From now on the disk is full: whatever is written ends its transaction, as browsers do it. Gives how to make room. */
export function fillDisk(): () => void {
  const put = IDBObjectStore.prototype.put;
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    const request = put.apply(this, row);
    // The browser tells it once the row was taken, and by then others may wait.
    queueMicrotask(() => (this.transaction as unknown as { [abort](why: string): void })[abort]('QuotaExceededError'));
    return request;
  });
  return () => full.mockRestore();
}
