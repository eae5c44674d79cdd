/** Fewer bars are no wider: the rest stays free. */
const leastBars = 12;

/** The free part of a bar's slot, as a share of it. */
export const gap = 0.3;

/** A bar's slot as a share of the chart's width. */
export const slotOf = (bars: readonly unknown[]): number => 1 / Math.max(leastBars, bars.length);
