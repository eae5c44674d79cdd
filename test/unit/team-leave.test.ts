import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { isSaved } from '../../src/model/creator';
import { changeCreator } from '../../src/store/change-creator';
import { getCreator } from '../../src/store/creators';
import { setQuote } from '../../src/store/quotes';
import { shareBrief, shareNext } from '../../src/store/team/join-team';
import { beginLeaving, leaveTeam, removeSharedPart } from '../../src/store/team/leave-team';
import { getTeam } from '../../src/store/team/team-row';
import { aBrief, aCandidate } from '../support/kept';
import { allRows, aWrite, contradictions, keptCounts, placesOf, realCounts } from '../support/store';
import { aBrowser, Browser } from '../support/team-browsers';
import { memoryDatabase } from '../support/team-database';

const [mine, anas] = ['11111111', 'a0a0a0a0'];

/** Leaves, and removes what came from the team. */
async function leave({ store }: Browser): Promise<void> {
  await beginLeaving(store);
  while (await removeSharedPart(store));
  await leaveTeam(store, aWrite());
}

async function expectWhole({ store }: Browser): Promise<void> {
  expect(await keptCounts(store)).toEqual(await realCounts(store));
  expect(await contradictions(store)).toEqual([]);
  expect([await store.count('documents'), await store.count('outbox')]).toEqual([0, 0]);
  expect(await getTeam(store)).toBeNull();
}

/**
 * Mira has a campaign of her own, and somebody in none, before Ana shares both of its creators with one of hers. `saved`
 * are the keys here of who is in Mira's campaign and of who is in none.
 */
async function scene(goes: 'hers' | 'mine' = 'hers') {
  const database = memoryDatabase();
  // Of two ids of one creator the smaller lives.
  const { randomUUID } = crypto;
  let first = goes === 'hers' ? '0' : 'f';
  const ids = vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
    const id = randomUUID.call(crypto);
    return `${first}${id.slice(1)}` as typeof id;
  });
  const mira = await aBrowser(mine, database);
  await mira.campaign('own');
  const inOwn = await mira.look('in.own');
  await mira.status(inOwn, 'own');
  await mira.note(inOwn, 'Own words');
  const inNone = await mira.look('in.none');
  await mira.status(inNone, 'own');
  await mira.note(inNone, 'Own words, too');
  await setQuote(mira.store, aWrite(), inNone, { amount: 100, currency: 'EUR' });
  // Saved without any campaign, as whoever was saved before there were campaigns.
  const creator = await getCreator(mira.store, inNone);
  if (creator) await mira.store.put('creators', creator);
  await mira.store.delete('candidates', ['own', inNone]);
  first = goes === 'hers' ? 'f' : '0';
  const ana = await aBrowser(anas, database, 'Ana');
  await ana.campaign('spring');
  for (const handle of ['in.own', 'in.none', 'only.anas']) {
    const key = await ana.look(handle);
    await ana.status(key, 'spring', 'agreed');
    await ana.note(key, `Ana’s words of ${handle}`);
  }
  await ana.share('spring');
  await mira.exchange();
  ids.mockRestore();
  return { database, mira, ana, inOwn, inNone };
}

describe('Two browsers that each know a creator', () => {
  it.each(['hers', 'mine'] as const)(
    'lose nothing that either told, whosever id goes (%s), also where one of them never asks again',
    async (goes) => {
      const { database, inOwn, mira } = await scene(goes);
      const id = (await getCreator(mira.store, inOwn))?.id ?? '';
      expect(database.documents()[`creator:${id}`]).toContain('Ana’s words of in.own');
      expect(JSON.stringify(database.documents())).not.toContain('Own words');
    },
  );
});

