import type { Reading } from '../../model/reading';

export const isNothing = ({ account, posts }: Reading): boolean => account === null && posts.length === 0;

/** The reading, with the name of the source it is from. */
export const tried = (reading: Reading, source: string): Reading => ({
  ...reading,
  tried: [{ source, found: !isNothing(reading) }],
});
