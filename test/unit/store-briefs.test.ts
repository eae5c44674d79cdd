import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Brief, defaultBrief } from '../../src/model/brief';
import { activateBrief, addBrief, changeBrief, listBriefs, removeBrief, restoreBrief } from '../../src/store/briefs';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { readStandards } from '../../src/store/standards';
import { daysLater, today } from '../support/readings';
import { aWrite, endStories, itIs } from '../support/store';

endStories();

const first = defaultBrief('Micro-influencer');
const bread: Brief = { ...first, id: 'bread', name: 'Autumn bread' };
const fitness: Brief = { ...first, id: 'fitness', name: 'Home fitness' };

let store: Store;
beforeEach(async () => {
  itIs(today);
  store = await openStore(crypto.randomUUID());
});

const add = (brief: Brief) => addBrief(store, aWrite(), brief, first);
const change = (brief: Brief) => changeBrief(store, aWrite(), brief, first);
const activate = (id: string) => activateBrief(store, aWrite(), id, first);
const remove = (id: string) => removeBrief(store, aWrite(), id, first);
const list = () => listBriefs(store, first);
const names = async () => (await list()).briefs.map(({ name }) => name);
const active = async () => {
  const { briefs, active: id } = await list();
  return briefs.find((one) => one.id === id);
};

describe('briefs', () => {
  it('begin with the definition of a micro-influencer, which is not stored before anything changes', async () => {
    expect(await list()).toEqual({ briefs: [first], active: 'default' });
    expect(await store.count('briefs')).toBe(0);
  });

  it('are listed in the order in which they were written, and the first one stays', async () => {
    await add(bread);
    await add(fitness);
    expect(await names()).toEqual(['Micro-influencer', 'Autumn bread', 'Home fitness']);
    expect((await active())?.name).toBe('Micro-influencer');
  });

  it('keep a change, also to the brief nobody wrote', async () => {
    await change({ ...first, name: 'Small and loud', size: { min: 2_000, max: 9_000 } });
    expect(await names()).toEqual(['Small and loud']);
    expect((await active())?.size).toEqual({ min: 2_000, max: 9_000 });
  });

  it('are used one at a time: the one that was activated last', async () => {
    await add(bread);
    await add(fitness);
    await activate('bread');
    await activate('fitness');
    expect((await active())?.name).toBe('Home fitness');
    await activate('bread');
    expect((await list()).active).toBe('bread');
  });

  it('stay in use while they are changed', async () => {
    await add(bread);
    await activate('bread');
    await change({ ...bread, name: 'Rye bread' });
    expect(await active()).toMatchObject({ id: 'bread', name: 'Rye bread' });
  });

  it('remember when each of their fields was changed, and no other', async () => {
    await add(bread);
    const before = await store.get('briefs', 'bread');
    await change({ ...bread, name: 'Rye bread' });
    const after = await store.get('briefs', 'bread');
    expect({ ...after?.changed, name: '' }).toEqual({ ...before?.changed, name: '' });
    expect((after?.changed['name'] ?? '') > (before?.changed['name'] ?? '')).toBe(true);
  });

  it('always leave one in use: after a removal the one that was in use before', async () => {
    await add(bread);
    await add(fitness);
    await activate('bread');
    await activate('fitness');
    await remove('fitness');
    expect((await active())?.name).toBe('Autumn bread');
    await remove('bread');
    expect((await active())?.name).toBe('Micro-influencer');
  });

  it('come back as they were after a removal was undone, at their place, in use again if they were', async () => {
    await add(bread);
    await activate('bread');
    await add(fitness);
    itIs(daysLater(1));
    const removed = await remove('bread');
    expect(removed).toMatchObject({ brief: bread, addedAt: today });
    expect(await names()).toEqual(['Micro-influencer', 'Home fitness']);
    if (removed) await restoreBrief(store, aWrite(), removed, first);
    expect(await list()).toEqual({ briefs: [first, bread, fitness], active: 'bread' });
  });

  it('do not take the place of a brief that was chosen since, when a removal is undone late', async () => {
    await add(bread);
    await activate('bread');
    const removed = await remove('bread');
    await add(fitness);
    await activate('fitness');
    if (removed) await restoreBrief(store, aWrite(), removed, first);
    expect((await active())?.name).toBe('Home fitness');
  });

  it('cannot all be removed, and the refusal says what to do', async () => {
    await expect(remove('default')).rejects.toThrow('errorOnlyBrief');
    await add(bread);
    expect(await remove('default')).not.toBeNull();
    await expect(remove('bread')).rejects.toThrow('errorOnlyBrief');
    expect(await names()).toEqual(['Autumn bread']);
  });

  it('are not brought back by a change that comes after the removal', async () => {
    await add(bread);
    await remove('bread');
    await expect(change(bread)).rejects.toThrow('errorBriefGone');
    await expect(activate('bread')).rejects.toThrow('errorBriefGone');
    expect(await remove('bread')).toBeNull();
    expect(await names()).toEqual(['Micro-influencer']);
  });

  it('written in two windows at once are all kept, with one first brief', async () => {
    await Promise.all([add(bread), add(fitness)]);
    expect(await names()).toEqual(['Micro-influencer', 'Autumn bread', 'Home fitness']);
  });

  it('that cannot be read cost themselves only, and another is in use', async () => {
    await add(bread);
    await activate('bread');
    const row = await store.get('briefs', 'bread');
    await store.put('briefs', { ...row, brief: { ...bread, size: 'any' } } as never);
    expect(await list()).toEqual({ briefs: [first], active: 'default' });
    expect(await store.get('briefs', 'bread')).toBeDefined();
  });
});

describe('What was worked out by a brief', () => {
  const number = async () => (await readStandards(store, first)).number;

  it.each<[string, boolean, () => Promise<unknown>]>([
    ['the one in use is changed', true, () => change({ ...first, name: 'Bread' })],
    ['another takes over', true, () => activate('bread')],
    ['another is changed', false, () => change({ ...bread, name: 'Rye bread' })],
    ['another is added', false, () => add(fitness)],
    ['another is removed', false, () => remove('bread')],
  ])('holds or not, when %s: it is out of date? %s', async (_, isOutOfDate, act) => {
    await add(bread);
    const before = await number();
    expect(await number()).toBe(before);
    await act();
    expect((await number()) !== before).toBe(isOutOfDate);
  });
});
