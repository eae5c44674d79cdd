import 'fake-indexeddb/auto';
import '../../src/background';
import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import { Problem } from '../../src/shared/problem';
import { fromPages } from '../../src/shared/messages';
import { lookThrough, unreadableRows } from '../../src/store/kept';
import { db } from '../../src/store/open';
import { anyEdits, edited, written } from '../support/fuzz/edits';
import { expectNoHang, leastTime, timed } from '../support/fuzz/patience';
import { numbered, seeded } from '../support/fuzz/runs';
import { allRows, connect, counted, countsKept, type KeptRows, putBack } from '../support/kept-rows';
import { type Seed, seed, useNoChance } from '../support/seeded-worker';
import { stories } from '../support/stories';
import { hear, ownPage, webPage } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));

let known: Seed;
let raw: IDBDatabase;
let before: KeptRows;
/** What the worker could not answer, and it was not a `Problem` of which it says a sentence. */
const surprises: unknown[] = [];

useNoChance('2026-05-20T12:00:00.000Z');
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation((_text, error) => {
    if (!(error instanceof Problem)) surprises.push(error);
  });
  known = await seed();
  raw = await connect('fitlens');
  before = await allRows(raw);
}, 600_000);

/** What of an answer is no text for a person, unless it was `sent`: what a person wrote is kept, and told again. */
const oddTexts = (answer: string, sent: readonly string[]): string[] =>
  [...answer.matchAll(/\b(?:NaN|Infinity|undefined)\b|\[object /g)]
    .map(([odd]) => odd)
    .filter((odd) => !sent.some((text) => text.includes(odd)));

const message = fc.record({ story: fc.nat(stories.length - 1), edits: anyEdits });

/** How many messages are sent, on average, before all that is kept is looked through. */
const few = 20;
const together = fc.array(message, { minLength: 1, maxLength: 2 * few, size: 'max' });

/** As it arrives from another process. */
const arrive = async (text: string, from: string) => await hear(JSON.parse(text), from);

/** A message that took this long (ms of processor time), to be sent once more where what was kept before is kept again. */
interface Sent {
  story: number;
  text: string;
  cost: number;
}

/** Throws where one of them hangs. */
async function expectNoneHangs(all: readonly Sent[], from: string): Promise<void> {
  const prepare = () => putBack(raw, before);
  for (const { story, text, cost } of all) {
    const [name, , bodyOf] = numbered(stories, story);
    const unchanged = written({ fitlens: name, body: bodyOf(known), id: crypto.randomUUID() });
    await expectNoHang(
      cost,
      () => leastTime(() => arrive(text, from), prepare),
      () => leastTime(() => arrive(unchanged, from), prepare),
    );
  }
}

/** Sends them one after the other; gives what went wrong, and what each took. */
async function send(
  messages: { story: number; edits: Parameters<typeof edited>[1] }[],
  from: string,
): Promise<{ wrong: string[]; took: Sent[] }> {
  const wrong: string[] = [];
  const sent: string[] = [];
  const took: Sent[] = [];
  for (const { story, edits } of messages) {
    const [name, , bodyOf] = numbered(stories, story);
    const body = edited(bodyOf(known), edits, ['mira.bakes', known.mira]);
    const text = written({ fitlens: name, body, id: crypto.randomUUID() });
    sent.push(text);
    const { result, cost } = await timed(() => arrive(text, from));
    took.push({ story, text, cost });
    const answer = result ?? { error: 'It is no message of Fitlens’s.' };
    if (!('ok' in answer || typeof answer.error === 'string')) wrong.push(`${name} is answered with neither`);
    wrong.push(...oddTexts(JSON.stringify(answer), sent).map((odd) => `${name} says ${odd}`));
    wrong.push(
      ...surprises.splice(0).map((error) => `${name}: ${error instanceof Error ? error.stack : String(error)}`),
    );
  }
  return { wrong, took };
}

it(
  'Whatever its own pages send, the worker answers, and keeps only what it can read again',
  { timeout: 3_600_000 },
  async () => {
    const store = await db();
    await fc.assert(
      fc.asyncProperty(together, async (messages) => {
        await putBack(raw, before);
        const { wrong, took } = await send(messages, ownPage);
        expect(wrong).toEqual([]);
        await lookThrough(store);
        expect(await unreadableRows(store)).toEqual([]);
        const rows = await allRows(raw);
        expect(countsKept(rows)).toEqual(counted(rows));
        await expectNoneHangs(took, ownPage);
      }),
      seeded(15, 0.7 / few),
    );
  },
);

it(
  'From a web page’s process it takes what content scripts send, and nothing else changes anything',
  { timeout: 3_600_000 },
  async () => {
    const isPrivate = ({ story }: { story: number }) => !fromPages.includes(numbered(stories, story)[0]);
    await fc.assert(
      fc.asyncProperty(together, async (messages) => {
        const [own, pages] = [messages.filter(isPrivate), messages.filter((one) => !isPrivate(one))];
        await putBack(raw, before);
        expect((await send(own, webPage)).wrong).toEqual([]);
        const rows = await allRows(raw);
        for (const name of ['notes', 'creators', 'candidates', 'briefs', 'settings', 'accounts'])
          expect([name, rows[name]]).toEqual([name, before[name]]);
        const { wrong, took } = await send(pages, webPage);
        expect(wrong).toEqual([]);
        await expectNoneHangs(took, webPage);
      }),
      seeded(10, 0.3 / few),
    );
  },
);
