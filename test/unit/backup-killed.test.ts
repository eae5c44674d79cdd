import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { applyNext } from '../../src/store/backup/apply';
import { readBackup } from '../../src/store/backup/read-backup';
import { importProgress } from '../../src/store/backup/stage';
import { openStore } from '../../src/store/open';
import type { Store, StoreName } from '../../src/store/schema';
import { backupText, fileOf } from '../support/backups';
import {
  aBrief,
  aCandidate,
  aCollaboration,
  aCreator,
  aNote,
  anEvent,
  aSnapshot,
  keepAccount,
  stampAt,
} from '../support/kept';
import { aPost, exact, today } from '../support/readings';
import { aView } from '../support/views';

let there: Store;
let here: Store;
beforeEach(async () => {
  there = await openStore(crypto.randomUUID());
  here = await openStore(crypto.randomUUID());
  await keepAccount(there, 'k1', { id: '17', posts: [aPost('a', { likes: exact(3) })], day: 1 });
  await there.put('creators', aCreator('k1', { why: 'There', changed: { saved: stampAt(0), why: stampAt(2) } }));
  await there.put('notes', aNote('n1', 'k1', 'There'));
  await there.put('candidates', aCandidate('b1', 'k1', { status: 'agreed', changed: { status: stampAt(2) } }));
  await there.put('events', anEvent('e1', 'k1'));
  await there.put('collaborations', aCollaboration('w1', 'k1'));
  await there.put('views', aView('v1', 'Bakers'));
  await there.put('snapshots', aSnapshot('k1', '2026-05-20', 900));
  await keepAccount(there, 'seen', { saved: false });
  await there.put('briefs', { brief: aBrief('b1'), addedAt: today, order: stampAt(0), changed: {} });
  await there.put('tombstones', { what: 'note', id: 'n9', at: stampAt(3) });
  await there.put('tombstones', { what: 'candidate', id: 'b2|k2', at: stampAt(3) });
  // The same account under another key: two creators become one.
  await keepAccount(here, 'k2', { id: '17' });
  await here.put('creators', aCreator('k2'));
  await here.put('notes', aNote('n2', 'k2', 'Here'));
  await here.put('notes', aNote('n9', 'k2', 'Removed there'));
  await here.put('candidates', aCandidate('b1', 'k2', { nextStep: { text: 'Call', dueOn: null } }));
  await here.put('candidates', aCandidate('b2', 'k2'));
  await here.put('events', anEvent('e2', 'k2'));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const contents = (store: Store) =>
  Promise.all(
    ([...store.objectStoreNames] as StoreName[]).map(async (name) => [name, await store.getAll(name)] as const),
  );

/** From now on the `nth` write of a row, counted from 1, is the last moment of whoever does it. */
function dieAt(nth: number): void {
  let count = 0;
  const live = () => {
    count++;
    if (count === nth) throw new Error('killed');
  };
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
    live();
    return put.call(this, row);
  });
  const remove = IDBObjectStore.prototype.delete;
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
    live();
    return remove.call(this, key);
  });
}

it('an import that is killed at any write leaves nothing half, and goes on where it was', async () => {
  await readBackup(here, fileOf(await backupText(there)));
  const before = await contents(here);
  let deaths = 0;
  for (let nth = 1; ; nth++) {
    dieAt(nth);
    const died = await applyNext(here).then(
      () => false,
      (error: Error) => error.message === 'killed',
    );
    vi.restoreAllMocks();
    if (!died) break;
    deaths++;
    expect(await contents(here)).toEqual(before);
  }
  expect(deaths).toBeGreaterThan(15);
  expect(await importProgress(here)).toBeNull();
  expect(await here.get('creators', 'k1')).toMatchObject({ accounts: ['k2'], why: 'There' });
  expect((await here.getAllKeys('notes')).toSorted()).toEqual(['n1', 'n2']);
  expect(await here.getAll('candidates')).toMatchObject([{ brief: 'b1', creator: 'k1', status: 'agreed' }]);
  expect((await here.getAll('events')).map(({ creator }) => creator)).toEqual(['k1', 'k1']);
  expect([await here.count('collaborations'), await here.count('views')]).toEqual([1, 1]);
});

it('a reading that is killed at any write changes nothing, and the next one begins anew', async () => {
  const file = fileOf(await backupText(there));
  for (let nth = 1; ; nth++) {
    dieAt(nth);
    const died = await readBackup(here, file).then(
      () => false,
      (error: Error) => error.message === 'killed',
    );
    vi.restoreAllMocks();
    if (!died) break;
    expect(await applyNext(here)).toEqual({ done: 0, of: 0 });
    expect(await here.count('creators')).toBe(1);
  }
  expect((await importProgress(here))?.of).toBeGreaterThan(3);
});
