import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthlyGrowth, recentGrowth } from '../../src/estimate/growth';
import { aSnapshot, followers } from '../support/snapshots';

const seen = (day: string, min: number, max = min) => aSnapshot(day, { followers: followers(min, max) });

describe('The growth of followers', () => {
  it('is told for thirty days at the pace of the two visits', () => {
    expect(monthlyGrowth(seen('2026-06-01', 10_000), seen('2026-07-01', 11_000))?.typical).toBeCloseTo(0.1);
    const half = monthlyGrowth(seen('2026-06-01', 10_000), seen('2026-06-16', 11_000));
    expect(half).toMatchObject({ days: 15 });
    expect(half?.typical).toBeCloseTo(0.21);
  });

  it('is as wide as rounded counts leave it', () => {
    const growth = monthlyGrowth(seen('2026-06-01', 10_000, 10_099), seen('2026-07-01', 11_000, 11_099));
    expect(growth?.low).toBeCloseTo(11_000 / 10_099 - 1);
    expect(growth?.high).toBeCloseTo(11_099 / 10_000 - 1);
  });

  it('is not known without two counts, within a week, or from none', () => {
    expect(monthlyGrowth(null, seen('2026-06-01', 10))).toBeNull();
    expect(monthlyGrowth(aSnapshot('2026-06-01'), seen('2026-07-01', 10))).toBeNull();
    expect(monthlyGrowth(seen('2026-06-01', 10_000), seen('2026-06-07', 11_000))).toBeNull();
    expect(monthlyGrowth(seen('2026-06-01', 0), seen('2026-07-01', 10))).toBeNull();
  });

  it('is none where a handful came or went', () => {
    expect(monthlyGrowth(seen('2026-06-01', 20_000), seen('2026-07-01', 20_003))).toMatchObject({ low: 0, high: 0 });
  });

  it('of late is that since the visit nearest to thirty days before, and not since yesterday’s', () => {
    const days = [
      seen('2026-03-01', 5_000),
      seen('2026-06-01', 10_000),
      seen('2026-06-29', 10_900),
      aSnapshot('2026-06-30'),
      seen('2026-07-01', 11_000),
      aSnapshot('2026-07-02'),
    ];
    expect(recentGrowth(days)).toMatchObject({ days: 30 });
    expect(recentGrowth(days)?.typical).toBeCloseTo(0.1);
    expect(recentGrowth(days.slice(2))).toBeNull();
    expect(recentGrowth([])).toBeNull();
  });

  it('keeps its ends in order', () => {
    const count = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.nat(1_000));
    fc.assert(
      fc.property(count, count, fc.integer({ min: 8, max: 28 }), ([one, wide], [other, wider], on) => {
        const growth = monthlyGrowth(
          seen('2026-06-01', one, one + wide),
          seen(`2026-06-${String(on).padStart(2, '0')}`, other, other + wider),
        );
        expect(growth?.low).toBeLessThanOrEqual(growth?.typical ?? NaN);
        expect(growth?.typical).toBeLessThanOrEqual(growth?.high ?? NaN);
      }),
    );
  });
});
