import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { Problem } from '../../src/shared/problem';
import { openStore } from '../../src/store/open';
import { writing } from '../../src/store/write';
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
