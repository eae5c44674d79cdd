import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { describe, expect, it } from 'vitest';
import { getAccount } from '../../src/store/accounts';
import { db, openStore } from '../../src/store/open';
import { editNote } from '../../src/store/notes';
import type { Store, StoreName } from '../../src/store/schema';
import { getTeam } from '../../src/store/team/team-row';
import { loadDump, type Dump } from '../support/old-store';
import { contradictions, keptCounts, realCounts, seen } from '../support/store';
import version1 from '../fixtures/store/v1.json';
import version3 from '../fixtures/store/v3.json';

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

describe.each<[string, Dump]>([
  ['version 1', version1],
  // What the last version without a team wrote of the seed of `seeded-worker.ts`.
  ['version 3', version3],
])('a store of %s', (_, dump) => {
  it('becomes the same store that a new browser gets', async () => {
    const name = crypto.randomUUID();
    await loadDump(name, dump);
    expect(schemaOf(await openStore(name))).toEqual(schemaOf(await openStore(crypto.randomUUID())));
  });
});

describe('a store of version 3', () => {
  it('has every row as it was, in no team, and a new write is none that a team would hear of', async () => {
    const name = crypto.randomUUID();
    await loadDump(name, version3);
    const store = await openStore(name);
    for (const [from, { rows }] of Object.entries(version3.stores))
      expect(await store.getAll(from as StoreName)).toEqual(rows);
    expect(await getTeam(store)).toBeNull();
    const note = await store.get('notes', version3.stores.notes.rows[0]?.id ?? '');
    await editNote(store, crypto.randomUUID(), note?.id ?? '', 'Changed');
    expect((await store.get('notes', note?.id ?? ''))?.text).toBe('Changed');
    expect([await store.count('documents'), await store.count('outbox')]).toEqual([0, 0]);
    expect(await contradictions(store)).toEqual([]);
    expect(await keptCounts(store)).toEqual(await realCounts(store));
  });
});

describe('the connection to the store', () => {
  const look = async () => seen(await db());

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
    expect((await getAccount(await db(), key))?.record.account.handle).toBe('mira.bakes');
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
