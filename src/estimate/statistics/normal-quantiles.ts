/**
 * How many standard deviations from the middle of a bell curve half, four fifths and nine tenths of it end, on either
 * side: the standard normal quantiles of 0.75, 0.9 and 0.95.
 */
export const reachOf = { half: 0.6745, fourFifths: 1.2816, nineTenths: 1.6449 };
