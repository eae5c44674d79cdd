/** How a rate stands among accounts of its size: in the lowest quarter, the middle half, the highest quarter. */
export const bands = ['low', 'typical', 'high'] as const;
export type Band = (typeof bands)[number];

/** The bands a range touches, as they stand within a message key: they lie side by side. */
export const bandsKey = (touched: readonly Band[]) =>
  touched.join('_') as Band | 'low_typical' | 'typical_high' | 'low_typical_high';
