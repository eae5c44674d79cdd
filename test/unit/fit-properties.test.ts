import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf, verdictOf as verdictWith } from '../../src/estimate/fit/verdict';
import type { Answer, Verdict } from '../../src/model/assessment';
import { type CriterionId, criterionIds } from '../../src/model/brief';

const answers: Answer[] = ['meets', 'close', 'misses', 'unrated', 'unknown'];
const rank: { [verdict in Verdict]: number } = { none: 0, weak: 1, possible: 2, strong: 3, unknown: NaN };

/** Some criteria, the first of them being size, the place of one of them, and the must-haves. */
const someCriteria = fc
  .array(fc.record({ answer: fc.constantFrom(...answers), weight: fc.integer({ min: 1, max: 10 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((list) =>
    fc.record({
      criteria: fc.constant(list.map((one, index): Weighed => ({ id: criterionIds[index] ?? 'contact', ...one }))),
      place: fc.nat(list.length - 1),
      mustHaves: fc.uniqueArray(fc.constantFrom(...criterionIds), { maxLength: 3 }),
    }),
  );
interface Weighed {
  id: CriterionId;
  answer: Answer;
  weight: number;
}
type Case = typeof someCriteria extends fc.Arbitrary<infer T> ? T : never;
const withAnswer = ({ criteria, place }: Case, answer: Answer) =>
  criteria.map((one, index) => (index === place ? { ...one, answer } : one));
const verdictOf = ({ mustHaves }: Case, criteria: Case['criteria']) => verdictWith(criteria, new Set(mustHaves));

describe('whatever a brief asks', () => {
  it('an answer that turns from misses to close to meets never lowers score or verdict', () => {
    fc.assert(
      fc.property(someCriteria, (one) => {
        const [misses, close, meets] = (['misses', 'close', 'meets'] as const).map((answer) => withAnswer(one, answer));
        if (!misses || !close || !meets) throw new Error('three answers');
        for (const [worse, better] of [
          [misses, close],
          [close, meets],
        ] as const) {
          expect(scoreOf(better).low).toBeGreaterThan(scoreOf(worse).low);
          expect(scoreOf(better).high).toBeGreaterThan(scoreOf(worse).high);
          const [before, after] = [verdictOf(one, worse), verdictOf(one, better)];
          // A comparison with unknown (NaN) is never true: what cannot be told is neither better nor worse.
          expect(rank[after] < rank[before]).toBe(false);
        }
      }),
    );
  });

  it('an unknown answer spans exactly what a miss and a hit would give', () => {
    fc.assert(
      fc.property(someCriteria, (one) => {
        const unknown = scoreOf(withAnswer(one, 'unknown'));
        expect(unknown.low).toBeCloseTo(scoreOf(withAnswer(one, 'misses')).low, 9);
        expect(unknown.high).toBeCloseTo(scoreOf(withAnswer(one, 'meets')).high, 9);
      }),
    );
  });

  it('a missed size is never above weak, and the score stays within 0 and 100', () => {
    fc.assert(
      fc.property(someCriteria, (one) => {
        const { criteria } = one;
        const { low, high } = scoreOf(criteria);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100 + 1e-9);
        expect(low).toBeLessThanOrEqual(high);
        expect(['weak', 'none']).toContain(verdictOf(one, withAnswer({ ...one, place: 0 }, 'misses')));
      }),
    );
  });

  it('more unknown answers never make a verdict out of none', () => {
    fc.assert(
      fc.property(someCriteria, (one) => {
        const before = verdictOf(one, withAnswer(one, 'close'));
        const after = verdictOf(one, withAnswer(one, 'unknown'));
        expect(before !== 'unknown' || after === 'unknown').toBe(true);
      }),
    );
  });

  it('an unknown answer never leaves less than its miss would', () => {
    fc.assert(
      fc.property(someCriteria, (one) => {
        const [missed, unknown] = [withAnswer(one, 'misses'), withAnswer(one, 'unknown')];
        expect(scoreOf(unknown).low).toBeGreaterThanOrEqual(scoreOf(missed).low - 1e-9);
        expect(rank[verdictOf(one, unknown)] < rank[verdictOf(one, missed)]).toBe(false);
      }),
    );
  });

  it('what is not rated leaves the score to the others, and no fit is strong without what makes a micro-influencer', () => {
    fc.assert(
      fc.property(someCriteria, (one) => {
        const unrated = withAnswer(one, 'unrated');
        const others = unrated.filter((_, index) => index !== one.place);
        expect(scoreOf(unrated)).toEqual(scoreOf(others));
        for (const answer of ['unrated', 'unknown', 'close'] as const) {
          expect(verdictOf(one, withAnswer({ ...one, place: 0 }, answer))).not.toBe('strong');
        }
      }),
    );
  });

  it('a strong fit misses nothing, and a missed must-have fits nobody', () => {
    fc.assert(
      fc.property(someCriteria, (one) => {
        const missed = withAnswer(one, 'misses');
        expect(verdictOf(one, missed)).not.toBe('strong');
        const ids = missed.filter(({ answer }) => answer === 'misses').map(({ id }) => id);
        expect(verdictWith(missed, new Set(ids))).toBe('none');
      }),
    );
  });
});
