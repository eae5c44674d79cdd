import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import '../../src/background';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MessageName } from '../../src/shared/messages';
import { db } from '../../src/store/open';
import { joinTeam, shareBrief } from '../../src/store/team/join-team';
import { changeTeamIn } from '../../src/store/team/team-row';
import { writing } from '../../src/store/write';
import { exchange } from '../../src/team/exchange';
import { live, stopsOf } from '../support/dying-store';
import { allRows, connect, counted, countsKept, type KeptRows, putBack, withoutChance } from '../support/kept-rows';
import { alarms, permitted } from '../support/outside';
import { askAs, campaign, type Seed, seed, useNoChance, writeRival } from '../support/seeded-worker';
import { askNewWorker, faultsOf, remembers } from '../support/stopped';
import { stories } from '../support/stories';
import { memoryDatabase } from '../support/team-database';
import { placeAt } from '../support/team-place';
import { ask, visit } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));

/** Whom a message may name: those of the seed, somebody in a campaign that nobody shares, and who is named anew. */
type Who = 'mira' | 'passing' | 'former' | 'pair' | 'second' | 'somebody new';

/**
 * What the team is to hear of each write: creators by what they are in the seed, a campaign by its id, this browser as
 * `self`. `autumn` is shared, `winter` is not; what is not here reads, or writes what is each person's own.
 */
const told: { [K in MessageName]?: { [story: string]: (Who | 'brief:autumn' | 'self')[] } } = {
  look: { 'at a creator who is kept': ['mira'] },
  act: {
    'that saves somebody in passing': ['passing'],
    'that takes somebody out': ['mira'],
    'that saves who was taken off before': ['former'],
    'that rejects': ['mira'],
  },
  'creator-change': {
    'of somebody in passing': ['passing'],
    undone: ['mira'],
    'that rejects': ['mira'],
    'of a tag': ['passing'],
    'of what is to be done next': ['mira'],
  },
  // Of both, one is in the shared campaign, too; whoever is in the other alone is nobody's business.
  'creators-change': { 'of two': ['mira'] },
  'creator-restore': { 'of one that was rejected': ['mira'] },
  'creators-restore': { 'of one that was rejected': ['mira'] },
  'note-add': { 'about a saved creator': ['mira'], 'that also saves': ['passing'] },
  'note-edit': { 'of a text': ['mira'] },
  'note-remove': { 'of the only one': ['mira'] },
  'note-restore': { 'of a removed one': ['mira'] },
  'note-decide': { 'for the text that stands': ['mira'], 'for the other text': ['mira'], 'for both': ['mira'] },
  'quote-set': { 'to another price': ['mira'], 'to none': ['mira'], 'that also saves': ['passing'] },
  'why-set': { 'to another reason': ['mira'] },
  'declared-set': { 'of a media kit': ['mira'], 'that also saves': ['passing'] },
  'creators-join': {
    // Whom nobody shared had no name of its own that the team could know.
    'of one that is kept and one that was only looked at': ['mira'],
    'of one with one that was taken off': ['mira'],
  },
  // The creator keeps the name of one of both: it is the other that goes.
  'creator-part': { 'of an account from two': ['second', 'somebody new'] },
  'collaboration-put': { 'to another price': ['mira'], 'that also saves': ['passing'] },
  'collaboration-remove': { 'of the only one': ['mira'] },
  'collaboration-restore': { 'of a removed one': ['mira'] },
  'brief-change': { 'of the active one': ['brief:autumn'] },
  'brief-remove': { 'of the active one': ['brief:autumn'] },
  'creator-erase': { 'of a saved one': ['mira'] },
  'creators-import': { 'of new and known ones': ['passing', 'somebody new'] },
  'team-name': { 'where there is none': ['self'] },
  'team-share': { 'where there is none': ['brief:autumn'] },
};

/** Each person's own, or what is no write at all. */
const writesAlone: readonly MessageName[] = [
  ...(['brief-add', 'brief-restore', 'brief-activate', 'settings-change', 'view-put', 'view-remove'] as const),
  ...(['backup-made', 'all-erase', 'team-pause', 'team-member-left'] as const),
];

