import type { Reading } from '../model/reading';

/** Whether a reading has neither the account nor a post. Some answers hold posts of an account and no facts about it. */
export const isNothing = ({ account, posts }: Reading): boolean => account === null && posts.length === 0;

/** The reading, with the name of the source it is from, and whether that had something on the page's account. */
export const fromSource = (reading: Reading, source: string): Reading => ({
  ...reading,
  tried: [{ source, found: !isNothing(reading) }],
});
