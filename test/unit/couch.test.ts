import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Couch, startCouch, type User } from '../support/couch';

// The server that the team's tests ask has to answer as CouchDB 3 does: what is said here is from its documentation.
describe('the server that stands in for CouchDB', () => {
  let couch: Couch;
  let ana: User;
  beforeAll(async () => {
    couch = await startCouch();
    await couch.makeDatabase('team');
    ana = await couch.makeUser('ana', ['fitlens:team']);
    const validate_doc_update = 'function (doc) { if (doc.bad) throw { forbidden: "That is bad." }; }';
    await couch.ask('PUT', '/team/_design/fitlens', { validate_doc_update });
  }, 60_000);
  afterAll(() => couch.stop());

  const newest = async () => (await couch.ask('GET', '/team/_changes')).json.last_seq;

  it('answers 401 to somebody unknown, and 403 to somebody known who is no member', async () => {
    const bob = await couch.makeUser('bob', []);
    const status = async (as: User | null) => (await couch.ask('GET', '/team', undefined, as)).status;
    expect(await status(ana)).toBe(200);
    expect(await status(bob)).toBe(403);
    expect(await status({ ...ana, password: 'wrong' })).toBe(401);
    expect(await status(null)).toBe(401);
  });

  it('lets an admin alone make databases and design documents', async () => {
    expect((await couch.ask('PUT', '/other', undefined, ana)).status).toBe(401);
    expect((await couch.ask('PUT', '/team/_design/other', {}, ana)).status).toBe(403);
    expect((await couch.ask('PUT', '/team')).status).toBe(412);
  });

  it('lets no page of another origin ask it', async () => {
    const headers = { origin: 'https://www.instagram.com' };
    const told = await fetch(couch.url, { headers });
    expect([...told.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect((await fetch(couch.url, { method: 'OPTIONS', headers })).status).toBe(405);
  });

  it('answers many documents in the order in which they were sent, whatever becomes of each', async () => {
    await couch.ask('PUT', '/team/there', {}, ana);
    const docs = [{ _id: 'one' }, { _id: 'two', bad: true }, { _id: 'there' }, { _id: 'three' }];
    const { json } = await couch.ask('POST', '/team/_bulk_docs', { docs }, ana);
    expect(json).toMatchObject([
      { id: 'one', ok: true },
      { id: 'two', error: 'forbidden', reason: 'That is bad.' },
      { id: 'there', error: 'conflict' },
      { id: 'three', ok: true },
    ]);
  });

  it('names places of its feed that only itself understands, and how many changes follow', async () => {
    const { json } = await couch.ask('GET', '/team/_changes?limit=1', undefined, ana);
    expect(json).toMatchObject({ last_seq: expect.stringMatching(/^\d+-\w+/), pending: expect.any(Number) });
    expect(json.pending).toBeGreaterThan(0);
    const rest = await couch.ask('GET', `/team/_changes?since=${json.last_seq}`, undefined, ana);
    expect(rest.json).toMatchObject({ pending: 0 });
    expect(rest.json.results?.map(({ id }) => id)).not.toContain(json.results?.[0]?.id);
  });

  it('answers a long poll with nothing when its time is up', async () => {
    const since = await newest();
    const { json } = await couch.ask('GET', `/team/_changes?feed=longpoll&timeout=50&since=${since}`, undefined, ana);
    expect(json).toEqual({ results: [], last_seq: since, pending: 0 });
  });

  it('answers a long poll as soon as something changes', async () => {
    const path = `/team/_changes?feed=longpoll&heartbeat=20&since=${await newest()}`;
    const waiting = couch.ask('GET', path, undefined, ana);
    await couch.ask('PUT', '/team/later', {}, ana);
    expect((await waiting).json.results).toMatchObject([{ id: 'later' }]);
  });

  it('holds revisions beside each other, and forgets the one that is deleted', async () => {
    const [one, two] = ['1-aaaa0000aaaa0000aaaa0000aaaa0000', '1-bbbb0000bbbb0000bbbb0000bbbb0000'] as const;
    const rivals = [one, two].map((_rev) => ({ _id: 'split', _rev }));
    await couch.putRivals('team', rivals);
    const read = async () => (await couch.ask('GET', '/team/split?conflicts=true', undefined, ana)).json;
    expect(await read()).toMatchObject({ _rev: two, _conflicts: [one] });
    await couch.ask('POST', '/team/_bulk_docs', { docs: [{ ...rivals[0], _deleted: true }] }, ana);
    expect(await read()).toEqual({ _id: 'split', _rev: two });
    expect((await couch.ask('PUT', '/team/still', { bad: true }, ana)).status).toBe(403);
  });

  it('cuts whoever waits when it goes away, and has everything when it is back', async () => {
    const waiting = couch.ask('GET', `/team/_changes?feed=longpoll&since=${await newest()}`, undefined, ana);
    await Promise.all([expect(waiting).rejects.toThrow(TypeError), couch.away()]);
    await expect(couch.ask('GET', '/team')).rejects.toThrow(TypeError);
    await couch.back();
    expect((await couch.ask('GET', '/team/there', undefined, ana)).status).toBe(200);
  });

  it('can lose an answer of what it did, and end in the middle of one', async () => {
    couch.meddle(async (_, pass) => {
      await pass();
      return 'lost';
    });
    await expect(couch.ask('PUT', '/team/lost', {}, ana)).rejects.toThrow(TypeError);
    couch.meddle(async () => 'half');
    await expect(couch.ask('GET', '/team/_all_docs', undefined, ana)).rejects.toThrow(TypeError);
    couch.meddle(null);
    expect((await couch.ask('GET', '/team/lost', undefined, ana)).status).toBe(200);
  });

  it('keeps who asked for what', async () => {
    await couch.ask('GET', '/team/there?conflicts=true', undefined, ana);
    const [method, path, user] = ['GET', '/team/there', 'ana'];
    expect(couch.asked.at(-1)).toMatchObject({ method, path, user });
    expect(couch.asked.at(-1)?.query.get('conflicts')).toBe('true');
  });
});
