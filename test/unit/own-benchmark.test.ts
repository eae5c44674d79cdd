import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { benchmarkOf } from '../../src/estimate/benchmarks';
import { engagementsOf } from '../../src/estimate/rate/both-rates';
import { fromFigures } from '../../src/estimate/benchmarks/figures';
import { fitOwn, ownBenchmark, type Seen } from '../../src/estimate/benchmarks/own';
import { standardTerms } from '../../src/estimate/user-terms';
import { defaultBrief } from '../../src/model/brief';
import type { Denominator } from '../../src/model/rules';
import { defaultSettings, type Figures, figuresSchema } from '../../src/model/settings';
import { exact, now, postsWithLikes, record, tiktok } from './estimate-posts';

const seen = (many: number, make: (index: number) => Partial<Seen> = () => ({})): Seen[] =>
  Array.from({ length: many }, (_, index) => ({ followers: 10_000, rate: 0.02, ...make(index) }));
const own = (accounts: Seen[], per: Denominator = 'followers') => {
  const curve = fitOwn(accounts, per);
  if (!curve) return null;
  // Kept in between, as the worker does.
  return ownBenchmark(structuredClone(curve), { site: 'instagram', year: 2026 }, (n) => ({
    name: 'Your own',
    population: { text: `the ${n} accounts you have looked at` },
    source: '',
  }));
};

describe('a benchmark of the accounts the user has looked at', () => {
  it('begins with the twentieth account', () => {
    expect(own(seen(19))).toBeNull();
    expect(own([...seen(19), { followers: 0, rate: 0.02 }])).toBeNull();
    expect(own(seen(20))).toMatchObject({
      population: { text: 'the 20 accounts you have looked at' },
      per: 'followers',
    });
  });

  it('has their median and their spread, and no hit moves it', () => {
    // Half at 1 %, half at 4 %: geometric middle 2 %; every distance is ln 2, so sigma is 0.6931 / 0.6745.
    const halves = seen(40, (index) => ({ rate: index % 2 ? 0.01 : 0.04 }));
    expect(own(halves)?.median(3_000)).toBeCloseTo(0.02, 9);
    expect(own(halves)?.sigma).toBeCloseTo(1.0277, 3);
    expect(own(seen(21, (index) => ({ rate: index === 0 ? 0.9 : 0.02 })))?.median(3_000)).toBeCloseTo(0.02, 9);
  });

  it('follows size only once there are enough accounts of different sizes', () => {
    // A rate that halves with every tenfold size.
    const falling = (many: number) =>
      seen(many, (index) => {
        const followers = 1_000 * 100 ** (index / (many - 1));
        return { followers, rate: 0.04 * (followers / 1_000) ** -0.30103 };
      });
    expect(own(falling(60))?.median(1_000)).toBeCloseTo(0.04, 5);
    expect(own(falling(60))?.median(100_000)).toBeCloseTo(0.01, 5);
    const few = own(falling(59));
    expect(few?.median(1_000)).toBe(few?.median(100_000));
    expect(own(seen(80))?.median(1_000)).toBeCloseTo(0.02, 9);
  });

  it('is of any number of accounts', () => {
    const many = seen(300_000, (index) => ({ followers: 1_000 + index }));
    expect(fitOwn(many, 'followers')).toMatchObject({ accounts: 300_000, least: 500, most: 601_998 });
  });

  it('is kept as plain numbers: of which accounts, from which size to which, and what a size reaches', () => {
    const accounts = seen(20, (index) => ({ followers: 1_000 * (index + 1) }));
    expect(fitOwn(accounts, 'views')).toEqual({
      per: 'views',
      accounts: 20,
      least: 500,
      most: 40_000,
      middle: Math.log(0.02),
      slope: 0,
      centre: expect.any(Number),
      sigma: 0,
    });
    expect(own(accounts, 'views')).toMatchObject({ id: 'own-instagram-views', least: 500, most: 40_000, year: 2026 });
  });
});

