import type { Money } from '../model/money';
import { checkOwner } from './creators';
import type { Store } from './schema';

/**
 * Keeps what a creator asks for one post; null removes it. `at` is ISO. Throws a `Problem` when nothing is remembered of
 * the creator.
 */
export async function setQuote(
  db: Store,
  creator: string,
  money: Money | null,
  at = new Date().toISOString(),
): Promise<void> {
  const tx = db.transaction(['records', 'creators', 'quotes'], 'readwrite');
  await checkOwner(tx, creator);
  const quotes = tx.objectStore('quotes');
  await Promise.all([money ? quotes.put({ creator, money, givenAt: at }) : quotes.delete(creator), tx.done]);
}

/** What a creator asks for one post; null when that is not known. */
export async function quoteOf(db: Store, creator: string): Promise<Money | null> {
  return (await db.get('quotes', creator))?.money ?? null;
}

/** The price that was kept last, whosever it is; null while there is none. */
export async function lastQuote(db: Store): Promise<Money | null> {
  const newest = await db.transaction('quotes').store.index('givenAt').openCursor(null, 'prev');
  return newest?.value.money ?? null;
}
