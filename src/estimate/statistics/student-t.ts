/** Γ(x + ½) / Γ(x): Stirling's series (Abramowitz & Stegun 6.1.37), after stepping x up to where it is sharp. */
function gammaRatio(x: number): number {
  let step = 1;
  for (; x < 20; x += 1) step *= x / (x + 0.5);
  return step * Math.sqrt(x) * (1 - 1 / (8 * x) + 1 / (128 * x ** 2) + 5 / (1024 * x ** 3) - 21 / (32_768 * x ** 4));
}

/**
 * P(|T| < t) for Student's t: the incomplete beta function I_y(½, df/2), y = t² / (df + t²), by its power series with
 * positive terms only (Abramowitz & Stegun 26.5.4 and 26.7.1).
 */
function within(t: number, df: number): number {
  const y = t ** 2 / (df + t ** 2);
  let total = 1;
  for (let n = 0, term = 1; term > 1e-16 * total; n += 1) {
    term *= (y * (df / 2 + 0.5 + n)) / (1.5 + n);
    total += term;
  }
  const logScale = Math.log(4 * y) / 2 + (df / 2) * Math.log1p(-y);
  return (total * Math.exp(logScale) * gammaRatio(df / 2)) / Math.sqrt(Math.PI);
}

/** The 0.90 quantile of Student's t, good to 1e-9 for any df from 1 up: four fifths of all values lie within ± it. */
export function t90(df: number): number {
  // It falls from 3.08 (one degree of freedom) to the normal distribution's 1.28, so halving that span finds it.
  let low = 1.28;
  let high = 3.08;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (within(middle, df) < 0.8) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
