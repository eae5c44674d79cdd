import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import type { Candidate, Status } from '../../src/model/candidate';
import type { Note } from '../../src/model/note';
import { db } from '../../src/store/open';
import { english } from '../support/english';
import { saving } from '../support/saving';
import { ana, joinTeam, shareDocument, stampOf, unnamed } from '../support/team';
import { ask, lookAt, shownOf, useWorker, visit, webPage } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

/** Mira, saved into the only campaign; gives her key. */
async function saved(): Promise<string> {
  const key = await visit();
  await ask('creator-change', { key, change: saving(true) });
  return key;
}

/** Somebody's browser gave the candidate a status, days ago. */
async function stands(key: string, status: Status, device: string, daysAgo: number): Promise<Candidate> {
  const store = await db();
  const [candidate] = await store.getAllFromIndex('candidates', 'creator', key);
  if (!candidate) throw new Error('She is in no campaign.');
  const changed = { ...candidate.changed, status: stampOf(device, daysAgo) };
  const now = { ...candidate, status, statusAt: new Date(Date.now() - daysAgo * 86_400_000).toISOString(), changed };
  await store.put('candidates', now);
  return now;
}

/** A note as it came from the team. */
async function noted(creator: string, by: string, change: Partial<Note> = {}): Promise<Note> {
  const stamp = stampOf(by, 2);
  const note: Note = {
    id: crypto.randomUUID(),
    creator,
    text: 'Answers fast',
    createdAt: new Date().toISOString(),
    editedAt: null,
    order: stamp,
    changed: stamp,
    ...change,
  };
  await (await db()).put('notes', note);
  return note;
}

/** The 8 digits of this browser. */
async function ownDevice(): Promise<string> {
  const row = await (await db()).get('meta', 'clock');
  return row?.id === 'clock' ? row.device : '';
}

describe('Without a team', () => {
  it('nobody is a colleague, whatever stamps a backup brought', async () => {
    const key = await saved();
    await noted(key, unnamed);
    await stands(key, 'contacted', unnamed, 3);
    const view = await shownOf(key);
    expect(view.colleagues).toBeNull();
    expect(view.notes.map(({ team }) => team)).toEqual([{ by: null, editedBy: null, isPrivate: false, rivals: [] }]);
    const page = await ask('creator-page', { key });
    expect(page?.events.map(({ by }) => by)).toEqual([null]);
  });
});

describe('What colleagues did with a creator', () => {
  it('is told of shared campaigns alone, from the first word with the creator on', async () => {
    await joinTeam();
    const key = await saved();
    await stands(key, 'contacted', ana, 3);
    expect((await shownOf(key)).colleagues).toEqual({ isShared: false, campaigns: [], doings: [] });
    await shareDocument('brief:default');
    const { statusAt } = await stands(key, 'contacted', ana, 3);
    expect((await shownOf(key)).colleagues).toEqual({
      isShared: true,
      campaigns: ['default'],
      doings: [{ by: 'Ana', status: 'contacted', at: statusAt, briefName: 'Micro-influencer' }],
    });
    await stands(key, 'shortlisted', ana, 3);
    expect((await shownOf(key)).colleagues?.doings).toEqual([]);
    await stands(key, 'declined', unnamed, 3);
    expect((await shownOf(key)).colleagues?.doings).toMatchObject([{ by: 'A colleague', status: 'declined' }]);
  });

  it('comes with the latest first, and leaves out what was done here', async () => {
    await joinTeam();
    const key = await saved();
    await ask('brief-add', { ...defaultBrief('Autumn'), id: 'autumn' });
    for (const id of ['default', 'autumn']) await shareDocument(`brief:${id}`);
    const first = await stands(key, 'contacted', ana, 9);
    await (
      await db()
    ).put('candidates', {
      ...first,
      brief: 'autumn',
      status: 'agreed',
      statusAt: new Date().toISOString(),
    });
    expect((await shownOf(key)).colleagues?.doings.map(({ briefName }) => briefName)).toEqual([
      'Autumn',
      'Micro-influencer',
    ]);
    await ask('creator-change', {
      key,
      change: { do: 'status', brief: 'autumn', status: 'published', reason: null },
    });
    expect((await shownOf(key)).colleagues?.doings.map(({ briefName }) => briefName)).toEqual(['Micro-influencer']);
  });

  it('says beside each campaign to choose from whether the team sees it', async () => {
    await joinTeam();
    await ask('brief-add', { ...defaultBrief('Autumn'), id: 'autumn' });
    expect((await ask('briefs', {})).shared).toEqual([]);
    await shareDocument('brief:autumn');
    expect((await ask('briefs', {})).shared).toEqual(['autumn']);
    expect((await ask('brief-activate', { id: 'autumn' })).shared).toEqual(['autumn']);
    const store = await db();
    await store.delete('meta', 'team');
    expect((await ask('briefs', {})).shared).toEqual([]);
  });

  it('names who changed a status in the history', async () => {
    await joinTeam();
    const key = await saved();
    await shareDocument('brief:default');
    const event = { creator: key, brief: 'default', at: new Date().toISOString(), from: null, reason: null };
    const store = await db();
    await store.put('events', { ...event, id: 'one', order: stampOf(ana, -1), to: 'contacted' });
    await store.put('events', { ...event, id: 'two', brief: 'gone', order: stampOf(unnamed, -2), to: 'paid' });
    const page = await ask('creator-page', { key });
    expect(page?.events.map(({ to, by }) => [to, by])).toEqual([
      ['paid', null],
      ['contacted', 'Ana'],
      ['shortlisted', null],
    ]);
  });

  it('names everybody whose row can be read, where that of another cannot', async () => {
    await joinTeam();
    const key = await saved();
    await shareDocument('brief:default');
    await stands(key, 'contacted', ana, 3);
    const store = await db();
    const row = await store.get('meta', 'members');
    const names = row?.id === 'members' ? row.names : {};
    await store.put('meta', { id: 'members', names: { ...names, [unnamed]: { name: 7 }, other: null } } as never);
    expect((await shownOf(key)).colleagues?.doings.map(({ by }) => by)).toEqual(['Ana']);
  });

  it('does not keep a creator from being shown where the rows of the team cannot be read', async () => {
    await joinTeam();
    const key = await saved();
    const store = await db();
    await store.put('meta', { id: 'members', names: { [ana]: { name: 7 }, other: null } } as never);
    await store.put('documents', { id: 'brief:default', held: 3 } as never);
    await stands(key, 'contacted', ana, 3);
    expect((await shownOf(key)).colleagues).toEqual({ isShared: false, campaigns: [], doings: [] });
  });
});

