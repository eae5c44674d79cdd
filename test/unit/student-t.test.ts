import { describe, expect, it } from 'vitest';
import { t90 } from '../../src/estimate/statistics/student-t';

describe("Student's t", () => {
  it.each([
    // Published tables, two-sided 80 %.
    [1, 3.0777],
    [2, 1.8856],
    [4, 1.5332],
    [7, 1.4149],
    [9, 1.383],
    [15, 1.3406],
    [30, 1.3104],
    [120, 1.2886],
  ])('has its 0.90 quantile at %i degrees of freedom where the tables have it', (df, quantile) => {
    expect(t90(df)).toBeCloseTo(quantile, 4);
  });

  it.each([
    // SciPy 1.17, stats.t.ppf(.9, df).
    [1, 3.0776835371752544],
    [1.5, 2.1963984175655376],
    [2.7, 1.6881081751466425],
    [9, 1.3830287383966329],
    [1e3, 1.2823987214609247],
    [1e5, 1.2815600314493614],
    [1e8, 1.2815515740104482],
  ])('is good to a millionth at %d', (df, quantile) => {
    expect(Math.abs(t90(df) - quantile)).toBeLessThan(1e-6);
  });
});
