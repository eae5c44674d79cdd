import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { Problem } from '../../src/shared/problem';
import { openStore } from '../../src/store/open';
import { applying, writing } from '../../src/store/write';
import { aNote } from '../support/kept';
import { placesOf } from '../support/store';

it('A write that is refused half way leaves nothing of what it had done, and is done whole when it is asked again', async () => {
  const store = await openStore(crypto.randomUUID());
  const write = (isRefused: boolean) =>
    writing(store, 'write-1', async (w) => {
      await w.tx.objectStore('notes').put(aNote('n1', 'c1', 'Half'));
      w.counts.notes++;
      if (isRefused) throw new Problem('errorBriefGone');
      return 'done';
    });
  await expect(write(true)).rejects.toThrow(Problem);
  expect(await placesOf(store, 'Half')).toEqual([]);
  expect(await store.get('writes', 'write-1')).toBeUndefined();
  expect(await write(false)).toBe('done');
  expect(await placesOf(store, 'Half')).toEqual(['notes']);
});

it('What a team told, and the browser cannot write, is not taken at all, and it says why', async () => {
  const store = await openStore(crypto.randomUUID());
  await store.put('notes', aNote('n1', 'c1', 'Before'));
  // As where the disk is full: the write is begun, and fails later.
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row) {
    return this.add(row);
  });
  const taken = applying(store, async ({ tx }) => {
    await tx.objectStore('notes').put(aNote('n2', 'c1', 'Half'));
    await tx.objectStore('notes').put(aNote('n1', 'c1', 'After'));
    return 'taken';
  });
  await expect(taken).rejects.toHaveProperty('name', 'ConstraintError');
  put.mockRestore();
  expect(await store.getAll('notes')).toEqual([aNote('n1', 'c1', 'Before')]);
});
