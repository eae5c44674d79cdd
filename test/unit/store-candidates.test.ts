import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import type { Change } from '../../src/model/creator-change';
import { isListed, isSaved } from '../../src/model/creator';
import { activateBrief, addBrief, removeBrief } from '../../src/store/briefs';
import { candidatesIn, eventsOf } from '../../src/store/candidates';
import { changeCreator, changeCreators, restoreCreator, restoreCreators } from '../../src/store/change-creator';
import { getCreator } from '../../src/store/creators';
import { eraseCreator } from '../../src/store/erase';
import { forgetIdle } from '../../src/store/forgetting';
import { saveNamed } from '../../src/store/named';
import { addNote } from '../../src/store/notes';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { searchSummaries } from '../../src/store/summaries';
import { knownTags } from '../../src/store/tags';
import { daysLater } from '../support/readings';
import { watchReads } from '../support/reads';
import { save, unsave } from '../support/saving';
import { aWrite, contradictions, endStories, itIs, placesOf, seen } from '../support/store';

endStories();

const first = defaultBrief('Any');
const summer = { ...defaultBrief('Summer'), id: 'summer' };

let stores = 0;
/** A store with a second campaign, and somebody who was looked at; gives their key. */
async function begin(): Promise<[Store, string]> {
  const store = await openStore(`candidates-${++stores}`);
  await addBrief(store, aWrite(), summer, first);
  return [store, await seen(store, { handle: 'mira.bakes' })];
}

const does = (store: Store, key: string, change: Change) => changeCreator(store, aWrite(), key, change);
const reject = (brief: string | null = null): Change => ({
  do: 'status',
  brief,
  status: 'rejected',
  reason: { known: 'price' },
});

/** "default: contacted". */
async function campaignsOf(store: Store, key: string): Promise<string[]> {
  const id = (await getCreator(store, key))?.id ?? key;
  const all = await candidatesIn(store.transaction('candidates'), id);
  return all.map(({ brief, status }) => `${brief}: ${status}`).toSorted();
}
const saved = async (store: Store, key: string) => isSaved((await getCreator(store, key)) ?? fail(key));
const fail = (key: string): never => {
  throw new Error(`${key} is nobody.`);
};

describe('Who is saved', () => {
  it('is a candidate of the campaign that is active, and on the shortlist', async () => {
    const [store, mira] = await begin();
    await activateBrief(store, aWrite(), 'summer', first);
    await save(store, aWrite(), mira);
    expect(await campaignsOf(store, mira)).toEqual(['summer: shortlisted']);
    expect(await saved(store, mira)).toBe(true);
  });

  it('can be a candidate of several, each with a status of its own', async () => {
    const [store, mira] = await begin();
    await does(store, mira, { do: 'save', brief: null });
    await does(store, mira, { do: 'status', brief: 'summer', status: 'contacted', reason: null });
    expect(await campaignsOf(store, mira)).toEqual(['default: shortlisted', 'summer: contacted']);
  });

  it('is shortlisted where they were to be looked at', async () => {
    const [store, mira] = await begin();
    await does(store, mira, { do: 'status', brief: null, status: 'toLookAt', reason: null });
    await save(store, aWrite(), mira);
    expect(await campaignsOf(store, mira)).toEqual(['default: shortlisted']);
  });

  it('stays as they are when they are saved once more', async () => {
    const [store, mira] = await begin();
    await does(store, mira, { do: 'status', brief: null, status: 'agreed', reason: null });
    const again = await does(store, mira, { do: 'save', brief: null });
    expect(await campaignsOf(store, mira)).toEqual(['default: agreed']);
    expect(again.events).toEqual([]);
  });

  it('leaves the shortlist with the last campaign', async () => {
    const [store, mira] = await begin();
    await does(store, mira, { do: 'save', brief: null });
    await does(store, mira, { do: 'save', brief: 'summer' });
    await does(store, mira, { do: 'leave', brief: null });
    expect(await saved(store, mira)).toBe(true);
    await does(store, mira, { do: 'leave', brief: 'summer' });
    expect(await saved(store, mira)).toBe(false);
    expect(await campaignsOf(store, mira)).toEqual([]);
  });

  it('by a note, a tag or a next step is in the active campaign too', async () => {
    for (const change of [
      { do: 'tags', add: ['bread'], remove: [] },
      { do: 'nextStep', brief: null, nextStep: { text: 'Write', dueOn: null } },
    ] as const) {
      const [store, mira] = await begin();
      await does(store, mira, { ...change } as Change);
      expect(await campaignsOf(store, mira)).toEqual(['default: shortlisted']);
    }
    const [store, mira] = await begin();
    await addNote(store, aWrite(), mira, 'Answers within a day');
    expect(await campaignsOf(store, mira)).toEqual(['default: shortlisted']);
  });

  it('from a list is to be looked at', async () => {
    const [store] = await begin();
    await saveNamed(store, aWrite(), [{ site: 'instagram', handle: 'new.one', name: null, note: null }]);
    const [creator] = await store.getAll('creators');
    expect(await campaignsOf(store, creator?.id ?? '')).toEqual(['default: toLookAt']);
  });

  it('from a list is found by the note that came with it, before anybody looked at them', async () => {
    const [store] = await begin();
    await saveNamed(store, aWrite(), [{ site: 'instagram', handle: 'new.one', name: null, note: 'Met in Vienna' }]);
    const [creator] = await store.getAll('creators');
    expect((await searchSummaries(store, ['vienn'], null, 5)).ids).toEqual([creator?.id]);
  });

  it('into a campaign that is gone is told so, and nothing is changed', async () => {
    const [store, mira] = await begin();
    await removeBrief(store, aWrite(), 'summer', first);
    await expect(does(store, mira, { do: 'save', brief: 'summer' })).rejects.toThrow('errorBriefGone');
    expect(await getCreator(store, mira)).toBeNull();
  });
});