describe('A note', () => {
  it('says who wrote it, and who changed it', async () => {
    await joinTeam({ [ana]: 'Ana', b0b0b0b0: 'Ben' });
    const key = await saved();
    await shareDocument(`creator:${key}`);
    const own = await ownDevice();
    const editedAt = new Date().toISOString();
    await noted(key, ana, { order: stampOf(ana, 9), changed: stampOf('b0b0b0b0', 1), editedAt });
    await noted(key, ana, { order: stampOf(ana, 8), changed: stampOf(own, 1), editedAt });
    await noted(key, own, { order: stampOf(own, 7) });
    await noted(key, unnamed, { order: stampOf(unnamed, 6) });
    expect((await shownOf(key)).notes.map(({ team: { by, editedBy } }) => [by, editedBy])).toEqual([
      ['A colleague', null],
      [null, null],
      ['Ana', { name: null }],
      ['Ana', { name: 'Ben' }],
    ]);
  });

  it('is private where it was written before the creator was shared and the team does not have it', async () => {
    await joinTeam();
    const key = await saved();
    const own = await ownDevice();
    const before = await noted(key, own, { changed: stampOf(own, 5) });
    expect((await shownOf(key)).notes[0]?.team.isPrivate).toBe(false);
    await shareDocument(`creator:${key}`, { privateUntil: stampOf(own, 4) });
    expect((await shownOf(key)).notes[0]?.team.isPrivate).toBe(true);
    const document = { kind: 'creator', notes: [{ id: before.id }] };
    await shareDocument(`creator:${key}`, { privateUntil: stampOf(own, 4), document: document as never });
    expect((await shownOf(key)).notes[0]?.team.isPrivate).toBe(false);
    expect((await shownOf(key)).colleagues?.isShared).toBe(true);
  });

  it('holds what was written in its place at the same time, with names and times', async () => {
    await joinTeam();
    const key = await saved();
    const own = await ownDevice();
    await shareDocument(`creator:${key}`);
    const editedAt = '2026-11-20T10:00:00.000Z';
    const rival = { text: 'Answers slowly', editedAt, changed: stampOf(ana, 1) };
    await noted(key, own, { rivals: [rival] });
    expect((await shownOf(key)).notes[0]?.team.rivals).toEqual([
      { changed: rival.changed, text: 'Answers slowly', by: 'Ana', at: editedAt },
    ]);
  });

  it('asks nobody to decide between two texts that are the same', async () => {
    await joinTeam();
    const key = await saved();
    await shareDocument(`creator:${key}`);
    const same = (text: string, daysAgo: number) => ({ text, editedAt: null, changed: stampOf(ana, daysAgo) });
    await noted(key, await ownDevice(), {
      text: 'Agreed',
      rivals: [same('No answer', 4), same('No answer', 3), same('Agreed', 2.5)],
    });
    expect((await shownOf(key)).notes[0]?.team.rivals.map(({ text }) => text)).toEqual(['No answer']);
  });
});

describe('A page', () => {
  const card = async () => JSON.stringify(await ask('look', { readings: [lookAt('mira.bakes')] }, webPage));
  const sentence = english['peopleCardContact']?.message ?? '';

  it('says that a colleague is in contact with the creator, and nothing else of colleagues', async () => {
    await joinTeam();
    const key = await saved();
    await shareDocument('brief:default');
    expect(await card()).not.toContain(sentence);
    await stands(key, 'replied', ana, 3);
    expect(await card()).toContain(sentence);
    expect(await card()).not.toContain('Ana');
  });

  it('does not where the campaign is nobody else’s, or the creator was rejected', async () => {
    await joinTeam();
    const key = await saved();
    await stands(key, 'replied', ana, 3);
    expect(await card()).not.toContain(sentence);
    await shareDocument('brief:default');
    await stands(key, 'rejected', ana, 3);
    expect(await card()).not.toContain(sentence);
  });
});
