import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { watchSources } from '../../src/content/changed-sources';
import { type Look, lookSchema } from '../../src/model/look';
import type { Reading } from '../../src/model/reading';
import type { AccountRecord } from '../../src/model/record';
import { joinReadings } from '../../src/records/join-readings';
import { mergeIntoRecord } from '../../src/records/remember';
import { anAccount, aPost, aReading, daysLater, exact, rounded, today } from '../support/readings';

/** What goes over the wire and through the worker's door. */
const arriving = (look: Look): Look => parse(lookSchema, JSON.parse(JSON.stringify(look)));

/** A worker that was just started. */
async function startWorker() {
  vi.resetModules();
  return (await import('../../src/background/whole-look')).wholeLook;
}

const source = fc.constantFrom('response' as const, 'embedded' as const, 'exact' as const, 'rounded' as const);
const count = fc.oneof(
  fc.constant(null),
  fc.tuple(fc.constantFrom(0, 800, 12_345), source).map(([value, from]) => exact(value, from)),
  fc.constant(rounded(12_300, 12_399)),
);
const post = fc
  .record({ id: fc.constantFrom('a', 'b', 'c'), likes: count, comments: count, pinned: fc.constantFrom(null, true) })
  .map(({ id, ...facts }) => aPost(id, { author: 'mira.bakes', ...facts }));
const missing = fc.constantFrom(
  { what: 'posts', why: 'not-loaded' as const },
  { what: 'posts.likes', why: 'hidden' as const },
  { what: 'posts', why: 'mixed-sample' as const },
  { what: 'followers', why: 'not-on-page' as const },
);
const reading: fc.Arbitrary<Reading> = fc
  .record({
    hasAccount: fc.boolean(),
    followers: count,
    posts: fc.array(post, { maxLength: 3 }),
    leftOut: fc.array(fc.record({ id: fc.constantFrom('a', 'c'), why: fc.constant('repost' as const), source })),
    missing: fc.array(missing, { maxLength: 2 }),
    tried: fc.array(fc.record({ source: fc.constantFrom('visible', 'embedded'), found: fc.boolean() })),
  })
  .map(({ hasAccount, followers, ...facts }) =>
    aReading({ account: hasAccount ? anAccount({ followers }) : null, ...facts }),
  );
/** What a page tells from one look to the next: sources come, change, go and move. A restarted worker knows nothing. */
const story = fc.array(reading, { minLength: 1, maxLength: 4 }).chain((pool) =>
  fc.array(fc.tuple(fc.array(fc.nat(pool.length - 1), { minLength: 1, maxLength: 5 }), fc.boolean())).map((looks) =>
    looks.map(([places, isRestarted], turn) => ({
      isRestarted,
      readings: places.map((place) => ({ ...(pool[place] ?? aReading()), at: daysLater(turn / 1_000) })),
    })),
  ),
);

const lasting = (record: AccountRecord | null) => record && { ...record, firstSeenAt: '', lastSeenAt: '' };

describe('To send only the sources that have changed', () => {
  it('gives the same record, the same gaps and the same sources as to send them all, also if the worker is started anew', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (looks) => {
        let worker = await startWorker();
        const changed = watchSources();
        let [bySome, byAll]: (AccountRecord | null)[] = [null, null];
        for (const { readings, isRestarted } of looks) {
          if (isRestarted) worker = await startWorker();
          byAll = mergeIntoRecord(byAll ?? null, joinReadings(readings), 'key') ?? byAll ?? null;
          const look = changed.of(readings);
          let whole: Reading[] = [];
          if (look) {
            try {
              whole = worker(arriving(look));
            } catch {
              changed.forget();
              whole = worker(arriving(changed.of(readings) ?? { readings: [] }));
            }
            bySome = mergeIntoRecord(bySome ?? null, joinReadings(whole), 'key') ?? bySome ?? null;
          }
          expect(lasting(bySome ?? null)).toEqual(lasting(byAll));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('sends a source again only where it changed, and nothing where none did', () => {
    const changed = watchSources();
    const [facts, posts] = [aReading({ account: anAccount() }), aReading({ posts: [aPost('a')] })];
    expect(changed.of([facts, posts])?.readings).toEqual([facts, posts]);
    expect(changed.of([facts, posts])).toBeNull();
    const more = aReading({ posts: [aPost('a'), aPost('b')] });
    expect(changed.of([more, facts])?.readings).toEqual([more, 0]);
    changed.forget();
    expect(changed.of([more, facts])?.readings).toEqual([more, facts]);
  });

  it('takes an age that is told from now on for the same age at every look', () => {
    const changed = watchSources();
    const at = (days: number) =>
      aReading({
        at: daysLater(days),
        posts: [aPost('a', { publishedWithin: { from: daysLater(days - 21), to: daysLater(days - 14) } })],
      });
    expect(changed.of([at(0)])).not.toBeNull();
    expect(changed.of([at(0.1)])).toBeNull();
    expect(changed.of([aReading({ at: today, posts: [aPost('a')] })])).not.toBeNull();
  });
});

describe('A worker', () => {
  const facts = aReading({ account: anAccount() });
  const lookOf = (id: string, turn: number, ...readings: Look['readings']): Look => ({ readings, visit: { id, turn } });

  it('refuses to guess: a source it was never sent, of a look it has missed, or of another visit', async () => {
    const worker = await startWorker();
    expect(() => worker(lookOf('one', 0, 0))).toThrow('errorNoAnswer');
    expect(worker(lookOf('one', 0, facts))).toEqual([facts]);
    expect(() => worker(lookOf('two', 1, 0))).toThrow('errorNoAnswer');
    expect(() => worker(lookOf('one', 2, 0))).toThrow('errorNoAnswer');
    expect(() => worker({ readings: [0] })).toThrow('errorNoAnswer');
    expect(worker(lookOf('one', 1, 0, 7))).toEqual([facts]);
  });

  it('is sent whole what it was sent before only once it was started anew', async () => {
    let worker = await startWorker();
    const changed = watchSources();
    const send = (at: number) => worker(arriving(changed.of([facts, aReading({ posts: [aPost(`${at}`)] })]) as Look));
    for (let at = 0; at < 5; at++) expect(send(at)).toHaveLength(2);
    worker = await startWorker();
    expect(() => send(5)).toThrow('errorNoAnswer');
  });

  it('knows the last looks of a few visits, and is sent the others whole again', async () => {
    const worker = await startWorker();
    for (let visit = 0; visit < 20; visit += 1) worker(lookOf(`${visit}`, 0, facts));
    expect(() => worker(lookOf('3', 1, 0))).toThrow('errorNoAnswer');
    expect(worker(lookOf('19', 1, 0))).toEqual([facts]);
  });

  it('is not made to work through one source many times over', async () => {
    const worker = await startWorker();
    const long = aReading({ posts: Array.from({ length: 400 }, (_, at) => aPost(`post${at}`)) });
    worker(lookOf('one', 0, long));
    const all = worker(lookOf('one', 1, ...Array.from({ length: 400 }, () => 0)));
    expect(all.length).toBeLessThanOrEqual(30_000 / 400);
  });
});