describe('Who is in a campaign', () => {
  it('is not forgotten, also where two browsers together have them there and off the shortlist', async () => {
    const [store, mira] = await begin();
    await save(store, aWrite(), mira);
    const candidate = await store.get('candidates', ['default', mira]);
    await unsave(store, aWrite(), mira);
    if (candidate) await store.put('candidates', candidate);
    await forgetIdle(store, daysLater(2_000), 30);
    expect(await store.get('accounts', mira)).toBeDefined();
    expect(await campaignsOf(store, mira)).toEqual(['default: shortlisted']);
  });

  it('is gone past where others are forgotten: each account is come to once, however many there are', async () => {
    const [store] = await begin();
    const kept: string[] = [];
    for (let at = 0; at < 40; at++) {
      const key = await seen(store, { handle: `kept.${at}` });
      await save(store, aWrite(), key);
      const candidate = await store.get('candidates', ['default', key]);
      await unsave(store, aWrite(), key);
      if (candidate) await store.put('candidates', candidate);
      kept.push(key);
    }
    for (let at = 0; at < 7; at++) await seen(store, { handle: `idle.${at}` }, daysLater(at));
    const before = await store.count('accounts');
    const { keys } = watchReads();
    const forgotten = await forgetIdle(store, daysLater(2_000), 30);
    vi.restoreAllMocks();
    expect(forgotten).toBe(before - kept.length);
    expect(await store.getAllKeys('accounts')).toEqual(kept.toSorted());
    expect(keys['accounts']).toBeLessThan(2 * before);
  });
});

describe('Who is rejected', () => {
  it('is remembered off the shortlist, with the reason, and never forgotten', async () => {
    const [store, mira] = await begin();
    const other = await seen(store, { handle: 'somebody.else' });
    await does(store, mira, reject());
    await forgetIdle(store, daysLater(2_000), 30);
    expect(await store.get('accounts', other)).toBeUndefined();
    expect(await store.get('accounts', mira)).toBeDefined();
    expect(await saved(store, mira)).toBe(false);
    const [candidate] = await candidatesIn(store.transaction('candidates'), mira);
    expect(candidate).toMatchObject({ status: 'rejected', reason: { known: 'price' } });
    expect(await store.get('summaries', mira)).toBeDefined();
  });

  it('stays on the shortlist for another campaign that has them', async () => {
    const [store, mira] = await begin();
    await does(store, mira, { do: 'save', brief: 'summer' });
    await does(store, mira, reject());
    expect(await saved(store, mira)).toBe(true);
    await does(store, mira, reject('summer'));
    expect(await saved(store, mira)).toBe(false);
  });

  it('stays rejected when a note is written about them', async () => {
    const [store, mira] = await begin();
    await does(store, mira, reject());
    await addNote(store, aWrite(), mira, 'Asks 900 for a reel');
    expect(await saved(store, mira)).toBe(false);
    expect(await campaignsOf(store, mira)).toEqual(['default: rejected']);
  });

  it('is given another chance by being saved', async () => {
    const [store, mira] = await begin();
    await does(store, mira, reject());
    await save(store, aWrite(), mira);
    expect(await campaignsOf(store, mira)).toEqual(['default: shortlisted']);
    const events = await eventsOf(store, mira);
    expect(events.map(({ from, to }) => [from, to])).toEqual([
      ['rejected', 'shortlisted'],
      [null, 'rejected'],
    ]);
  });

  it('is gone without a trace once erased', async () => {
    const [store, mira] = await begin();
    await does(store, mira, reject());
    await eraseCreator(store, aWrite(), mira);
    expect([...new Set(await placesOf(store, mira))]).toEqual(['tombstones']);
    expect(await store.count('events')).toBe(0);
    expect(await store.count('candidates')).toBe(0);
  });
});

