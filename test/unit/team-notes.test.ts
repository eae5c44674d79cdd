import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Note, openRivals } from '../../src/model/note';
import { writeStamp } from '../../src/model/stamp';
import { joinNotes, notesAfter } from '../../src/store/join-notes';
import { addNote, decideNote, editNote, notesOf, removeNote, restoreNote } from '../../src/store/notes';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { backupText, importText } from '../support/backups';
import { keepAccount } from '../support/kept';
import { anyNote } from '../support/shared-documents';

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

/** The name of a new write, a second after the one before. */
function newWrite(): string {
  vi.setSystemTime(Date.now() + 1000);
  return crypto.randomUUID();
}

/** A browser of that name, which knows the creator c. */
async function browser(device: string): Promise<Store> {
  const db = await openStore(crypto.randomUUID());
  await db.put('meta', { id: 'clock', device, last: null });
  await keepAccount(db, 'c');
  return db;
}

/** Both take over from each other what they know by now, as by a backup. */
async function meet(...browsers: Store[]): Promise<void> {
  const told = await Promise.all(browsers.map((db) => backupText(db)));
  for (const db of browsers) for (const text of told) await importText(db, text);
}

async function noteOf(db: Store): Promise<Note> {
  const [note] = await notesOf(db, 'c');
  if (!note) throw new Error('There is no note.');
  return note;
}
const textsOf = ({ text, rivals = [] }: Note): string[] => [...rivals.map((rival) => rival.text), text].toSorted();
const edit = async (db: Store, text: string) => editNote(db, newWrite(), (await noteOf(db)).id, text);

/** Ana's and Ben's browsers, which have one note of her. */
async function twoWithANote(): Promise<[Store, Store]> {
  const [ana, ben] = [await browser('aaaaaaaa'), await browser('bbbbbbbb')];
  await addNote(ana, newWrite(), 'c', 'First');
  await meet(ana, ben);
  return [ana, ben];
}

/** Both have edited it since, without knowing of each other, and met. */
async function twoThatDiffer(): Promise<[Store, Store]> {
  const [ana, ben] = await twoWithANote();
  await edit(ana, 'Ana’s');
  await edit(ben, 'Ben’s');
  await meet(ana, ben);
  return [ana, ben];
}

async function decide(db: Store, keep: 'this' | 'that' | 'both'): Promise<void> {
  const note = await noteOf(db);
  await decideNote(db, newWrite(), note.id, note.rivals?.[0]?.changed ?? '', keep);
}

describe('A note that two browsers edit', () => {
  it('without knowing of each other has both texts, the same in both browsers', async () => {
    const [ana, ben] = await twoThatDiffer();
    expect(textsOf(await noteOf(ana))).toEqual(['Ana’s', 'Ben’s']);
    expect(await noteOf(ben)).toEqual(await noteOf(ana));
  });

  it('of which both are kept has each under the name of who wrote it', async () => {
    const [ana, ben] = await twoThatDiffer();
    const [theirs] = (await noteOf(ben)).rivals ?? [];
    await decide(ben, 'both');
    const kept = (await notesOf(ben, 'c')).find(({ text }) => text === theirs?.text);
    expect(kept).toMatchObject({ order: theirs?.changed, createdAt: theirs?.editedAt, editedAt: null });
    expect(kept?.changed).not.toBe(theirs?.changed);
    await meet(ana, ben);
    expect((await notesOf(ana, 'c')).map(({ text }) => text).toSorted()).toEqual(['Ana’s', 'Ben’s']);
  });

  it('one after the other has the later text alone', async () => {
    const [ana, ben] = await twoWithANote();
    await edit(ana, 'Ana’s');
    await meet(ana, ben);
    await edit(ben, 'Ben’s');
    await meet(ana, ben);
    for (const db of [ana, ben]) expect(textsOf(await noteOf(db))).toEqual(['Ben’s']);
  });

  it('one after the other has the later text alone, also where the first met the second’s edit before its own reached it', async () => {
    const [ana, ben] = await twoWithANote();
    await edit(ben, 'Ben’s');
    await meet(ana, ben);
    await edit(ana, 'Ana’s');
    await edit(ana, 'Ana’s again');
    await meet(ana, ben);
    expect(textsOf(await noteOf(ben))).toEqual(['Ana’s again']);
  });

  it('to the same text asks nobody anything', async () => {
    const [ana, ben] = await twoWithANote();
    await edit(ana, 'Agreed');
    await edit(ben, 'Agreed');
    await meet(ana, ben);
    expect(openRivals(await noteOf(ana))).toEqual([]);
    await edit(ana, 'Agreed at last');
    await meet(ana, ben);
    expect(textsOf(await noteOf(ben))).toEqual(['Agreed at last']);
  });

  it('has three texts of three browsers, of which an edit follows the one that it is made of', async () => {
    const [ana, ben] = await twoWithANote();
    const cleo = await browser('cccccccc');
    await meet(ana, ben, cleo);
    await edit(ana, 'Ana’s');
    await edit(ben, 'Ben’s');
    await edit(cleo, 'Cleo’s');
    await meet(ana, ben, cleo);
    expect(textsOf(await noteOf(cleo))).toEqual(['Ana’s', 'Ben’s', 'Cleo’s']);
    const { text } = await noteOf(ana);
    await edit(ana, 'Ana’s again');
    await meet(ana, ben, cleo);
    const left = ['Ana’s', 'Ben’s', 'Cleo’s'].filter((one) => one !== text);
    expect(textsOf(await noteOf(ben))).toEqual([...left, 'Ana’s again'].toSorted());
  });

  it('has the text of whoever edited another’s for as long as nobody decides, however often that one is edited', async () => {
    const [ana, ben] = await twoThatDiffer();
    for (const text of ['Once', 'Twice', 'Three times']) await edit(ana, text);
    await meet(ana, ben);
    expect(textsOf(await noteOf(ben))).toEqual(['Ana’s', 'Three times']);
    await edit(ben, 'By Ben again');
    await meet(ana, ben);
    expect(textsOf(await noteOf(ana))).toEqual(['Ana’s', 'By Ben again']);
    await decide(ben, 'this');
    await meet(ana, ben);
    expect(textsOf(await noteOf(ana))).toEqual(['By Ben again']);
  });

  it('of before notes knew of each other: an edit in another browser follows what it was made of', () => {
    const stamp = (time: number, device: string) => writeStamp(time, 0, device);
    const at = '2026-11-30T10:00:00.000Z';
    const first: Note = {
      id: 'n',
      creator: 'c',
      text: 'First',
      createdAt: at,
      editedAt: null,
      order: stamp(1, 'aaaaaaaa'),
      changed: stamp(1, 'aaaaaaaa'),
    };
    const edited = { ...first, text: 'Edited', editedAt: at, changed: stamp(2, 'bbbbbbbb') };
    expect(textsOf(joinNotes(first, edited))).toEqual(['Edited']);
  });
});

