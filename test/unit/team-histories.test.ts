import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Story, story, tellStory } from '../support/team-story';
import { tell } from '../support/team-telling';

// Three colleagues do anything at all, in any order, with whatever goes wrong between them and their database. Afterwards
// all three tell each other everything: then everybody has the same, and nothing is lost or told that was private.
// TEAM_RUNS is how many histories are tried, and TEAM_SEED which: a failure names its seed, and is told as short as it can be.

const runs = Number(process.env['TEAM_RUNS'] ?? 100);
/** The same ones each time, unless others are asked for: a run of all tests fails for what was changed, and for nothing else. */
const seed = Number(process.env['TEAM_SEED'] ?? 2026);

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it(
  'Whatever three colleagues do, and whatever goes wrong: in the end all have the same, nothing is lost, and what is private stays so',
  async () => {
    const details = await fc.check(
      fc.asyncProperty(story, async (one) => (await tell(one)).length === 0),
      { numRuns: runs, seed, endOnFailure: true },
    );
    const [bad] = details.counterexample ?? [];
    const where = `TEAM_SEED=${details.seed}, after ${details.numRuns} runs`;
    expect(bad && [where, ...(await tellShortest(bad))].join('\n')).toBeUndefined();
  },
  60_000 + runs * 2_000,
);

async function tellShortest(bad: Story): Promise<string[]> {
  const shortest = await shorten(bad);
  return [tellStory(shortest), ...(await tell(shortest))];
}

/** The same bad end by fewer steps: each is left out, and then each thing that goes wrong, as long as it ends badly. */
async function shorten(bad: Story): Promise<Story> {
  let shortest = bad;
  const isBad = async (one: Story) => (await tell(one).catch((error: unknown) => [String(error)])).length > 0;
  for (let before = -1; before !== shortest.steps.length;) {
    before = shortest.steps.length;
    for (let at = before - 1; at >= 0; at--) {
      const shorter = { ...shortest, steps: shortest.steps.toSpliced(at, 1) };
      if (await isBad(shorter)) shortest = shorter;
    }
  }
  for (const [at, one] of shortest.steps.entries()) {
    const plain = {
      ...one,
      after: 0,
      ...('exchange' in one && { exchange: { faults: [], last: null, isTorn: false } }),
    };
    const plainer = { ...shortest, steps: shortest.steps.with(at, plain) };
    if (await isBad(plainer)) shortest = plainer;
  }
  return shortest;
}
