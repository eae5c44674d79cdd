import { isoFromSeconds } from './json';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The moment from which Meta's ids of posts count milliseconds, in Unix milliseconds (2011-08-24). */
const epoch = 1_314_220_021_721;

/** The id's own characters; private posts carry a secret behind them. */
const length = 11;

/**
 * The id of a post of Instagram's or Threads', which its code spells. Null for a text that is none, and for codes that
 * are older than the ids of today: those of less than nine characters were plain numbers, not times.
 */
export function idOfShortcode(code: string): bigint | null {
  if (!/^[\w-]{9,64}$/.test(code)) return null;
  let id = 0n;
  for (const character of code.slice(0, length)) id = id * 64n + BigInt(alphabet.indexOf(character));
  return id;
}

/** When a post was made, ISO: the upper bits of its id are the time, to the second on Instagram, to minutes on Threads. */
export function timeOfShortcode(code: string): string | null {
  const id = idOfShortcode(code);
  if (id === null) return null;
  const time = Number(id >> 23n) + epoch;
  return isoFromSeconds(time / 1000) === null ? null : new Date(time).toISOString();
}
