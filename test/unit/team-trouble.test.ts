import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import * as limits from '../../src/model/limits';
import { Problem } from '../../src/shared/problem';
import { openDatabase } from '../../src/team/database/open-database';
import type { TeamDatabase } from '../../src/team/database/team-database';
import { clockSentence } from '../../src/team/database/trouble';
import { type AnsweringServer, connectionTo, json, serveAnswers, text, troubleOf } from '../support/answering';
import { englishWords } from '../support/english';

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

const calls: [string, (of: TeamDatabase) => Promise<unknown>][] = [
  ['what changed', (of) => of.changes('1-a', 10)],
  ['a change that is waited for', (of) => of.wait('1-a', 0)],
  ['revisions', (of) => of.read([{ id: 'creator:1', rev: '1-a' }])],
  ['the newest', (of) => of.readNewest(['creator:1'])],
  ['what is written', (of) => of.write([{ id: 'creator:1', rev: '1-a', body: { a: 1 } }])],
];

describe.each(calls)('Of %s, whoever works here is told', (_name, call) => {
  it.each([
    [401, 'teamTroubleLogin'],
    [403, 'teamTroubleRevoked'],
    [404, 'teamTroubleNoDatabase'],
    [412, 'teamTroubleNonsense'],
    [429, 'teamTroubleBusy'],
    [500, 'teamTroubleServer'],
    [503, 'teamTroubleServer'],
  ])('what a %i means, whether CouchDB says it or a proxy', async (status, key) => {
    server.answer = json({ error: 'some', reason: 'thing' }, status);
    expect(await troubleOf(call(database))).toBe(key);
    server.answer = text('<h1>Sorry</h1>', status);
    expect(await troubleOf(call(database))).toBe(key);
  });

  it('that a page, or nothing, is no answer', async () => {
    for (const words of ['<html>Sign in</html>', '', '{"rows":[', 'null', 'true', '7', '"text"']) {
      server.heard = [];
      server.answer = text(words);
      expect([words, await troubleOf(call(database))]).toEqual([words, 'teamTroubleNonsense']);
      expect(server.heard.length).toBeLessThan(2);
    }
  });

  it('that the answer was cut in the middle', async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { 'Content-Length': 1_000 });
      response.write('{"rows":[', () => response.destroy());
    };
    expect(await troubleOf(call(database))).toBe('teamTroubleCut');
  });

  it('that nobody is there', async () => {
    const gone = await serveAnswers();
    await gone.close();
    expect(await troubleOf(call(openDatabase(connectionTo(gone.address))))).toBe('teamTroubleUnreachable');
  });

  it('that the server sends on elsewhere, which is never asked', async () => {
    const elsewhere = await serveAnswers();
    for (const status of [301, 302, 303, 307, 308]) {
      server.answer = (_, response) => response.writeHead(status, { Location: elsewhere.address }).end();
      expect(await troubleOf(call(database))).toBe('teamTroubleRedirect');
    }
    expect(elsewhere.heard).toEqual([]);
    await elsewhere.close();
  });

  it('of that as a browser tells it too, which says no more of it', async () => {
    const hidden = { type: 'opaqueredirect', ok: false, status: 0, headers: new Headers(), body: null };
    const fetch = async () => hidden as unknown as Response;
    expect(await troubleOf(call(openDatabase(connectionTo('https://couch.example.com'), fetch)))).toBe(
      'teamTroubleRedirect',
    );
  });

  it('that there is no word for half a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const silent = vi.fn<typeof globalThis.fetch>(
      (_, question) =>
        new Promise((_resolve, reject) => {
          question?.signal?.addEventListener('abort', () => reject(question.signal?.reason as Error));
        }),
    );
    const trouble = troubleOf(call(openDatabase(connectionTo('https://couch.example.com'), silent)));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(silent.mock.calls[0]?.[1]?.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await trouble).toBe('teamTroubleSilent');
  });
});

/** A body that gives a part each time it is asked, and tells when it is given up. */
function endless(part: Uint8Array, onPart: () => unknown = () => {}) {
  const told = { parts: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await onPart();
      told.parts += 1;
      controller.enqueue(part);
    },
    cancel: () => void (told.cancelled = true),
  });
  return { body, told };
}

