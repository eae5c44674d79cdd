import { isSaved } from '../model/creator';
import { creatorOf } from './creators';
import { forgetAccountIn, forgetCreatorIn } from './forget-account';
import type { Store } from './schema';
import { writing } from './write';

/**
 * Erases every trace of a creator, or of an account that is nobody's: what is left is that its ids were erased, so that
 * a backup made before does not bring it back.
 */
export const eraseCreator = (db: Store, write: string, key: string): Promise<null> =>
  writing(db, write, async (w) => {
    const { tx, counts } = w;
    const creator = await creatorOf(tx.objectStore('creators'), key);
    const tombstones = tx.objectStore('tombstones');
    for (const account of creator?.accounts ?? [key]) {
      await forgetAccountIn(w, account);
      await tombstones.put({ what: 'account', id: account, at: w.stamp() });
    }
    if (!creator) return null;
    if (isSaved(creator)) counts.saved--;
    for (const id of await forgetCreatorIn(w, creator.id)) await tombstones.put({ what: 'creator', id, at: w.stamp() });
    return null;
  });

/** Erases everything that is kept, settings and briefs too; what was written after it counts from the beginning. */
export const eraseAll = (db: Store, write: string): Promise<null> =>
  writing(db, write, async ({ tx, counts }) => {
    for (const name of tx.objectStoreNames) await tx.objectStore(name).clear();
    Object.assign(counts, { saved: 0, accounts: 0, notes: 0, rates: {} });
    return null;
  });
