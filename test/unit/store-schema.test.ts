import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { describe, expect, it } from 'vitest';
import { isSaved, listCreators } from '../../src/store/creators';
import { addNote, notesOf } from '../../src/store/notes';
import { quoteOf } from '../../src/store/quotes';
import { findRecord, getRecord, putReading } from '../../src/store/records';
import { db, openStore, type Store } from '../../src/store/open';
import { anAccount, aReading, exact } from '../support/readings';
import version1 from '../fixtures/store/v1.json';

/** A store of an earlier version, as it lay in a browser. */
interface Dump {
  version: number;
  stores: {
    [name: string]: {
      keyPath: string;
      indexes: { [name: string]: { keyPath: string | string[]; multiEntry: boolean } };
      rows: object[];
    };
  };
}

/** Puts a dump into the browser without any of Fitlens's own code. */
function load(name: string, { version, stores }: Dump): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name, version);
    opening.addEventListener('error', () => fail(opening.error));
    opening.addEventListener('upgradeneeded', () => {
      for (const [storeName, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(storeName, { keyPath });
        for (const [index, { keyPath: path, multiEntry }] of Object.entries(indexes)) {
          store.createIndex(index, path, { multiEntry });
        }
        for (const row of rows) store.add(row);
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      done();
    });
  });
}

/** The stores and indexes of an open store. */
function schemaOf(store: Store): object {
  const raw = unwrap(store);
  const tx = raw.transaction([...raw.objectStoreNames]);
  const stores = [...raw.objectStoreNames].map((name) => {
    const { keyPath, indexNames } = tx.objectStore(name);
    const indexes = [...indexNames].map((index) => {
      const { keyPath: path, multiEntry, unique } = tx.objectStore(name).index(index);
      return [index, { keyPath: path, multiEntry, unique }];
    });
    return [name, { keyPath, indexes: Object.fromEntries(indexes) }];
  });
  return Object.fromEntries(stores);
}

describe.each<[string, Dump]>([['version 1', version1]])('a store of %s', (_, dump) => {
  const opened = async () => {
    const name = crypto.randomUUID();
    await load(name, dump);
    return openStore(name);
  };

  it('becomes the same store that a new browser gets', async () => {
    expect(schemaOf(await opened())).toEqual(schemaOf(await openStore(crypto.randomUUID())));
  });

  it('gives back all that was in it', async () => {
    const store = await opened();
    const mira = await findRecord(store, 'instagram', 'mira.bakes', '1700');
    expect(mira).toMatchObject({
      key: 'record-mira',
      account: { name: 'Mira Bakes', followers: exact(12_345) },
      firstSeenAt: '2026-05-01T10:00:00.000Z',
    });
    expect(mira?.posts.map(({ id, likes, hidden }) => ({ id, likes: likes?.value, hidden }))).toEqual([
      { id: 'a1', likes: 410, hidden: [] },
      { id: 'a2', likes: undefined, hidden: ['likes'] },
    ]);
    // What that version did not know of is unknown, not missing.
    expect(mira?.leftOut).toEqual([]);
    expect(mira?.posts[0]).toMatchObject({ engagedViews: null, commission: null, promoted: null, ownBrand: null });
    expect((await findRecord(store, 'tiktok', 'Creator_Two', null))?.key).toBe('record-two');
    expect((await listCreators(store)).map(({ key }) => key)).toEqual(['record-mira']);
    expect(await isSaved(store, 'record-two')).toBe(false);
    expect((await notesOf(store, 'record-mira')).map(({ text }) => text)).toEqual([
      'Asks 250 for a reel',
      'Answers within a day',
    ]);
    expect(await quoteOf(store, 'record-mira')).toEqual({ amount: 250, currency: 'EUR' });
  });

  it('goes on being used', async () => {
    const store = await opened();
    const renamed = anAccount({ id: '1700', handle: 'mira.bread' });
    expect((await putReading(store, aReading({ account: renamed })))?.key).toBe('record-mira');
    await addNote(store, 'record-mira', 'Bakes bread now');
    expect(await notesOf(store, 'record-mira')).toHaveLength(3);
  });
});

describe('the connection to the store', () => {
  const look = async () => (await putReading(await db(), aReading({ account: anAccount() })))?.key ?? '';

  it('is opened once', async () => {
    const [one, two] = await Promise.all([db(), db()]);
    expect(one).toBe(two);
  });

  it('is opened again after the browser ended it, and nothing is lost', async () => {
    const before = await db();
    const key = await look();
    const ended = new Promise((done) => before.addEventListener('close', done));
    // Its types ask for the class where the function takes a database.
    forceCloseDatabase(unwrap(before) as never);
    await ended;
    expect(await db()).not.toBe(before);
    expect((await getRecord(await db(), key))?.account.handle).toBe('mira.bakes');
  });

  it('makes way for a newer Fitlens that changes the store, and says why nothing can be written until it is reloaded', async () => {
    await look();
    const newer = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open('fitlens', 99);
      opening.addEventListener('success', () => done(opening.result));
      opening.addEventListener('blocked', () => fail(new Error('blocked')));
    });
    await expect(db()).rejects.toThrow(/version/);
    newer.close();
    await new Promise((done) => indexedDB.deleteDatabase('fitlens').addEventListener('success', done));
    expect(await look()).not.toBe('');
  });
});
