import { Problem } from '../shared/problem';
import type { Note } from '../model/note';
import { checkOwner } from './creators';
import type { Store } from './schema';

/** Adds a note about a creator; `at` is ISO. Throws a `Problem` when nothing is remembered of the creator. */
export function addNote(db: Store, creator: string, text: string, at = new Date().toISOString()): Promise<Note> {
  return putNote(db, { id: crypto.randomUUID(), creator, text, createdAt: at, editedAt: null });
}

/** Brings a removed note back as it was. Throws like `addNote`. */
export const restoreNote = (db: Store, note: Note): Promise<Note> => putNote(db, note);

async function putNote(db: Store, note: Note): Promise<Note> {
  const tx = db.transaction(['records', 'creators', 'notes'], 'readwrite');
  await checkOwner(tx, note.creator);
  await Promise.all([tx.objectStore('notes').put(note), tx.done]);
  return note;
}

/** Changes a note's text; throws a `Problem` when the note is gone. */
export async function editNote(db: Store, id: string, text: string, at = new Date().toISOString()): Promise<Note> {
  const tx = db.transaction('notes', 'readwrite');
  const note = await tx.store.get(id);
  if (note === undefined) throw new Problem('errorNoteGone');
  const edited = { ...note, text, editedAt: at };
  await Promise.all([tx.store.put(edited), tx.done]);
  return edited;
}

/** Removes a note and returns it, for the undo; null when it was gone already. */
export async function removeNote(db: Store, id: string): Promise<Note | null> {
  const tx = db.transaction('notes', 'readwrite');
  const note = await tx.store.get(id);
  await Promise.all([tx.store.delete(id), tx.done]);
  return note ?? null;
}

/** A creator's notes, newest first. */
export async function notesOf(db: Store, creator: string): Promise<Note[]> {
  const notes = await db.getAllFromIndex('notes', 'creator', creator);
  return notes.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** How many notes a creator has. */
export const countNotes = (db: Store, creator: string): Promise<number> =>
  db.countFromIndex('notes', 'creator', creator);
