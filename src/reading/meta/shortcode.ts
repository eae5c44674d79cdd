import type { Post } from '../../model/reading';
import { isoFromSeconds } from '../json/json';

/** The moment from which Meta's ids of posts count milliseconds, in Unix milliseconds (2011-08-24). */
const epoch = 1_314_220_021_721;

/** The id's own characters; private posts carry a secret behind them. With one more, they are whole bytes of base64. */
const length = 11;

/**
 * How long before and after its id was made a post may be published, in seconds. Ids are made when the upload begins: of
 * 113 captured posts of Instagram half were out within the same second, nine of ten within four minutes, the slowest
 * after 2.4 hours; of 41 of Threads the slowest after 8.4 minutes. What an app uploads for later lives for a day
 * (`EXPIRED` in Meta's reference of its IG Container), so that is the bound. Times are told in whole seconds, cut off,
 * and the earliest was told 1.02 seconds before its id.
 */
const bounds = { before: 1, after: 86_400 };

/**
 * The id of a post of Instagram's or Threads', which its code spells. Null for a text that is none, and for codes that
 * are older than the ids of today: those of less than nine characters were plain numbers, not times.
 */
export function idOfShortcode(code: string): bigint | null {
  if (!/^[\w-]{9,64}$/.test(code)) return null;
  const base64 = code
    .slice(0, length)
    .padStart(length + 1, 'A')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  return [...atob(base64)].reduce((id, byte) => id * 256n + BigInt(byte.charCodeAt(0)), 0n);
}

/** When a post was published, ISO: as its page tells it, else within what its code allows, whose upper bits are a time. */
export function datesOf(told: string | null, code: string): Pick<Post, 'publishedAt' | 'publishedWithin'> {
  const id = told === null ? idOfShortcode(code) : null;
  if (id === null) return { publishedAt: told, publishedWithin: null };
  const made = Math.floor((Number(id >> 23n) + epoch) / 1000);
  const [from, to] = [isoFromSeconds(made - bounds.before), isoFromSeconds(made + bounds.after)];
  return { publishedAt: null, publishedWithin: from === null || to === null ? null : { from, to } };
}
