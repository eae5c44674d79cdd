import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { dropBackup, importProgress } from '../../src/store/backup/stage';
import { readBackup } from '../../src/store/backup/read-backup';
import type { Problem } from '../../src/shared/problem';
import { openStore } from '../../src/store/open';
import type { Store, StoreName } from '../../src/store/schema';
import { backupText, fileOf } from '../support/backups';
import { aBrief, aCreator, aNote, keepAccount, keepCreator, stampAt } from '../support/kept';
import { aPost, daysLater, exact, today } from '../support/readings';

let there: Store;
let here: Store;
beforeEach(async () => {
  there = await openStore(crypto.randomUUID());
  here = await openStore(crypto.randomUUID());
});

/** Everything a store holds. */
async function contents(store: Store) {
  const names = [...store.objectStoreNames] as StoreName[];
  return Promise.all(names.map(async (name) => [name, await store.getAll(name)] as const));
}

async function fill(store: Store): Promise<void> {
  await keepAccount(store, 'mira', {
    posts: [aPost('a', { likes: exact(12), caption: 'Käse 🧀' })],
    followers: exact(900),
  });
  await store.put('creators', aCreator('mira', { quote: { money: { amount: 120, currency: 'EUR' }, givenAt: today } }));
  await keepCreator(store, aCreator('lena'));
  await store.put('notes', aNote('n1', 'mira', 'Answers within a day'));
  await keepAccount(store, 'seen', { saved: false });
  await store.put('briefs', { brief: aBrief('b1'), addedAt: today, order: stampAt(0), changed: {} });
}

const none = { creators: 0, accounts: 0, notes: 0, briefs: 0 };

describe('a backup that is read', () => {
  it('says what it would bring, lays that ready, and changes nothing', async () => {
    await fill(there);
    const before = await contents(here);
    expect(await readBackup(here, fileOf(await backupText(there)))).toEqual({
      madeAt: today,
      fresh: { creators: 2, accounts: 3, notes: 1, briefs: 1 },
      changed: none,
      same: none,
      older: none,
      erased: none,
    });
    expect(await importProgress(here)).toEqual({ done: 0, of: 4 });
    await dropBackup(here);
    expect(await contents(here)).toEqual(before);
  });

  it('of this very store brings nothing', async () => {
    await fill(here);
    const plan = await readBackup(here, fileOf(await backupText(here)));
    expect(plan).toMatchObject({ fresh: none, changed: none, older: none, erased: none });
    expect(plan.same).toEqual({ creators: 2, accounts: 3, notes: 1, briefs: 1 });
    expect(await importProgress(here)).toBeNull();
  });

  it('tells what is newer in it from what is newer here, and from what was erased here', async () => {
    await fill(there);
    await fill(here);
    await here.put('notes', aNote('n1', 'mira', 'Answers at once', 3));
    await there.put('notes', aNote('n2', 'mira', 'Removed here'));
    await here.put('tombstones', { what: 'note', id: 'n2', at: stampAt(1) });
    await here.put('creators', aCreator('mira', { why: 'Summer', changed: { saved: stampAt(0), why: stampAt(4) } }));
    await there.put('creators', aCreator('lena', { why: 'Autumn', changed: { saved: stampAt(0), why: stampAt(5) } }));
    await keepAccount(there, 'seen', { saved: false, day: 2, followers: exact(1_000) });
    await keepAccount(here, 'mira', { day: 2, followers: exact(950), posts: [aPost('a', { likes: exact(14) })] });
    expect(await readBackup(here, fileOf(await backupText(there)))).toMatchObject({
      fresh: none,
      changed: { creators: 1, accounts: 2, notes: 0, briefs: 0 },
      same: { creators: 0, accounts: 1, notes: 0, briefs: 1 },
      older: { creators: 1, accounts: 0, notes: 1, briefs: 0 },
      erased: { creators: 0, accounts: 0, notes: 1, briefs: 0 },
    });
  });

  it('finds an account that has another key here, by its id or its handle', async () => {
    await keepAccount(there, 'k1', { handle: 'mira', id: '17', saved: false });
    await keepAccount(there, 'k2', { handle: 'Lena', saved: false });
    await keepAccount(here, 'k3', { handle: 'mira.bakes', id: '17', saved: false });
    await keepAccount(here, 'k4', { handle: 'lena', saved: false });
    const plan = await readBackup(here, fileOf(await backupText(there)));
    expect(plan.fresh.accounts).toBe(0);
  });

  it('makes room for the next one, but not while its import has begun', async () => {
    await fill(there);
    const file = fileOf(await backupText(there));
    await readBackup(here, file);
    await readBackup(here, file);
    expect(await importProgress(here)).toEqual({ done: 0, of: 4 });
    await here.delete('incoming', 0);
    await expect(readBackup(here, file)).rejects.toMatchObject({ key: 'errorImportUnfinished' });
    await dropBackup(here);
    expect(await importProgress(here)).toEqual({ done: 1, of: 4 });
  });

  it('tells how far it is, and ends where the person does not want it any more, leaving nothing', async () => {
    await fill(there);
    const file = fileOf(await backupText(there));
    const told: number[] = [];
    const wish = new AbortController();
    const progress = (done: number, of: number) => {
      told.push(done / of);
      wish.abort(new Error('enough'));
    };
    await expect(readBackup(here, file, { progress, signal: wish.signal })).rejects.toThrow('enough');
    expect(told.length).toBeGreaterThan(0);
    expect(await here.count('incoming')).toBe(0);
  });
});

