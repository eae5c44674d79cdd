import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, isKnown } from '../../src/estimate/compare';
import type { Compared, ComparedRow, Measure, Subject } from '../../src/model/comparison';
import { touches } from '../../src/model/ranges';
import { reachOf } from '../../src/estimate/statistics/normal-quantiles';
import type { Summary } from '../../src/model/summary';
import { comparisonView } from '../../src/present/comparison';
import { englishWords } from '../support/english';
import { bellCurve, seeded } from '../support/seeded';
import { aSubject, euros } from '../support/summaries';
import { now } from './estimate-posts';

const names = ['Mira', 'Tom', 'Ana', 'Kenji', 'Lou'];
const rowsOf = (subjects: Subject[], measure: Measure) =>
  comparisonView(compare(subjects, now), names, englishWords).filter((row) => row.measure === measure);
const rowOf = (subjects: Subject[], measure: Measure) => {
  const [row, ...others] = rowsOf(subjects, measure);
  expect(others).toEqual([]);
  if (!row) throw new Error(`There is no row of ${measure}.`);
  return { texts: row.cells.map(({ text }) => text), best: row.cells.map(({ isBest }) => isBest), ...row };
};

type Rate = NonNullable<Summary['rate']>;
const rate = (typical: number, low: number, high: number, changes: Partial<Rate> = {}) => ({
  rate: {
    per: 'followers' as const,
    counts: ['likes' as const, 'comments' as const],
    typical: typical / 100,
    low: low / 100,
    high: high / 100,
    sample: 12,
    ...changes,
  },
});

