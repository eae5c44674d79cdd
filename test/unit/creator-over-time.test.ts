import { describe, expect, it } from 'vitest';
import { timeChart, type Visit } from '../../src/shortlist/creator/over-time';

const exact = (day: string, value: number): Visit => ({ day, measured: { value, low: value, high: value } });
const nothing = (day: string): Visit => ({ day, measured: null });

describe('A chart over the visits', () => {
  it('lays visits out by the days between them, not by their number', () => {
    const chart = timeChart([exact('2026-11-01', 100), exact('2026-11-02', 200), exact('2026-11-11', 300)], 'share');
    expect(chart?.runs.flat().map(({ x }) => x)).toEqual([0, 0.1, 1]);
  });

  it('is none of fewer than two visits that told something', () => {
    expect(timeChart([], 'count')).toBeNull();
    expect(timeChart([exact('2026-11-01', 100), nothing('2026-11-02')], 'count')).toBeNull();
  });

  it('has a gap where a visit told nothing', () => {
    const visits = [exact('2026-11-01', 1), exact('2026-11-02', 2), nothing('2026-11-03'), exact('2026-11-04', 3)];
    const runs = timeChart(visits, 'share')?.runs.map((run) => run.map(({ visit }) => visit));
    expect(runs).toEqual([[0, 1], [3]]);
  });

  it('begins and ends with visits that told something', () => {
    const visits = [nothing('2026-10-01'), exact('2026-11-01', 1), exact('2026-11-02', 2), nothing('2026-12-01')];
    expect(
      timeChart(visits, 'share')
        ?.runs.flat()
        .map(({ x }) => x),
    ).toEqual([0, 1]);
  });

  it('shows what a rounded count may have been', () => {
    const rounded: Visit = { day: '2026-11-01', measured: { value: 12_300, low: 12_250, high: 12_349 } };
    const [first, second] = timeChart([rounded, exact('2026-11-08', 12_345)], 'count')?.runs[0] ?? [];
    expect(first && first.low < first.y && first.y < first.high).toBe(true);
    expect(second && second.low === second.y && second.y === second.high).toBe(true);
  });

  it('makes a small change look small, and a loss of half a large one', () => {
    const drawn = (...values: number[]) => {
      const [from, to] =
        timeChart(
          values.map((value, index) => exact(`2026-11-0${index + 1}`, value)),
          'count',
        )?.runs[0] ?? [];
      return from && to ? Math.abs(from.y - to.y) : null;
    };
    expect(drawn(10_000, 10_020)).toBeLessThan(0.03);
    expect(drawn(10_000, 5_000)).toBeGreaterThan(0.8);
  });

  it('keeps everything within its height, and its scale at or above nothing', () => {
    const all = [
      ['count', 0, 0],
      ['count', 3, 3],
      ['count', 1, 90_000],
      ['count', 1_234_567, 1_234_568],
      ['share', 0, 0],
      ['share', 0.031, 0.024],
      ['share', 0.0001, 1.7],
    ] as const;
    for (const [kind, ...values] of all) {
      const chart = timeChart(
        values.map((value, index) => exact(`2026-11-0${index + 1}`, value)),
        kind,
      );
      const heights = chart?.runs.flat().flatMap(({ y, low, high }) => [y, low, high]) ?? [];
      expect(heights.every((height) => height >= 0 && height <= 1)).toBe(true);
      expect(chart?.ticks.every(({ value, y }) => value >= 0 && y >= 0 && y <= 1)).toBe(true);
      expect(chart?.ticks.length).toBeGreaterThanOrEqual(1);
      expect(chart?.ticks.length).toBeLessThanOrEqual(6);
    }
  });

  it('names round values beside its height', () => {
    const chart = timeChart([exact('2026-11-01', 0.011), exact('2026-11-02', 0.034)], 'share');
    expect(chart?.ticks.map(({ value }) => value)).toEqual([0, 0.01, 0.02, 0.03]);
  });

  it('names whole numbers alone beside few followers', () => {
    const chart = timeChart([exact('2026-11-01', 3), exact('2026-11-02', 3)], 'count');
    expect(chart?.ticks.map(({ value }) => value)).toEqual([3]);
  });
});
