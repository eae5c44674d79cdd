import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { goldenFile, goldenFiles, goldenSummaries, goldenText } from '../support/golden';

const write = 'write the new file by `node scripts/run.mjs scripts/golden.ts`';

describe('what the estimate says of the same accounts', () => {
  it('changes only with estimateVersion, which makes kept summaries and digests anew', () => {
    const name = path.basename(goldenFile);
    expect(goldenFiles(), `estimateVersion was raised, and ${name} is not there: ${write}`).toEqual([name]);
    expect(
      goldenText(),
      `the estimate says something else than before: raise estimateVersion in src/estimate/estimate-version.ts, then ${write}`,
    ).toBe(readFileSync(goldenFile, 'utf8'));
  });

  it('is told of accounts that differ in all that it depends on', () => {
    const summaries = goldenSummaries();
    const kinds = (of: (one: (typeof summaries)[number]) => unknown) => new Set(summaries.map(of)).size;
    expect(kinds(({ site }) => site)).toBe(6);
    expect(kinds(({ verdict }) => verdict)).toBe(5);
    expect(kinds(({ tier }) => tier?.names.join())).toBeGreaterThan(4);
    expect(kinds(({ rate }) => rate && rate.per + rate.counts.join())).toBeGreaterThan(5);
    expect(kinds(({ noRate }) => noRate?.key)).toBeGreaterThan(3);
    expect(kinds(({ topics }) => JSON.stringify(topics))).toBeGreaterThan(8);
    expect(kinds(({ goodUntil }) => goodUntil)).toBeGreaterThan(20);
  });
});