describe('A marketer compares creators', () => {
  it('and sees who has really more engagement, where the ranges lie apart', () => {
    const row = rowOf([aSubject(rate(6, 5, 7)), aSubject(rate(3, 2.4, 3.8)), aSubject(rate(2, 1.5, 4.9))], 'rate');
    expect(row.label).toBe('Engagement per follower');
    expect(row.texts).toEqual(['6.0% (5.0–7.0)', '3.0% (2.4–3.8)', '2.0% (1.5–4.9)']);
    expect(row.best).toEqual([true, false, false]);
    expect(row.note).toBe('Mira is really ahead of all others');
  });

  it('and sees that there is no real difference, where all ranges overlap', () => {
    const row = rowOf([aSubject(rate(3.1, 2.4, 4)), aSubject(rate(2.5, 1.9, 3.3))], 'rate');
    expect(row.best).toEqual([false, false]);
    expect(row.note).toBe('No real difference');
  });

  it('and sees who is in front, where the first cannot be told apart', () => {
    const row = rowOf([aSubject(rate(6, 5, 7)), aSubject(rate(1, 0.8, 1.2)), aSubject(rate(5, 4, 6))], 'rate');
    expect(row.best).toEqual([false, false, false]);
    expect(row.note).toBe('In front: Mira and Ana, with no real difference to tell who leads');
  });

  it('and nobody is the best of whom some are not known', () => {
    const unknown = aSubject({ rate: null, noRate: { key: 'engagement_hidden', values: {} } });
    const row = rowOf([aSubject(rate(6, 5, 7)), unknown, aSubject(rate(1, 0.8, 1.2))], 'rate');
    expect(row.texts[1]).toBe(englishWords.say('engagement_hidden'));
    expect(row.best).toEqual([false, false, false]);
    expect(row.note).toBe('Mira is ahead of those whose value is known');
  });

  it('and rates per follower are never held against rates per view, nor against those that count shares', () => {
    const perView = rate(9, 8, 10, { per: 'views' });
    const rows = rowsOf([aSubject(rate(6, 5, 7)), aSubject(perView), aSubject(rate(1, 0.8, 1.2))], 'rate');
    expect(rows.map(({ label }) => label)).toEqual([
      'Engagement per follower (likes and comments)',
      'Engagement per view (likes and comments)',
    ]);
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
      '6.0% (5.0–7.0)',
      'Counted in another way',
      '1.0% (0.80–1.20)',
    ]);
    expect(rows.flatMap(({ cells }) => cells.map(({ isBest }) => isBest))).toEqual(Array(6).fill(false));
    expect(rows[1]?.note).toBe('Rates that count something else, or per something else, are not compared');
    const shares = rate(9, 8, 10, { counts: ['likes', 'comments', 'shares'] });
    expect(rowsOf([aSubject(rate(6, 5, 7)), aSubject(shares)], 'rate')).toHaveLength(2);
  });

  it('and no size is better than another', () => {
    const sizes = [{ value: 90_000, min: 90_000, max: 90_999 }, null, { value: 4_812, min: 4_812, max: 4_812 }];
    const row = rowOf(
      sizes.map((followers) => aSubject({ followers })),
      'followers',
    );
    expect(row.texts).toEqual(['90,000–90,999', 'Not known', '4,812']);
    expect(row.best).toEqual([false, false, false]);
    expect(row.note).toBeNull();
  });

  it('and a score counts only beside its verdict, by the same brief', () => {
    const strong = { verdict: 'strong', score: { low: 90, high: 90 } } as const;
    const open = { verdict: 'possible', score: { low: 70, high: 84 } } as const;
    const missed = { verdict: 'none', score: { low: 95, high: 95 } } as const;
    expect(rowOf([aSubject(strong), aSubject(open)], 'score')).toMatchObject({
      texts: ['Strong fit · 90', 'Possible fit · 70–84'],
      best: [true, false],
    });
    expect(rowOf([aSubject(strong), aSubject(missed)], 'score').best).toEqual([false, false]);
    const before = aSubject({ ...open, madeBy: { revision: 1, standards: 0, at: 0 } });
    expect(rowOf([aSubject(strong), before], 'score')).toMatchObject({
      texts: ['Strong fit · 90', 'Last held against another brief or other settings'],
      best: [false, false],
    });
    const little = aSubject({ verdict: 'unknown', score: { low: 20, high: 90 } });
    expect(rowOf([aSubject(strong), little], 'score').texts[1]).toBe('Too little to tell');
  });

  it('and the lowest price is the best, of one currency', () => {
    const priced = (...amounts: number[]) => amounts.map((amount) => aSubject({}, { price: euros(amount) }));
    expect(rowOf(priced(300, 450), 'price')).toMatchObject({ texts: ['€300', '€450'], best: [true, false] });
    expect(rowOf(priced(300, 300), 'price')).toMatchObject({ best: [false, false], note: 'No real difference' });
    const dollars = aSubject({}, { price: { amount: 100, currency: 'USD' } });
    const rows = rowsOf([...priced(300, 450), dollars], 'price');
    expect(rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
      ['Price asked per post (EUR)', '€300', '€450', 'In another currency'],
      ['Price asked per post (USD)', 'In another currency', 'In another currency', '$100'],
    ]);
  });

  it('and a price per engagement is known where price and interactions are', () => {
    const perView = aSubject(rate(9, 8, 10, { per: 'views' }), { price: euros(100) });
    const row = rowOf([aSubject(rate(6, 5, 8), { price: euros(300) }), aSubject(rate(3, 2, 4)), perView], 'cost');
    // 20,000 followers, of whom 5 to 8 % react: 1,000 to 1,600.
    expect(row.texts).toEqual(['€0.19–€0.30', 'No price noted', 'Its rate is per view']);
    const silent = aSubject(rate(0.1, 0, 0.3), { price: euros(300) });
    expect(rowOf([aSubject(rate(6, 5, 8), { price: euros(300) }), silent], 'cost').texts[1]).toBe(
      'The typical post may get no engagement',
    );
  });

  it('and rows of what nobody knows stay away, but for those that say why', () => {
    const rows = compare([aSubject({ rate: null }), aSubject({ rate: null })], now);
    expect(rows.map(({ measure }) => measure)).toEqual([
      'followers',
      'rate',
      'score',
      'postsPerWeek',
      'lastPost',
      'growth',
    ]);
  });

  it('and reads when they posted, how often, and how they grew', () => {
    const today = aSubject({ lastPostAt: '2026-06-30T02:00:00.000Z' }, { postsPerWeek: 3.14 });
    const growth = { typical: 0.06, low: 0.056, high: 0.065, days: 14 };
    const before = aSubject({ lastPostAt: '2026-06-21T12:00:00.000Z' }, { postsPerWeek: 12.4, growth });
    expect(rowOf([today, before], 'lastPost')).toMatchObject({ texts: ['Today', '9 days ago'], note: null });
    expect(rowOf([today, before], 'postsPerWeek')).toMatchObject({ texts: ['3.1', '12'], note: null });
    expect(rowOf([today, before], 'growth').texts).toEqual(['Not visited twice, a week apart', '+5.6% to +6.5%']);
  });

  it('and what has no range is not drawn as if an hour were a difference', () => {
    const postedAt = (hours: number) => ({ lastPostAt: new Date(now.getTime() - hours * 3_600_000).toISOString() });
    const row = rowOf([aSubject(postedAt(49)), aSubject(postedAt(50))], 'lastPost');
    expect(row.texts).toEqual(['2 days ago', '2 days ago']);
    expect(row.cells.map(({ place }) => place)).toEqual([null, null]);
  });
});

describe('The axis of a row', () => {
  const sizes = (...all: number[]) =>
    rowOf(
      all.map((value) => aSubject({ followers: { value, min: value, max: value } })),
      'followers',
    ).cells.map(({ place }) => place?.at);

  it('is one of equal steps, and of equal factors from tenfold on', () => {
    expect(sizes(10_000, 15_000, 20_000)).toEqual([0, 0.5, 1]);
    expect(sizes(1_000, 10_000, 100_000)[1]).toBeCloseTo(0.5);
  });

  it('is none for a single point', () => {
    expect(sizes(10_000, 10_000)).toEqual([undefined, undefined]);
  });
});

