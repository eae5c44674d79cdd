import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { ask, listed, pressed, shownOf, useWorker, visit, webPage } from '../support/worker';
import { saving } from '../support/saving';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

describe('A note', () => {
  it('puts its creator on the shortlist, where the number of notes stands', async () => {
    const key = await visit();
    expect(await listed()).toEqual([]);
    await ask('note-add', { creator: key, text: 'Answers within a day' });
    await ask('note-add', { creator: key, text: 'Costs 200' });
    expect(await listed()).toMatchObject([{ key, notes: 2 }]);
  });

  it('does not save anew who was saved long before', async () => {
    const key = await visit();
    await ask('creator-change', { key, change: saving(true) });
    const [before] = await listed();
    await ask('note-add', { creator: key, text: 'Answers within a day' });
    expect((await listed())[0]?.savedAt).toBe(before?.savedAt);
  });

  it('can be changed, removed and brought back, and each answer is what the popup then shows', async () => {
    const key = await visit();
    const added = await ask('note-add', { creator: key, text: 'Answers within a day' });
    const id = added.view?.notes[0]?.id ?? '';
    const edited = await ask('note-edit', { id, text: 'Answers within two days' });
    expect(edited.view?.notes).toMatchObject([{ id, text: 'Answers within two days' }]);
    const { removed, view, item } = await ask('note-remove', { id });
    expect([view?.notes, item?.notes]).toEqual([[], 0]);
    expect(removed?.text).toBe('Answers within two days');
    if (!removed) throw new Error('Nothing was removed.');
    const restored = await ask('note-restore', removed);
    expect(restored.view?.notes).toMatchObject([{ id, text: 'Answers within two days' }]);
    expect(await shownOf(key)).toEqual(restored.view);
  });

  it('that is gone already can be removed, and there is nothing to undo', async () => {
    await visit();
    expect(await ask('note-remove', { id: 'gone' })).toEqual({ view: null, item: null, total: 0, removed: null });
  });
});

describe('What a write answers', () => {
  it('is the creator, its row and the number there are, as the list and the popup show them', async () => {
    const [mira, other] = [await visit(), await visit('creator_one')];
    const first = await ask('creator-change', { key: mira, change: saving(true) });
    expect(first).toMatchObject({ view: await shownOf(mira), item: (await listed())[0], total: 1 });
    const second = await ask('quote-set', { creator: other, money: { amount: 250, currency: 'EUR' } });
    expect(second).toEqual({ view: await shownOf(other), item: (await listed())[0], total: 2 });
    const third = await ask('creator-change', { key: mira, change: saving(false) });
    expect(third).toMatchObject({ view: await shownOf(mira), item: null, total: 1 });
    const fourth = await ask('why-set', { creator: other, why: 'Agreed to be asked' });
    expect(fourth.view?.why).toBe('Agreed to be asked');
  });
});

describe('The shortlist', () => {
  it('shows each creator as the badge does, with a way to the profile', async () => {
    const key = await visit();
    await ask('creator-change', { key, change: saving(true) });
    const [item] = await listed();
    expect(item).toMatchObject({
      key,
      site: 'Instagram',
      called: '@mira.bakes',
      name: null,
      url: 'https://www.instagram.com/mira.bakes/',
      notes: 0,
      state: 'fresh',
    });
    expect(item?.line).toMatch(/^[A-Z][a-z ]+ · Micro · [\d.]+% engagement \([\d.–]+\)$/);
    expect(Date.now() - Date.parse(item?.savedAt ?? '')).toBeLessThan(60_000);
  });

  it('loses who is taken off, and only them; the answer says so', async () => {
    const [mira, other] = [await visit(), await visit('creator_one')];
    for (const key of [mira, other]) await ask('act', { key, act: 'save' }, webPage);
    expect(await pressed({ key: mira, act: 'leave' })).toMatchObject({ saved: false });
    expect(await listed()).toMatchObject([{ key: other }]);
    expect((await shownOf(mira)).badge.saved).toBe(false);
    expect((await shownOf(other)).badge.saved).toBe(true);
  });
});

describe('The popup', () => {
  it('shows nothing of a creator who is not remembered', async () => {
    expect(await ask('creator', { key: 'gone' })).toBeNull();
  });

  it('names the site, and the other briefs as soon as there are some', async () => {
    const key = await visit();
    expect(await shownOf(key)).toMatchObject({ site: 'Instagram', called: '@mira.bakes', briefs: [] });
    const large = { ...defaultBrief('Large ones'), id: 'large', size: { min: 1_000_000, max: 9_000_000 } };
    await ask('brief-add', large);
    const { briefs } = await shownOf(key);
    expect(briefs.map(({ name }) => name)).toEqual(['Micro-influencer', 'Large ones']);
    expect(briefs[1]).toMatchObject({ id: 'large', verdictName: expect.stringMatching(/fit/i) });
    expect(briefs[1]?.verdict).not.toBe(briefs[0]?.verdict);
  });

  it('holds creators against the brief that was chosen, until it is removed; its undo brings it back', async () => {
    const key = await visit();
    await ask('brief-add', { ...defaultBrief('Autumn bread'), id: 'autumn' });
    await ask('brief-activate', { id: 'autumn' });
    expect((await shownOf(key)).badge.card?.brief).toBe('Brief: Autumn bread');
    const { removed } = await ask('brief-remove', { id: 'autumn' });
    expect((await shownOf(key)).badge.card?.brief).toBeNull();
    if (removed) await ask('brief-restore', removed);
    expect((await shownOf(key)).badge.card?.brief).toBe('Brief: Autumn bread');
  });
});
