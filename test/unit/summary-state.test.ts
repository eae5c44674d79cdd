import { describe, expect, it } from 'vitest';
import { stateOf } from '../../src/store/summary-state';
import { aSummary } from '../support/summaries';
import { anAccount, today } from '../support/readings';

const [made, until] = [1_000_000, 2_000_000];
const summary = aSummary({ madeBy: { revision: 3, standards: 7, at: made }, goodUntil: until });
const { account: key } = summary;
const row = {
  key,
  account: anAccount(),
  lowerHandle: 'mira',
  firstSeenAt: today,
  lastSeenAt: today,
  revision: 3,
  digest: null,
};
const at = (now: number, standards = 7, revision = 3) => stateOf(summary, { ...row, revision }, standards, now);

describe('What a list shows of a creator', () => {
  it('is fresh from the moment it was made until the moment before time alone changes it', () => {
    expect([at(made), at(until - 1)]).toEqual(['fresh', 'fresh']);
  });

  it('is made anew from the very moment to which it was good', () => {
    expect([at(until), at(until + 1)]).toEqual(['stale', 'stale']);
  });

  it('is made anew where the clock was set back since: it is of a day that has yet to come', () => {
    expect(at(made - 1)).toBe('stale');
  });

  it('is made anew where the clock went a year ahead', () => {
    expect(at(made + 365 * 86_400_000)).toBe('stale');
  });

  it('is made anew where anything it was made by is another', () => {
    expect([at(made, 8), at(made, 6), at(made, 7, 4), stateOf(null, row, 7, made)]).toEqual([
      'stale',
      'stale',
      'stale',
      'stale',
    ]);
    expect(stateOf({ ...summary, account: 'instagram:other' }, row, 7, made)).toBe('stale');
  });
});
