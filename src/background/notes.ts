import type { Messages } from '../shared/messages';
import type { Note } from '../model/note';
import { isSaved, save } from '../store/creators';
import * as notes from '../store/notes';
import { db } from '../store/schema';
import { tellTabs } from './tell-tabs';

/** Writes a note. A creator worth a note is worth keeping: it goes on the shortlist too. */
export async function addNote({ creator, text }: Messages['note-add']['in']): Promise<Note> {
  const store = await db();
  if (!(await isSaved(store, creator))) {
    await save(store, creator);
    void tellTabs(creator);
  }
  return notes.addNote(store, creator, text);
}

export const editNote = async ({ id, text }: Messages['note-edit']['in']): Promise<Note> =>
  notes.editNote(await db(), id, text);

export const removeNote = async ({ id }: Messages['note-remove']['in']): Promise<Note | null> =>
  notes.removeNote(await db(), id);

export const restoreNote = async (note: Note): Promise<Note> => notes.restoreNote(await db(), note);