describe('An answer', () => {
  it('without an end is read up to its bound and no further', async () => {
    const { body, told } = endless(new Uint8Array(4_000_000).fill(32));
    const fetch = async () => new Response(body);
    expect(await troubleOf(openDatabase(connectionTo('https://couch.example.com'), fetch).readNewest(['a']))).toBe(
      'teamTroubleTooLarge',
    );
    expect(told.cancelled).toBe(true);
    expect(told.parts).toBeLessThan(limits.team.answer / 4_000_000 + 3);
  });

  it('that is too large for a part of changes is asked for in smaller ones, down to a single change', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async (url) => {
      const most = Number(new URL(url as string).searchParams.get('limit'));
      if (most > 2) return new Response(endless(new Uint8Array(16_000_000).fill(32)).body);
      const doc = { _id: 'creator:1', _rev: '1-a' };
      return Response.json({ results: [{ id: 'creator:1', doc }], last_seq: '1-a', pending: 9 });
    });
    const one = await openDatabase(connectionTo('https://couch.example.com'), fetch).changes('', 8);
    expect([one.found.length, one.pending, fetch.mock.calls.length]).toEqual([1, 9, 3]);
  });

  it('that comes too slowly is given up after five minutes, however often a part of it comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { body, told } = endless(new Uint8Array(1), () => new Promise((done) => setTimeout(done, 20_000)));
    const fetch: typeof globalThis.fetch = async (_, question) => {
      const passed = body.pipeThrough(new TransformStream(), { signal: question?.signal as AbortSignal });
      return new Response(passed);
    };
    const trouble = troubleOf(openDatabase(connectionTo('https://couch.example.com'), fetch).readNewest(['a']));
    await vi.advanceTimersByTimeAsync(299_000);
    expect(told.parts).toBeGreaterThan(10);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await trouble).toBe('teamTroubleSilent');
  });

  it('to a long wait may take as long as it was told to, and half a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const fetch: typeof globalThis.fetch = (_, question) =>
      new Promise((resolve, reject) => {
        question?.signal?.addEventListener('abort', () => reject(question.signal?.reason as Error));
        setTimeout(() => resolve(Response.json({ results: [], last_seq: 1 })), 49_000);
      });
    const waited = openDatabase(connectionTo('https://couch.example.com'), fetch).wait('1-a', 20_000);
    await vi.advanceTimersByTimeAsync(49_000);
    expect(await waited).toBe(false);
  });

  it('of any shape is read, or refused with a sentence: nothing else is ever thrown', async () => {
    const doc = {
      _id: 'creator:1',
      _rev: '1-a',
      _conflicts: ['1-b'],
      _attachments: { a: { stub: true } },
      name: 'Ana',
    };
    const change = { id: 'creator:1', seq: '1-a', changes: [{ rev: '1-a' }], doc };
    const honest = [
      { results: [change], last_seq: '1-a', pending: 0 },
      { rows: [{ id: 'creator:1', key: 'creator:1', value: { rev: '1-a' }, doc }] },
      [{ ok: true, id: 'creator:1', rev: '2-a' }],
      [{ id: 'creator:1', error: 'conflict', reason: 'Document update conflict.' }],
      [{ ok: doc }, { missing: '1-b' }],
    ];
    const spoilt = fc.constantFrom(...honest).chain((answer) => {
      const places = placesOf(answer);
      const value = fc.oneof(fc.constantFrom<unknown>(...odd), fc.jsonValue());
      return fc.tuple(fc.constantFrom(...places), value).map(([place, put]) => replaced(answer, place, put));
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoilt, fc.jsonValue()), fc.constantFrom(...calls), async (answer, [, call]) => {
        let asked = 0;
        const fetch = async () => {
          asked += 1;
          return new Response(JSON.stringify(answer));
        };
        const outcome = await call(openDatabase(connectionTo('https://couch.example.com'), fetch)).catch(
          (error: unknown) => error,
        );
        expect(outcome instanceof Error && !(outcome instanceof Problem)).toBe(false);
        expect(asked).toBeLessThan(4);
      }),
      { numRuns: 1_000 },
    );
  });
});

const odd = [null, undefined, 0, -1, 1e308, '', 'x', '__proto__', [], [null], {}, [[]], true, 'now', '../..'];

/** Every place of a value, as the keys that lead there. */
const placesOf = (value: unknown, way: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [way, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...way, key]))]
    : [way];

function replaced(value: unknown, [key, ...rest]: string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = structuredClone(value) as { [key: string]: unknown };
  copy[key] = replaced(copy[key], rest, put);
  return copy;
}

describe('A sentence', () => {
  it('names the server, and where it helps the database', async () => {
    server.answer = json({}, 404);
    const { key, values } = (await database.readNewest(['a']).catch((error: unknown) => error)) as Problem;
    expect(englishWords.say(key, values)).toBe(
      `There is no database “team” at ${server.address}. Check its name; if it was there before, ask whoever runs the server. What this browser keeps stays.`,
    );
  });

  it('says that two clocks stand apart once it is more than an hour, whichever is ahead', () => {
    expect([null, 0, 3_600_000, -3_600_000].map(clockSentence)).toEqual([null, null, null, null]);
    for (const ahead of [3_600_001, -86_400_000])
      expect(englishWords.tell(clockSentence(ahead) as never)).toMatch(/^The clock of this computer/);
  });

  it('is never shown a password or a token', async () => {
    server.answer = json({ error: 'unauthorized', reason: 'secret is wrong' }, 401);
    const problem = (await database.readNewest(['a']).catch((error: unknown) => error)) as Problem;
    expect(JSON.stringify([problem, problem.message, problem.values])).not.toContain('secret');
  });
});

describe('A token that no header can carry', () => {
  it('is refused before anything is asked', () => {
    expect(() => openDatabase(connectionTo(server.address, { credentials: { token: 'a\nb' } }))).toThrow(Problem);
    expect(server.heard).toEqual([]);
  });
});
