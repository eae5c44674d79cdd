import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeBackupFile } from '../../src/store/backup/backup-file';
import { readBackup } from '../../src/store/backup/read-backup';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { backupText, made } from '../support/backups';
import { aCreator, aNote, keepAccount, keepCreator } from '../support/kept';
import { aPost, exact } from '../support/readings';

let store: Store;
beforeEach(async () => {
  store = await openStore(crypto.randomUUID());
  for (let at = 0; at < 60; at++) {
    await keepAccount(store, `v${at}`, { saved: false, posts: [aPost('a', { likes: exact(at), caption: 'Käse 🧀' })] });
    await keepCreator(store, aCreator(`c${at}`));
    await store.put('notes', aNote(`n${at}`, `c${at}`, 'Hello'));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

/** What lies in the browser's own files of Fitlens, as paths. */
async function filesLeft(): Promise<string[]> {
  const paths: string[] = [];
  const walk = async (folder: FileSystemDirectoryHandle, way: string) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === 'file') paths.push(`${way}${name}`);
      else await walk(handle, `${way}${name}/`);
    }
  };
  await walk(await navigator.storage.getDirectory(), '');
  return paths;
}

describe('a backup as a file', () => {
  it('is what a backup is, with a name to be saved under, and lies on the disk', async () => {
    const told: [number, number][] = [];
    const file = await makeBackupFile(store, made, { progress: (...one) => told.push(one) });
    expect(file.name).toBe('fitlens-backup-2026-05-20.json');
    expect(await file.text()).toBe(await backupText(store));
    const last = told.at(-1) ?? [0, 1];
    expect(last[0]).toBe(last[1]);
    expect(await filesLeft()).toEqual([expect.stringMatching(/^backup\/[^/]+\/fitlens-backup-2026-05-20\.json$/)]);
  });

  it('takes the place of what the one before left', async () => {
    await makeBackupFile(store, made);
    await makeBackupFile(store, made);
    expect(await filesLeft()).toHaveLength(1);
  });

  it('leaves nothing where the person did not want it any more', async () => {
    const wish = new AbortController();
    const progress = () => wish.abort(new Error('enough'));
    await expect(makeBackupFile(store, made, { progress, signal: wish.signal })).rejects.toThrow('enough');
    expect(await filesLeft()).toEqual([]);
  });

  it('is the same where the browser gives no files of one’s own', async () => {
    vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('', 'SecurityError'));
    const file = await makeBackupFile(store, made);
    expect(file.name).toBe('fitlens-backup-2026-05-20.json');
    expect(await file.text()).toBe(await backupText(store));
  });

  it('tells where the disk is full', async () => {
    vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockRejectedValue(
      new DOMException('', 'QuotaExceededError'),
    );
    await expect(makeBackupFile(store, made)).rejects.toMatchObject({ key: 'errorDiskFull' });
    expect(await filesLeft()).toEqual([]);
  });

  it('is read from the disk as it was written', async () => {
    const plan = await readBackup(store, await makeBackupFile(store, made));
    expect(plan.same).toEqual({ creators: 60, accounts: 120, notes: 60, briefs: 0 });
  });
});
