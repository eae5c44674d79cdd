import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Account, Reading } from '../../src/model/reading';
import { isSaved, listCreators, save, unsave } from '../../src/store/creators';
import { addNote, countNotes, notesOf } from '../../src/store/notes';
import { findRecord, forgetOld, getRecord, putReading } from '../../src/store/records';
import { openStore, type Store } from '../../src/store/open';
import { anAccount, aPost, aReading, daysLater, exact, today } from '../support/readings';

let store: Store;
beforeEach(async () => {
  store = await openStore(crypto.randomUUID());
});

/** A look at an account, `day` days from today; gives the key of its record. */
async function look(facts: Partial<Account> = {}, day = 0, rest: Partial<Reading> = {}): Promise<string> {
  const record = await putReading(store, aReading({ account: anAccount(facts), at: daysLater(day), ...rest }));
  if (record === null) throw new Error('The look was not remembered.');
  return record.key;
}

describe('a look at an account', () => {
  it('is remembered, and added to by the next', async () => {
    const key = await look({ followers: exact(900) }, 0, { posts: [aPost('a')] });
    expect(await look({ bio: 'Cakes' }, 1, { posts: [aPost('b')] })).toBe(key);
    const record = await getRecord(store, key);
    expect(record?.account).toEqual(anAccount({ followers: exact(900), bio: 'Cakes' }));
    expect(record?.posts.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(record).toMatchObject({ firstSeenAt: today, lastSeenAt: daysLater(1) });
  });

  it('leaves nothing behind when it shows no account', async () => {
    expect(await putReading(store, aReading())).toBeNull();
    expect(await store.count('records')).toBe(0);
    expect(await getRecord(store, 'nobody')).toBeNull();
  });

  it('finds the account whatever the case of its handle, and never one of another site', async () => {
    const key = await look();
    expect(await look({ handle: 'Mira.Bakes' })).toBe(key);
    expect(await look({ site: 'tiktok' })).not.toBe(key);
    expect((await findRecord(store, 'instagram', 'MIRA.BAKES', null))?.key).toBe(key);
    expect(await findRecord(store, 'youtube', 'mira.bakes', null)).toBeNull();
  });

  it('loses nothing when two tabs look at the same new account at once', async () => {
    const posts = Array.from({ length: 20 }, (_, index) => aPost(`p${index}`));
    const keys = await Promise.all(posts.map((post) => look({}, 0, { posts: [post] })));
    expect(new Set(keys).size).toBe(1);
    expect(await store.count('records')).toBe(1);
    expect((await getRecord(store, keys[0] ?? ''))?.posts).toHaveLength(20);
  });
});

describe('an account that changes its handle', () => {
  it('keeps its record, its place on the shortlist and its notes', async () => {
    const key = await look({ id: '17' });
    await save(store, key);
    await addNote(store, key, 'Answers within a day');
    expect(await look({ id: '17', handle: 'mira.bread' }, 1)).toBe(key);
    expect((await findRecord(store, 'instagram', 'mira.bread', null))?.key).toBe(key);
    expect(await findRecord(store, 'instagram', 'mira.bakes', null)).toBeNull();
    expect(await isSaved(store, key)).toBe(true);
    expect(await notesOf(store, key)).toMatchObject([{ text: 'Answers within a day' }]);
  });

  it('leaves its handle to whoever takes it: the same handle with a new id is a new account', async () => {
    const mira = await look({ id: '17' });
    await addNote(store, mira, 'About Mira');
    const other = await look({ id: '99', name: 'Other' }, 1);
    expect(other).not.toBe(mira);
    expect(await notesOf(store, other)).toEqual([]);
    expect((await getRecord(store, mira))?.account.name).toBeNull();
    // A look that does not show the id means whoever was seen there last.
    expect(await look({}, 2)).toBe(other);
    expect((await findRecord(store, 'instagram', 'mira.bakes', '17'))?.key).toBe(mira);
    expect(await findRecord(store, 'instagram', 'mira.bakes', '55')).toBeNull();
  });

  it('gets its id by the first look that shows it', async () => {
    const key = await look();
    expect(await look({ id: '17' })).toBe(key);
    expect(await look({ id: '17', handle: 'mira.bread' })).toBe(key);
  });
});

describe('looks at a renamed account that did not show its id', () => {
  /** A record under the id, and a second one under the new handle. */
  async function split(): Promise<{ first: string; stray: string }> {
    const first = await look({ id: '17' }, 0, { posts: [aPost('old')] });
    const stray = await look({ handle: 'mira.bread', bio: 'Bread' }, 1, { posts: [aPost('new')] });
    expect(stray).not.toBe(first);
    return { first, stray };
  }

  it('join the account’s record once a look shows both', async () => {
    const { first } = await split();
    expect(await look({ id: '17', handle: 'mira.bread' }, 2)).toBe(first);
    const record = await getRecord(store, first);
    expect(record?.account).toEqual(anAccount({ id: '17', handle: 'mira.bread', bio: 'Bread' }));
    expect(record?.posts.map(({ id }) => id).toSorted()).toEqual(['new', 'old']);
    expect(record?.firstSeenAt).toBe(today);
    expect(await store.count('records')).toBe(1);
  });

  it('bring along what was saved and noted meanwhile', async () => {
    const { first, stray } = await split();
    await save(store, stray, daysLater(1));
    await addNote(store, stray, 'About bread');
    await look({ id: '17', handle: 'mira.bread' }, 2);
    expect(await listCreators(store)).toEqual([
      { key: first, accounts: [first], savedAt: daysLater(1), unsavedAt: null },
    ]);
    expect(await notesOf(store, first)).toMatchObject([{ text: 'About bread', creator: first }]);
  });

  it('leave one creator where both records were saved', async () => {
    const { first, stray } = await split();
    await save(store, first, daysLater(0));
    await addNote(store, first, 'About cakes', daysLater(0));
    await unsave(store, first, daysLater(1));
    await save(store, stray, daysLater(1));
    await addNote(store, stray, 'About bread', daysLater(1));
    await look({ id: '17', handle: 'mira.bread' }, 2);
    expect(await listCreators(store)).toEqual([{ key: first, accounts: [first], savedAt: today, unsavedAt: null }]);
    expect((await notesOf(store, first)).map(({ text }) => text)).toEqual(['About bread', 'About cakes']);
  });
});

describe('after 90 days', () => {
  it('an account that was not seen again is forgotten with its notes, one that was stays', async () => {
    const gone = await look({ handle: 'creator_one' });
    await addNote(store, gone, 'Nobody will read this');
    const stays = await look({}, 1);
    await forgetOld(store, daysLater(91));
    expect(await getRecord(store, gone)).toBeNull();
    expect(await countNotes(store, gone)).toBe(0);
    expect(await getRecord(store, stays)).not.toBeNull();
  });

  it('a creator on the shortlist stays, with its notes', async () => {
    const key = await look();
    await save(store, key);
    await addNote(store, key, 'Answers within a day');
    await forgetOld(store, daysLater(1000));
    expect(await getRecord(store, key)).not.toBeNull();
    expect(await countNotes(store, key)).toBe(1);
  });

  it('a creator taken off the shortlist is forgotten, 90 days from that day, with its notes', async () => {
    const key = await look();
    await save(store, key, today);
    await addNote(store, key, 'Answers within a day');
    await unsave(store, key, daysLater(500));
    await forgetOld(store, daysLater(590));
    expect(await countNotes(store, key)).toBe(1);
    await forgetOld(store, daysLater(591));
    expect(await getRecord(store, key)).toBeNull();
    expect(await countNotes(store, key)).toBe(0);
    expect(await store.count('creators')).toBe(0);
  });

  it('or after as many as are asked for', async () => {
    await look();
    await forgetOld(store, daysLater(8), 7);
    expect(await store.count('records')).toBe(0);
  });
});