describe('Who leaves and keeps nothing of the team', () => {
  it.each(['hers', 'mine'] as const)('has what they had before, whosever id went (%s)', async (goes) => {
    const { mira, inOwn, inNone } = await scene(goes);
    expect(await placesOf(mira.store, 'Ana’s words')).toHaveLength(6);
    await leave(mira);
    expect(await placesOf(mira.store, 'Ana’s words')).toEqual([]);
    expect(await placesOf(mira.store, 'only.anas')).toEqual([]);
    expect(await mira.store.getAllKeys('briefs')).toEqual(['default', 'own']);
    const own = (await getCreator(mira.store, inOwn))?.id;
    expect(await mira.store.getAllKeys('candidates')).toEqual([['own', own]]);
    expect((await mira.store.getAll('notes')).map(({ text }) => text).toSorted()).toEqual([
      'Own words',
      'Own words, too',
    ]);
    for (const key of [inOwn, inNone]) {
      const creator = await getCreator(mira.store, key);
      expect(creator && isSaved(creator)).toBe(true);
    }
    expect((await getCreator(mira.store, inNone))?.quote?.money).toEqual({ amount: 100, currency: 'EUR' });
    await expectWhole(mira);
  });

  it('has nothing left of what colleagues’ looks told', async () => {
    const { mira } = await scene();
    expect((await mira.store.getAll('accounts')).some(({ told }) => told)).toBe(true);
    await leave(mira);
    expect((await mira.store.getAll('accounts')).filter(({ told }) => told)).toEqual([]);
  });

  it('loses what the team knew of a creator whom they wrote of for the team', async () => {
    const { mira, inOwn } = await scene();
    await mira.note(inOwn, 'For the team');
    await changeCreator(mira.store, aWrite(), inOwn, { do: 'tags', add: ['shared'], remove: [] });
    await mira.exchange();
    await leave(mira);
    expect(await placesOf(mira.store, 'For the team')).toEqual([]);
    expect((await getCreator(mira.store, inOwn))?.tags).toEqual([]);
    await expectWhole(mira);
  });

  it('takes nothing from the team', async () => {
    const { mira, ana, database } = await scene();
    const before = database.documents();
    await leave(mira);
    await ana.exchange();
    expect(database.documents()).toEqual(before);
    expect(await ana.store.count('notes')).toBe(3);
  });

  it('can be stopped between any two parts, and goes on', async () => {
    const database = memoryDatabase();
    const ana = await aBrowser(anas, database, 'Ana');
    await ana.campaign('spring');
    for (let n = 0; n < 60; n++) await ana.status(await ana.look(`creator.${n}`), 'spring');
    await ana.share('spring');
    const mira = await aBrowser(mine, database);
    await mira.campaign('own');
    const key = await mira.look('creator.7');
    await mira.status(key, 'own');
    await mira.note(key, 'Own words');
    await mira.exchange();
    await beginLeaving(mira.store);
    for (let parts = 0; await removeSharedPart(mira.store); parts++) {
      expect(parts).toBeLessThan(10);
      expect(await keptCounts(mira.store)).toEqual(await realCounts(mira.store));
      expect(await contradictions(mira.store)).toEqual([]);
      // Whoever is in the middle of it asks and sends nothing.
      const before = { ...database.asked };
      await mira.exchange();
      expect(database.asked).toEqual(before);
    }
    await leaveTeam(mira.store, aWrite());
    expect(await mira.store.getAllKeys('candidates')).toEqual([['own', (await getCreator(mira.store, key))?.id]]);
    expect(await mira.store.count('accounts')).toBe(1);
    await expectWhole(mira);
  });

  it('and was stopped in the middle is told everything anew once they connect again, and sends nothing private', async () => {
    const { mira, ana, database, inOwn } = await scene();
    await beginLeaving(mira.store);
    await removeSharedPart(mira.store);
    const again = await aBrowserAgain(mira);
    await again.exchange();
    expect(await placesOf(mira.store, 'Ana’s words')).toHaveLength(6);
    await ana.exchange();
    expect(JSON.stringify(database.documents())).not.toContain('Own words');
    expect(await mira.store.get('candidates', ['own', inOwn])).toBeDefined();
  });

  it('who keeps it has everything as it was, and sends nothing from then on', async () => {
    const { mira, database } = await scene();
    const { documents: _, outbox: _out, meta: _meta, writes: _writes, ...before } = await allRows(mira.store);
    await beginLeaving(mira.store);
    await leaveTeam(mira.store, aWrite());
    const { documents, outbox, meta: _now, writes: _written, ...after } = await allRows(mira.store);
    expect(after).toEqual(before);
    expect([documents, outbox]).toEqual([[], []]);
    const asked = { ...database.asked };
    await mira.exchange();
    expect(database.asked).toEqual(asked);
  });
});

/** The same browser, connected once more. */
async function aBrowserAgain({ store, database }: Browser): Promise<Browser> {
  const { joinTeam } = await import('../../src/store/team/join-team');
  const { place } = await import('../support/team-browsers');
  await joinTeam(store, aWrite(), place, 'Mira', aBrief('default'));
  return new Browser(store, database);
}

describe('A campaign of 1,200 candidates that is shared', () => {
  it('puts them into the outbox in parts, each whole, and goes on where it was stopped', async () => {
    const { store } = await aBrowser(mine, memoryDatabase());
    await store.put('briefs', { brief: aBrief('spring'), addedAt: '2026-05-01T12:00:00.000Z', order: '', changed: {} });
    const tx = store.transaction('candidates', 'readwrite');
    for (let n = 0; n < 1_200; n++) void tx.store.put(aCandidate('spring', `creator-${String(n).padStart(4, '0')}`));
    void tx.store.put(aCandidate('private', 'nobody-knows'));
    await tx.done;
    const write = aWrite();
    await shareBrief(store, write, 'spring', aBrief('spring'));
    const sizes: number[] = [];
    while (await shareNext(store)) {
      sizes.push(await store.count('outbox'));
      // The answer of the click was lost, and it is sent again.
      await shareBrief(store, write, 'spring', aBrief('spring'));
    }
    // The campaign and the browser are among them.
    expect(sizes).toEqual([502, 1_002, 1_202]);
    expect((await getTeam(store))?.sharing).toEqual([]);
    expect(await store.count('documents')).toBe(1_202);
    expect(await store.getKey('documents', 'creator:nobody-knows')).toBeUndefined();
  });
});

it('What still waited to be sent waits for nobody once the team was left', async () => {
  const mira = await aBrowser(mine, memoryDatabase());
  await mira.campaign('own');
  const key = await mira.look('in.own');
  await mira.status(key, 'own');
  await mira.share('own');
  await mira.note(key, 'Answers within a day');
  expect(await mira.store.count('outbox')).toBeGreaterThan(0);
  await leaveTeam(mira.store, aWrite());
  await expectWhole(mira);
});
