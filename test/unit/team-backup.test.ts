import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/store/open';
import { backupText, importText, unitsIn } from '../support/backups';
import { aBrowser, type Browser } from '../support/team-browsers';
import { type MemoryDatabase, memoryDatabase } from '../support/team-database';

// A backup is of one person's browser, and knows of no team; what it brings is told to the team as any other change.

let database: MemoryDatabase;
let mira: Browser;
/** In the campaign that is shared, and in one that is not. */
let shared: string;
let own: string;
beforeEach(async () => {
  database = memoryDatabase();
  mira = await aBrowser('11111111', database);
  for (const id of ['spring', 'own']) await mira.campaign(id);
  shared = await mira.look('shared.one');
  await mira.status(shared, 'spring');
  own = await mira.look('own.one');
  await mira.status(own, 'own');
  await mira.share('spring');
});

it('A backup holds nothing of the team: not its database, not what was told, not who is in it', async () => {
  const ana = await aBrowser('a0a0a0a0', database, 'Ana from Lisbon');
  await ana.exchange();
  await ana.note(shared, 'Ana was here');
  await ana.look('shared.one');
  await ana.exchange();
  await mira.exchange();
  const row = await mira.store.get('accounts', shared);
  if (row)
    await mira.store.put('accounts', { ...row, told: { account: row.account, handles: [], seenAt: null, day: null } });
  const text = await backupText(mira.store);
  for (const one of ['couch.example.com', 'Ana from Lisbon', '"told"', '"rev"', 'privateUntil', 'outbox', 'creator:'])
    expect(text).not.toContain(one);
  expect([...new Set(unitsIn(text).map(({ kind }) => kind))].toSorted()).toEqual(['active', 'brief', 'creator']);
  // The note itself is as much of this browser as any other.
  expect(text).toContain('Ana was here');
});

it('A backup of who is in a team can be read where there is none, and makes no team there', async () => {
  const elsewhere = await openStore(crypto.randomUUID());
  await importText(elsewhere, await backupText(mira.store));
  expect(await elsewhere.count('creators')).toBe(2);
  expect([await elsewhere.count('documents'), await elsewhere.count('outbox')]).toEqual([0, 0]);
  expect(await elsewhere.get('meta', 'team')).toBeUndefined();
});

it('What a backup changes of shared creators is sent to the team, and nothing else of it', async () => {
  const laptop = await aBrowser('22222222', null);
  await importText(laptop.store, await backupText(mira.store));
  for (const key of [shared, own]) await laptop.note(key, 'Written on the laptop');
  const stranger = await laptop.look('only.laptop');
  await laptop.status(stranger, 'own');
  await importText(mira.store, await backupText(laptop.store));
  expect(await mira.store.getAllKeys('outbox')).toEqual([`creator:${shared}`]);
  await mira.exchange();
  const told = JSON.stringify(database.documents());
  expect(told.split('Written on the laptop')).toHaveLength(2);
  for (const one of ['own.one', 'only.laptop']) expect(told).not.toContain(one);
});

it('A backup that was read already has nothing sent', async () => {
  await importText(mira.store, await backupText(mira.store));
  expect(await mira.store.count('outbox')).toBe(0);
});