describe('a file that is no whole backup', () => {
  /** Why it is refused; then nothing of it lies here. */
  async function whyRefused(file: Blob): Promise<string> {
    const problem = await readBackup(here, file).then(
      () => null,
      (error: Problem) => error,
    );
    expect(await here.count('incoming')).toBe(0);
    expect(await here.get('meta', 'incoming')).toBeUndefined();
    return problem?.key ?? 'not refused';
  }

  it('is refused wherever it was cut off', async () => {
    await fill(there);
    const bytes = new TextEncoder().encode(await backupText(there));
    const header = bytes.indexOf(10);
    // What the last byte ends is a line that is whole without it.
    for (let length = 0; length < bytes.length - 1; length += 50)
      expect(await whyRefused(fileOf(bytes.slice(0, length)))).toBe(
        length <= header ? 'errorBackupForeign' : 'errorBackupCut',
      );
    for (const less of [2, 3, 10, 60])
      expect(await whyRefused(fileOf(bytes.slice(0, bytes.length - less)))).toBe('errorBackupCut');
    await expect(readBackup(here, fileOf(bytes.slice(0, -1)))).resolves.toBeDefined();
  });

  it('is refused wherever a single character of its units was changed', async () => {
    await fill(there);
    const text = await backupText(there);
    const from = text.indexOf('\n') + 1;
    for (let at = from; at < text.length - 1; at += 37) {
      const other = text[at] === '7' ? '8' : '7';
      expect(await whyRefused(fileOf(`${text.slice(0, at)}${other}${text.slice(at + 1)}`))).toMatch(/Edited|Cut/);
    }
  });

  it('is refused where units were added, left out, changed in order or in form', async () => {
    await fill(there);
    const text = await backupText(there);
    const [header = '', first = '', second = '', ...rest] = text.split('\n');
    const joined = (...lines: string[]) => fileOf([header, ...lines, ...rest].join('\n'));
    expect(await whyRefused(joined(first))).toBe('errorBackupEdited');
    expect(await whyRefused(joined(first, first, second))).toBe('errorBackupEdited');
    expect(await whyRefused(joined(second, first))).toBe('errorBackupEdited');
    expect(await whyRefused(joined(first, '', second))).toBe('errorBackupEdited');
    expect(await whyRefused(fileOf(`${text}{}`))).toBe('errorBackupEdited');
    expect(await whyRefused(fileOf(JSON.stringify(JSON.parse(text), null, 2)))).toBe('errorBackupForeign');
  });

  it('is read where only its line ends were changed, or a mark put before it', async () => {
    await fill(there);
    const text = await backupText(there);
    const plan = await readBackup(here, fileOf(text));
    expect(await readBackup(here, fileOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`))).toEqual(plan);
  });

  it('is refused where it is another’s', async () => {
    const others = [
      '',
      '{}',
      '[]',
      'null',
      '{"version":1,"units":[]}',
      'handle,site\nmira,instagram\n',
      '\u0000\u0001',
      '{"format":"fitlens-backup"}',
    ];
    for (const text of others) expect(await whyRefused(fileOf(text))).toBe('errorBackupForeign');
    expect(await whyRefused(fileOf(new Uint8Array([0xff, 0xfe, 0x00, 0xd8])))).toBe('errorBackupForeign');
    const header = `{"format":"fitlens-backup","version":1,"madeAt":"${today}","by":"0.1.0","units":[\n`;
    expect(await whyRefused(fileOf(`${header}{"kind":"creator"},\n`))).toBe('errorBackupCut');
    expect(await whyRefused(fileOf(`${header}{"kind":"creator"},\n{"kind":"creator"}\n],"end":{}}\n`))).toBe(
      'errorBackupEdited',
    );
  });

  it('is refused where a newer Fitlens made it, with a sentence of its own', async () => {
    const header = `{"format":"fitlens-backup","version":3,"madeAt":"${daysLater(1)}","by":"9.0.0","units":[\n`;
    expect(await whyRefused(fileOf(`${header}whatever`))).toBe('errorBackupNewer');
  });

  it('is not read far where it is a gigabyte of spaces', async () => {
    const spaces = new Blob([' '.repeat(2 ** 20)]);
    const gigabyte = new Blob(Array.from({ length: 1_024 }, () => spaces));
    expect(await whyRefused(gigabyte)).toBe('errorBackupForeign');
  });
});
