import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf } from '../../src/estimate/fit/points';
import { scoreOf } from '../../src/estimate/fit/verdict';
import type { Answer, Criterion } from '../../src/model/assessment';
import { criterionIds } from '../../src/model/brief';

const answers: Answer[] = ['meets', 'close', 'misses', 'unknown', 'unrated'];
const someCriteria = fc
  .array(fc.record({ answer: fc.constantFrom(...answers), weight: fc.integer({ min: 1, max: 10 }) }), {
    minLength: 1,
    maxLength: criterionIds.length,
  })
  .map((list) =>
    list.map((one, index): Criterion => ({
      ...one,
      id: criterionIds[index] ?? 'contact',
      sentence: { key: 'changeNone', values: {} },
    })),
  );
const scored = (criteria: Criterion[]) => {
  const { low, high } = scoreOf(criteria);
  const score = { low: Math.round(low), high: Math.round(high) };
  return { score, points: pointsOf(criteria, score).map((one) => one.points) };
};
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

describe('What each criterion adds, whatever a brief asks and a page shows,', () => {
  it('adds up to the score as it is shown, and all that could be added to 100', () => {
    fc.assert(
      fc.property(someCriteria, (criteria) => {
        const { score, points } = scored(criteria);
        expect(sum(points.map(({ low }) => low))).toBe(score.low);
        const isAsked = criteria.some(({ answer }) => answer !== 'unrated');
        expect(sum(points.map(({ high }) => high))).toBe(isAsked ? score.high : 0);
        expect(sum(points.map(({ most }) => most))).toBe(isAsked ? 100 : 0);
      }),
    );
  });

  it('is all of it where the answer is met, nothing where it is missed, and a range only where it is not known', () => {
    fc.assert(
      fc.property(someCriteria, (criteria) => {
        scored(criteria).points.forEach(({ low, high, most }, index) => {
          const expected = {
            meets: [most, most],
            close: [low, Math.min(low, most)],
            misses: [0, 0],
            unknown: [0, most],
            unrated: [0, 0],
          };
          expect([low, high]).toEqual(expected[criteria[index]?.answer ?? 'unknown']);
          expect([low, high, most].every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
        });
      }),
    );
  });
});
