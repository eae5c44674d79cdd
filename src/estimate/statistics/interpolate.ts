/** How far a value has come on its way between two others: 0 up to the first, 1 from the second on. */
export const passed = (value: number, from: number, to: number): number =>
  Math.min(Math.max((value - from) / (to - from), 0), 1);

/** The same for values above zero that differ by factors. */
export const passedInLogs = (value: number, from: number, to: number): number =>
  passed(Math.log(value), Math.log(from), Math.log(to));

/** The number that lies this part of the way from one to another. */
export const between = (one: number, other: number, part: number): number => one + (other - one) * part;
