import 'fake-indexeddb/auto';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open';
import { rememberReads } from '../../src/store/remember-reads';
import type { WriteTransaction } from '../../src/store/schema';
import { under } from '../../src/store/under';
import { aCandidate, aNote } from '../support/kept';
import { countReads, takeReads } from '../support/counted-reads';
import { seeded } from '../support/seeded';

type Doing = (tx: WriteTransaction) => Promise<unknown>;

const briefs = ['b1', 'b2'];
const creators = ['c1', 'c2', 'c3'];

/** Anything that may be done with notes and candidates, written or asked. */
function anyDoing(random: () => number): Doing {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const [brief, creator, id, text] = [pick(briefs), pick(creators), pick(creators), String(random())];
  return pick<Doing>([
    (tx) => tx.objectStore('candidates').put(aCandidate(brief, creator, { statusAt: text })),
    (tx) => tx.objectStore('candidates').delete([brief, creator]),
    (tx) => tx.objectStore('candidates').get([brief, creator]),
    (tx) => tx.objectStore('candidates').getKey([brief, creator]),
    (tx) => tx.objectStore('candidates').index('creator').getAll(creator),
    (tx) => tx.objectStore('candidates').getAllKeys(IDBKeyRange.bound([brief], [brief, []])),
    (tx) => tx.objectStore('notes').put(aNote(id, creator, text)),
    (tx) => tx.objectStore('notes').delete(id),
    (tx) => tx.objectStore('notes').get(id),
    (tx) => tx.objectStore('notes').count(),
    (tx) => tx.objectStore('notes').getAll(null, 2),
    (tx) => tx.objectStore('notes').index('creator').getAll(under(creator)),
    (tx) => tx.objectStore('notes').index('creator').getAllKeys(under(creator)),
  ]);
}

it('What is asked again in one transaction is answered as the store would, whatever was written in between', async () => {
  const random = seeded(13);
  for (let story = 0; story < 40; story++) {
    const doings = Array.from({ length: 60 }, () => anyDoing(random));
    const answers: string[] = [];
    for (const remembering of [false, true]) {
      const store = await openStore(crypto.randomUUID());
      const tx = store.transaction([...store.objectStoreNames], 'readwrite');
      const rows = remembering ? rememberReads(tx) : tx;
      const given: unknown[] = [];
      for (const doing of doings) given.push((await doing(rows)) ?? null);
      await tx.done;
      answers.push(JSON.stringify([given, await store.getAll('notes'), await store.getAll('candidates')]));
      store.close();
    }
    expect(answers[1]).toBe(answers[0]);
  }
});

it('What was answered or written is not asked for again', async () => {
  onTestFinished(countReads());
  const store = await openStore(crypto.randomUUID());
  const tx = rememberReads(store.transaction([...store.objectStoreNames], 'readwrite'));
  await tx.objectStore('notes').put(aNote('n1', 'c1', 'Fine'));
  // Nobody waits for a write; once something else is answered, it is done.
  await tx.objectStore('candidates').count();
  takeReads();
  for (let time = 0; time < 5; time++) {
    await tx.objectStore('notes').get('n1');
    await tx.objectStore('notes').index('creator').getAll(under('c1'));
  }
  expect(takeReads()).toBe(1);
});
