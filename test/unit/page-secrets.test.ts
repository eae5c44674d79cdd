import 'fake-indexeddb/auto';
import '../../src/background';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { statuses } from '../../src/model/candidate';
import type { Change } from '../../src/model/creator-change';
import * as limits from '../../src/model/limits';
import { aKit } from '../support/declared';
import { english } from '../support/english';
import type { Markup } from '../../src/shared/badge-view';
import { db } from '../../src/store/open';
import { badgeStyle } from '../../src/ui/badge-style';
import { collaborationOf } from '../support/seeded-worker';
import { ana, joinTeam, shareDocument, stampOf } from '../support/team';
import { ask, browser, hear, lookAt, shownOf, useWorker, visit, webPage } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();
afterEach(() => void vi.restoreAllMocks());

const autumn = {
  ...defaultBrief('Autumn'),
  id: 'autumn',
  budget: { amount: 7_711, currency: 'EUR' },
  competitors: ['secret competitor'],
  avoid: ['secret to avoid'],
};

/** Everything a person may keep of a creator for themselves: each holds the word secret, or a number that begins with 77. */
async function keepSecrets(key: string): Promise<void> {
  const does = (change: Change) => ask('creator-change', { key, change });
  await ask('brief-add', autumn);
  const money = (amount: number) => ({ amount, currency: 'EUR' });
  await ask('note-add', { creator: key, text: 'A secret note' });
  await ask('quote-set', { creator: key, money: money(7_722) });
  await ask('why-set', { creator: key, why: 'A secret why' });
  await ask('declared-set', {
    creator: key,
    declared: { ...aKit, source: 'A secret kit', monthlyReach: 7_733, womenShare: 0.7744 },
  });
  await does({ do: 'tags', add: ['a secret tag'], remove: [] });
  for (const brief of ['default', 'autumn']) {
    await does({ do: 'nextStep', brief, nextStep: { text: 'A secret step', dueOn: '2077-07-07' } });
    await does({ do: 'agreed', brief, agreed: money(7_755) });
  }
  await does({ do: 'status', brief: 'autumn', status: 'rejected', reason: { text: 'A secret reason' } });
  await ask('collaboration-put', {
    ...collaborationOf(key, 'secret-id', 'default'),
    deliverable: 'A secret reel',
    cost: money(7_766),
    url: 'https://www.instagram.com/reel/secret/',
  });
  await keepColleague(key);
  const other = await visit('secret.other');
  await ask('note-add', { creator: other, text: 'A secret of another' });
}

/** A colleague contacted the creator, and wrote of them, also at the same time as somebody here. */
async function keepColleague(key: string): Promise<void> {
  await joinTeam({ [ana]: 'A secret colleague' });
  for (const id of [`creator:${key}`, 'brief:default', 'brief:autumn']) await shareDocument(id);
  const store = await db();
  const credentials = { user: 'secret', password: 'A secret password' };
  const connection = { address: 'https://secret.example', database: 'secret', credentials };
  await store.put('meta', { id: 'connection', connection });
  const one = await store.get('candidates', ['default', key]);
  if (!one) throw new Error('She is no candidate.');
  await store.put('candidates', { ...one, status: 'contacted', changed: { ...one.changed, status: stampOf(ana) } });
  const rivals = [{ text: 'A secret rival', editedAt: null, changed: stampOf(ana, 1) }];
  for (const note of await store.getAllFromIndex('notes', 'creator'))
    await store.put('notes', { ...note, rivals, changed: stampOf(ana) });
}

/** Ids and stamps are made of chance, and may begin with 77, too. */
const madeOfChance = /\b[\da-f]{8}(?:(?:-[\da-f]{4}){3}-[\da-f]{12})?\b/gu;

/** Every text and number that an answer holds. */
const secretsIn = (answer: unknown): string[] =>
  [
    ...JSON.stringify(answer)
      .replaceAll(madeOfChance, 'id')
      .matchAll(/.{0,60}(?:secret|\b77[.,\s]?\d\d|2077|Jul 7).{0,60}/giu),
  ].map(([found]) => found);

/** The names of all attributes in what is laid out, and of its elements. */
function partsOf(part: Markup | string): string[] {
  if (typeof part === 'string') return [];
  const [tag, attributes, ...inner] = part;
  return [tag, ...Object.keys(attributes).map((name) => `@${name}`), ...inner.flatMap(partsOf)];
}

