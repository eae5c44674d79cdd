/** A number, and how much it counts. */
export interface Weighted {
  value: number;
  weight: number;
}

// The functions here take at least one number and answer NaN for none.
const sum = (numbers: readonly Weighted[], part: (one: Weighted) => number): number =>
  numbers.reduce((total, one) => total + part(one), 0);

const weightOf = (numbers: readonly Weighted[]): number => sum(numbers, ({ weight }) => weight);

export const weightedMean = (numbers: readonly Weighted[]): number =>
  sum(numbers, ({ value, weight }) => value * weight) / weightOf(numbers);

/** As many numbers of equal weight say as much: W² / Σw² (Kish). */
export const effectiveSize = (numbers: readonly Weighted[]): number =>
  weightOf(numbers) ** 2 / sum(numbers, ({ weight }) => weight ** 2);

/** Sample variance, Σw(v - mean)² / (W - Σw²/W): with equal weights the usual one, divided by n - 1. */
export function weightedVariance(numbers: readonly Weighted[]): number {
  const centre = weightedMean(numbers);
  const weight = weightOf(numbers);
  const lost = weight / effectiveSize(numbers);
  return sum(numbers, (one) => one.weight * (one.value - centre) ** 2) / (weight - lost);
}

/**
 * The mean without `share` of the weight at either end. A number that lies across the cut counts by what is left of its
 * weight, so that one number more or less changes little.
 */
export function trimmedMean(numbers: readonly Weighted[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a.value - b.value);
  const weight = weightOf(sorted);
  let end = 0;
  const left = sorted.map(({ value, weight: own }) => {
    const begin = end;
    end += own;
    return { value, weight: Math.max(Math.min(end, (1 - share) * weight) - Math.max(begin, share * weight), 0) };
  });
  return weightedMean(left);
}
