import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Brief, defaultBrief } from '../../src/model/brief';
import {
  activateBrief,
  activeBrief,
  addBrief,
  changeBrief,
  listBriefs,
  putBrief,
  removeBrief,
} from '../../src/store/briefs';
import { openStore, type Store } from '../../src/store/open';
import { daysLater, today } from '../support/readings';

const first = defaultBrief('Micro-influencer');
const bread: Brief = { ...first, id: 'bread', name: 'Autumn bread' };
const fitness: Brief = { ...first, id: 'fitness', name: 'Home fitness' };

let store: Store;
beforeEach(async () => {
  store = await openStore(crypto.randomUUID());
});

const names = async () => (await listBriefs(store, first)).briefs.map(({ name }) => name);
const active = async () => (await activeBrief(store, first)).name;

describe('briefs', () => {
  it('begin with the definition of a micro-influencer, which is not stored before anything changes', async () => {
    expect(await listBriefs(store, first)).toEqual({ briefs: [first], active: 'default' });
    expect(await activeBrief(store, first)).toEqual(first);
    expect(await store.count('briefs')).toBe(0);
  });

  it('are listed in the order in which they were written, and the first one stays', async () => {
    await addBrief(store, bread, first, today);
    await addBrief(store, fitness, first, daysLater(1));
    expect(await names()).toEqual(['Micro-influencer', 'Autumn bread', 'Home fitness']);
    expect(await active()).toBe('Micro-influencer');
  });

  it('keep a change, also to the brief nobody wrote', async () => {
    await changeBrief(store, { ...first, name: 'Small and loud', size: { min: 2_000, max: 9_000 } }, first);
    expect(await names()).toEqual(['Small and loud']);
    expect((await activeBrief(store, first)).size).toEqual({ min: 2_000, max: 9_000 });
  });

  it('are used one at a time: the one that was activated last', async () => {
    await addBrief(store, bread, first, today);
    await addBrief(store, fitness, first, daysLater(1));
    await activateBrief(store, 'bread', first, daysLater(2));
    await activateBrief(store, 'fitness', first, daysLater(3));
    expect(await active()).toBe('Home fitness');
    await activateBrief(store, 'bread', first, daysLater(4));
    expect(await active()).toBe('Autumn bread');
    expect((await listBriefs(store, first)).active).toBe('bread');
  });

  it('stay in use while they are changed', async () => {
    await addBrief(store, bread, first, today);
    await activateBrief(store, 'bread', first, daysLater(2));
    await changeBrief(store, { ...bread, name: 'Rye bread' }, first);
    expect(await activeBrief(store, first)).toMatchObject({ id: 'bread', name: 'Rye bread' });
  });

  it('always leave one in use: after a removal the one that was in use before', async () => {
    await addBrief(store, bread, first, today);
    await addBrief(store, fitness, first, daysLater(1));
    await activateBrief(store, 'bread', first, daysLater(2));
    await activateBrief(store, 'fitness', first, daysLater(3));
    await removeBrief(store, 'fitness', first);
    expect(await active()).toBe('Autumn bread');
    await removeBrief(store, 'bread', first);
    expect(await active()).toBe('Micro-influencer');
  });

  it('come back as they were after a removal was undone, in use again if they were', async () => {
    await addBrief(store, bread, first, today);
    await activateBrief(store, 'bread', first, daysLater(1));
    const removed = await removeBrief(store, 'bread', first);
    expect(removed).toEqual({ brief: bread, addedAt: today, activatedAt: daysLater(1) });
    expect(await names()).toEqual(['Micro-influencer']);
    if (removed) await putBrief(store, removed, first);
    expect(await listBriefs(store, first)).toEqual({ briefs: [first, bread], active: 'bread' });
  });

  it('do not take the place of a brief that was chosen since, when a removal is undone late', async () => {
    await addBrief(store, bread, first, today);
    await activateBrief(store, 'bread', first, daysLater(1));
    const removed = await removeBrief(store, 'bread', first);
    await addBrief(store, fitness, first, daysLater(2));
    await activateBrief(store, 'fitness', first, daysLater(2));
    if (removed) await putBrief(store, removed, first);
    expect(await active()).toBe('Home fitness');
  });

  it('cannot all be removed, and the refusal says what to do', async () => {
    await expect(removeBrief(store, 'default', first)).rejects.toThrow('errorOnlyBrief');
    await addBrief(store, bread, first, today);
    expect(await removeBrief(store, 'default', first)).not.toBeNull();
    await expect(removeBrief(store, 'bread', first)).rejects.toThrow('errorOnlyBrief');
    expect(await names()).toEqual(['Autumn bread']);
  });

  it('are not brought back by a change that comes after the removal', async () => {
    await addBrief(store, bread, first, today);
    await removeBrief(store, 'bread', first);
    await expect(changeBrief(store, bread, first)).rejects.toThrow('errorBriefGone');
    await expect(activateBrief(store, 'bread', first)).rejects.toThrow('errorBriefGone');
    expect(await removeBrief(store, 'bread', first)).toBeNull();
    expect(await names()).toEqual(['Micro-influencer']);
  });

  it('written in two windows at once are all kept, with one first brief', async () => {
    await Promise.all([addBrief(store, bread, first, today), addBrief(store, fitness, first, daysLater(1))]);
    expect(await names()).toEqual(['Micro-influencer', 'Autumn bread', 'Home fitness']);
  });
});
