export interface Spread {
  low: number;
  middle: number;
  high: number;
}

/** The median, and what is left when the lowest and the highest quarter go; of seven numbers the second and the sixth. */
export function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const cut = Math.floor((sorted.length - 1) / 4);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return { low: at(cut), middle: at(Math.floor((sorted.length - 1) / 2)), high: at(sorted.length - 1 - cut) };
}

/** The largest tenth of these, at least one: what a median hides. */
export const largestTenth = (numbers: readonly number[]): number[] =>
  numbers.toSorted((a, b) => b - a).slice(0, Math.ceil(numbers.length / 10));
