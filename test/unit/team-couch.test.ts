import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '../../src/model/team/connection';
import { checkDatabase } from '../../src/team/database/check-database';
import { openDatabase } from '../../src/team/database/open-database';
import type { TeamDatabase } from '../../src/team/database/team-database';
import { connectionTo, troubleOf } from '../support/answering';
import { type Couch, startCouch, type User } from '../support/couch';

let couch: Couch;
let ana: User;
let database: TeamDatabase;

const as = (credentials: User, more: Partial<Connection> = {}) => connectionTo(couch.url, { credentials, ...more });

beforeAll(async () => {
  couch = await startCouch();
  await couch.makeDatabase('team');
  ana = await couch.makeUser('ana', ['fitlens:team']);
  database = openDatabase(as(ana));
});

afterAll(() => couch.stop());

describe('A server that speaks CouchDB’s protocol', () => {
  it('is tested in words, and is left as it was', async () => {
    const stranger = await couch.makeUser('stranger', []);
    expect(await checkDatabase(as(ana))).toBeUndefined();
    expect(await troubleOf(checkDatabase(as({ ...ana, password: 'wrong' })))).toBe('teamTroubleLogin');
    expect(await troubleOf(checkDatabase(as(stranger)))).toBe('teamTroubleMayNotRead');
    expect(await troubleOf(checkDatabase(as(couch.admin, { database: 'other' })))).toBe('teamTroubleNoDatabase');
    expect(await database.changes('', 10)).toMatchObject({ found: [], pending: 0 });
  });

  it('takes what is written, tells it part by part, and refuses what is no longer the newest', async () => {
    const before = await database.changes('', 10);
    const ids = ['creator:1', 'creator:2', 'brief:1'];
    const first = await database.write(ids.map((id) => ({ id, rev: null, body: { name: id } })));
    expect(first.map(({ id }) => id)).toEqual(ids);
    const revs = first.map((taken) => (taken.failed ? '' : taken.rev));

    const part = await database.changes(before.since, 2);
    expect(part.found.map(({ id, body }) => [id, body?.['name']])).toEqual([
      ['creator:1', 'creator:1'],
      ['creator:2', 'creator:2'],
    ]);
    expect(part.pending).toBeGreaterThan(0);
    const rest = await database.changes(part.since, 2);
    expect([rest.found.map(({ id }) => id), rest.pending]).toEqual([['brief:1'], 0]);

    const second = await database.write([
      { id: 'creator:1', rev: revs[0] ?? '', body: { name: 'Ana' } },
      { id: 'creator:2', rev: null, body: { name: 'somebody' } },
      { id: 'brief:1', rev: revs[2] ?? '', body: null },
    ]);
    expect(second.map(({ id, failed }) => [id, failed])).toEqual([
      ['creator:1', undefined],
      ['creator:2', 'conflict'],
      ['brief:1', undefined],
    ]);
    const newest = await database.readNewest(['brief:1', 'creator:1', 'creator:9']);
    expect(newest.map(({ id, body }) => [id, body])).toEqual([
      ['brief:1', null],
      ['creator:1', { name: 'Ana' }],
    ]);
  });

  it('reads no half of a letter; what has one costs only itself', async () => {
    const texts = { 'brief:2': 'Bread 🥖', 'brief:3': 'Bread \uD83E', 'brief:4': 'Buns' };
    const taken = await database.write(Object.entries(texts).map(([id, name]) => ({ id, rev: null, body: { name } })));
    expect(taken.map(({ id, failed }) => [id, failed])).toEqual([
      ['brief:2', undefined],
      ['brief:3', 'refused'],
      ['brief:4', undefined],
    ]);
    const found = await database.readNewest(Object.keys(texts));
    expect(found.map(({ id, body }) => [id, body?.['name']])).toEqual([
      ['brief:2', 'Bread 🥖'],
      ['brief:4', 'Buns'],
    ]);
  });

  it('tells revisions that rival, and gives each', async () => {
    const { since } = await database.changes('', 100);
    await couch.putRivals('team', [
      { _id: 'creator:7', _rev: '1-aaaa', name: 'one' },
      { _id: 'creator:7', _rev: '1-bbbb', name: 'other' },
    ] as never);
    const { found } = await database.changes(since, 10);
    expect(found).toEqual([{ id: 'creator:7', rev: '1-bbbb', rivals: ['1-aaaa'], body: { name: 'other' } }]);
    const rivals = await database.read([
      { id: 'creator:7', rev: '1-aaaa' },
      { id: 'creator:7', rev: '1-cccc' },
      { id: 'creator:8', rev: '1-aaaa' },
    ]);
    expect(rivals).toEqual([{ id: 'creator:7', rev: '1-aaaa', rivals: [], body: { name: 'one' } }]);
  });

  it('is waited for in one request, which ends with a change or with the time', async () => {
    const { since } = await database.changes('', 100);
    expect(await database.wait(since, 100)).toBe(false);
    const asked = couch.asked.length;
    const waited = database.wait(since, 20_000);
    await expect.poll(() => couch.asked.length).toBeGreaterThan(asked);
    await couch.ask('PUT', '/team/creator:8', { name: 'late' });
    expect(await waited).toBe(true);
  });

  it('may be away, lose an answer, or cut it', async () => {
    await couch.away();
    expect(await troubleOf(database.changes('', 10))).toBe('teamTroubleUnreachable');
    await couch.back();
    couch.meddle(async () => 'half');
    expect(await troubleOf(database.changes('', 10))).toBe('teamTroubleCut');
    couch.meddle(async () => 'lost');
    expect(await troubleOf(database.changes('', 10))).toBe('teamTroubleUnreachable');
    couch.meddle(null);
    expect((await database.changes('', 10)).found.length).toBeGreaterThan(0);
  });
});
