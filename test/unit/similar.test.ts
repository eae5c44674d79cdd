import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distancesOf, nearest } from '../../src/estimate/similar';
import type { Topic } from '../../src/model/portrait';
import type { Summary } from '../../src/model/summary';
import { similarText } from '../../src/present/similar';
import { englishWords } from '../support/english';
import { aSummary } from '../support/summaries';

const size = (value: number) => ({ value, min: value, max: value });
const rate = (typical: number, factor = 1.2): Summary['rate'] => ({
  per: 'followers',
  counts: ['likes', 'comments'],
  typical,
  low: typical / factor,
  high: typical * factor,
  sample: 12,
});
const about = (...tags: string[]): Topic[] => tags.map((tag) => ({ tag }));
const mira = aSummary({ topics: about('sourdough', 'cake'), rate: rate(0.03) });
const named = (id: string, changes: Partial<Summary> = {}) => aSummary({ ...mira, id, ...changes });
const like = (...others: Summary[]) =>
  nearest(mira, others, 10).map((one) => [one.summary.id, similarText(one, englishWords)]);

describe('Creators like Mira', () => {
  it('are those of her list nearest by topic, size and rate, the nearest first, each with the reason', () => {
    const twin = named('twin');
    const larger = named('larger', { followers: size(90_000) });
    const livelier = named('livelier', { rate: rate(0.09) });
    expect(like(livelier, larger, twin)).toEqual([
      ['twin', 'Near in topics, size, and engagement'],
      ['larger', 'Near in topics and engagement'],
      ['livelier', 'Near in topics and size'],
    ]);
  });

  it('are nobody of other topics, of another language, or of whom nothing is known', () => {
    const traveller = named('traveller', { topics: about('lisbon') });
    const german = named('german', { languages: ['de'] });
    const unknown = named('unknown', { topics: [], followers: null, rate: null, languages: [] });
    expect(like(traveller, german, unknown)).toEqual([]);
  });

  it('are rather those who are known than those who may be anything', () => {
    const open = named('open', { rate: rate(0.03, 6) });
    const hidden = named('hidden', { topics: [] });
    expect(like(hidden, open, named('twin')).map(([id]) => id)).toEqual(['twin', 'open', 'hidden']);
    expect(like(open)).toEqual([['open', 'Near in topics and size']]);
  });

  it('are never herself, and no more than asked for', () => {
    expect(nearest(mira, [mira], 10)).toEqual([]);
    expect(
      nearest(
        mira,
        ['a', 'b', 'c'].map((id) => named(id)),
        2,
      ),
    ).toHaveLength(2);
  });
});

describe('The distance', () => {
  it('of topics counts the most frequent most', () => {
    const topics = (...tags: string[]) => named('other', { topics: about(...tags) });
    const main = distancesOf(mira, topics('sourdough')).topics ?? NaN;
    const second = distancesOf(mira, topics('cake')).topics ?? NaN;
    expect(main).toBeLessThan(second);
    expect(distancesOf(mira, topics('lisbon')).topics).toBe(1);
  });

  it('of rates of different kinds, or of none, is not known', () => {
    const perView: Summary['rate'] = { ...(mira.rate as NonNullable<Summary['rate']>), per: 'views' };
    expect(distancesOf(mira, named('other', { rate: perView })).rate).toBeNull();
    expect(distancesOf(mira, named('other', { rate: null })).rate).toBeNull();
    expect(distancesOf(mira, named('other', { followers: null })).size).toBeNull();
  });

  const anySummary: fc.Arbitrary<Summary> = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      topics: fc.array(fc.constantFrom('bread', 'cake', 'lisbon'), { maxLength: 3 }),
      followers: fc.option(fc.nat(1e6), { nil: null }),
      typical: fc.option(fc.double({ min: 0, max: 0.5, noNaN: true }), { nil: null }),
      factor: fc.double({ min: 1, max: 8, noNaN: true }),
      languages: fc.array(fc.constantFrom('en', 'de'), { maxLength: 2 }),
    })
    .map(({ id, topics, followers, typical, factor, languages }) =>
      aSummary({
        id,
        topics: about(...new Set(topics)),
        followers: followers === null ? null : size(followers),
        rate: typical === null ? null : rate(typical, factor),
        languages,
      }),
    );

  it('is the same both ways, within 0 and 1, and none of topics, size and language to one’s like', () => {
    fc.assert(
      fc.property(anySummary, anySummary, (one, other) => {
        const parts = distancesOf(one, other);
        expect(distancesOf(other, one)).toEqual(parts);
        expect(Object.values(parts).every((part) => part === null || (part >= 0 && part <= 1))).toBe(true);
        const { topics, size: own, language } = distancesOf(one, one);
        expect([topics, own, language].every((part) => (part ?? 0) === 0)).toBe(true);
      }),
    );
  });

  it('puts the nearest first, whatever the order of the list', () => {
    fc.assert(
      fc.property(anySummary, fc.array(anySummary, { maxLength: 8 }), (of, among) => {
        const found = nearest(of, among, 8);
        const distances = found.map(({ distance }) => distance);
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
        expect(nearest(of, among.toReversed(), 8).map(({ distance }) => distance)).toEqual(distances);
        expect(found.every(({ near }) => near.length > 0)).toBe(true);
      }),
    );
  });
});
