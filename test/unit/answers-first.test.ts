import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerMessages, type Handlers } from '../../src/background/dispatch';
import { dropDoneWrites } from '../../src/store/chores';
import { renewCurves } from '../../src/store/curves';
import { forgetIdle } from '../../src/store/forgetting';
import { lookThrough } from '../../src/store/kept';
import { db } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { daysLater } from '../support/readings';
import { rested } from '../support/rested';
import { seen } from '../support/store';
import { hear, ownPage, useWorker } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

/** An answer that is not ready until `give` is called. */
let give: () => void;
beforeEach(() => {
  const given = new Promise<void>((resolve) => (give = resolve));
  answerMessages({ kept: () => given } as object as Handlers);
});
const askKept = () => hear({ fitlens: 'kept', body: {}, id: crypto.randomUUID() }, ownPage);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Has accounts remembered that nobody needs any more a year later. */
async function remember(many: number): Promise<Store> {
  const store = await db();
  for (let at = 0; at < many; at++) await seen(store, { handle: `creator_${at}` });
  return store;
}
const forget = (store: Store) => forgetIdle(store, daysLater(365), 90);

describe('What nobody waits for lets those go first who wait', () => {
  it.each<[string, (store: Store) => Promise<unknown>]>([
    ['Forgetting', forget],
    ['Letting go of the ids of old writes', (store) => dropDoneWrites(store, Date.now())],
    ['Making own figures anew', (store) => renewCurves(store, 'instagram', daysLater(2))],
    ['Looking through what was written', lookThrough],
  ])('%s begins once it is answered what was asked before', async (_, work) => {
    const store = await remember(1);
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const answer = askKept();
    const working = work(store);
    await rested();
    // Whether there is anything to do is one small row.
    const parts = () => opened.mock.calls.filter(([stores]) => stores !== 'meta');
    expect(parts()).toEqual([]);
    give();
    await Promise.all([answer, working]);
    expect(parts()).not.toEqual([]);
  });

  it('and pauses between two parts for what is asked meanwhile', async () => {
    const store = await remember(12);
    const forgetting = forget(store);
    await vi.waitUntil(async () => (await store.count('accounts')) < 12, { interval: 0 });
    const answer = askKept();
    await rested();
    const left = await store.count('accounts');
    expect(left).toBeGreaterThan(0);
    await rested();
    expect(await store.count('accounts')).toBe(left);
    give();
    await Promise.all([answer, forgetting]);
    expect(await store.count('accounts')).toBe(0);
  });

  it('and for a second at most: who asks may wait for something themselves', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const store = await remember(1);
    const answer = askKept();
    const forgetting = forget(store);
    await rested();
    expect(await store.count('accounts')).toBe(1);
    vi.advanceTimersByTime(1_000);
    await forgetting;
    expect(await store.count('accounts')).toBe(0);
    give();
    await answer;
  });
});