let seeded: Seed;
let before: KeptRows;
let alone: KeptRows;
let raw: IDBDatabase;

useNoChance('2026-05-20T12:00:00.000Z');
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await live(async () => {
    seeded = await seed();
    await writeRival(seeded.note);
    const key = await visit('only.mine', 8_765);
    await ask('creator-change', { key, change: { do: 'save', brief: 'winter' } });
  });
  raw = await connect('fitlens');
  alone = await allRows(raw);
  await live(shareAll);
  before = await allRows(raw);
});

/** Connects, shares a campaign, and has the database know all of it; from then on it rests, so that what waits can be seen. */
async function shareAll(): Promise<void> {
  const store = await db();
  await joinTeam(
    store,
    'join',
    placeAt('https://couch.example.com', 'team', 'mira'),
    'Mira',
    campaign('autumn', 'Autumn bread'),
  );
  await shareBrief(store, 'share', 'autumn', campaign('autumn', 'Autumn bread'));
  await exchange(store, memoryDatabase());
  await writing(store, null, (w) => changeTeamIn(w, { paused: true }));
}

const rowsOf = (rows: KeptRows, store: string): string[] =>
  Object.keys(rows[store] ?? {})
    .map((key) => JSON.parse(key) as string)
    .toSorted();

/** Names of documents as the table above has them. */
function called(names: string[]): string[] {
  const known = new Map<string, string>(
    (['mira', 'passing', 'former', 'pair', 'second'] as const).map((who) => [`creator:${seeded[who]}`, who] as const),
  );
  const name = (one: string) =>
    known.get(one) ?? (one.startsWith('member:') ? 'self' : one.startsWith('creator:') ? 'somebody new' : one);
  return names.map(name).toSorted();
}

const written = stories.filter(([name, story]) => told[name]?.[story] ?? writesAlone.includes(name));

it('everything of the scene is known to the team, and nothing else is', () => {
  expect(rowsOf(before, 'outbox')).toEqual([]);
  expect(called(rowsOf(before, 'documents'))).toEqual(
    ['brief:autumn', 'mira', 'second', 'self', 'somebody new'].toSorted(),
  );
  expect(rowsOf(before, 'documents')).toContain(`creator:${seeded.other}`);
});

it('every story of the table is one that is told', () => {
  const known = new Set(stories.map(([name, story]) => `${name} ${story}`));
  const named = Object.entries(told).flatMap(([name, all]) => Object.keys(all).map((story) => `${name} ${story}`));
  expect(named.filter((one) => !known.has(one))).toEqual([]);
});

describe.each(written)('In a team, a worker that answers "%s" %s', (name, story, body) => {
  const send = async () =>
    remembers(name)
      ? askNewWorker(name, body(seeded), 'write-1')
      : withoutChance(await askAs('write-1', name, body(seeded)));
  const isOver = name === 'all-erase';

  it('leaves exactly what the team is to hear of it, whole with the write itself, wherever it is stopped', async () => {
    expect(await faultsOf({ name, send, raw, before })).toEqual([]);
    const after = await allRows(raw);
    expect(called(rowsOf(after, 'outbox'))).toEqual((told[name]?.[story] ?? []).toSorted());
    const documents = new Set([...(isOver ? [] : rowsOf(before, 'documents')), ...rowsOf(after, 'outbox')]);
    expect(rowsOf(after, 'documents')).toEqual([...documents].toSorted());
  }, 120_000);
});

