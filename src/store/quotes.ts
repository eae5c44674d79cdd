import type { Money } from '../model/money';
import { keepIn } from './change-creator';
import { ownerIn } from './creators';
import type { Store } from './schema';
import { writing } from './write';

/** Keeps what a creator asks for one post, and the creator with it; null removes it. Throws like `save`. */
export const setQuote = (db: Store, write: string, key: string, money: Money | null): Promise<null> =>
  writing(db, write, async (w) => {
    const owner = await ownerIn(w, key);
    // Whoever was asked is worth keeping.
    const creator = money ? await keepIn(w, owner) : owner;
    await w.tx.objectStore('creators').put({
      ...creator,
      quote: money && { money, givenAt: w.at },
      changed: { ...creator.changed, quote: w.stamp() },
    });
    if (money) await w.tx.objectStore('meta').put({ id: 'currency', currency: money.currency });
    return null;
  });

/** The currency of the price that was kept last; null while there is none. */
export async function lastCurrency(db: Store): Promise<string | null> {
  const row = await db.get('meta', 'currency');
  return row?.id === 'currency' ? row.currency : null;
}
