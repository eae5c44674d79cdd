import 'fake-indexeddb/auto';
import '../../src/background';
import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import { Problem } from '../../src/shared/problem';
import { fromPages } from '../../src/shared/messages';
import { lookThrough, unreadableRows } from '../../src/store/kept';
import { db } from '../../src/store/open';
import { anyEdits, edited, written } from '../support/fuzz/edits';
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

/** Sends them one after the other; gives what went wrong. */
async function send(
  messages: { story: number; edits: Parameters<typeof edited>[1] }[],
  from: string,
): Promise<string[]> {
  const wrong: string[] = [];
  const sent: string[] = [];
  for (const { story, edits } of messages) {
    const [name, , bodyOf] = numbered(stories, story);
    const body = edited(bodyOf(known), edits, ['mira.bakes', known.mira]);
    const text = written({ fitlens: name, body, id: crypto.randomUUID() });
    sent.push(text);
    // As it arrives from another process.
    const answer = (await hear(JSON.parse(text), from)) ?? { error: 'It is no message of Fitlens’s.' };
    if (!('ok' in answer || typeof answer.error === 'string')) wrong.push(`${name} is answered with neither`);
    wrong.push(...oddTexts(JSON.stringify(answer), sent).map((odd) => `${name} says ${odd}`));
    wrong.push(
      ...surprises.splice(0).map((error) => `${name}: ${error instanceof Error ? error.stack : String(error)}`),
    );
  }
  return wrong;
}

it(
  'Whatever its own pages send, the worker answers, and keeps only what it can read again',
  { timeout: 3_600_000 },
  async () => {
    const store = await db();
    await fc.assert(
      fc.asyncProperty(together, async (messages) => {
        await putBack(raw, before);
        expect(await send(messages, ownPage)).toEqual([]);
        await lookThrough(store);
        expect(await unreadableRows(store)).toEqual([]);
        const rows = await allRows(raw);
        expect(countsKept(rows)).toEqual(counted(rows));
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
        expect(await send(own, webPage)).toEqual([]);
        const rows = await allRows(raw);
        for (const name of ['notes', 'creators', 'candidates', 'briefs', 'settings', 'accounts'])
          expect([name, rows[name]]).toEqual([name, before[name]]);
        expect(await send(pages, webPage)).toEqual([]);
      }),
      seeded(10, 0.3 / few),
    );
  },
);
