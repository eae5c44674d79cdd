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
  // What cannot be forgotten stands where it stood: it is not asked for again.
  const tried = new Set<string>();
  for (;;) {
    await afterAnswers();
    const found = await db.getAllKeysFromIndex('accounts', 'idleSince', due, part + tried.size);
    const keys = found.filter((key) => !tried.has(key));
    if (keys.length === 0) return forgotten;
    const gone = await writing(db, null, (w) => forgetIn(w, keys, due));
    forgotten += gone;
    if (gone < keys.length) for (const key of keys) tried.add(key);
  }
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
