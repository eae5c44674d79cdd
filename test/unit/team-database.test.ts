import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/team/database/open-database';
import type { TeamDatabase } from '../../src/team/database/team-database';
import {
  type Answering,
  type AnsweringServer,
  connectionTo,
  json,
  serveAnswers,
  troubleOf,
} from '../support/answering';

let server: AnsweringServer;
let database: TeamDatabase;

beforeEach(async () => {
  server = await serveAnswers();
  database = openDatabase(connectionTo(server.address));
});

afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

const asked = () => server.heard.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`);

/** A line of the changes feed. */
const line = (id: string, doc: object = {}, more: object = {}) => ({
  id,
  seq: '1-g1',
  changes: [{ rev: '1-a' }],
  doc: { _id: id, _rev: '1-a', ...doc },
  ...more,
});
const feed = (results: unknown[], more: object = {}): Answering =>
  json({ results, last_seq: '7-g1AAAA', pending: 0, ...more });

describe('A database that is opened', () => {
  it('is asked nothing before the first call, and has told no clock', () => {
    expect(server.heard).toEqual([]);
    expect(database.ahead()).toBeNull();
  });

  it('is asked one request a call, and nothing that PouchDB would want of its own', async () => {
    server.answer = feed([line('creator:1')]);
    await database.changes('', 100);
    await database.changes('7-g1AAAA', 3);
    await database.wait('7-g1AAAA', 20_000);
    server.answer = json([]);
    await database.read([
      { id: 'creator:1', rev: '1-a' },
      { id: 'creator:1', rev: '1-b' },
    ]);
    await database.write([{ id: 'creator:1', rev: null, body: {} }]);
    server.answer = json({ rows: [] });
    await database.readNewest(['creator:1']);
    expect(asked()).toEqual([
      'GET /team/_changes?include_docs=true&conflicts=true&since=0&limit=100',
      'GET /team/_changes?include_docs=true&conflicts=true&since=7-g1AAAA&limit=3',
      'GET /team/_changes?timeout=20000&feed=longpoll&since=7-g1AAAA&limit=1',
      'GET /team/creator:1?open_revs=["1-a","1-b"]',
      'POST /team/_bulk_docs',
      'POST /team/_all_docs?conflicts=true&include_docs=true',
    ]);
    expect(server.heard.map(({ body }) => body)).toEqual([
      '',
      '',
      '',
      '',
      '{"docs":[{"_id":"creator:1"}],"new_edits":true}',
      '{"keys":["creator:1"]}',
    ]);
  });

  it('is asked nothing for nothing', async () => {
    expect(await database.write([])).toEqual([]);
    expect(await database.read([])).toEqual([]);
    expect(await database.readNewest([])).toEqual([]);
    expect(server.heard).toEqual([]);
  });

  it('is told who asks in every request, in the bytes of UTF-8, and no cookie', async () => {
    const ours = connectionTo(server.address, { credentials: { user: 'änne', password: 'ß:ō' } });
    await openDatabase(ours)
      .readNewest(['creator:1'])
      .catch(() => {});
    const [first] = server.heard;
    expect(first?.headers.authorization).toBe(`Basic ${Buffer.from('änne:ß:ō').toString('base64')}`);
    expect(first?.headers.cookie).toBeUndefined();
  });

  it('is shown a token where there is one', async () => {
    await openDatabase(connectionTo(server.address, { credentials: { token: 'abc.def' } }))
      .readNewest(['creator:1'])
      .catch(() => {});
    expect(server.heard[0]?.headers.authorization).toBe('Bearer abc.def');
  });

  it('is asked as the browser is told: no cookies, no redirect, no cache, no referrer', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json({ rows: [] }));
    await openDatabase(connectionTo('https://couch.example.com/'), fetch).readNewest(['creator:1']);
    expect(fetch.mock.calls).toEqual([
      [
        'https://couch.example.com/team/_all_docs?conflicts=true&include_docs=true',
        expect.objectContaining({
          credentials: 'omit',
          redirect: 'manual',
          cache: 'no-store',
          referrerPolicy: 'no-referrer',
        }),
      ],
    ]);
  });

  it('lies under the path of its address, and may have a slash in its name', async () => {
    server.answer = json({ rows: [] });
    const ours = connectionTo(`${server.address}/couch/`, { database: 'team/a+b' });
    await openDatabase(ours).readNewest(['creator:1']);
    expect(server.heard[0]?.path).toMatch(/^\/couch\/team%2Fa%2Bb\/_all_docs\?/);
  });

  it('tells how far its clock is ahead, to the second', async () => {
    server.answer = (_, response) =>
      response.writeHead(200, { Date: new Date(Date.now() + 7_200_000).toUTCString() }).end('{"rows":[]}');
    await database.readNewest(['creator:1']);
    expect(Math.abs((database.ahead() ?? 0) - 7_200_000)).toBeLessThan(2_000);
    server.answer = (_, response) => response.writeHead(200, { Date: 'yesterday' }).end('{"rows":[]}');
    await database.readNewest(['creator:1']);
    expect(Math.abs((database.ahead() ?? 0) - 7_200_000)).toBeLessThan(2_000);
  });
});

describe('What changed', () => {
  it('comes with its fields, its rivals, and how much follows', async () => {
    server.answer = feed(
      [
        line('creator:1', { name: 'Ana', _conflicts: ['1-c', '1-b'], _attachments: {} }),
        line('creator:2', { _deleted: true }, { deleted: true }),
      ],
      { pending: 12 },
    );
    expect(await database.changes('', 2)).toEqual({
      found: [
        { id: 'creator:1', rev: '1-a', rivals: ['1-c', '1-b'], body: { name: 'Ana' } },
        { id: 'creator:2', rev: '1-a', rivals: [], body: null },
      ],
      since: '7-g1AAAA',
      pending: 12,
    });
  });

  it.each([
    ['a text', '7-g1AAAA', '7-g1AAAA'],
    ['a number', 7, '7'],
    ['a list', [7, 'g1AAAA'], '[7,"g1AAAA"]'],
  ])('is counted by %s, which is given back as it came', async (_, last_seq, given) => {
    server.answer = feed([], { last_seq });
    const { since } = await database.changes('', 5);
    expect(since).toBe(given);
    await database.changes(since, 5);
    expect(new URL(server.heard[1]?.path ?? '', server.address).searchParams.get('since')).toBe(given);
  });

  it('says nothing of what follows where the database does not: of a full part, as much again', async () => {
    server.answer = feed([line('creator:1'), line('creator:2')], { pending: undefined });
    expect((await database.changes('', 2)).pending).toBe(2);
    expect((await database.changes('', 3)).pending).toBe(0);
    server.answer = feed([line('creator:1'), line('creator:2')], { pending: -3 });
    expect((await database.changes('', 2)).pending).toBe(0);
  });

  it('holds neither the database’s own documents, nor what is no document; one told twice is as it was last', async () => {
    server.answer = feed([
      line('_design/fitlens'),
      line('creator:1', { name: 'old' }),
      line('creator:2'),
      line('creator:1', { name: 'new' }),
      { ...line('creator:3'), id: 3 },
      line(''),
      line('creator:\uD83E'),
      null,
      'creator:4',
    ]);
    expect((await database.changes('', 9)).found.map(({ id, body }) => [id, body])).toEqual([
      ['creator:2', {}],
      ['creator:1', { name: 'new' }],
    ]);
  });

  it('is read once more where the feed does not tell it, so that it is not missed for good', async () => {
    server.answer = (heard, response) =>
      heard.method === 'GET'
        ? feed([{ ...line('creator:1'), doc: null }, line('creator:2', { _rev: 'none' })])(heard, response)
        : json({ rows: [{ id: 'creator:1', value: { rev: '2-b' }, doc: { _id: 'creator:1', _rev: '2-b', a: 1 } }] })(
            heard,
            response,
          );
    const { found } = await database.changes('', 9);
    expect(found).toEqual([{ id: 'creator:1', rev: '2-b', rivals: [], body: { a: 1 } }]);
    expect(server.heard[1]?.body).toBe('{"keys":["creator:1","creator:2"]}');
  });

  it('begins anew where the database does not know the place: it was put up again', async () => {
    server.answer = (heard, response) =>
      heard.path.includes('since=0&')
        ? feed([line('creator:1')])(heard, response)
        : json({ error: 'bad_request', reason: 'Malformed sequence' }, 400)(heard, response);
    expect((await database.changes('9-old', 5)).found).toHaveLength(1);
    expect(await database.wait('9-old', 5)).toBe(true);
    server.answer = json({ error: 'bad_request' }, 400);
    expect(await troubleOf(database.changes('9-old', 5))).toBe('teamTroubleNonsense');
    expect(await troubleOf(database.wait('', 5))).toBe('teamTroubleNonsense');
  });

  it('is refused where it is more than was asked for, or where no place is told to go on from', async () => {
    server.answer = feed([line('creator:1'), line('creator:2')]);
    expect(await troubleOf(database.changes('', 1))).toBe('teamTroubleNonsense');
    // A half of a letter cannot stand in an address: PouchDB would wait for ever.
    for (const last_seq of [undefined, null, '', {}, true, 'x'.repeat(5_000), '7-\uD83E']) {
      server.answer = feed([], { last_seq });
      expect(await troubleOf(database.changes('', 1))).toBe('teamTroubleNonsense');
    }
  });
});

describe('Waiting for a change', () => {
  it('ends with the first one', async () => {
    server.answer = feed([line('creator:1')]);
    expect(await database.wait('6-x', 20_000)).toBe(true);
  });

  it('ends without one once the time is up, in one request', async () => {
    server.answer = feed([]);
    expect(await database.wait('6-x', 1)).toBe(false);
    expect(server.heard).toHaveLength(1);
  });

  it('goes on where only the database’s own rules were changed', async () => {
    server.answer = (heard, response) =>
      heard.path.includes('since=6-x&')
        ? feed([line('_design/fitlens')], { last_seq: '7-x' })(heard, response)
        : feed([line('creator:1')], { last_seq: '8-x' })(heard, response);
    expect(await database.wait('6-x', 20_000)).toBe(true);
    expect(server.heard.map(({ path }) => /since=(.+)&/.exec(path)?.[1])).toEqual(['6-x', '7-x']);
    server.answer = (heard, response) =>
      heard.path.includes('since=6-x&')
        ? feed([line('_design/fitlens')], { last_seq: '7-x' })(heard, response)
        : feed([], { last_seq: '7-x' })(heard, response);
    expect(await database.wait('6-x', 1)).toBe(false);
  });

  it('ends after a few of them, whatever a server says', async () => {
    let at = 0;
    server.answer = (heard, response) => feed([line('_design/x')], { last_seq: `${(at += 1)}-x` })(heard, response);
    expect(await database.wait('0-x', 20_000)).toBe(true);
    expect(at).toBe(10);
  });

  it('takes its time also where the server does not wait', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json({ results: [], last_seq: '7' }));
    const waited = vi.fn<(changed: boolean) => void>();
    const done = openDatabase(connectionTo('https://couch.example.com'), fetch).wait('6-x', 20_000).then(waited);
    await vi.advanceTimersByTimeAsync(19_000);
    expect(waited).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    await done;
    expect(waited.mock.calls).toEqual([[false]]);
    expect(fetch).toHaveBeenCalledOnce();
  });
});

describe('Reading', () => {
  it('gives the revisions that are there, of each document in one request', async () => {
    server.answer = (heard, response) => {
      const id = decodeURIComponent(heard.path).startsWith('/team/creator:1?') ? 'creator:1' : 'brief:1';
      const ok = { _id: id, _rev: '1-a', name: id };
      json([{ ok }, { missing: '1-b' }, { ok: { ...ok, _rev: '9-z' } }, null, { ok: 1 }])(heard, response);
    };
    const revisions = ['creator:1', 'brief:1', 'creator:1'].map((id, at) => ({ id, rev: at === 2 ? '1-b' : '1-a' }));
    expect(await database.read(revisions)).toEqual([
      { id: 'creator:1', rev: '1-a', rivals: [], body: { name: 'creator:1' } },
      { id: 'brief:1', rev: '1-a', rivals: [], body: { name: 'brief:1' } },
    ]);
    expect(server.heard).toHaveLength(2);
  });

  it('asks for so many revisions at once as an address holds', async () => {
    server.answer = json([]);
    await database.read(Array.from({ length: 120 }, (_, at) => ({ id: 'creator:1', rev: `1-${at}` })));
    expect(server.heard).toHaveLength(3);
    expect(Math.max(...server.heard.map(({ path }) => path.length))).toBeLessThan(8_000);
  });

  it('gives the newest, the removed ones without fields, and nothing that was not asked for', async () => {
    server.answer = json({
      rows: [
        { id: 'creator:1', value: { rev: '2-a' }, doc: { _id: 'creator:1', _rev: '2-a', a: 1, _conflicts: ['2-b'] } },
        { id: 'creator:2', value: { rev: '3-a', deleted: true }, doc: null },
        { key: 'creator:3', error: 'not_found' },
        { id: 'creator:9', value: { rev: '1-a' }, doc: { _id: 'creator:9', _rev: '1-a' } },
        7,
      ],
    });
    expect(await database.readNewest(['creator:1', 'creator:2', 'creator:3'])).toEqual([
      { id: 'creator:1', rev: '2-a', rivals: ['2-b'], body: { a: 1 } },
      { id: 'creator:2', rev: '3-a', rivals: [], body: null },
    ]);
  });

  it('never leaves the database, whatever an id is', async () => {
    const odd = ['..', '.', '_local/secret', '_design/fitlens', '', 'creator:\uD83E'];
    expect(await database.readNewest(odd)).toEqual([]);
    expect(await database.read(odd.map((id) => ({ id, rev: '1-a' })))).toEqual([]);
    expect(server.heard).toEqual([]);
    server.answer = json([]);
    await database.read([{ id: 'creator:/../../x?y#z', rev: '1-a' }]);
    expect(server.heard[0]?.path).toBe('/team/creator%3A%2F..%2F..%2Fx%3Fy%23z?open_revs=%5B%221-a%22%5D');
  });
});

describe('Writing', () => {
  const three = ['creator:1', 'creator:2', 'creator:3'].map((id) => ({ id, rev: '1-a', body: { id } }));

  it('sends each over the revision it is for, a removal as one, and tells what became of each, in their order', async () => {
    server.answer = json(
      [
        { id: 'creator:3', error: 'forbidden', reason: 'Only members may write.' },
        { id: 'creator:2', error: 'conflict', reason: 'Document update conflict.' },
        { id: 'somebody', ok: true, rev: '5-a' },
        { ok: true, id: 'creator:1', rev: '2-a' },
      ],
      201,
    );
    const sent = [...three.slice(0, 2), { id: 'creator:3', rev: '1-a', body: null }];
    expect(await database.write(sent)).toEqual([
      { id: 'creator:1', rev: '2-a' },
      { id: 'creator:2', failed: 'conflict' },
      { id: 'creator:3', failed: 'refused', reason: 'Only members may write.' },
    ]);
    expect(JSON.parse(server.heard[0]?.body ?? '').docs[2]).toEqual({
      _id: 'creator:3',
      _rev: '1-a',
      _deleted: true,
    });
  });

  it('counts what is not answered, or not so that it can be read, as not taken', async () => {
    server.answer = json([{ id: 'creator:2', rev: 7 }, [], 'creator:3', null]);
    expect(await database.write(three)).toEqual(
      three.map(({ id }) => ({ id, failed: 'refused', reason: 'unanswered' })),
    );
    server.answer = json({ ok: true });
    expect(await database.write(three)).toHaveLength(3);
  });

  it('keeps a reason short', async () => {
    server.answer = json([{ id: 'creator:1', error: 'forbidden', reason: 'x'.repeat(100_000) }]);
    const [taken] = await database.write(three.slice(0, 1));
    expect(taken?.failed === 'refused' && taken.reason).toHaveLength(200);
  });

  it('sends less at once where a proxy takes no more; what is too large alone costs only itself', async () => {
    server.answer = (heard, response) => {
      const { docs } = JSON.parse(heard.body) as { docs: { _id: string }[] };
      const isLarge = docs.length > 2 || docs.some(({ _id: id }) => id === 'creator:2');
      if (isLarge) return json({ error: 'document_too_large' }, 413)(heard, response);
      return json(docs.map(({ _id: id }) => ({ ok: true, id, rev: '2-b' })))(heard, response);
    };
    expect(await database.write(three)).toEqual([
      { id: 'creator:1', rev: '2-b' },
      { id: 'creator:2', failed: 'refused', reason: 'document_too_large' },
      { id: 'creator:3', rev: '2-b' },
    ]);
  });
});
