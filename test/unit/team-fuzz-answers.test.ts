import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { documentId } from '../../src/model/team/shared-document';
import { Problem } from '../../src/shared/problem';
import { addNote } from '../../src/store/notes';
import { checkDatabase } from '../../src/team/database/check-database';
import { openDatabase } from '../../src/team/database/open-database';
import { exchange } from '../../src/team/exchange';
import { connectionTo } from '../support/answering';
import { asStored } from '../support/made-documents';
import { seeded } from '../support/seeded';
import { type Fuzzed, fuzzed, honestDocuments, secret } from '../support/team-fuzzed';
import { mutantOf } from '../support/team-mutants';

// Whatever a team's server answers, in JSON or not: a tenth as many exchanges as documents are told (FUZZ_RUNS, FUZZ_SEED).

const runs = Math.ceil(Number(process.env['FUZZ_RUNS'] ?? 1_000) / 10);
const seed = Number(process.env['FUZZ_SEED'] ?? 2026);
/** Exchanges of one browser. */
const exchangesOfOne = 25;
/** An exchange that asks so often never ends. */
const mostAsked = 2_000;

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: 1_796_000_100_000 }));
afterAll(() => void vi.useRealTimers());

const honest = honestDocuments(20, seed);
const pick = <T>(random: () => number, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

const bodyOf = (question: RequestInit | undefined): string => (typeof question?.body === 'string' ? question.body : '');

/** What CouchDB would answer, more or less: of documents that are there, or of none. */
function answerTo(random: () => number, path: string, question: RequestInit | undefined): object {
  const rev = () => `${1 + Math.floor(random() * 9)}-a`;
  const docs = Array.from({ length: 3 }, () => {
    const honestOne = pick(random, honest);
    const [id, last] = [documentId(honestOne), rev()];
    const doc = { ...asStored(honestOne), _rev: last, ...(random() < 0.3 && { _conflicts: ['1-b'] }) };
    return { id, rev: last, doc };
  });
  if (path.includes('_changes'))
    return {
      results: docs.map(({ id, rev: last, doc }) => ({ id, seq: '1-a', changes: [{ rev: last }], doc })),
      last_seq: `${Math.floor(random() * 1_000)}-a`,
      pending: Math.floor(random() * 3),
    };
  if (path.includes('_bulk_docs')) {
    const { docs: sent } = JSON.parse(bodyOf(question)) as { docs: { _id: string }[] };
    const failed = (id: string) => ({ id, error: pick(random, ['conflict', 'forbidden']), reason: 'No.' });
    return sent.map(({ _id: id }) => (random() < 0.3 ? failed(id) : { ok: true, id, rev: rev() }));
  }
  if (path.includes('_all_docs'))
    return { total_rows: 3, rows: docs.map(({ id, rev: last, doc }) => ({ id, key: id, value: { rev: last }, doc })) };
  if (path.includes('open_revs')) return docs.map(({ doc }) => ({ ok: doc }));
  if (path.includes('_local')) return { ok: true, id: '_local/fitlens-check', rev: '0-1' };
  return path.endsWith('/team') ? { db_name: 'team' } : { couchdb: 'Welcome', version: '3.4.2' };
}

/** The text of an answer with something wrong in it, or of what is none at all. */
function wrongText(random: () => number, answer: object, ids: readonly string[]): string {
  const text = JSON.stringify(random() < 0.7 ? mutantOf(random, answer, ids) : answer);
  const at = random();
  if (at < 0.05) return text.slice(0, Math.floor(random() * text.length));
  if (at < 0.1) return pick(random, ['', 'null', '0', '"text"', '[]', '{}', '\uFEFF{}', '<html></html>', '[[', 'NaN']);
  return text;
}

/** How often a server was asked, and whether it was told anything that is nobody else's. */
interface Asked {
  count: number;
  isPrivateTold: boolean;
}

/** A server of which hardly anything can be believed. */
function lyingFetch(random: () => number, ids: readonly string[], asked: Asked): typeof fetch {
  return async (url, question) => {
    if (++asked.count > mostAsked) throw new Error('It never ends.');
    asked.isPrivateTold ||= bodyOf(question).includes(secret);
    const at = random();
    if (at < 0.03) throw new TypeError('Failed to fetch');
    const status = at < 0.1 ? pick(random, [201, 400, 401, 403, 404, 409, 413, 429, 500, 503]) : 200;
    const text = wrongText(random, answerTo(random, new Request(url).url, question), ids);
    const date = pick(random, [new Date().toUTCString(), 'yesterday', '', 'Fri, 31 Dec 9999 23:59:59 GMT']);
    return new Response(text, { status, headers: { 'Content-Type': 'application/json', Date: date } });
  };
}

/** What it was rejected with, where that says no sentence to a person; null where all is well. */
async function surprise(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
    return null;
  } catch (error) {
    return error instanceof Problem ? null : error;
  }
}

describe(`${runs} exchanges with a server that answers wrongly`, () => {
  it('end, say what is wrong in a sentence, and do no harm', { timeout: 60_000 + runs * 2_000 }, async () => {
    const random = seeded(seed);
    let here: Fuzzed | null = null;
    for (let n = 0; n < runs; n++) {
      if (n % exchangesOfOne === 0) here = await fuzzed();
      const { store, ids, harm } = here ?? (await fuzzed());
      const asked: Asked = { count: 0, isPrivateTold: false };
      const fetch = lyingFetch(random, ids, asked);
      const connection = connectionTo('https://couch.example.com');
      const [account] = await store.getAllKeys('accounts');
      await addNote(store, crypto.randomUUID(), account ?? '', `Note ${n}`);
      const wrong = [
        await surprise(checkDatabase(connection, fetch)),
        await surprise(exchange(store, openDatabase(connection, fetch))),
      ];
      expect({ n, seed, wrong, isEndless: asked.count > mostAsked, isPrivateTold: asked.isPrivateTold }).toEqual({
        n,
        seed,
        wrong: [null, null],
        isEndless: false,
        isPrivateTold: false,
      });
      // What such a server says of numbers is any number: that is held to what was said where documents are told whole.
      const isDue = n % exchangesOfOne === exchangesOfOne - 1 || n === runs - 1;
      const bad = isDue ? (await harm()).filter((one) => !one.startsWith('nobody said')) : [];
      expect({ n, seed, bad }).toEqual({ n, seed, bad: [] });
    }
  });
});
