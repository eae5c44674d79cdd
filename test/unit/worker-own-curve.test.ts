import 'fake-indexeddb/auto';
import '../../src/background';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fewestAccounts } from '../../src/estimate/benchmarks/own';
import { day } from '../../src/model/day';
import { renewCurves } from '../../src/store/curves';
import { db } from '../../src/store/open';
import { readStandards } from '../../src/store/standards';
import { firstBrief } from '../../src/background/standards';
import { watchReads } from '../support/reads';
import { rested } from '../support/rested';
import { endStories, itIs } from '../support/store';
import { ask, lookAt, seen, useWorker, visit } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();
endStories();
afterEach(() => void vi.restoreAllMocks());

const basisOf = async () => {
  const badge = await seen({ readings: [lookAt('mira.bakes')] });
  return badge?.card?.basis.join(' ') ?? '';
};
const chooseOwn = () => ask('settings-change', { activeBenchmark: { instagram: 'own' } });
/** Visits so many accounts, whose rates differ by their followers. */
async function visitMany(many: number, from = 1): Promise<void> {
  for (let at = from; at < from + many; at++) await visit(`creator_${at}`, 5_000 + at * 500);
}
const isOwn = (basis: string) => /own|you (?:have )?(?:looked at|visited)/i.test(basis);

describe('The accounts that the user has looked at', () => {
  it('are what a rate is compared with once that is chosen and there are enough; never before the answer', async () => {
    await visitMany(fewestAccounts - 1);
    await visit();
    expect(await basisOf()).not.toMatch(`${fewestAccounts} accounts`);
    await chooseOwn();
    await vi.waitFor(async () => expect(await basisOf()).toMatch(`${fewestAccounts} accounts`));
  });

  it('are not compared with where there are too few', async () => {
    await visitMany(fewestAccounts - 2);
    await chooseOwn();
    await rested();
    expect(await basisOf()).not.toMatch(/accounts you|your own/i);
  });

  it('are counted anew once a day, however many are looked at', async () => {
    const start = Date.now();
    itIs(new Date(start).toISOString());
    await visitMany(fewestAccounts + 2);
    await chooseOwn();
    await vi.waitFor(async () => expect(await basisOf()).toMatch(`${fewestAccounts + 2} accounts`));
    await visitMany(5, 50);
    await rested();
    expect(await basisOf()).toMatch(`${fewestAccounts + 2} accounts`);
    itIs(new Date(start + 1.1 * day).toISOString());
    await basisOf();
    await rested();
    // The five, and mira.bakes herself.
    expect(await basisOf()).toMatch(`${fewestAccounts + 8} accounts`);
  });

  it('are known by their rates: no account and no post is read for the curve', async () => {
    await visitMany(fewestAccounts + 5);
    const store = await db();
    const reads = watchReads();
    expect(await renewCurves(store, 'instagram', new Date().toISOString())).toBe(true);
    expect(reads.rows['rates']).toBeGreaterThanOrEqual(fewestAccounts + 5);
    const { accounts = 0, posts = 0, creators = 0, snapshots = 0 } = reads.rows;
    expect([accounts, posts, creators, snapshots]).toEqual([0, 0, 0, 0]);
  });

  it('are read once where the curve is due, however many pages ask for it meanwhile', async () => {
    const start = Date.now();
    itIs(new Date(start).toISOString());
    await visitMany(fewestAccounts + 5);
    await chooseOwn();
    await vi.waitFor(async () => expect(await basisOf()).toMatch(/\d\d accounts/));
    await rested();
    const kept = await (await db()).count('rates');
    itIs(new Date(start + 1.1 * day).toISOString());
    const reads = watchReads();
    await Promise.all([basisOf(), basisOf(), basisOf()]);
    await rested();
    expect(reads.rows['rates']).toBe(kept);
  });

  it('are not read where a badge is compared with them: the curve is', async () => {
    await visitMany(fewestAccounts + 5);
    await chooseOwn();
    await vi.waitFor(async () => expect(await basisOf()).toMatch(/\d\d accounts/));
    await rested();
    const reads = watchReads();
    await basisOf();
    await rested();
    expect(isOwn(await basisOf())).toBe(true);
    const { rates = 0 } = reads.rows;
    expect(rates).toBe(0);
  });

  it('make what was worked out before out of date only when their curve is another', async () => {
    await visitMany(fewestAccounts);
    const store = await db();
    const number = async () => (await readStandards(store, firstBrief())).number;
    const now = Date.now();
    const before = await number();
    await renewCurves(store, 'instagram', new Date(now).toISOString());
    const made = await number();
    expect(made).not.toBe(before);
    await renewCurves(store, 'instagram', new Date(now + 2 * day).toISOString());
    expect(await number()).toBe(made);
  });
});
