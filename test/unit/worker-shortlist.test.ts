import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { ask, useWorker, visit } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

const creator = async (key: string) => {
  const view = await ask('creator', { key });
  if (!view) throw new Error('Nothing is remembered.');
  return view;
};

describe('A note', () => {
  it('puts its creator on the shortlist, where the number of notes stands', async () => {
    const key = await visit();
    expect(await ask('shortlist', {})).toEqual([]);
    await ask('note-add', { creator: key, text: 'Answers within a day' });
    await ask('note-add', { creator: key, text: 'Costs 200' });
    expect(await ask('shortlist', {})).toMatchObject([{ key, notes: 2 }]);
  });

  it('does not save anew who was saved long before', async () => {
    const key = await visit();
    await ask('save', { key, saved: true });
    const [before] = await ask('shortlist', {});
    await ask('note-add', { creator: key, text: 'Answers within a day' });
    expect((await ask('shortlist', {}))[0]?.savedAt).toBe(before?.savedAt);
  });

  it('can be changed, removed and brought back, and the popup shows each', async () => {
    const key = await visit();
    const { id } = await ask('note-add', { creator: key, text: 'Answers within a day' });
    await ask('note-edit', { id, text: 'Answers within two days' });
    expect((await creator(key)).notes).toMatchObject([{ id, text: 'Answers within two days' }]);
    const removed = await ask('note-remove', { id });
    expect((await creator(key)).notes).toEqual([]);
    if (removed) await ask('note-restore', removed);
    expect((await creator(key)).notes).toEqual([removed]);
    expect(removed?.text).toBe('Answers within two days');
  });
});

describe('The shortlist', () => {
  it('shows each creator as the badge does, with a way to the profile', async () => {
    const key = await visit();
    await ask('save', { key, saved: true });
    const [item] = await ask('shortlist', {});
    expect(item).toMatchObject({
      key,
      site: 'Instagram',
      called: '@mira.bakes',
      name: null,
      url: 'https://www.instagram.com/mira.bakes/',
      notes: 0,
    });
    expect(item?.line).toMatch(/^[A-Z][a-z ]+ · Micro · [\d.]+% engagement \([\d.–]+\)$/);
    expect(Date.now() - Date.parse(item?.savedAt ?? '')).toBeLessThan(60_000);
  });

  it('loses who is taken off, and only them; the answer says so', async () => {
    const [mira, other] = [await visit(), await visit('creator_one')];
    for (const key of [mira, other]) await ask('save', { key, saved: true });
    expect(await ask('save', { key: mira, saved: false })).toMatchObject({ saved: false });
    expect(await ask('shortlist', {})).toMatchObject([{ key: other }]);
    expect((await creator(mira)).badge.saved).toBe(false);
    expect((await creator(other)).badge.saved).toBe(true);
  });
});

describe('The popup', () => {
  it('shows nothing of a creator who is not remembered', async () => {
    expect(await ask('creator', { key: 'gone' })).toBeNull();
  });

  it('names the site, and the other briefs as soon as there are some', async () => {
    const key = await visit();
    expect(await creator(key)).toMatchObject({ site: 'Instagram', called: '@mira.bakes', briefs: [] });
    const large = { ...defaultBrief('Large ones'), id: 'large', size: { min: 1_000_000, max: 9_000_000 } };
    await ask('brief-add', large);
    const { briefs } = await creator(key);
    expect(briefs.map(({ name }) => name)).toEqual(['Micro-influencer', 'Large ones']);
    expect(briefs[1]).toMatchObject({ id: 'large', verdictName: expect.stringMatching(/fit/i) });
    expect(briefs[1]?.verdict).not.toBe(briefs[0]?.verdict);
  });

  it('holds creators against the brief that was chosen, until it is removed; its undo brings it back', async () => {
    const key = await visit();
    await ask('brief-add', { ...defaultBrief('Autumn bread'), id: 'autumn' });
    await ask('brief-activate', { id: 'autumn' });
    expect((await creator(key)).badge.card?.brief).toBe('Brief: Autumn bread');
    const removed = await ask('brief-remove', { id: 'autumn' });
    expect((await creator(key)).badge.card?.brief).toBeNull();
    if (removed) await ask('brief-restore', removed);
    expect((await creator(key)).badge.card?.brief).toBe('Brief: Autumn bread');
  });
});
