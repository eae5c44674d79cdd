import { creatorSchema, movedSchema } from '../model/creator';
import { keptBriefSchema } from '../model/brief';
import { candidateSchema, eventSchema } from '../model/candidate';
import { collaborationSchema } from '../model/collaboration';
import { noteSchema } from '../model/note';
import { type GenericSchema, object, string, union } from 'valibot';
import { listOf } from '../model/list-of';
import { listViewSchema } from '../model/list-view';
import { readRow } from './read-row';
import type { Counts, Meta, Store } from './schema';
import { afterAnswers } from './turns';
import { getMeta, writing } from './write';

/** How much is kept, when a backup was made last, and which rows could not be read. */
export interface Kept {
  counts: Counts;
  backup: Extract<Meta, { id: 'backup' }> | undefined;
  unreadable: { store: string; id: string }[];
}

export const foundSchema = object({ found: listOf(object({ store: string(), id: string() }), 1_000) });
const foundOf = (row: unknown): Kept['unreadable'] => readRow(foundSchema, row)?.found ?? [];

/** The rows that could not be read when they were last looked through. */
export const unreadableRows = async (db: Store): Promise<Kept['unreadable']> =>
  foundOf(await db.get('meta', 'unreadable'));

/** Counts nothing: reads what was counted. */
export const readKept = (db: Store): Promise<Kept> =>
  writing(db, null, async ({ tx, counts }) => {
    const meta = tx.objectStore('meta');
    const backup = await getMeta(meta, 'backup');
    return { counts, backup, unreadable: foundOf(await getMeta(meta, 'unreadable')) };
  });

/** How many are on the shortlist, by what was counted. */
export async function countSaved(db: Store): Promise<number> {
  const row = await db.get('meta', 'counts');
  return row?.id === 'counts' && Number.isSafeInteger(row.saved) ? row.saved : (await readKept(db)).counts.saved;
}

/** Remembers that a backup was made. */
export const noteBackup = (db: Store, write: string): Promise<null> =>
  writing(db, write, async ({ tx, at, counts }) => {
    await tx.objectStore('meta').put({ id: 'backup', madeAt: at, saved: counts.saved });
    return null;
  });

/** Rows that are remembered as unreadable; more than a broken disk leaves behind are not counted. */
const mostTold = 500;

/** Rows that are looked through at once. */
const part = 100;

/** What a person wrote; all else can be read on a page again. */
type Looked = 'creators' | 'notes' | 'briefs' | 'candidates' | 'events' | 'collaborations' | 'views';
const looked: { [name in Looked]: GenericSchema } = {
  creators: union([creatorSchema, movedSchema]),
  notes: noteSchema,
  briefs: keptBriefSchema,
  candidates: candidateSchema,
  events: eventSchema,
  collaborations: collaborationSchema,
  views: listViewSchema,
};

/** Looks through what the person wrote, in parts, for rows that cannot be read, and remembers which these are. */
export async function lookThrough(db: Store): Promise<void> {
  const found: { store: string; id: string }[] = [];
  for (const [name, schema] of Object.entries(looked) as [Looked, GenericSchema][]) {
    let after: IDBValidKey = '';
    for (;;) {
      await afterAnswers();
      const range = IDBKeyRange.lowerBound(after, true);
      const tx = db.transaction(name);
      const [keys, rows] = await Promise.all([tx.store.getAllKeys(range, part), tx.store.getAll(range, part)]);
      rows.forEach((row, at) => {
        if (!readRow(schema, row)) found.push({ store: name, id: String(keys[at]) });
      });
      const last = keys.at(-1);
      if (last === undefined || keys.length < part) break;
      after = last;
    }
  }
  const aside = await db.getAllKeys('unreadable', null, mostTold);
  found.push(...aside.map((id) => ({ store: 'unreadable', id })));
  await db.put('meta', { id: 'unreadable', found: found.slice(0, mostTold) });
}
