/** Bars of fewer posts are no wider than those of so many. */
const leastBars = 12;
/** The part of its slot that a bar takes. */
const filled = 0.7;

/** The width of each of `count` bars as a share of the chart's, which they divide evenly. */
export const barWidth = (count: number): number => filled / Math.max(leastBars, count);
