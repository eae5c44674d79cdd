/** The functions here take at least one number and answer NaN for none. */
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

/** Sample variance, divided by n - 1. */
export function variance(numbers: readonly number[]): number {
  const centre = mean(numbers);
  return sum(numbers.map((one) => (one - centre) ** 2)) / (numbers.length - 1);
}

export const median = (numbers: readonly number[]): number => trimmedMean(numbers, 0.5);

/** The mean without the lowest and the highest `share` of the numbers (whole ones, rounded down); 0.5 is the median. */
export function trimmedMean(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const cut = Math.min(Math.floor(share * sorted.length), Math.ceil(sorted.length / 2) - 1);
  return mean(sorted.slice(cut, sorted.length - cut));
}
