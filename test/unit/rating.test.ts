import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benchmarkOf as benchmarkBy, benchmarks } from '../../src/estimate/benchmarks';
import { instagramPerFollower } from '../../src/estimate/benchmarks/instagram';
import { isBelowNearlyAll, rate, type Rated } from '../../src/estimate/benchmarks/rating';
import { standardTerms } from '../../src/estimate/user-terms';
import type { Engagement } from '../../src/model/assessment';
import type { Denominator } from '../../src/model/rules';

const benchmarkOf = (site: string, per: Denominator) => benchmarkBy({ site, per, followers: 20_000 }, standardTerms);

const engagement = (low: number, high: number, changes: Partial<Engagement> = {}): Engagement => ({
  per: 'followers',
  counts: ['likes', 'comments'],
  typical: Math.sqrt(low * high),
  low,
  high,
  average: high,
  sample: 12,
  leftOut: {},
  ...changes,
});
// The middle of the source's class 10,000 to 50,000 is √(10,000 × 50,000) = 22,360.68.
const rated = (low: number, high: number, changes: Partial<Engagement> = {}): Rated => ({
  site: 'instagram',
  followers: 22_360.68,
  engagement: engagement(low, high, changes),
});
const bandsOf = (low: number, high: number) => rate(rated(low, high), instagramPerFollower)?.bands;

describe('the rating of an Instagram account with 22,361 followers', () => {
  // Median 0.99 %. Cuts: 0.99 % × e^(∓0.6745 × 1.2) = 0.4407 % and 2.224 %.
  it.each([
    [0.002, 0.004, ['low']],
    [0.002, 0.0044, ['low']],
    [0.002, 0.0045, ['low', 'typical']],
    [0.007, 0.012, ['typical']],
    [0.0045, 0.0222, ['typical']],
    [0.01, 0.0223, ['typical', 'high']],
    [0.0222, 0.03, ['typical', 'high']],
    [0.0223, 0.03, ['high']],
  ])('a range from %d to %d touches %j', (low, high, bands) => {
    expect(bandsOf(low, high)).toEqual(bands);
  });

  it('a range over all three bands cannot tell', () => {
    expect(bandsOf(0.004, 0.023)).toEqual(['low', 'typical', 'high']);
  });

  it('names the benchmark, its population, year and source', () => {
    expect(rate(rated(0.007, 0.012), instagramPerFollower)).toMatchObject({
      per: 'followers',
      benchmark: {
        id: instagramPerFollower.id,
        name: 'Modash',
        year: 2023,
        population: { word: 'populationInstagram' },
      },
    });
  });

  it('speaks of the lowest twentieth only when the whole range is below it, and only where that was checked', () => {
    // 0.99 % × e^(-1.6449 × 1.2) = 0.1375 %.
    const checked = { ...instagramPerFollower, tailHolds: true };
    expect(isBelowNearlyAll(rated(0.001, 0.00137), checked)).toBe(true);
    expect(isBelowNearlyAll(rated(0.001, 0.00138), checked)).toBe(false);
    expect(isBelowNearlyAll(rated(0.0001, 0.0002), instagramPerFollower)).toBe(false);
  });
});

describe('what is never compared', () => {
  it('a rate per view with a benchmark per follower', () => {
    expect(rate(rated(0.007, 0.012, { per: 'views' }), instagramPerFollower)).toBeNull();
    expect(
      isBelowNearlyAll(rated(0.0001, 0.0002, { per: 'views' }), { ...instagramPerFollower, tailHolds: true }),
    ).toBe(false);
  });

  it('an account of one site with a benchmark of another', () => {
    expect(rate({ ...rated(0.007, 0.012), site: 'threads' }, instagramPerFollower)).toBeNull();
  });

  it('an account that is smaller or larger than those a benchmark is of; of the least and the largest it speaks', () => {
    const of = (followers: number) =>
      rate({ ...rated(0.007, 0.012), followers }, { ...instagramPerFollower, least: 10_000, most: 50_000 });
    for (const followers of [10_000, 50_000]) expect(of(followers)).not.toBeNull();
    for (const followers of [9_999, 50_001]) expect(of(followers)).toBeNull();
  });

  it('views with reactions', () => {
    expect(rate(rated(0.2, 0.4, { counts: ['views'] }), instagramPerFollower)).toBeNull();
  });
});

describe('the published sets', () => {
  it.each([
    ['instagram-modash-2023', 22_360.68, 0.0099],
    // 3.78 % at 2,236 and below; half way (on the log scale) to 7,071 it is √(3.78 × 1.45).
    ['instagram-modash-2023', 1_000, 0.0378],
    ['instagram-modash-2023', Math.sqrt(2_236.068 * 7_071.068), 0.0234115],
    ['instagram-modash-2023', 50_000_000, 0.0118],
    // 44.8 × 10,000^-0.16 = 44.8 × e^(-0.16 × 9.21034) = 10.263; never below 44.8 × 190,000^-0.16 = 6.407.
    ['tiktok-modash-2025', 10_000, 0.10263],
    ['tiktok-modash-2025', 200, 0.14835],
    ['tiktok-modash-2025', 5_000_000, 0.06407],
    ['youtube-sociavault-2026', Math.sqrt(10_000 * 50_000), 0.0374],
  ])('%s has at %d followers the median %d', (id, followers, share) => {
    expect(benchmarks.find((one) => one.id === id)?.median(followers)).toBeCloseTo(share, 5);
  });

  it('have no cliff: one follower more changes next to nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...benchmarks), fc.integer({ min: 100, max: 5_000_000 }), ({ median }, followers) => {
        const change = Math.abs(median(followers + 1) / median(followers) - 1);
        expect(change).toBeLessThan(1.5 / followers);
      }),
    );
  });

  it('are found by site and denominator, and not for anything else', () => {
    for (const benchmark of benchmarks) expect(benchmarkOf(benchmark.site, benchmark.per)).toBe(benchmark);
    expect(benchmarkOf('instagram', 'views')).toBeNull();
    expect(benchmarkOf('threads', 'followers')).toBeNull();
  });

  it('leave X without one: published medians there lie sixtyfold apart, so none can be trusted', () => {
    expect(benchmarks.map(({ site }) => site)).not.toContain('x');
  });

  it('were never held against their own lowest twentieth, so nobody is told to be below it', () => {
    expect(benchmarks.filter(({ tailHolds }) => tailHolds)).toEqual([]);
  });
});
