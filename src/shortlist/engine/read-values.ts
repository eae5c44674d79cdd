import { object } from 'valibot';
import { candidateSchema } from '../../model/candidate';
import { creatorSchema, idSchema, isListed } from '../../model/creator';
import { stampSchema } from '../../model/stamp';
import { creatorOf } from '../../store/creators';
import { readRow } from '../../store/read-row';
import type { Store } from '../../store/schema';
import { unreadableValues, type Values, valuesOf } from './values';

/** What of a row on the shortlist must be right, that it has a place in the table. */
const placedSchema = object({ id: idSchema, order: stampSchema });

/** What the table goes by of one row of creators; null where it is in no list. */
function listedValues(row: unknown, summary: unknown, candidates: readonly unknown[]): Values | null {
  const creator = readRow(creatorSchema, row);
  if (creator) {
    const read = candidates.flatMap((one) => readRow(candidateSchema, one) ?? []);
    return isListed(creator) ? valuesOf(creator, summary, read) : null;
  }
  const placed = readRow(placedSchema, row);
  return placed && unreadableValues(placed.id, placed.order);
}

/** Up to `most` of all creators behind `after` (null: from the first), by their ids, and behind whom the next part begins. */
export async function readPart(
  db: Store,
  after: string | null,
  most: number,
): Promise<{ values: Values[]; next: string | null }> {
  const tx = db.transaction(['creators', 'summaries', 'candidates']);
  const behind = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const rows = await tx.objectStore('creators').getAll(behind, most);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return { values: [], next: null };
  const these = IDBKeyRange.bound(first.id, last.id);
  const [summaries, candidates] = await Promise.all([
    tx.objectStore('summaries').getAll(these),
    tx.objectStore('candidates').index('creator').getAll(these),
  ]);
  const summaryOf = new Map(summaries.map((summary) => [summary.id, summary]));
  const candidatesOf = new Map<string, unknown[]>(rows.map(({ id }) => [id, []]));
  for (const candidate of candidates) candidatesOf.get(candidate.creator)?.push(candidate);
  const values = rows.flatMap((row) => listedValues(row, summaryOf.get(row.id), candidatesOf.get(row.id) ?? []) ?? []);
  return { values, next: rows.length < most ? null : last.id };
}

/** The same of the creators with these ids; who is in no list is left out. */
export async function readThese(db: Store, ids: readonly string[]): Promise<Values[]> {
  const tx = db.transaction(['creators', 'summaries', 'candidates']);
  const [creators, summaries] = [tx.objectStore('creators'), tx.objectStore('summaries')];
  const candidates = tx.objectStore('candidates').index('creator');
  const read = ids.map(async (id) =>
    listedValues(...(await Promise.all([creators.get(id), summaries.get(id), candidates.getAll(id)]))),
  );
  return (await Promise.all(read)).flatMap((values) => values ?? []);
}

/** The ids of creators that these name, be they ids, keys of accounts, or ids of who was joined with another; each once. */
export async function idsOf(db: Store, keys: readonly string[]): Promise<string[]> {
  const creators = db.transaction('creators').store;
  const named = await Promise.all(keys.map(async (key) => [key, (await creatorOf(creators, key))?.id ?? key]));
  return [...new Set(named.flat())];
}
