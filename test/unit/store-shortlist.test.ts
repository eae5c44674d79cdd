import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { isSaved, listCreators, save, unsave } from '../../src/store/creators';
import { addNote, countNotes, editNote, notesOf, removeNote, restoreNote } from '../../src/store/notes';
import { putReading } from '../../src/store/records';
import { openStore, type Store } from '../../src/store/open';
import { anAccount, aReading, daysLater, today } from '../support/readings';

let store: Store;
let mira: string;
let other: string;

async function remember(handle: string): Promise<string> {
  return (await putReading(store, aReading({ account: anAccount({ handle }) })))?.key ?? '';
}

beforeEach(async () => {
  store = await openStore(crypto.randomUUID());
  mira = await remember('mira.bakes');
  other = await remember('creator_one');
});

describe('the shortlist', () => {
  it('lists who was saved, last saved first, and not who was taken off', async () => {
    await save(store, mira, today);
    await save(store, other, daysLater(1));
    expect((await listCreators(store)).map(({ key }) => key)).toEqual([other, mira]);
    await unsave(store, other);
    expect((await listCreators(store)).map(({ key }) => key)).toEqual([mira]);
    expect(await isSaved(store, mira)).toBe(true);
    expect(await isSaved(store, other)).toBe(false);
  });

  it('holds a creator once, since the first time, however often it is saved', async () => {
    await Promise.all([save(store, mira, today), save(store, mira, daysLater(1))]);
    expect(await listCreators(store)).toEqual([{ key: mira, accounts: [mira], savedAt: today, unsavedAt: null }]);
  });

  it('takes a creator back, with its notes', async () => {
    await save(store, mira, today);
    await addNote(store, mira, 'Answers within a day');
    await unsave(store, mira, daysLater(1));
    expect(await countNotes(store, mira)).toBe(1);
    await save(store, mira, daysLater(2));
    expect(await listCreators(store)).toMatchObject([{ key: mira, savedAt: daysLater(2) }]);
    expect(await countNotes(store, mira)).toBe(1);
  });

  it('takes a creator off once: the day stays, from which it is forgotten', async () => {
    await save(store, mira, today);
    await unsave(store, mira, daysLater(1));
    await unsave(store, mira, daysLater(2));
    expect(await store.get('creators', mira)).toMatchObject({ unsavedAt: daysLater(1) });
  });

  it('takes nobody off who was not on it', async () => {
    await unsave(store, mira);
    expect(await store.count('creators')).toBe(0);
  });

  it('says so when the account to be saved is no longer remembered', async () => {
    await expect(save(store, 'gone')).rejects.toThrow('errorForgotten');
    expect(await listCreators(store)).toEqual([]);
  });
});

describe('notes', () => {
  it('are listed newest first, for their creator alone', async () => {
    await addNote(store, mira, 'First', today);
    await addNote(store, mira, 'Second', daysLater(1));
    await addNote(store, other, 'About another', daysLater(2));
    expect((await notesOf(store, mira)).map(({ text }) => text)).toEqual(['Second', 'First']);
    expect(await countNotes(store, mira)).toBe(2);
  });

  it('tell when they were written and when they were changed', async () => {
    const note = await addNote(store, mira, 'Costs 200', today);
    expect(note).toEqual({ id: note.id, creator: mira, text: 'Costs 200', createdAt: today, editedAt: null });
    const edited = await editNote(store, note.id, 'Costs 250', daysLater(3));
    expect(edited).toEqual({ ...note, text: 'Costs 250', editedAt: daysLater(3) });
    expect(await notesOf(store, mira)).toEqual([edited]);
  });

  it('come back as they were after a removal was undone', async () => {
    const note = await addNote(store, mira, 'Costs 200', today);
    expect(await removeNote(store, note.id)).toEqual(note);
    expect(await notesOf(store, mira)).toEqual([]);
    expect(await restoreNote(store, note)).toEqual(note);
    expect(await notesOf(store, mira)).toEqual([note]);
  });

  it('cannot be changed once they are removed, and removing them again does no harm', async () => {
    const note = await addNote(store, mira, 'Costs 200');
    await removeNote(store, note.id);
    await expect(editNote(store, note.id, 'Costs 250')).rejects.toThrow('errorNoteGone');
    expect(await removeNote(store, note.id)).toBeNull();
    expect(await notesOf(store, mira)).toEqual([]);
  });

  it('are not kept about a creator of whom nothing is remembered', async () => {
    await expect(addNote(store, 'gone', 'Lost')).rejects.toThrow('errorForgotten');
    expect(await store.count('notes')).toBe(0);
  });

  it('written in two windows at once are both kept', async () => {
    await Promise.all(['One', 'Two', 'Three'].map((text) => addNote(store, mira, text)));
    expect(await countNotes(store, mira)).toBe(3);
  });
});
