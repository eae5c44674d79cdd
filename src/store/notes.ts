import { isListed } from '../model/creator';
import { type Note, noteSchema, type Rival } from '../model/note';
import { type Stamp, timeOf } from '../model/stamp';
import { Problem } from '../shared/problem';
import { keepIn } from './change-creator';
import { creatorOf, ownerIn } from './creators';
import { rewrite } from './join-notes';
import { readRow } from './read-row';
import type { Store } from './schema';
import { type Writing, writing } from './write';
import { under } from './under';

/** A note that was written, edited or removed, and the creator's id. */
export interface NoteWritten {
  creator: string;
  /** Whether it put its creator on the shortlist. */
  saved: boolean;
  /** What was removed; null where nothing was. */
  removed: Note | null;
}

/**
 * Adds a note about a creator, and keeps it: who is worth a note is worth keeping. Throws a `Problem`
 * when nothing is remembered of the creator.
 */
export const addNote = (db: Store, write: string, key: string, text: string): Promise<NoteWritten> =>
  writing(db, write, async (w) => {
    const owner = await ownerIn(w, key);
    const creator = await keepIn(w, owner);
    await writeNoteIn(w, write, creator.id, text);
    return { creator: creator.id, saved: !isListed(owner), removed: null };
  });

/**
 * Writes a new note of a creator, by its id, within a write. Of a text that was there already, who wrote it and when stays:
 * its place tells that.
 */
export async function writeNoteIn(
  w: Writing,
  id: string,
  creator: string,
  text: string,
  written?: Pick<Rival, 'changed' | 'editedAt'>,
): Promise<void> {
  const stamp = w.stamp();
  const order = written?.changed ?? stamp;
  const createdAt = written ? (written.editedAt ?? timeOf(written.changed)) : w.at;
  const note = { id, creator, text, createdAt, editedAt: null, order, changed: stamp };
  await w.tx.objectStore('notes').put(note);
  w.counts.notes++;
}

/** Brings a removed note back where it was. Throws like `addNote`. */
export const restoreNote = (db: Store, write: string, note: Note): Promise<NoteWritten> =>
  writing(db, write, async (w) => {
    const creator = await ownerIn(w, note.creator);
    const { tx, counts } = w;
    await tx.objectStore('creators').put(creator);
    if ((await tx.objectStore('notes').getKey(note.id)) === undefined) counts.notes++;
    await tx.objectStore('notes').put(rewrite({ ...note, creator: creator.id }, note, () => w.stamp()));
    await tx.objectStore('tombstones').delete(['note', note.id]);
    return { creator: creator.id, saved: false, removed: null };
  });

/** Changes a note's text; throws a `Problem` when the note is gone. */
export const editNote = (db: Store, write: string, id: string, text: string): Promise<NoteWritten> =>
  writing(db, write, async (w) => {
    const note = await noteIn(w, id);
    if (!note) throw new Problem('errorNoteGone');
    await w.tx.objectStore('notes').put(rewrite(note, { text, editedAt: w.at }, () => w.stamp()));
    return { creator: note.creator, saved: false, removed: null };
  });

/**
 * Decides between a note's text and another that was written at the same time, by when that one was changed: keeps `this`, `that` in
 * its place, or `both`, the other as a note of its own. Throws a `Problem` when either is gone.
 */
export const decideNote = (
  db: Store,
  write: string,
  id: string,
  rivalChanged: Stamp,
  keep: 'this' | 'that' | 'both',
): Promise<NoteWritten> =>
  writing(db, write, async (w) => {
    const note = await noteIn(w, id);
    const rival = note?.rivals?.find(({ changed }) => changed === rivalChanged);
    if (!note || !rival) throw new Problem('errorNoteGone');
    const { text, editedAt } = keep === 'that' ? rival : note;
    await w.tx.objectStore('notes').put(rewrite(note, { text, editedAt, settled: [rival.text] }, () => w.stamp()));
    if (keep === 'both') await writeNoteIn(w, crypto.randomUUID(), note.creator, rival.text, rival);
    return { creator: note.creator, saved: false, removed: null };
  });

/** Removes a note and gives it, for the undo; null when it was gone already. */
export const removeNote = (db: Store, write: string, id: string): Promise<NoteWritten | null> =>
  writing(db, write, async (w) => {
    const note = await noteIn(w, id);
    if (!note) return null;
    await w.tx.objectStore('notes').delete(id);
    await w.tx.objectStore('tombstones').put({ what: 'note', id, at: w.stamp() });
    w.counts.notes--;
    return { creator: note.creator, saved: false, removed: note };
  });

const noteIn = async ({ tx }: Writing, id: string): Promise<Note | null> =>
  readRow(noteSchema, await tx.objectStore('notes').get(id));

/** A creator's notes, newest first; those that cannot be read are left out. */
export async function notesOf(db: Store, key: string): Promise<Note[]> {
  const tx = db.transaction(['creators', 'notes']);
  const id = (await creatorOf(tx.objectStore('creators'), key))?.id ?? key;
  const rows = await tx.objectStore('notes').index('creator').getAll(under(id));
  return rows.flatMap((row) => readRow(noteSchema, row) ?? []).toReversed();
}

/** How many notes creators have, by their ids. */
export async function countNotes(db: Store, ids: readonly string[]): Promise<Map<string, number>> {
  const index = db.transaction('notes').store.index('creator');
  const counted = ids.map(async (id) => [id, await index.count(under(id))] as const);
  return new Map(await Promise.all(counted));
}
