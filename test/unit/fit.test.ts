import { describe, expect, it } from 'vitest';
import { asks } from '../../src/estimate/criteria';
import type { Findings } from '../../src/estimate/criteria/criterion';
import { holdAgainst } from '../../src/estimate/fit';
import type { Band, Engagement, Rating } from '../../src/model/assessment';
import { defaultBrief } from '../../src/model/brief';
import type { Count } from '../../src/model/count';
import { account, exact, rounded } from './estimate-posts';

const brief = defaultBrief('Micro-influencer');
const engagement: Engagement = {
  per: 'followers',
  counts: ['likes', 'comments'],
  typical: 0.031,
  low: 0.024,
  high: 0.04,
  average: 0.033,
  sample: 12,
  leftOut: {},
};
const rating = (...bands: Band[]): Rating => ({
  per: 'followers',
  bands,
  benchmark: { id: 'one', name: 'Modash', population: 'profiles', year: 2023, source: 'a page' },
});
const wanted: Findings = {
  account: account({ followers: exact(12_345) }),
  engagement,
  rating: rating('typical', 'high'),
  cadence: { perWeek: 3, lastPost: 2.4, longestGap: 4 },
  missing: [],
};
const fitOf = (changes: Partial<Findings> = {}) => holdAgainst(brief, { ...wanted, ...changes });
const answerOf = (id: string, changes: Partial<Findings>) =>
  fitOf(changes).criteria.find((one) => one.id === id)?.answer;
const followers = (count: Count | null) => ({ account: account({ followers: count }) });

const lowEngagement = { rating: rating('low') };
const noEngagement = { engagement: null, rating: null, missing: [{ what: 'engagement', why: 'too-few-posts' }] };
const quiet = { cadence: { perWeek: 0, lastPost: 90, longestGap: 90 } };
const slow = { cadence: { perWeek: 0.5, lastPost: 20, longestGap: 20 } };

describe('size', () => {
  it('meets the brief anywhere inside, both ends included', () => {
    for (const count of [1_000, 12_345, 100_000]) expect(answerOf('size', followers(exact(count)))).toBe('meets');
  });

  it('is close up to 20 % outside, and while rounding leaves it open', () => {
    for (const count of [800, 999, 100_001, 120_000]) expect(answerOf('size', followers(exact(count)))).toBe('close');
    expect(answerOf('size', followers(rounded(100_000, 100_999)))).toBe('close');
  });

  it('misses beyond', () => {
    for (const count of [0, 799, 120_001, 5_000_000]) expect(answerOf('size', followers(exact(count)))).toBe('misses');
  });

  it('says what it found and what was wanted', () => {
    expect(fitOf().criteria.find(({ id }) => id === 'size')?.sentence).toEqual({
      key: 'fitSizeInside',
      values: { followers: { count: exact(12_345) }, min: { number: 1_000 }, max: { number: 100_000 } },
    });
  });

  it('gives nobody more for being bigger inside the range', () => {
    expect(fitOf(followers(exact(90_000))).score).toEqual(fitOf(followers(exact(2_000))).score);
  });
});

describe('engagement', () => {
  it.each<[Band[], string]>([
    [['high'], 'meets'],
    [['typical', 'high'], 'meets'],
    [['typical'], 'meets'],
    [['low', 'typical'], 'close'],
    [['low'], 'misses'],
    [['low', 'typical', 'high'], 'unknown'],
  ])('that touches %j: %s', (bands, answer) => {
    expect(answerOf('engagement', { rating: rating(...bands) })).toBe(answer);
  });

  it('is unknown without posts, and says why', () => {
    const [first] = fitOf(noEngagement).criteria;
    expect(first).toMatchObject({ id: 'engagement', answer: 'unknown', sentence: { key: 'engagement_too_few_posts' } });
  });

  it('is unknown without a benchmark, and still says the rate', () => {
    const unrated = fitOf({ rating: null, engagement: { ...engagement, counts: ['views'] } }).criteria;
    expect(unrated.find(({ id }) => id === 'engagement')).toMatchObject({
      answer: 'unknown',
      sentence: {
        key: 'fitEngagementNoBenchmark',
        values: { typical: { share: 0.031 }, rate: { word: 'rate_reach' } },
      },
    });
  });
});

describe('activity', () => {
  it.each([
    [0.5, 2, 'meets', 'fitActivityToday'],
    [30, 1, 'meets', 'fitActivity'],
    [30, 0.9, 'close', 'fitActivity'],
    [31, 5, 'close', 'fitActivity'],
    [60, 0.1, 'close', 'fitActivity'],
    [61, 3, 'misses', 'fitActivityQuiet'],
  ])('last post %d days ago, %d a week: %s', (lastPost, perWeek, answer, key) => {
    const found = fitOf({ cadence: { lastPost, perWeek, longestGap: lastPost } }).criteria;
    expect(found.find(({ id }) => id === 'activity')).toMatchObject({ answer, sentence: { key } });
  });

  it('is unknown where posts have no times', () => {
    expect(answerOf('activity', { cadence: null })).toBe('unknown');
  });
});

describe('the verdict', () => {
  // Weights: size 3, engagement 4, activity 2.
  it.each<[string, Partial<Findings>, string, number, number]>([
    ['all met', {}, 'strong', 100, 100],
    ['size only close', followers(exact(110_000)), 'strong', 83, 83],
    ['activity only close', slow, 'strong', 89, 89],
    ['activity unknown', { cadence: null }, 'strong', 78, 100],
    ['engagement perhaps low', { rating: rating('low', 'typical') }, 'possible', 78, 78],
    ['gone quiet', quiet, 'possible', 78, 78],
    ['engagement not known', noEngagement, 'possible', 56, 100],
    ['engagement low', lowEngagement, 'weak', 56, 56],
    ['engagement low and gone quiet', { ...lowEngagement, ...quiet }, 'weak', 33, 33],
    ['far too big', followers(exact(5_000_000)), 'weak', 67, 67],
    [
      'far too big and nothing else known',
      { ...followers(exact(5_000_000)), ...noEngagement, cadence: null },
      'weak',
      0,
      67,
    ],
    ['far too big, with low engagement', { ...followers(exact(5_000_000)), ...lowEngagement }, 'none', 22, 22],
    ['nothing but the size known', { ...noEngagement, cadence: null }, 'unknown', 33, 100],
    ['followers not known', followers(null), 'unknown', 67, 100],
  ])('%s', (_, changes, verdict, low, high) => {
    expect(fitOf(changes)).toMatchObject({ verdict, score: { low, high } });
  });

  it('names the brief it was held against', () => {
    expect(fitOf().brief).toBe(brief.id);
  });

  it('puts first what moved it most', () => {
    const order = (changes: Partial<Findings>) => fitOf(changes).criteria.map(({ id }) => id);
    expect(order({})).toEqual(['engagement', 'size', 'activity']);
    expect(order(quiet)[0]).toBe('activity');
    expect(order({ ...quiet, ...followers(exact(5_000_000)) })[0]).toBe('size');
    expect(order({ ...followers(exact(5_000_000)), ...noEngagement })[0]).toBe('size');
    expect(order({ cadence: null, ...noEngagement })).toEqual(['engagement', 'activity', 'size']);
  });

  it('asks each question once', () => {
    const ids = asks.flatMap((ask) => ask(wanted, brief)?.id ?? []);
    expect(new Set(ids).size).toBe(asks.length);
  });
});
