import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { getCreator } from '../../src/store/creators';
import { save, unsave } from '../support/saving';
import { addNote, editNote, notesOf, removeNote, restoreNote } from '../../src/store/notes';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { listSaved } from '../../src/store/shortlist';
import { daysLater, today } from '../support/readings';
import { aWrite, endStories, itIs, seen } from '../support/store';

endStories();

let store: Store;
let mira: string;
let other: string;

beforeEach(async () => {
  itIs(today);
  store = await openStore(crypto.randomUUID());
  mira = await seen(store);
  other = await seen(store, { handle: 'creator_one' });
});

const put = (key: string) => save(store, aWrite(), key);
const takeOff = (key: string) => unsave(store, aWrite(), key);
const list = async () => (await listSaved(store, null, 10)).rows.map(({ id }) => id);
const note = async (key: string, text: string) => {
  const id = aWrite();
  await addNote(store, id, key, text);
  return id;
};
const texts = async (key: string) => (await notesOf(store, key)).map(({ text }) => text);

describe('the shortlist', () => {
  it('lists who was saved, last saved first, and not who was taken off', async () => {
    await put(mira);
    await put(other);
    expect(await list()).toEqual([other, mira]);
    await takeOff(other);
    expect(await list()).toEqual([mira]);
  });

  it('holds a creator once, since the first time, however often it is saved', async () => {
    await Promise.all([put(mira), put(mira)]);
    itIs(daysLater(1));
    await put(mira);
    expect(await list()).toEqual([mira]);
    expect(await getCreator(store, mira)).toMatchObject({ accounts: [mira], savedAt: today, unsavedAt: null });
  });

  it('takes back who was taken off by mistake: at its place, since its day, with its notes', async () => {
    await note(mira, 'Answers within a day');
    await put(other);
    itIs(daysLater(10));
    await takeOff(mira);
    await put(mira);
    expect(await list()).toEqual([other, mira]);
    expect(await getCreator(store, mira)).toMatchObject({ savedAt: today, unsavedAt: null });
    expect(await texts(mira)).toEqual(['Answers within a day']);
  });

  it('takes who comes back after more than a day as somebody new, with the notes', async () => {
    await note(mira, 'Answers within a day');
    await put(other);
    await takeOff(mira);
    itIs(daysLater(2));
    await put(mira);
    expect(await list()).toEqual([mira, other]);
    expect(await getCreator(store, mira)).toMatchObject({ savedAt: daysLater(2), unsavedAt: null });
    expect(await texts(mira)).toEqual(['Answers within a day']);
  });

  it('takes a creator off once: the day stays, from which it is forgotten', async () => {
    await put(mira);
    itIs(daysLater(1));
    await takeOff(mira);
    itIs(daysLater(2));
    await takeOff(mira);
    expect(await getCreator(store, mira)).toMatchObject({ unsavedAt: daysLater(1) });
  });

  it('takes nobody off who was not on it', async () => {
    await takeOff(mira);
    expect(await store.count('creators')).toBe(0);
  });

  it('says so when the account to be saved is no longer remembered', async () => {
    await expect(put('gone')).rejects.toThrow('errorForgotten');
    expect(await list()).toEqual([]);
  });

  it('is read page by page, each creator once, also when some come or go in between', async () => {
    const keys: string[] = [];
    for (let index = 0; index < 25; index++) keys.unshift(await seen(store, { handle: `creator_${index}` }));
    for (const key of keys.toReversed()) await put(key);
    const first = await listSaved(store, null, 10);
    await put(mira);
    await takeOff(keys[0] ?? '');
    const second = await listSaved(store, first.next, 10);
    const third = await listSaved(store, second.next, 10);
    expect([first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(keys);
    expect(third.next).toBeNull();
  });

  it('ends where a page is full and nobody is left', async () => {
    await put(mira);
    await put(other);
    const page = await listSaved(store, null, 2);
    expect([page.rows.length, page.next]).toEqual([2, null]);
  });
});

describe('notes', () => {
  it('are listed newest first, for their creator alone', async () => {
    await note(mira, 'First');
    await note(mira, 'Second');
    await note(other, 'About another');
    expect(await texts(mira)).toEqual(['Second', 'First']);
    expect(await texts(other)).toEqual(['About another']);
  });

  it('put their creator on the shortlist', async () => {
    await note(mira, 'First');
    expect(await list()).toEqual([mira]);
  });

  it('tell when they were written and when they were changed', async () => {
    const id = await note(mira, 'Costs 200');
    expect(await notesOf(store, mira)).toMatchObject([{ id, creator: mira, createdAt: today, editedAt: null }]);
    itIs(daysLater(3));
    await editNote(store, aWrite(), id, 'Costs 250');
    expect(await notesOf(store, mira)).toMatchObject([
      { id, text: 'Costs 250', createdAt: today, editedAt: daysLater(3) },
    ]);
  });

  it('come back where they were after a removal was undone, and removing again is no other removal', async () => {
    const id = await note(mira, 'Costs 200');
    await note(mira, 'Answers within a day');
    const [, before] = await notesOf(store, mira);
    const done = await removeNote(store, aWrite(), id);
    expect(done?.removed).toEqual(before);
    expect(await texts(mira)).toEqual(['Answers within a day']);
    if (done?.removed) await restoreNote(store, aWrite(), done.removed);
    expect(await texts(mira)).toEqual(['Answers within a day', 'Costs 200']);
    const [, after] = await notesOf(store, mira);
    expect({ ...after, changed: '' }).toEqual({ ...before, changed: '' });
  });

  it('cannot be changed once they are removed, and removing them again does no harm', async () => {
    const id = await note(mira, 'Costs 200');
    await removeNote(store, aWrite(), id);
    await expect(editNote(store, aWrite(), id, 'Costs 250')).rejects.toThrow('errorNoteGone');
    expect(await removeNote(store, aWrite(), id)).toBeNull();
    expect(await texts(mira)).toEqual([]);
  });

  it('are not kept about a creator of whom nothing is remembered', async () => {
    await expect(note('gone', 'Lost')).rejects.toThrow('errorForgotten');
    expect(await store.count('notes')).toBe(0);
  });

  it('written in two windows at once are both kept', async () => {
    await Promise.all(['One', 'Two', 'Three'].map((text) => note(mira, text)));
    expect((await texts(mira)).toSorted()).toEqual(['One', 'Three', 'Two']);
  });
});
