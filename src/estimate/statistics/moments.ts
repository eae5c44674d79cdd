/** The functions here take at least one number and answer NaN for none. */
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

/** Sample variance, divided by n - 1. */
export function variance(numbers: readonly number[]): number {
  const centre = mean(numbers);
  return sum(numbers.map((one) => (one - centre) ** 2)) / (numbers.length - 1);
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** Between two numbers on a straight line; each stands in the middle of its own n-th (Hazen). */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = Math.min(Math.max(part * sorted.length - 0.5, 0), sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}
