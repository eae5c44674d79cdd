import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unitSchema } from '../../src/store/backup/format';
import { openStore } from '../../src/store/open';
import { root } from '../support/driver';
import { backupText, importText, unitsIn } from '../support/backups';
import { today } from '../support/readings';

/** As each version wrote it: never change one, whatever Fitlens writes today. */
const fixture = (version: number): string =>
  readFileSync(path.join(root, `test/fixtures/backup/version-${version}.json`), 'utf8');
const [first, second] = [fixture(1), fixture(2)];
const doc = readFileSync(path.join(root, 'docs/backup-format.md'), 'utf8');

describe('a backup of version 1', () => {
  it('is imported by every later Fitlens, and nothing of it is lost', async () => {
    const store = await openStore(crypto.randomUUID());
    await importText(store, first);
    expect(await store.get('creators', 'mira')).toMatchObject({
      accounts: ['mira', 'mira-tt'],
      quote: { money: { amount: 120.5, currency: 'EUR' } },
      why: 'Spring campaign',
    });
    expect(await store.get('creators', 'lena')).toMatchObject({ unsavedAt: '2026-05-21T12:00:00.000Z' });
    expect((await store.getAll('notes')).map(({ text }) => text)).toEqual(['Answers within a day', 'Wants "barter"']);
    expect(await store.get('accounts', 'named')).toMatchObject({ unseen: true });
    expect((await store.get('posts', 'mira'))?.recent).toMatchObject([
      { caption: 'Käse 🧀 #ad' },
      { hidden: ['likes'] },
    ]);
    expect(await store.get('snapshots', ['mira', '2026-05-20'])).toMatchObject({ rate: { typical: 0.031 } });
    expect(await store.get('briefs', 'b1')).toMatchObject({ brief: { name: 'Spring', keywords: ['cake'] } });
    expect(await store.get('settings', 'settings')).toMatchObject({ changed: { sitesOff: ['x'] } });
    expect(await store.get('meta', 'counts')).toMatchObject({ saved: 1, accounts: 5, notes: 2 });
  });

  it('of a creator tells nothing of campaigns, and is in none', async () => {
    const store = await openStore(crypto.randomUUID());
    await importText(store, first);
    const units = unitsIn(await backupText(store)).filter(({ kind }) => kind === 'creator');
    expect(units).toHaveLength(2);
    for (const unit of units) expect(unit).toMatchObject({ candidates: [], events: [], collaborations: [] });
  });
});

describe('a backup of version 2', () => {
  it('brings back what campaigns know of a creator, and the table’s views', async () => {
    const store = await openStore(crypto.randomUUID());
    await importText(store, second);
    expect(await store.get('candidates', ['b1', 'mira'])).toMatchObject({
      status: 'agreed',
      nextStep: { text: 'Send the contract', dueOn: '2026-06-01' },
      agreed: { amount: 450, currency: 'EUR' },
    });
    expect(await store.get('candidates', ['b1', 'lena'])).toMatchObject({
      status: 'rejected',
      reason: { text: 'Too far away' },
    });
    expect(await store.get('creators', 'lena')).toMatchObject({ rejected: true });
    expect(await store.get('creators', 'mira')).toMatchObject({
      tags: ['food', 'Käse'],
      declared: { audienceCountries: [{ country: 'DE', share: 0.6 }] },
    });
    expect((await store.getAll('events')).map(({ id, creator }) => [id, creator])).toEqual([
      ['e1', 'mira'],
      ['e2', 'mira'],
      ['e3', 'lena'],
    ]);
    expect(await store.get('collaborations', 'w1')).toMatchObject({
      creator: 'mira',
      result: { likes: { value: 90 } },
    });
    expect(await store.get('views', 'v1')).toMatchObject({ name: 'To call' });
    expect(await store.get('tombstones', ['candidate', 'b1|gone'])).toBeDefined();
  });

  it('is what this version writes of the same', async () => {
    const store = await openStore(crypto.randomUUID());
    await importText(store, second);
    expect(await backupText(store, { madeAt: today, by: '0.2.0' })).toBe(second);
  });

  it('holds one of every kind of unit, and docs/backup-format.md tells of each', () => {
    const kinds = unitSchema.options.map(({ entries }) => entries.kind.literal);
    expect([...new Set(unitsIn(second).map(({ kind }) => kind))].toSorted()).toEqual(kinds.toSorted());
    expect(kinds.filter((kind) => !doc.includes(`| \`${kind}\` `))).toEqual([]);
  });
});
