import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unitSchema } from '../../src/store/backup/format';
import { openStore } from '../../src/store/open';
import { root } from '../support/driver';
import { backupText, importText } from '../support/backups';

/** As version 0.1.0 wrote it: never change it, whatever Fitlens writes today. */
const first = readFileSync(path.join(root, 'test/fixtures/backup/version-1.json'), 'utf8');
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

  it('is what this version writes of the same', async () => {
    const store = await openStore(crypto.randomUUID());
    await importText(store, first);
    expect(await backupText(store)).toBe(first);
  });

  it('holds one of every kind of unit, and docs/backup-format.md tells of each', () => {
    const kinds = unitSchema.options.map(({ entries }) => entries.kind.literal);
    const { units } = JSON.parse(first) as { units: { kind: string }[] };
    expect([...new Set(units.map(({ kind }) => kind))].toSorted()).toEqual(kinds.toSorted());
    expect(kinds.filter((kind) => !doc.includes(`| \`${kind}\` `))).toEqual([]);
  });
});
