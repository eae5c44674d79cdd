import type { Note } from '../model/note';
import type { Messages } from '../shared/messages';
import type { CreatorChange } from '../shared/creator-view';
import * as notes from '../store/notes';
import { db } from '../store/open';
import { changeOf } from './creator';
import type { Sender } from './dispatch';
import { tellPages } from './tell-tabs';

export async function addNote(
  { creator, text }: Messages['note-add']['in'],
  { write }: Sender,
): Promise<CreatorChange> {
  const written = await notes.addNote(await db(), write, creator, text);
  // Pages show who is saved, and no notes.
  if (written.saved) await tellPages(written.creator);
  return changeOf(written.creator);
}

export async function editNote({ id, text }: Messages['note-edit']['in'], { write }: Sender): Promise<CreatorChange> {
  return changeOf((await notes.editNote(await db(), write, id, text)).creator);
}

export async function removeNote(
  { id }: Messages['note-remove']['in'],
  { write }: Sender,
): Promise<Messages['note-remove']['out']> {
  const done = await notes.removeNote(await db(), write, id);
  return { ...(await changeOf(done?.creator ?? '')), removed: done?.removed ?? null };
}

export async function restoreNote(note: Note, { write }: Sender): Promise<CreatorChange> {
  return changeOf((await notes.restoreNote(await db(), write, note)).creator);
}

/** Decides between two texts that were written at once. */
export async function decideNote(
  { id, rival, keep }: Messages['note-decide']['in'],
  { write }: Sender,
): Promise<CreatorChange> {
  return changeOf((await notes.decideNote(await db(), write, id, rival, keep)).creator);
}
