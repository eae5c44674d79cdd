import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { parts } from '../../scripts/prove/parts';
import { type Counted, runPart, whyFailed } from '../../scripts/prove/run-part';

const counted = (numPassedTests: number, more: Partial<Counted> = {}): Counted => ({
  numPassedTests,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...more,
});

describe('A part of npm run prove', () => {
  it('proves something where all its tests ran and passed', () => {
    expect(whyFailed(0, counted(3))).toBeNull();
  });

  it.each([
    ['where it ended badly', 1, counted(2, { numFailedTests: 1 })],
    ['where no test ran', 0, counted(0)],
    ['where a test was left out', 0, counted(2, { numPendingTests: 1 })],
  ])('proves nothing %s', (_, code, tests) => {
    expect(whyFailed(code, tests)).not.toBeNull();
  });

  it('says that it was not run where its test file is not there', async () => {
    const part = { name: 'none', what: 'nothing', command: ['vitest'], files: ['test/unit/none.test.ts'] };
    expect((await runPart(part)).failed).toBe('NOT RUN: there is no test/unit/none.test.ts');
  });

  it('has a name of its own', () => {
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
    expect(packageJson.scripts.prove).toContain('scripts/prove.ts');
  });
});
