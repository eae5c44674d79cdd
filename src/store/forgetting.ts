import { day } from '../model/day';
import { creatorSchema, isListed } from '../model/creator';
import { readAccountRow } from './account-rows';
import { candidatesIn } from './candidates';
import { setIdle, withAccount } from './creators';
import { forgetAccountIn, forgetCreatorIn } from './forget-account';
import { readRow } from './read-row';
import type { Store } from './schema';
import { isSharedCreator } from './team/documents';
import { afterAnswers } from './turns';
import { type Writing, writing } from './write';

/** Accounts that are forgotten in one transaction: short, as a look that comes meanwhile waits for it. */
const part = 5;

/**
 * Forgets accounts that nobody has needed for `days` days before `now` (ISO), in short transactions: those never saved,
 * from their last look on; those taken off the shortlist, from that day on, with their notes and prices. The saved ones
 * are not even looked at. Gives how many were forgotten.
 */
export async function forgetIdle(db: Store, now: string, days: number): Promise<number> {
  const due = IDBKeyRange.upperBound(new Date(Date.parse(now) - days * day).toISOString(), true);
  let forgotten = 0;
  // What cannot be forgotten stands where it stood, and is gone past.
  let last: Idle | null = null;
  for (;;) {
    await afterAnswers();
    const found: Idle[] = await idleAfter(db, last, due);
    last = found.at(-1) ?? null;
    if (last === null) return forgotten;
    const keys = found.map(({ key }) => key);
    forgotten += await writing(db, null, (w) => forgetIn(w, keys, due));
  }
}

/** An account by its key, and since when nobody has needed it. */
interface Idle {
  since: string;
  key: string;
}

/** The next of them behind this one, or the first, those longest idle before the others. */
async function idleAfter(db: Store, last: Idle | null, due: IDBKeyRange): Promise<Idle[]> {
  const index = db.transaction('accounts').store.index('idleSince');
  const range = last ? IDBKeyRange.bound(last.since, due.upper, false, true) : due;
  const found: Idle[] = [];
  let cursor = await index.openKeyCursor(range);
  if (last && cursor && cursor.key === last.since && cursor.primaryKey < last.key)
    cursor = await cursor.continuePrimaryKey(last.since, last.key);
  for (; cursor && found.length < part; cursor = await cursor.continue())
    if (cursor.key !== last?.since || cursor.primaryKey !== last.key)
      found.push({ since: cursor.key, key: cursor.primaryKey });
  return found;
}

async function forgetIn(w: Writing, keys: readonly string[], due: IDBKeyRange): Promise<number> {
  let forgotten = 0;
  for (const key of keys) {
    const row: unknown = await w.tx.objectStore('accounts').get(key);
    // Seen again, or saved, since it was found.
    const since = readAccountRow(row)?.idleSince;
    if (since !== undefined && !due.includes(since)) continue;
    if (row === undefined) continue;
    const creator = await withAccount(w.tx.objectStore('creators'), key);
    if (creator && isListed(creator)) {
      await setIdle(w, key, null);
      continue;
    }
    // Whom the team knows it may still change: only erasing lets go of them.
    if (creator && (await isSharedCreator(w.tx, creator.id))) continue;
    // In a campaign, though off the shortlist: two browsers' decisions may come together so.
    if (creator && (await candidatesIn(w.tx, creator.id)).length > 0) continue;
    await forgetAccountIn(w, key);
    forgotten++;
    if (!creator) continue;
    const left = creator.accounts.filter((one) => one !== key);
    const rest = readRow(creatorSchema, { ...creator, accounts: left });
    if (rest) await w.tx.objectStore('creators').put(rest);
    else await forgetCreatorIn(w, creator.id);
  }
  return forgotten;
}
