import 'fake-indexeddb/auto';
import { safeParse } from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as limits from '../../src/model/limits';
import { documentId, type SharedDocument, sharedDocumentSchema } from '../../src/model/team/shared-document';
import { joinDocuments, nameOfAccount, normalize, sameDocument } from '../../src/team/documents/join';
import type { Found } from '../../src/team/database/team-database';
import { seeded } from '../support/seeded';
import {
  asGiven,
  asLargeAs,
  type Fuzzed,
  fuzzed,
  honestDocuments,
  honestPerson,
  type Part,
  takeParts,
} from '../support/team-fuzzed';
import { mutantOf } from '../support/team-mutants';

// Whatever a team's database tells. FUZZ_RUNS is how many documents with something wrong in them are told, and FUZZ_SEED which:
// `npm run prove` tells 100,000.

const runs = Number(process.env['FUZZ_RUNS'] ?? 1_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 2026);
/** Parts of one exchange, and exchanges of one browser. */
const partsAtOnce = 20;
const exchangesOfOne = 10;
/** More than so many ms for one document, and than so many times what an honest one of its size takes, is too long. */
const long = 50;
const times = 5;

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: 1_796_000_100_000 }));
afterAll(() => void vi.useRealTimers());

const honest = honestDocuments(Math.max(50, Math.ceil(runs / 100)), seed);

const pick = <T>(random: () => number, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

/** Documents with something wrong, under the name of the one that each was made of or, rarely, of another. */
function* mutants(random: () => number, ids: readonly string[]): Generator<Found> {
  for (;;) {
    const base = pick(random, honest);
    const name = random() < 0.05 ? `${base.kind}:${pick(random, ids)}` : documentId(base);
    const found = asGiven(name, mutantOf(random, base, ids));
    if (found) yield found;
  }
}

const next = (all: Generator<Found>): Found => all.next().value as Found;

/** Ms of processor time that a browser takes for one document at best, of three times. */
async function bestTime(found: Found): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < 3; time++)
    took.push(...(await takeParts(await fuzzed(), [{ found: [found], rivals: [] }])));
  return Math.min(...took);
}

/** What is wrong with how long this takes; null where nothing is. */
async function tooLong(found: Found): Promise<string | null> {
  const took = await bestTime(found);
  if (took <= long) return null;
  const length = JSON.stringify(found.body).length;
  let usual = 0;
  for (const isOfMany of [true, false])
    usual = Math.max(usual, await bestTime(asGiven('creator:large', asLargeAs(length, isOfMany)) as Found));
  return took > times * usual
    ? `takes ${Math.round(took)} ms, where an honest one of ${length} units takes ${Math.round(usual)}: ${JSON.stringify(found).slice(0, 2_000)}`
    : null;
}

/** What became of what an honest document said; null where it is here as it was said. */
async function wrongOf({ store }: Fuzzed, document: SharedDocument): Promise<object | null> {
  const row = await store.get('documents', documentId(document));
  const isHere = row?.held === undefined && row?.document && sameDocument(row.document, document);
  return isHere ? null : { said: document, is: row ?? null };
}

/** Without what of an erased creator's accounts depends on who met whom first, until they meet again (`join-accounts.ts`). */
function agreed(document: SharedDocument): object {
  if (document.kind !== 'creator' || document.erased === null) return document;
  const named = document.accounts.filter(({ account }) => account.id !== null);
  return { ...document, accounts: named.map(nameOfAccount) };
}

describe(`${runs} documents with something wrong in them`, () => {
  it(
    'do no harm in a browser that is told them, and cost only themselves',
    { timeout: 60_000 + runs * 200 },
    async () => {
      const random = seeded(seed);
      for (let told = 0; told < runs;) {
        const here = await fuzzed();
        const bad = mutants(random, here.ids);
        for (let n = 0; n < exchangesOfOne && told < runs; n++) {
          const begin = { told, seed };
          const fine = honestPerson(told);
          const parts = Array.from({ length: partsAtOnce }, (_, at): Part => {
            const found = [next(bad)];
            const rivals = random() < 0.1 ? [next(bad)] : [];
            if (at === 10) found.splice(Math.floor(random() * 2), 0, asGiven(documentId(fine), fine) as Found);
            for (const one of [...found, ...rivals]) here.said.hear(one.body);
            return { found, rivals };
          });
          told += partsAtOnce;
          const took = await takeParts(here, parts);
          const slow: string[] = [];
          for (const [at, ms] of took.entries()) {
            const [first] = parts[at]?.found ?? [];
            if (ms > long && first) slow.push(...[(await tooLong(first)) ?? []].flat());
          }
          expect(slow).toEqual([]);
          expect({ ...begin, wrong: await wrongOf(here, fine) }).toEqual({ ...begin, wrong: null });
          const harm = n % 5 === 4 ? await here.harm() : [];
          const all = parts.map(({ found, rivals }) => [...found, ...rivals].map((one) => JSON.stringify(one)));
          expect(harm.length === 0 ? null : { ...begin, harm, all }).toBeNull();
        }
        here.store.close();
      }
    },
  );

  it('are joined the same in whatever order, where the door takes them', { timeout: 60_000 + runs * 20 }, () => {
    const random = seeded(seed);
    const ids = ['c0', 'c1', 'c2', 'anna', 'x1', 'b1', 'b2'];
    const bad = mutants(random, ids);
    const taken = new Map<string, SharedDocument[]>();
    const text = (one: object) => JSON.stringify(one);
    for (let n = 0; n < runs; n++) {
      const { body } = next(bad);
      const read = safeParse(sharedDocumentSchema, body);
      if (!read.success || JSON.stringify(body).length > limits.team.document) continue;
      const a = normalize(read.output);
      const others = taken.get(documentId(a)) ?? [];
      // The largest meet the others once: met again and again, they would take most of the time.
      if (text(a).length < 50_000) taken.set(documentId(a), [...others, a].slice(-40));
      const [b, c] = [pick(random, [...others, a]), pick(random, [...others, a])];
      const joined = joinDocuments(joinDocuments(a, b), c);
      expect(text(agreed(joined))).toBe(text(agreed(joinDocuments(a, joinDocuments(b, c)))));
      expect(text(joinDocuments(b, a))).toBe(text(joinDocuments(a, b)));
      expect(text(joinDocuments(joined, b))).toBe(text(joined));
      expect(safeParse(sharedDocumentSchema, JSON.parse(text(joined))).success).toBe(true);
    }
  });
});
