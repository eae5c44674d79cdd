import type { Declared } from '../model/declared';
import { keepIn } from './change-creator';
import { ownerIn } from './creators';
import type { Store } from './schema';
import { writing } from './write';

/** Keeps what a creator declares of their audience, and the creator with it; null removes it. Throws like `changeCreator`. */
export const setDeclared = (db: Store, write: string, key: string, declared: Declared | null): Promise<null> =>
  writing(db, write, async (w) => {
    const owner = await ownerIn(w, key);
    // Whoever sent their figures is worth keeping.
    const { declared: _, ...creator } = declared ? await keepIn(w, owner) : owner;
    await w.tx.objectStore('creators').put({
      ...creator,
      ...(declared && { declared }),
      changed: { ...creator.changed, declared: w.stamp() },
    });
    return null;
  });