describe('What was done', () => {
  const changes: [string, Change][] = [
    ['a rejection', reject()],
    ['a status', { do: 'status', brief: 'summer', status: 'paid', reason: null }],
    ['a tag', { do: 'tags', add: ['Bread', 'cake'], remove: ['friendly'] }],
    ['a next step', { do: 'nextStep', brief: null, nextStep: { text: 'Write to her', dueOn: '2026-12-01' } }],
    ['a price', { do: 'agreed', brief: null, agreed: { amount: 300, currency: 'EUR' } }],
    ['that they left a campaign', { do: 'leave', brief: null }],
    ['that they were taken off the shortlist', { do: 'unsave' }],
    ['a save into another campaign', { do: 'save', brief: 'summer' }],
  ];
  it.each(changes)('is undone as if it never was: %s', async (_, change) => {
    const [store, mira] = await begin();
    itIs(daysLater(0));
    await save(store, aWrite(), mira);
    await does(store, mira, { do: 'tags', add: ['friendly'], remove: [] });
    const shown = async () => {
      const creator = await getCreator(store, mira);
      const candidates = await candidatesIn(store.transaction('candidates'), mira);
      return {
        creator: { ...creator, changed: null },
        candidates: candidates.map((one) => ({ ...one, changed: null })),
        events: await eventsOf(store, mira),
      };
    };
    const before = await shown();
    const undo = await does(store, mira, change);
    expect(await shown()).not.toEqual(before);
    await restoreCreator(store, aWrite(), undo);
    const { formerOrder: _order, ...creator } = (await shown()).creator as { formerOrder?: string };
    expect({ ...(await shown()), creator }).toEqual(before);
    expect(await contradictions(store)).toEqual([]);
  });

  it('with many is done at once, but for those of whom nothing is remembered, and undone at once', async () => {
    const [store, mira] = await begin();
    const other = await seen(store, { handle: 'somebody.else' });
    const before = await changeCreators(store, aWrite(), [mira, 'nobody', other], reject('summer'));
    expect(before.map(({ creator }) => creator)).toEqual([mira, other]);
    expect(await campaignsOf(store, other)).toEqual(['summer: rejected']);
    await restoreCreators(store, aWrite(), before);
    for (const key of [mira, other]) {
      expect(await campaignsOf(store, key)).toEqual([]);
      expect(isListed((await getCreator(store, key)) ?? fail(key))).toBe(false);
    }
  });

  it('with somebody who is named twice is done once, and undone by one press', async () => {
    const [store, mira] = await begin();
    await does(store, mira, { do: 'status', brief: null, status: 'contacted', reason: null });
    const before = await changeCreators(store, aWrite(), [mira, mira], reject());
    await restoreCreators(store, aWrite(), before);
    expect(await campaignsOf(store, mira)).toEqual(['default: contacted']);
  });

  it('is undone too where it put somebody on the shortlist by a first tag', async () => {
    const [store, mira] = await begin();
    const undo = await does(store, mira, { do: 'tags', add: ['bread'], remove: [] });
    await restoreCreator(store, aWrite(), undo);
    expect(await campaignsOf(store, mira)).toEqual([]);
    expect(await eventsOf(store, mira)).toEqual([]);
  });

  it('is undone alone: what was done since stays', async () => {
    const [store, mira] = await begin();
    const undo = await save(store, aWrite(), mira);
    await does(store, mira, { do: 'save', brief: 'summer' });
    await does(store, mira, { do: 'tags', add: ['bread'], remove: [] });
    await restoreCreator(store, aWrite(), undo);
    expect(await campaignsOf(store, mira)).toEqual(['summer: shortlisted']);
    expect(await saved(store, mira)).toBe(true);
    expect((await getCreator(store, mira))?.tags).toEqual(['bread']);
  });

  it('is undone without what happened to anybody else', async () => {
    const [store, mira] = await begin();
    const other = await seen(store, { handle: 'somebody.else' });
    const ofOther = await does(store, other, reject());
    const undo = await does(store, mira, reject());
    await restoreCreator(store, aWrite(), { ...undo, events: [...undo.events, ...ofOther.events] });
    expect(await eventsOf(store, mira)).toEqual([]);
    expect(await eventsOf(store, other)).toHaveLength(1);
  });

  it('to the tags is told apart by its words, whatever their case', async () => {
    const [store, mira] = await begin();
    await does(store, mira, { do: 'tags', add: ['Bread', 'cake'], remove: [] });
    await does(store, mira, { do: 'tags', add: ['bread', 'Tea'], remove: ['CAKE'] });
    expect((await getCreator(store, mira))?.tags).toEqual(['Bread', 'Tea']);
    expect(await knownTags(store)).toEqual(['bread', 'Tea', 'cake']);
  });

  it('with a brief is no matter of the others: who was only in a removed one can be saved into another', async () => {
    const [store, mira] = await begin();
    await does(store, mira, { do: 'save', brief: 'summer' });
    await removeBrief(store, aWrite(), 'summer', first);
    expect(await saved(store, mira)).toBe(true);
    await save(store, aWrite(), mira);
    await unsave(store, aWrite(), mira);
    expect(await saved(store, mira)).toBe(false);
  });
});