describe('Who decides between two texts', () => {
  it('keeps this one, in every browser', async () => {
    const [ana, ben] = await twoThatDiffer();
    const { text } = await noteOf(ana);
    await decide(ana, 'this');
    await meet(ana, ben);
    for (const db of [ana, ben]) expect(textsOf(await noteOf(db))).toEqual([text]);
  });

  it('keeps that one, in every browser', async () => {
    const [ana, ben] = await twoThatDiffer();
    const { rivals } = await noteOf(ana);
    await decide(ana, 'that');
    await meet(ana, ben);
    for (const db of [ana, ben]) expect(textsOf(await noteOf(db))).toEqual([rivals?.[0]?.text]);
  });

  it('keeps both, as two notes', async () => {
    const [ana, ben] = await twoThatDiffer();
    await decide(ana, 'both');
    await meet(ana, ben);
    const notes = await notesOf(ben, 'c');
    expect(notes.map(({ text }) => text).toSorted()).toEqual(['Ana’s', 'Ben’s']);
    expect(notes.flatMap(({ rivals = [] }) => rivals)).toEqual([]);
  });

  it('is told where a colleague decided before', async () => {
    const [ana] = await twoThatDiffer();
    const { id, rivals } = await noteOf(ana);
    await decide(ana, 'this');
    await expect(decideNote(ana, newWrite(), id, rivals?.[0]?.changed ?? '', 'that')).rejects.toThrow('errorNoteGone');
  });
});

describe('A note that one browser removes', () => {
  it('and another edits after that has what was written later', async () => {
    const [ana, ben] = await twoWithANote();
    await removeNote(ana, newWrite(), (await noteOf(ana)).id);
    await edit(ben, 'Ben’s');
    await meet(ana, ben);
    for (const db of [ana, ben]) expect(textsOf(await noteOf(db))).toEqual(['Ben’s']);
  });

  it('and another edited before that is gone', async () => {
    const [ana, ben] = await twoWithANote();
    await edit(ben, 'Ben’s');
    await removeNote(ana, newWrite(), (await noteOf(ana)).id);
    await meet(ana, ben);
    for (const db of [ana, ben]) expect(await notesOf(db, 'c')).toEqual([]);
  });

  it('and brings back follows what it was', async () => {
    const [ana, ben] = await twoWithANote();
    const gone = await removeNote(ana, newWrite(), (await noteOf(ana)).id);
    if (!gone?.removed) throw new Error('It was not removed.');
    await restoreNote(ana, newWrite(), gone.removed);
    await meet(ana, ben);
    for (const db of [ana, ben]) expect(textsOf(await noteOf(db))).toEqual(['First']);
  });
});

it('Texts of notes come to the same in any order, and what was removed leaves the same before and after', () => {
  fc.assert(
    fc.property(anyNote, anyNote, anyNote, (a, b, c) => {
      const bytes = (note: unknown) => JSON.stringify(note);
      expect(bytes(joinNotes(joinNotes(a, b), c))).toBe(bytes(joinNotes(a, joinNotes(b, c))));
      const [one, other] = [notesAfter(a, c.changed), notesAfter(b, c.changed)];
      const joined = one && other ? joinNotes(one, other) : (one ?? other);
      expect(bytes(notesAfter(joinNotes(a, b), c.changed))).toBe(bytes(joined));
    }),
    { numRuns: 2_000 },
  );
});