describe('A page’s process', () => {
  it('is told a badge laid out and the account’s key, and nothing beside it: that is all its content script holds', async () => {
    const mira = await visit();
    await keepSecrets(mira);
    const answer = await ask('look', { readings: [lookAt('mira.bakes')] }, webPage);
    expect(Object.keys(answer ?? {}).toSorted()).toEqual(['frame', 'key', 'meanwhile', 'opens']);
    expect(answer).toMatchObject({ key: mira, opens: true, meanwhile: null });
    const dress = await ask('dress', {}, webPage);
    expect(Object.keys(dress ?? {}).toSorted()).toEqual(['loading', 'outdated', 'style']);
    expect(dress?.style).toBe(badgeStyle);
    const parts = new Set(answer ? partsOf(answer.frame) : []);
    // Words, names and what a press sends; where a link leads; a chart's measures. No field of its own for anything else.
    const attributes =
      'aria-current aria-disabled aria-haspopup aria-hidden aria-label aria-pressed class data-again data-text dir href';
    const more =
      'lang name popover rel role tabindex target title value viewBox --bars --height --high --low --typical';
    const known = `${attributes} ${more}`.split(' ').map((name) => `@${name}`);
    expect([...parts].filter((part) => part.startsWith('@') && !known.includes(part))).toEqual([]);
    expect([...parts].filter((part) => /script|style|iframe|img|link|form|object/.test(part))).toEqual([]);
  });

  it(
    'is told nothing that the person keeps for themselves, whatever it asks or presses, in every status',
    { timeout: 180_000 },
    async () => {
      const log = vi.spyOn(console, 'error').mockReturnValue();
      const mira = await visit();
      await keepSecrets(mira);
      expect(secretsIn(await ask('creator-page', { key: mira })).length).toBeGreaterThan(8);
      expect(secretsIn((await shownOf(mira)).colleagues)).toHaveLength(1);
      const sent = vi.spyOn(browser.tabs, 'sendMessage');
      const look = { fitlens: 'look', body: { readings: [lookAt('mira.bakes')] } };
      // That there is a colleague is said.
      expect(JSON.stringify(await hear(look, webPage))).toContain(english['peopleCardContact']?.message);
      const press = (act: string, key = mira) => ({ fitlens: 'act', body: { key, act } });
      const asked: object[] = [look, { fitlens: 'dress', body: {} }];
      for (const brief of ['autumn', 'default'])
        for (const act of ['reject', 'reject:price', 'back', 'leave', 'save', `save:${brief}`, `use:${brief}`, 'new'])
          asked.push(press(`use:${brief}`), press(act), look);
      asked.push(press('use:nowhere'), press('save:nowhere'), press('save'.repeat(40)), press('save', 'nobody'));
      for (const one of asked) expect([one, secretsIn(await hear(one, webPage))]).toEqual([one, []]);
      for (const status of statuses) {
        const reason = status === 'rejected' ? { text: 'Another secret reason' } : null;
        for (const brief of ['autumn', 'default'])
          await ask('creator-change', { key: mira, change: { do: 'status', brief, status, reason } });
        expect([status, secretsIn(await hear(look, webPage))]).toEqual([status, []]);
      }
      expect(secretsIn(sent.mock.calls)).toEqual([]);
      expect(sent).toHaveBeenCalled();
      expect(log).toHaveBeenCalled();
    },
  );

  it('hears that something changed, and neither what nor of whom by name', async () => {
    const mira = await visit();
    const sent = vi.spyOn(browser.tabs, 'sendMessage');
    await keepSecrets(mira);
    await ask('creators-change', { keys: [mira], change: { do: 'unsave' } });
    await vi.waitFor(() => expect(sent).toHaveBeenCalled());
    expect(secretsIn(sent.mock.calls)).toEqual([]);
    for (const [, message] of sent.mock.calls)
      expect(Object.keys(message.body)).toEqual(expect.toBeOneOf([['key'], []]));
  });

  it('takes no unknown reason for a rejection, and nothing behind what stands alone', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const mira = await visit();
    await ask('creator-change', { key: mira, change: { do: 'status', brief: null, status: 'agreed', reason: null } });
    for (const act of [
      'reject:nonsense',
      'reject:toString',
      'back:default',
      'new:x',
      'save:',
      'use',
      'constructor',
      'save\n',
    ])
      expect([act, await hear({ fitlens: 'act', body: { key: mira, act } }, webPage)]).toMatchObject([
        act,
        { error: expect.any(String) },
      ]);
    expect((await shownOf(mira)).candidates.map(({ status }) => status)).toEqual(['agreed']);
    expect((await ask('briefs', {})).briefs).toHaveLength(1);
  });

  it('makes no more campaigns than there can be, however often it presses', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const mira = await visit();
    for (let n = 1; n < limits.campaigns; n++)
      await ask('brief-add', { ...defaultBrief(`Campaign of the person ${n}`), id: `c${n}` });
    const answer = await hear({ fitlens: 'act', body: { key: mira, act: 'new' } }, webPage);
    expect(answer).toEqual({ error: english['errorManyCampaigns']?.message });
    expect((await ask('briefs', {})).briefs).toHaveLength(limits.campaigns);
    expect(log).toHaveBeenCalled();
  });
});
