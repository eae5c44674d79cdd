import { candidateId, candidateSchema } from '../model/candidate';
import { type Stamp, stampSchema } from '../model/stamp';
import type { Transaction } from './backup/pages';
import { decidedAt, decidedAfter } from './join-candidates';
import { readRow } from './read-row';
import type { Writing } from './write';

/** The ids that a creator goes by: its own, and those that lead to it. */
export const namesIn = async (tx: Transaction, id: string): Promise<string[]> => [
  id,
  ...(await tx.objectStore('creators').index('into').getAllKeys(id)),
];

/** When a creator with these ids was taken out of a campaign last; null where it never was, or was put back here since. */
export async function takenOutAt(tx: Transaction, brief: string, creators: readonly string[]): Promise<Stamp | null> {
  const store = tx.objectStore('tombstones');
  const rows = await Promise.all(creators.map((creator) => store.get(['candidate', candidateId({ brief, creator })])));
  return rows
    .flatMap((row) => readRow(stampSchema, row?.at) ?? [])
    .reduce<Stamp | null>((last, at) => (at > (last ?? '') ? at : last), null);
}

/** Takes a creator out of the campaigns that it was removed from later than it was decided on, under whichever of its ids. */
export async function takeOutIn({ tx }: Writing, creator: string): Promise<void> {
  const names = await namesIn(tx, creator);
  const store = tx.objectStore('candidates');
  for (const row of await store.index('creator').getAll(creator)) {
    const candidate = readRow(candidateSchema, row);
    if (!candidate) continue;
    const left = decidedAfter(candidate, await takenOutAt(tx, candidate.brief, names));
    if (left) await store.put(left);
    else await store.delete([candidate.brief, creator]);
  }
}

/** Of two that were one all along, taking out one, as the same person twice, takes out neither. */
export async function keepInIn(w: Writing, creator: string): Promise<void> {
  const names = await namesIn(w.tx, creator);
  const store = w.tx.objectStore('candidates');
  const tombstones = w.tx.objectStore('tombstones');
  for (const row of await store.index('creator').getAll(creator)) {
    const candidate = readRow(candidateSchema, row);
    if (!candidate || (await takenOutAt(w.tx, candidate.brief, names)) === null) continue;
    await store.put(decidedAt(candidate, w.stamp()));
    for (const name of names)
      await tombstones.delete(['candidate', candidateId({ brief: candidate.brief, creator: name })]);
  }
}
