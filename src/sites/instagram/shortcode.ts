import { isoFromSeconds } from '../../reading/json';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The moment from which Instagram's ids count milliseconds, in Unix milliseconds (2011-08-24). */
const epoch = 1_314_220_021_721;

/** Shorter codes are older than that: their ids were plain numbers, not times. */
const shortest = 9;

/** The id's own characters; private posts carry a secret behind them. */
const longest = 11;

/** A post's address in the form that all kinds of posts share. */
export const postUrl = (code: string): string => `https://www.instagram.com/p/${code}/`;

export const isShortcode = (text: string): boolean => /^[\w-]{5,64}$/.test(text);

/** When a post was made, ISO, to the second or so: its code is its id, and the id's upper bits are the time. */
export function timeOfShortcode(code: string): string | null {
  if (code.length < shortest || !isShortcode(code)) return null;
  let id = 0n;
  for (const character of code.slice(0, longest)) id = id * 64n + BigInt(alphabet.indexOf(character));
  const time = Number(id >> 23n) + epoch;
  return isoFromSeconds(time / 1000) === null ? null : new Date(time).toISOString();
}