const aRange = fc
  .tuple(fc.double({ min: 1e-4, max: 1, noNaN: true }), fc.double({ min: 1, max: 5, noNaN: true }))
  .map(([typical, factor]) => rate(typical * 100, (typical / factor) * 100, typical * factor * 100));
const anySubject: fc.Arbitrary<Subject> = fc
  .record({
    made: fc.option(aRange, { nil: { rate: null } }),
    per: fc.constantFrom('followers' as const, 'views' as const),
    followers: fc.option(fc.tuple(fc.nat(1e6), fc.nat(1e3)), { nil: null }),
    verdict: fc.constantFrom('strong', 'possible', 'weak', 'none', 'unknown'),
    score: fc.tuple(fc.nat(100), fc.nat(100)),
    standards: fc.nat(1),
    price: fc.option(fc.tuple(fc.nat(1e4), fc.constantFrom('EUR', 'USD')), { nil: null }),
    growth: fc.option(
      fc.tuple(fc.double({ min: -0.5, max: 0.5, noNaN: true }), fc.double({ min: 0, max: 0.1, noNaN: true })),
      { nil: null },
    ),
  })
  .map(({ made, per, followers, verdict, score, standards, price, growth }) =>
    aSubject(
      {
        rate: made.rate && { ...made.rate, per },
        followers: followers && { value: followers[0], min: followers[0], max: followers[0] + followers[1] },
        verdict,
        score: { low: Math.min(...score), high: Math.max(...score) },
        madeBy: { revision: 1, standards, at: 0 },
      },
      {
        price: price && { amount: price[0], currency: price[1] },
        growth: growth && { typical: growth[0], low: growth[0] - growth[1], high: growth[0] + growth[1], days: 30 },
      },
    ),
  );
const anySubjects = fc.array(anySubject, { minLength: 2, maxLength: 5 });
const forAnyRow = (holds: (row: ComparedRow, subjects: Subject[]) => boolean) =>
  fc.assert(fc.property(anySubjects, (subjects) => compare(subjects, now).every((row) => holds(row, subjects))));

describe('Chance', () => {
  const bell = bellCurve(seeded(11));
  /** What is seen of an account whose true rate is 3 %, as sharply as a dozen posts tell. */
  const seen = () => {
    const error = 0.2;
    const middle = 3 * Math.exp(error * bell());
    const reach = Math.exp(error * reachOf.fourFifths);
    return aSubject(rate(middle, middle / reach, middle * reach));
  };
  const hasBest = (alike: number) =>
    compare(Array.from({ length: alike }, seen), now).some(({ measure, best }) => measure === 'rate' && best !== null);
  const howOften = (alike: number) => {
    const times = 2_000;
    return Array.from({ length: times }, () => hasBest(alike)).filter(Boolean).length / times;
  };

  it('makes the better of two who are alike one time in fourteen, and the best of five hardly ever', () => {
    expect(howOften(2)).toBeGreaterThan(0.05);
    expect(howOften(2)).toBeLessThan(0.09);
    expect(howOften(5)).toBeLessThan(0.03);
  });
});

describe('However they compare', () => {
  it('each row has a cell for each, and a best one touches nobody and is on the better side of all', () => {
    expect(() =>
      forAnyRow(({ cells, best, better }, subjects) => {
        const first = best === null ? null : cells[best];
        const isBehind = (one: Compared) =>
          first &&
          isKnown(first) &&
          isKnown(one) &&
          !touches(first, one) &&
          first.value > one.value === (better === 'more');
        return (
          cells.length === subjects.length &&
          (first === null || cells.filter((cell) => cell !== first).every((cell) => isBehind(cell) === true))
        );
      }),
    ).not.toThrow();
  });

  it('there is no best one where there is no real difference, nor of what no end is better', () => {
    expect(() =>
      forAnyRow(
        ({ best, better, isAlike, ahead }) =>
          (best === null || (!isAlike && better !== null)) && (better !== null || ahead.length === 0),
      ),
    ).not.toThrow();
  });

  it('every value and both its ends lie on the axis, in their order', () => {
    fc.assert(
      fc.property(anySubjects, (subjects) => {
        for (const { cells } of comparisonView(compare(subjects, now), names, englishWords)) {
          for (const { place, text } of cells) {
            expect(text).not.toBe('');
            if (place === null) continue;
            expect(place.low).toBeGreaterThanOrEqual(-1e-9);
            expect(place.at).toBeGreaterThanOrEqual(place.low - 1e-9);
            expect(place.high).toBeGreaterThanOrEqual(place.at - 1e-9);
            expect(place.high).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
    );
  });

  it('the order in which they stand changes nothing but their places', () => {
    fc.assert(
      fc.property(anySubjects, (subjects) => {
        const rows = compare(subjects, now);
        const turned = compare(subjects.toReversed(), now);
        for (const row of rows) {
          if (row.hasOtherKinds) continue;
          const other = turned.find(({ measure }) => measure === row.measure);
          expect(other?.best).toBe(row.best === null ? null : subjects.length - 1 - row.best);
          expect(other?.isAlike).toBe(row.isAlike);
        }
      }),
    );
  });
});