describe('A worker that leaves the team and removes what came from it', () => {
  const send = async () => withoutChance(await askAs('write-1', 'team-leave', { keep: false }));
  /** Two runs give other stamps: what is written in parts is written at other ticks of the clock. */
  const withoutTicks = (rows: KeptRows) =>
    JSON.stringify(withoutChance({ ...rows, writes: {}, meta: { ...rows['meta'], '"clock"': null } })).replaceAll(
      /(?<=\d{14}-)[\da-f]{6}/g,
      '',
    );

  it('in parts, and is stopped at any step, has counted right, and comes to the same when it is asked again', async () => {
    await putBack(raw, before);
    const undisturbed = await live(send);
    const done = withoutTicks(await allRows(raw));
    const faults: string[] = [];
    for (const step of stopsOf(undisturbed)) {
      await putBack(raw, before);
      await live(send, step);
      const left = await allRows(raw);
      if (!isDeepStrictEqual(countsKept(left), counted(left))) faults.push(`counted wrong at step ${step}`);
      await live(send);
      if (withoutTicks(await allRows(raw)) !== done) faults.push(`another end after step ${step}`);
    }
    expect(faults).toEqual([]);
    const after = await allRows(raw);
    expect([rowsOf(after, 'documents'), rowsOf(after, 'outbox'), rowsOf(after, 'briefs')]).toEqual([
      [],
      [],
      ['default', 'winter'],
    ]);
  }, 120_000);
});

describe('A worker that connects', () => {
  const connection = {
    address: 'https://couch.example.com',
    database: 'team',
    credentials: { user: 'mira', password: 'secret' },
  };
  /** A server that can be used, and is away from then on. */
  const answers: { [asked: string]: object } = {
    'GET /': { couchdb: 'Welcome', version: '3.3.3' },
    'GET /team': { db_name: 'team' },
    'PUT /team/_local': { ok: true, rev: '0-1' },
    'DELETE /team/_local': { ok: true },
  };
  beforeAll(() => {
    vi.stubGlobal('fetch', async (url: string | URL, { method = 'GET' }: RequestInit = {}) => {
      const path = new URL(url).pathname.replace(/(?<=_local)\/.*/, '');
      const answer = answers[`${method} ${path}`];
      if (!answer) throw new TypeError('Failed to fetch');
      return new Response(JSON.stringify(answer), { status: 200, headers: { date: new Date().toUTCString() } });
    });
  });
  afterAll(() => vi.unstubAllGlobals());
  const begin = () => {
    alarms.clear();
    permitted.add('https://couch.example.com/*');
  };
  const isConnected = (rows: KeptRows) => '"team"' in (rows['meta'] ?? {});
  const hasPassword = (rows: KeptRows) => '"connection"' in (rows['meta'] ?? {});
  const send = async () => {
    const answer = (await askNewWorker('team-connect', { connection, name: 'Mira' }, 'write-1')) as { ok?: object };
    // What an exchange that began meanwhile has to tell comes when it comes.
    return { ok: answer.ok !== undefined };
  };
  /** Of the row of the team that it is there: what is wrong with the server, and since when, comes afterwards. */
  const rows = async (): Promise<KeptRows> => {
    const { meta, ...rest } = await allRows(raw);
    const { '"team"': team, '"clock"': _, ...others } = meta ?? {};
    return { ...rest, meta: { ...others, ...(team !== undefined && { '"team"': true }) } };
  };

  it('and is stopped at any step is in no team or in a whole one, and never keeps a password of none', async () => {
    begin();
    await putBack(raw, alone);
    const start = await rows();
    const undisturbed = await live(send);
    const done = await rows();
    expect([undisturbed.answer, isConnected(done), hasPassword(done), alarms.size]).toEqual([
      { is: { ok: true } },
      true,
      true,
      1,
    ]);
    expect(called(rowsOf(done, 'outbox'))).toEqual(['self']);
    const faults: string[] = [];
    for (const step of stopsOf(undisturbed)) {
      begin();
      await putBack(raw, alone);
      await live(send, step);
      const left = await rows();
      const isWhole = [start, done].some(
        (one) => JSON.stringify(withoutChance(one)) === JSON.stringify(withoutChance(left)),
      );
      if (!isWhole) faults.push(`half done at step ${step}`);
      if (hasPassword(left) && !isConnected(left)) faults.push(`a password of no team at step ${step}`);
      const again = await live(send);
      if (JSON.stringify(again.answer) !== JSON.stringify(undisturbed.answer))
        faults.push(`not done after step ${step}`);
      if (alarms.size === 0) faults.push(`in a team that is never asked, after step ${step}`);
      if (JSON.stringify(withoutChance(await rows())) !== JSON.stringify(withoutChance(done)))
        faults.push(`not done once after step ${step}`);
    }
    expect(faults).toEqual([]);
  }, 120_000);
});
