import { isoFromSeconds } from '../../reading/json';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The moment from which Meta's ids of posts count milliseconds, in Unix milliseconds (2011-08-24). */
const epoch = 1_314_220_021_721;

/** The id's own characters. Threads is so young that no code of its own is shorter. */
const length = 11;

export const isShortcode = (text: string): boolean => /^[\w-]{11,64}$/.test(text);

/** A post's code is its id; null for a text that is no code. */
export function idOfShortcode(code: string): bigint | null {
  if (!isShortcode(code)) return null;
  let id = 0n;
  for (const character of code.slice(0, length)) id = id * 64n + BigInt(alphabet.indexOf(character));
  return id;
}

/** When a post was made, ISO, to some minutes: the upper bits of its id are the time. */
export function timeOfShortcode(code: string): string | null {
  const id = idOfShortcode(code);
  if (id === null) return null;
  const time = Number(id >> 23n) + epoch;
  return isoFromSeconds(time / 1000) === null ? null : new Date(time).toISOString();
}
