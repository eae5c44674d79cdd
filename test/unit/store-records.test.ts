import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Account, Reading } from '../../src/model/reading';
import { getAccount, putReading } from '../../src/store/accounts';
import { getCreator } from '../../src/store/creators';
import { save, unsave } from '../support/saving';
import { forgetIdle } from '../../src/store/forgetting';
import { addNote, countNotes, notesOf } from '../../src/store/notes';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { listSaved } from '../../src/store/shortlist';
import { daysKept } from '../../src/model/record';
import { anAccount, aPost, aReading, daysLater, exact, today } from '../support/readings';
import { findRecord, aWrite, endStories, itIs, seen } from '../support/store';

endStories();

let store: Store;
beforeEach(async () => {
  itIs(today);
  store = await openStore(crypto.randomUUID());
});

/** A look at an account, `day` days from today; gives its key. */
const look = (facts: Partial<Account> = {}, day = 0, rest: Partial<Reading> = {}): Promise<string> =>
  seen(store, facts, daysLater(day), rest);
const recordOf = async (key: string) => (await getAccount(store, key))?.record ?? null;
const savedKeys = async () => (await listSaved(store, null, 10)).rows.map(({ id }) => id);
const isOnList = async (key: string) => (await getCreator(store, key))?.order !== undefined;
const forget = (days: number, kept = daysKept) => forgetIdle(store, daysLater(days), kept);

