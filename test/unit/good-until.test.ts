import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { type Assessment, shownRate } from '../../src/model/assessment';
import { type Brief, defaultBrief } from '../../src/model/brief';
import { day } from '../../src/model/day';
import { latest } from '../../src/model/limits';
import type { Post } from '../../src/model/reading';
import { englishWords as words } from '../support/english';
import { lookedAt, madeAccount } from '../support/made-accounts';
import { daysAgo, exact, instagram, now, post, record } from './estimate-posts';

const brief = defaultBrief('Any');
const hour = day / 24;

/** Everything of an assessment that a list shows. */
function shown(assessment: Assessment) {
  const { fit, tier, niche, missing } = assessment;
  const rate = shownRate(assessment);
  return {
    verdict: fit.verdict,
    score: fit.score,
    tier: tier?.names,
    rate: rate && [words.rate(rate.typical), words.rateRange(rate.low, rate.high), rate.sample],
    missing,
    topics: niche?.topics,
  };
}

/** Posts of these ages in days, each with a hundred likes. */
const aged = (...ages: number[]): Post[] =>
  ages.map((age) => post({ publishedAt: daysAgo(age), likes: exact(100), comments: exact(4) }));
const daysGood = (posts: Post[], by: Brief = brief) =>
  (assess(record(posts), instagram, by, now).goodUntil - now.getTime()) / day;

describe('an assessment holds', () => {
  const aMonth = aged(...Array.from({ length: 24 }, (_, index) => 1 + 2.5 * index));

  it('of an account with twelve posts a month until its newest post has settled', () => {
    expect(daysGood(aMonth)).toBe(2);
  });

  it('for more than half a day on average, whenever such an account is looked at', () => {
    const moments = Array.from({ length: 200 }, (_, index) => new Date(now.getTime() + index * 0.31 * hour));
    const hours = moments.map((at) => (assess(record(aMonth), instagram, brief, at).goodUntil - at.getTime()) / hour);
    expect(hours.reduce((sum, one) => sum + one, 0) / hours.length).toBeGreaterThan(12);
  });

  it('of one that fell silent until its pause is too long', () => {
    const silent = aged(...Array.from({ length: 12 }, (_, index) => 25 + index));
    // The 30th day is still one of an active account.
    expect(daysGood(silent) * day).toBe(5 * day + 1);
  });

  it('until the posts that were seen are too few a week for the brief', () => {
    // Three posts over ten days are (3 - 0.5) / 10 * 7 = 1.75 a week; below 1.45 it is 1.4 as it is shown.
    const few = aged(4, 7, 10);
    const days = daysGood(few, { ...brief, leastPostsPerWeek: 1.5 });
    expect(days).toBeCloseTo((2.5 * 7) / 1.45 - 10, 5);
  });

  it('until a premiere is out, and until a counted post grows old', () => {
    const posts = aged(...Array.from({ length: 10 }, (_, index) => 5 + 0.01 * index));
    expect(daysGood([...posts, ...aged(-1.5)])).toBe(1.5);
    expect(daysGood([...aged(5, 6, 7, 8, 9, 10, 182.5), ...posts])).toBeCloseTo(0.5, 7);
  });

  it('for good where nothing of it has a date', () => {
    expect(assess(record([]), instagram, brief, now).goodUntil).toBe(latest * 1_000);
  });

  it('whatever the account, the brief and the moment: until then a list would show the same', () => {
    const some = fc.record({
      seed: fc.nat(50_000),
      lookedAfter: fc.double({ min: 0, max: 120, noNaN: true }),
      way: fc.double({ min: 0, max: 1, noNaN: true }),
      leastPostsPerWeek: fc.constantFrom(null, 0.4, 1, 2.5, 7),
    });
    fc.assert(
      fc.property(some, ({ seed, lookedAfter, way, leastPostsPerWeek }) => {
        const { record: known, rules } = madeAccount(seed);
        const by = { ...brief, leastPostsPerWeek };
        const first = new Date(Math.round(lookedAt.getTime() + lookedAfter * day));
        const before = assess(known, rules, by, first);
        expect(before.goodUntil).toBeGreaterThan(first.getTime());
        const last = Math.min(before.goodUntil - 1, first.getTime() + 400 * day);
        for (const at of [last, Math.floor(first.getTime() + way * (last - first.getTime()))]) {
          const later = assess(known, rules, by, new Date(at));
          expect(shown(later)).toEqual(shown(before));
          expect(later.goodUntil).toBe(before.goodUntil);
        }
      }),
      // Found by chance: of more posts than count, all of them young, one that does not count is the sixth to settle.
      { numRuns: 200, examples: [[{ seed: 19_064, lookedAfter: 0, way: 0, leastPostsPerWeek: null }]] },
    );
  });

  it('hardly shorter than it must: of four accounts in five something of the sample or the activity is another from then on', () => {
    const changed = Array.from({ length: 120 }, (_, seed) => madeAccount(seed)).flatMap(({ record: known, rules }) => {
      const before = assess(known, rules, brief, lookedAt);
      if (before.goodUntil === latest * 1_000) return [];
      const after = assess(known, rules, brief, new Date(before.goodUntil));
      const made = ({ engagement, alsoPer, leftOut, fit, facts }: Assessment) => [
        engagement,
        alsoPer,
        leftOut,
        facts,
        fit.criteria.find(({ id }) => id === 'activity')?.answer,
      ];
      return [JSON.stringify(made(after)) !== JSON.stringify(made(before))];
    });
    expect(changed.length).toBeGreaterThan(60);
    expect(changed.filter(Boolean).length / changed.length).toBeGreaterThan(0.8);
  });
});
