import { movedSchema } from '../../model/creator';
import { type Stamp, stampSchema } from '../../model/stamp';
import { readRow } from '../read-row';
import type { Tombstone } from '../schema';
import type { Transaction } from './pages';

/** No chain of joined creators is longer; one that is, goes round. */
const longestChain = 20;

/** Where a creator's id leads by now: to itself, or to the one it was joined with. */
export async function leadOn(tx: Transaction, id: string): Promise<string> {
  let at = id;
  for (let step = 0; step < longestChain; step++) {
    const moved = readRow(movedSchema, await tx.objectStore('creators').get(at));
    if (!moved) break;
    at = moved.into;
  }
  return at;
}

/** When something was erased; null where it was not. */
export async function erasedAt(tx: Transaction, what: Tombstone['what'], id: string): Promise<Stamp | null> {
  const row = await tx.objectStore('tombstones').get([what, id]);
  return readRow(stampSchema, row?.at);
}
