import { limits } from '../../model/limits';
import { isoFromOffset, type Json } from '../../reading/json';

const alphabet = '234567abcdefghijklmnopqrstuvwxyz';

/** Bluesky opened in 2022; keys that say otherwise were not made from a time. */
const earliest = Date.parse('2022-01-01T00:00:00Z');

/**
 * When a post was made, ISO, from its key: thirteen characters of five bits, of which all but the last ten bits are
 * Unix microseconds (atproto.com/specs/tid). Null for a key of another kind.
 */
export function timeOfKey(key: string): string | null {
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(key)) return null;
  let id = 0n;
  for (const character of key) id = id * 32n + BigInt(alphabet.indexOf(character));
  const time = Number(id >> 10n) / 1000;
  return time >= earliest && time < limits.latest * 1_000 ? new Date(Math.trunc(time)).toISOString() : null;
}

/**
 * When a post was published: as its author's program says, but not after Bluesky first saw it, which is the order that
 * the page keeps. `key` is what the post's address ends in.
 */
export function timeOf(createdAt: Json, indexedAt: Json, key: string): string | null {
  const [made, seen] = [isoFromOffset(createdAt), isoFromOffset(indexedAt)];
  return made !== null && seen !== null ? (made < seen ? made : seen) : (made ?? seen ?? timeOfKey(key));
}