describe('the rates of an account the user has looked at', () => {
  it('are those that its own card shows', () => {
    const known = record(postsWithLikes([400, 520, 610, 450, 700], { shares: exact(5), views: exact(9_000) }));
    const { engagement, alsoPer } = assess(known, tiktok, defaultBrief('Any'), now);
    expect(engagement).not.toBeNull();
    expect(alsoPer).not.toBeNull();
    expect(engagementsOf(known, tiktok, now)).toEqual([alsoPer, engagement]);
  });

  it('are none where the card shows none', () => {
    expect(engagementsOf(record([]), tiktok, now)).toEqual([]);
  });
});

const figures: Figures = {
  name: 'Our campaigns',
  population: 'creators we worked with',
  year: 2026,
  source: 'a report',
  site: 'instagram',
  per: 'followers',
  rows: [
    { followers: 1_000, lowQuarter: 2, median: 4, highQuarter: 8 },
    { followers: 100_000, lowQuarter: 0.5, median: 1, highQuarter: 2 },
  ],
};

describe('entered figures', () => {
  it('become a smooth curve with one spread', () => {
    const set = fromFigures(figures);
    expect(set).toMatchObject({ name: 'Our campaigns', population: { text: 'creators we worked with' } });
    // Halfway on the log scale: 10,000 followers, √(4 % × 1 %); a quarter to three quarters is a factor of four.
    expect(set.median(10_000)).toBeCloseTo(0.02, 9);
    expect(set.sigma).toBeCloseTo(Math.log(4) / 1.349, 9);
  });

  it.each<[string, unknown]>([
    ['an empty name', { name: ' ' }],
    ['no source', { source: undefined }],
    ['a year in words', { year: 'last year' }],
    ['a site that is none', { site: 'Insta gram' }],
    ['an unknown denominator', { per: 'reach' }],
    ['no rows', { rows: [] }],
    ['falling rows', { rows: figures.rows.toReversed() }],
    ['a row out of order', { rows: [figures.rows[0], { ...figures.rows[1], median: 3 }] }],
    ['a negative rate', { rows: [{ ...figures.rows[0], median: -4 }] }],
    ['a missing quarter', { rows: [{ followers: 5, median: 1 }] }],
    ['half a follower', { rows: [{ ...figures.rows[0], followers: 0.5 }] }],
  ])('with %s are kept by no store and no backup', (_, changes) => {
    expect(is(figuresSchema, figures)).toBe(true);
    expect(is(figuresSchema, { ...figures, ...(changes as object) })).toBe(false);
  });
});

describe('the active benchmark', () => {
  const benchmarks = [figures];
  const mine = own(seen(20));
  const found = (
    activeBenchmark: { [site: string]: string },
    per: Denominator = 'followers',
    sets = mine ? [mine] : [],
    followers = 20_000,
  ) =>
    benchmarkOf(
      { site: 'instagram', per, followers },
      { ...standardTerms, ownBenchmarks: sets, settings: { ...defaultSettings, benchmarks, activeBenchmark } },
    )?.name;

  it('is the published one until the user chooses another for this site', () => {
    expect(found({})).toBe('Modash');
    expect(found({ tiktok: 'own' })).toBe('Modash');
    expect(found({ instagram: 'own' })).toBe('Your own');
    expect(found({ instagram: 'Our campaigns' })).toBe('Our campaigns');
  });

  it('is the published one for a size that no visited account comes near', () => {
    const inUse = { instagram: 'own' };
    expect(found(inUse, 'followers', undefined, 1_500)).toBe('Modash');
    expect(found(inUse, 'followers', undefined, 5_000_000)).toBe('Modash');
  });

  it('falls back to the published one while the chosen is not there', () => {
    expect(found({ instagram: 'own' }, 'followers', [])).toBe('Modash');
    expect(found({ instagram: 'A removed one' })).toBe('Modash');
  });

  it('never lends its figures to another denominator', () => {
    expect(found({ instagram: 'Our campaigns' }, 'views')).toBeUndefined();
  });
});
