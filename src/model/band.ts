/** How a rate stands among accounts of its size: in the lowest quarter, the middle half, the highest quarter. */
export const bands = ['low', 'typical', 'high'] as const;
export type Band = (typeof bands)[number];
