import { Problem } from '../../shared/problem';
import { creatorOf } from '../creators';
import type { Store } from '../schema';
import type { Unit } from './format';
import { fetchAccount, readAccount } from './kept-account';
import { fetchPerson, personStores, readPerson } from './persons';
import { type Made, writeUnits } from './write-backup';

/**
 * Everything kept of one creator, or of an account that is nobody's, as a backup that holds nothing else; `key` is the
 * creator's id or its account's key. Rejects with a `Problem` where nothing is kept.
 */
export async function exportCreator(db: Store, key: string, made: Made): Promise<File> {
  const unit = await unitOf(db, key);
  if (!unit) throw new Problem('errorForgotten');
  const parts: string[] = [];
  await writeUnits([unit], async (text) => void parts.push(text), made);
  return new File(parts, `fitlens-creator-${made.madeAt.slice(0, 10)}.json`, { type: 'application/json' });
}

async function unitOf(db: Store, key: string): Promise<Unit | null> {
  const tx = db.transaction(personStores);
  const creator = await creatorOf(tx.objectStore('creators'), key);
  if (creator) return readPerson(await fetchPerson(tx, creator)).unit;
  const raw = await fetchAccount(tx, key);
  const account = raw && readAccount(raw).kept;
  return account && { kind: 'account', account };
}
