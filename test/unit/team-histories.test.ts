import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, it, vi } from 'vitest';
import { type Story, story, tellStory } from '../support/team-story';
import { tell } from '../support/team-telling';

// Three colleagues do anything at all, in any order, with whatever goes wrong between them and their database. Afterwards
// all three tell each other everything: then everybody has the same, and nothing is lost or told that was private.
// TEAM_RUNS is how many histories are tried, and TEAM_SEED which: a failure names both its seed and its path.

const runs = Number(process.env['TEAM_RUNS'] ?? 300);
const seed = process.env['TEAM_SEED'] === undefined ? {} : { seed: Number(process.env['TEAM_SEED']) };

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Stories that are tried to make the first bad one shorter: there is always a shorter one to try. */
const mostShrunk = Number(process.env['TEAM_SHRINK'] ?? 1_000);
let shrunk = 0;

it('Whatever three colleagues do, and whatever goes wrong: in the end all have the same, nothing is lost, and what is private stays so', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (one) => {
      if (shrunk > mostShrunk) return;
      const found = await tell(one);
      if (shrunk > 0 || found.length > 0) shrunk++;
      if (found.length > 0) throw new Error(found.join('\n'));
    }),
    { numRuns: runs, ...seed, reporter: report },
  );
}, 3_600_000);

/** A failure is told as a person reads it. */
function report(details: fc.RunDetails<[Story]>): void {
  if (!details.failed) return;
  const [example] = details.counterexample ?? [];
  throw new Error(
    [
      `TEAM_SEED=${details.seed}, path ${details.counterexamplePath}, after ${details.numRuns} runs`,
      example ? tellStory(example) : '',
      String((details.errorInstance as Error | null)?.message ?? ''),
    ].join('\n'),
  );
}
