import { forgetOld } from '../store/records';
import { db } from '../store/schema';

/** Forgets what was looked at long ago and not saved. Runs at each start of the worker, which is often enough. */
export function forgetOldAccounts(): void {
  db()
    .then((store) => forgetOld(store, new Date().toISOString()))
    .catch((error: unknown) => console.error('Fitlens could not clear old accounts', error));
}
