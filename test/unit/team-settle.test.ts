import 'fake-indexeddb/auto';
import { expect, it, onTestFinished } from 'vitest';
import { restoreBrief } from '../../src/store/briefs';
import { getTeam } from '../../src/store/team/team-row';
import { settleNext } from '../../src/store/team/settle-next';
import { countReads, takeReads } from '../support/counted-reads';
import { aBrief, aCandidate, aCreator, stampAt } from '../support/kept';
import { aWrite } from '../support/store';
import { aBrowser } from '../support/team-browsers';
import { memoryDatabase } from '../support/team-database';

/** More than one part, whose most is told here once more. */
const [many, mostAtOnce] = [600, 500];

it('A campaign of very many that is back has all of them on the shortlist again, a part at a time', async () => {
  const { store } = await aBrowser('aaaaaaaa', memoryDatabase());
  const ids = Array.from({ length: many }, (_, n) => `creator-${String(n).padStart(4, '0')}`);
  const tx = store.transaction(['creators', 'candidates'], 'readwrite');
  for (const [n, id] of ids.entries()) {
    const { order: _, ...unsaved } = aCreator(id, { savedAt: null });
    await tx.objectStore('creators').put({ ...unsaved, accounts: [id] });
    await tx.objectStore('candidates').put(aCandidate('spring', id, n === 0 ? { status: 'rejected' } : {}));
  }
  await tx.done;
  onTestFinished(countReads());
  const kept = { brief: aBrief('spring'), addedAt: new Date().toISOString(), order: stampAt(0), changed: {} };
  await restoreBrief(store, aWrite(), kept, aBrief('default'));
  // Nothing of them is touched by what the person waits for.
  expect(takeReads()).toBeLessThan(50);
  const settled: string[][] = [];
  for (let some = await settleNext(store); some; some = await settleNext(store)) settled.push(some);
  expect(settled.flat()).toEqual(ids.slice(1));
  expect(Math.max(...settled.map((some) => some.length))).toBeLessThanOrEqual(mostAtOnce);
  expect((await getTeam(store))?.settling).toEqual([]);
  expect(await store.countFromIndex('creators', 'order')).toBe(many - 1);
});
