import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/model/settings';
import { exportCreator } from '../../src/store/backup/export-creator';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { backupText, made, unitsIn } from '../support/backups';
import { aBrief, aCreator, aNote, aSnapshot, keepAccount, keepCreator, stampAt } from '../support/kept';
import { aPost, exact, today } from '../support/readings';

let store: Store;
beforeEach(async () => {
  store = await openStore(crypto.randomUUID());
});

describe('a backup', () => {
  it('of nothing is one valid document', async () => {
    expect(JSON.parse(await backupText(store))).toEqual({
      format: 'fitlens-backup',
      version: 2,
      ...made,
      units: [],
      end: { units: 0, sha256: '0'.repeat(64) },
    });
  });

  it('holds everything of one creator on one line', async () => {
    await keepAccount(store, 'mira', { posts: [aPost('a', { likes: exact(12) }), aPost('b')], bio: 'Cakes' });
    await keepAccount(store, 'mira-tt', { site: 'tiktok' });
    await store.put('creators', aCreator('mira', { accounts: ['mira', 'mira-tt'], why: 'Spring campaign' }));
    await store.put('notes', aNote('n1', 'mira', 'Answers within a day'));
    await store.put('snapshots', aSnapshot('mira', '2026-05-20', 900));
    const [header, line, end, rest] = (await backupText(store)).split('\n');
    expect(header).toBe(`{"format":"fitlens-backup","version":2,"madeAt":"${today}","by":"0.1.0","units":[`);
    expect(end).toMatch(/^\],"end":\{"units":1,"sha256":"[\da-f]{64}"\}\}$/);
    expect(rest).toBe('');
    expect(JSON.parse(line ?? '')).toMatchObject({
      kind: 'creator',
      creator: { id: 'mira', why: 'Spring campaign' },
      notes: [{ id: 'n1', text: 'Answers within a day' }],
      accounts: [
        {
          key: 'mira',
          account: { bio: 'Cakes' },
          posts: [{ id: 'a' }, { id: 'b' }],
          snapshots: [{ day: '2026-05-20' }],
        },
        { key: 'mira-tt', account: { site: 'tiktok' } },
      ],
    });
  });

  it('holds what belongs to no creator, and what was set, once each', async () => {
    await keepCreator(store, aCreator('mira'));
    await keepAccount(store, 'seen', { saved: false });
    await store.put('creators', { id: 'other', into: 'mira' });
    await store.put('briefs', {
      brief: aBrief('b1'),
      addedAt: today,
      order: stampAt(0),
      changed: { name: stampAt(1) },
    });
    await store.put('meta', { id: 'active', history: ['b1'], changed: stampAt(2) });
    const { viewPrices } = defaultSettings;
    await store.put('settings', { id: 'settings', changed: { sitesOff: ['x'], rates: viewPrices } });
    await store.put('sites', { id: 'instagram', workedAt: today });
    await store.put('tombstones', { what: 'note', id: 'n9', at: stampAt(3) });
    await store.put('unreadable', { id: 'odd', from: 'firstNotes', row: { text: 5 } });
    const units = unitsIn(await backupText(store));
    expect(units.map(({ kind }) => kind)).toEqual([
      'settings',
      'active',
      'brief',
      'removed',
      'site',
      'account',
      'moved',
      'creator',
      'unreadable',
    ]);
    expect(units[0]).toEqual({ kind: 'settings', changed: { viewPrices, sitesOff: ['x'] }, stamps: {} });
  });

  it('leaves out what is worked out anew, and this browser’s own name', async () => {
    await keepCreator(store, aCreator('mira'));
    await store.put('meta', { id: 'clock', device: 'deadbeef', last: stampAt(5) });
    await store.put('rates', { site: 'instagram', per: 'followers', account: 'mira', followers: 900, rate: 0.03 });
    const text = await backupText(store);
    for (const word of ['deadbeef', 'revision', 'digest', 'lowerHandle', 'idleSince', '0.03'])
      expect(text).not.toContain(word);
  });

  it('is the same in whatever order its rows were written and their fields lie', async () => {
    const other = await openStore(crypto.randomUUID());
    const { id, changed, ...rest } = aCreator('mira', { changed: { saved: stampAt(0), why: stampAt(1) } });
    await keepCreator(store, { id, changed, ...rest });
    await keepCreator(store, aCreator('lena'));
    await keepCreator(other, aCreator('lena'));
    await keepCreator(other, { ...rest, changed: { why: stampAt(1), saved: stampAt(0) }, id });
    expect(await backupText(other)).toBe(await backupText(store));
  });

  it('reads on over many pages, and misses none', async () => {
    const names = Array.from({ length: 120 }, (_, at) => `c${String(at).padStart(3, '0')}`);
    for (const name of names) {
      await keepCreator(store, aCreator(name));
      await keepAccount(store, `seen-${name}`, { saved: false });
      await store.put('notes', aNote(`n-${name}`, name, 'Hello'));
    }
    const units = unitsIn(await backupText(store));
    expect(units.filter(({ kind }) => kind === 'account')).toHaveLength(120);
    const creators = units.filter(({ kind }) => kind === 'creator') as unknown as {
      creator: { id: string };
      notes: object[];
    }[];
    expect(creators.map(({ creator }) => creator.id).toReversed()).toEqual(names);
    expect(creators.every(({ notes }) => notes.length === 1)).toBe(true);
  });

  it('ends with the hash that docs/backup-format.md tells how to work out', async () => {
    for (let at = 0; at < 40; at++)
      await keepAccount(store, `seen${at}`, { saved: false, posts: [aPost('a', { caption: 'é'.repeat(20_000) })] });
    const text = await backupText(store);
    expect(text.length).toBeGreaterThan(800_000);
    let hash: Buffer = Buffer.alloc(32);
    let block = '';
    for (const line of text.split('\n').slice(1, -2)) {
      block += `${line.replace(/,$/, '')}\n`;
      if (Buffer.byteLength(block) < 2 ** 20) continue;
      hash = createHash('sha256').update(hash).update(block).digest();
      block = '';
    }
    if (block) hash = createHash('sha256').update(hash).update(block).digest();
    expect(text).toContain(`"sha256":"${hash.toString('hex')}"`);
  });

  it('ends early where the person does not want it any more', async () => {
    const wish = new AbortController();
    wish.abort(new Error('enough'));
    const { writeBackup } = await import('../../src/store/backup/write-backup');
    await keepCreator(store, aCreator('mira'));
    await expect(writeBackup(store, async () => {}, made, { signal: wish.signal })).rejects.toThrow('enough');
  });
});