describe('a look at an account', () => {
  it('is remembered, and added to by the next', async () => {
    const key = await look({ followers: exact(900) }, 0, { posts: [aPost('a')] });
    expect(await look({ bio: 'Cakes' }, 1, { posts: [aPost('b')] })).toBe(key);
    const record = await recordOf(key);
    expect(record?.account).toEqual(anAccount({ followers: exact(900), bio: 'Cakes' }));
    expect(record?.posts.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(record).toMatchObject({ firstSeenAt: today, lastSeenAt: daysLater(1) });
  });

  it('leaves nothing behind when it shows no account', async () => {
    expect(await putReading(store, aReading())).toBeNull();
    expect(await store.count('accounts')).toBe(0);
    expect(await getAccount(store, 'nobody')).toBeNull();
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
    expect(await store.count('accounts')).toBe(1);
    expect((await recordOf(keys[0] ?? ''))?.posts).toHaveLength(20);
  });

  it('keeps more posts than lie apart, newest first, as they were', async () => {
    const posts = Array.from({ length: 150 }, (_, index) =>
      aPost(`p${index}`, { publishedAt: daysLater(-index), caption: `Bread number ${index}` }),
    );
    const key = await look({}, 0, { posts });
    expect((await recordOf(key))?.posts).toEqual(posts);
    expect((await store.get('posts', key))?.recent).toHaveLength(60);
  });

  it('raises the revision where it tells anything new, and only there', async () => {
    const key = await look({ followers: exact(900) });
    const revision = async () => (await getAccount(store, key))?.revision;
    const first = await revision();
    await look({ followers: exact(900) }, 1);
    expect(await revision()).toBe(first);
    await look({ followers: exact(901) }, 1);
    expect(await revision()).toBe((first ?? 0) + 1);
  });
});

describe('an account that changes its handle', () => {
  it('keeps its record, its place on the shortlist and its notes', async () => {
    const key = await look({ id: '17' });
    await save(store, aWrite(), key);
    await addNote(store, aWrite(), key, 'Answers within a day');
    expect(await look({ id: '17', handle: 'mira.bread' }, 1)).toBe(key);
    expect((await findRecord(store, 'instagram', 'mira.bread', null))?.key).toBe(key);
    expect(await findRecord(store, 'instagram', 'mira.bakes', null)).toBeNull();
    expect(await isOnList(key)).toBe(true);
    expect(await notesOf(store, key)).toMatchObject([{ text: 'Answers within a day' }]);
  });

  it('leaves its handle to whoever takes it: the same handle with a new id is a new account', async () => {
    const mira = await look({ id: '17' });
    await addNote(store, aWrite(), mira, 'About Mira');
    const other = await look({ id: '99', name: 'Other' }, 1);
    expect(other).not.toBe(mira);
    expect(await notesOf(store, other)).toEqual([]);
    expect((await recordOf(mira))?.account.name).toBeNull();
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
    const record = await recordOf(first);
    expect(record?.account).toEqual(anAccount({ id: '17', handle: 'mira.bread', bio: 'Bread' }));
    expect(record?.posts.map(({ id }) => id).toSorted()).toEqual(['new', 'old']);
    expect(record?.firstSeenAt).toBe(today);
    expect(await store.count('accounts')).toBe(1);
  });

  it('bring along what was saved and noted meanwhile', async () => {
    const { first, stray } = await split();
    await save(store, aWrite(), stray);
    await addNote(store, aWrite(), stray, 'About bread');
    await look({ id: '17', handle: 'mira.bread' }, 2);
    // The creator keeps the id it was made with, and has the account that lives.
    expect(await savedKeys()).toEqual([stray]);
    expect(await getCreator(store, first)).toMatchObject({ id: stray, accounts: [first], savedAt: today });
    expect(await notesOf(store, first)).toMatchObject([{ text: 'About bread', creator: stray }]);
  });

  it('leave one creator where both records were saved', async () => {
    const { first, stray } = await split();
    await save(store, aWrite(), first);
    await addNote(store, aWrite(), first, 'About cakes');
    itIs(daysLater(1));
    await unsave(store, aWrite(), first);
    await save(store, aWrite(), stray);
    await addNote(store, aWrite(), stray, 'About bread');
    await look({ id: '17', handle: 'mira.bread' }, 2);
    const lives = first < stray ? first : stray;
    expect(await savedKeys()).toEqual([lives]);
    expect(await getCreator(store, first)).toMatchObject({ id: lives, accounts: [first], savedAt: today });
    expect((await notesOf(store, stray)).map(({ text }) => text)).toEqual(['About bread', 'About cakes']);
  });
});

describe('after 90 days', () => {
  it('an account that was not seen again is forgotten, one that was stays', async () => {
    const gone = await look({ handle: 'creator_one' });
    const stays = await look({}, 1);
    expect(await forget(91)).toBe(1);
    expect(await recordOf(gone)).toBeNull();
    expect(await recordOf(stays)).not.toBeNull();
  });

  it('an account that is seen again while others are forgotten stays', async () => {
    const key = await look();
    const gone = await look({ handle: 'creator_one', id: '7' });
    itIs(daysLater(91));
    // What is due was found by then, and is forgotten after the look was kept.
    await Promise.all([forget(91), look({}, 91)]);
    expect(await recordOf(gone)).toBeNull();
    expect(await recordOf(key)).not.toBeNull();
  });

  it('a creator who is in a campaign though off the shortlist stays, as two browsers may have decided', async () => {
    const key = await look();
    await save(store, aWrite(), key);
    const [candidate] = await store.getAll('candidates');
    await unsave(store, aWrite(), key);
    if (candidate) await store.put('candidates', candidate);
    expect(await forget(1000)).toBe(0);
    expect(await recordOf(key)).not.toBeNull();
  });

  it('a creator on the shortlist stays, with its notes', async () => {
    const key = await look();
    await addNote(store, aWrite(), key, 'Answers within a day');
    expect(await forget(1000)).toBe(0);
    expect(await recordOf(key)).not.toBeNull();
    expect(await countNotes(store, [key])).toEqual(new Map([[key, 1]]));
  });

  it('a creator taken off the shortlist is forgotten, 90 days from that day, with its notes', async () => {
    const key = await look();
    await addNote(store, aWrite(), key, 'Answers within a day');
    itIs(daysLater(500));
    await unsave(store, aWrite(), key);
    await forget(590);
    expect(await notesOf(store, key)).toHaveLength(1);
    await forget(591);
    expect(await recordOf(key)).toBeNull();
    expect(await notesOf(store, key)).toEqual([]);
    expect(await store.count('creators')).toBe(0);
  });

  it('or after as many as are asked for', async () => {
    await look();
    await forget(8, 7);
    expect(await store.count('accounts')).toBe(0);
  });

  it('however many they are, all of them', async () => {
    for (let index = 0; index < 45; index++) await look({ handle: `creator_${index}` });
    expect(await forget(91)).toBe(45);
    expect(await store.count('accounts')).toBe(0);
  });
});
