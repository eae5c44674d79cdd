import 'fake-indexeddb/auto';
import '../../src/background';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import type { Before } from '../../src/model/candidate';
import { writeStamp } from '../../src/model/stamp';
import { saving } from '../support/saving';
import { ask, listed, lookAt, shownOf, told, useWorker, visit, webPage } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

let mira: string;
beforeEach(async () => {
  mira = await visit();
});

const autumn = { ...defaultBrief('Autumn bread'), id: 'autumn' };

/** What the open pages hear that have Fitlens in them: two do. */
async function toldBy(act: () => Promise<unknown>): Promise<typeof told> {
  await new Promise((later) => setTimeout(later));
  told.splice(0);
  await act();
  await new Promise((later) => setTimeout(later));
  return [...told];
}

describe('Every open page hears of one creator', () => {
  it('when it is saved and when it is taken off again', async () => {
    expect(await toldBy(() => ask('act', { key: mira, act: 'save' }))).toEqual([mira, mira]);
    expect(await toldBy(() => ask('act', { key: mira, act: 'leave' }))).toEqual([mira, mira]);
  });

  it('when that is done in Fitlens’s own pages, and when it is undone there', async () => {
    let before: Before | undefined;
    const saves = async () => {
      ({ before } = await ask('creator-change', { key: mira, change: saving(true) }));
    };
    expect(await toldBy(saves)).toEqual([mira, mira]);
    expect(await toldBy(async () => before && ask('creator-restore', before))).toEqual([mira, mira]);
  });

  it('when its first note saves it, and not at the second', async () => {
    expect(await toldBy(() => ask('note-add', { creator: mira, text: 'Answers within a day' }))).toEqual([mira, mira]);
    expect(await toldBy(() => ask('note-add', { creator: mira, text: 'Costs 200' }))).toEqual([]);
  });

  it('when its price is known, changed or taken back', async () => {
    for (const money of [{ amount: 200, currency: 'EUR' }, { amount: 250, currency: 'EUR' }, null])
      expect(await toldBy(() => ask('quote-set', { creator: mira, money }))).toEqual([mira, mira]);
  });
});

describe('Every open page hears of all creators', () => {
  it('when briefs come, go, come back or take over', async () => {
    expect(await toldBy(() => ask('brief-add', autumn))).toEqual([null, null]);
    expect(await toldBy(() => ask('brief-activate', { id: 'autumn' }))).toEqual([null, null]);
    expect(await toldBy(() => ask('brief-remove', { id: 'autumn' }))).toEqual([null, null]);
    const kept = {
      brief: autumn,
      addedAt: '2026-05-20T12:00:00.000Z',
      order: writeStamp(1, 0, '00000000'),
      changed: {},
    };
    expect(await toldBy(() => ask('brief-restore', kept))).toEqual([null, null]);
  });

  it('when the brief that verdicts are held against changes, and not when another does', async () => {
    await ask('brief-add', autumn);
    const [first] = (await ask('briefs', {})).briefs;
    if (!first) throw new Error('There is no brief.');
    expect(await toldBy(() => ask('brief-change', { ...first, name: 'Bread' }))).toEqual([null, null]);
    expect(await toldBy(() => ask('brief-change', { ...autumn, name: 'Winter bread' }))).toEqual([]);
  });

  it('when a setting changes', async () => {
    expect(await toldBy(() => ask('settings-change', { sitesOff: ['tiktok'] }))).toEqual([null, null]);
  });
});

describe('No page hears anything', () => {
  it('of what does not show on pages: notes beyond the first, lists, looks', async () => {
    const { view } = await ask('note-add', { creator: mira, text: 'Answers within a day' });
    const id = view?.notes[0]?.id ?? '';
    const quiet = await toldBy(async () => {
      await ask('note-edit', { id, text: 'Answers within two days' });
      const { removed } = await ask('note-remove', { id });
      if (removed) await ask('note-restore', removed);
      await shownOf(mira);
      await listed();
      await ask('look', { readings: [lookAt('mira.bakes')] }, webPage);
    });
    expect(quiet).toEqual([]);
  });
});