describe('a row that cannot be read', () => {
  it('costs a backup itself alone, and is carried as it is', async () => {
    await keepCreator(store, aCreator('mira'));
    await keepCreator(store, aCreator('odd'));
    await store.put('notes', aNote('n1', 'odd', 'Of nobody who can be read'));
    const odd = { ...aCreator('odd'), savedAt: 5, extra: 12n };
    await store.put('creators', odd as never);
    await store.put('notes', { ...aNote('n2', 'mira', ''), text: null } as never);
    await store.put('accounts', { key: 'broken', account: 7 } as never);
    await store.put('briefs', { brief: { id: 'b', name: 5 } } as never);
    await store.put('settings', { id: 'settings', changed: { sitesOff: ['x'], tierBounds: 'none' } } as never);
    await store.put('tombstones', { what: 'note', id: 'n9', at: 'yesterday' });
    await store.put('sites', { id: 'x', workedAt: 'today' });
    await store.put('meta', { id: 'active', history: 5, changed: '' } as never);
    const units = unitsIn(await backupText(store));
    expect(units.filter(({ kind }) => kind === 'creator')).toMatchObject([{ creator: { id: 'mira' }, notes: [] }]);
    // The account of a creator that cannot be read is whole.
    expect(units.filter(({ kind }) => kind === 'account')).toMatchObject([{ account: { key: 'odd' } }]);
    expect(units[0]).toMatchObject({ kind: 'settings', changed: { sitesOff: ['x'] } });
    const carried = units.filter(({ kind }) => kind === 'unreadable');
    expect(carried.map(({ id }) => id)).toEqual([
      'accounts broken',
      'briefs b',
      'creators odd',
      'meta active',
      'notes n1',
      'notes n2',
      'settings settings',
      'sites x',
      'tombstones note n9',
    ]);
    expect(carried[2]).toMatchObject({ from: 'creators', row: { id: 'odd', savedAt: 5, extra: '12' } });
  });
});

describe('one creator', () => {
  it('is exported whole, by its id or its account, and nobody else is', async () => {
    await keepCreator(store, aCreator('c1', { accounts: ['mira'] }));
    await keepCreator(store, aCreator('c2'));
    await store.put('notes', aNote('n1', 'c1', 'Hello'));
    for (const key of ['c1', 'mira']) {
      const file = await exportCreator(store, key, made);
      expect(file.name).toBe('fitlens-creator-2026-05-20.json');
      expect(unitsIn(await file.text())).toMatchObject([
        { kind: 'creator', creator: { id: 'c1' }, notes: [{ text: 'Hello' }], accounts: [{ key: 'mira' }] },
      ]);
    }
  });

  it('is exported as an account where nobody saved it, and refused where nothing is kept', async () => {
    await keepAccount(store, 'seen', { saved: false });
    const file = await exportCreator(store, 'seen', made);
    expect(unitsIn(await file.text())).toMatchObject([{ kind: 'account', account: { key: 'seen' } }]);
    await expect(exportCreator(store, 'nobody', made)).rejects.toMatchObject({ key: 'errorForgotten' });
  });
});
