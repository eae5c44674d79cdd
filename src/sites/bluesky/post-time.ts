import * as limits from '../../model/limits';
import { isoFromOffset, type Json } from '../../reading/json/json';

const alphabet = '234567abcdefghijklmnopqrstuvwxyz';

/** Bluesky opened in 2022; keys that say otherwise were not made from a time. */
const earliest = Date.parse('2022-01-01T00:00:00Z');

/**
 * When a post was put into its account's store, ISO, from its key: thirteen characters of five bits, of which all but the
 * last ten bits are Unix microseconds (atproto.com/specs/tid). Null for a key of another kind.
 */
export function timeOfKey(key: string): string | null {
  if (!/^[2-7a-j][2-7a-z]{12}$/.test(key)) return null;
  let id = 0n;
  for (const character of key) id = id * 32n + BigInt(alphabet.indexOf(character));
  const time = Number(id >> 10n) / 1000;
  return time >= earliest && time < limits.latest * 1_000 ? new Date(Math.trunc(time)).toISOString() : null;
}

/** What a post says of its time: when its author's program says it was made, when Bluesky first saw it, and its key. */
export interface Times {
  createdAt: Json;
  indexedAt: Json;
  key: string;
}

/** When a post was published: as its author's program says, but not after Bluesky first saw it, which is the order that the page keeps. */
export function timeOf({ createdAt, indexedAt, key }: Times): string | null {
  const [made, seen] = [isoFromOffset(createdAt), isoFromOffset(indexedAt)];
  return made !== null && seen !== null ? (made < seen ? made : seen) : (made ?? seen ?? timeOfKey(key));
}

/**
 * How much later than it claims to be made a post is an archived one: Bluesky itself marks those as "archived", and
 * sorts them in where nobody reads any more. Scheduled posts, clocks that are wrong and slow servers stay below.
 * Milliseconds.
 */
const archivedAfter = 24 * 60 * 60 * 1_000;

const isLater = (time: string | null, than: string): boolean =>
  time !== null && Date.parse(time) - Date.parse(than) > archivedAfter;

/**
 * Whether a post was made elsewhere and put here later, so that nobody could see it at its time. Of posts that came
 * before the end of 2024 Bluesky tells the claimed time alone: there the key says when they were put in.
 */
export function isImported({ createdAt, indexedAt, key }: Times): boolean {
  const made = isoFromOffset(createdAt);
  return made !== null && (isLater(isoFromOffset(indexedAt), made) || isLater(timeOfKey(key), made));
}

/**
 * Which posts of a list, by the times of their keys, stand below two or more that were put in long before them. The list
 * goes by the time a post claims, so that those claim an older one than they have. One such post above may be a pin or
 * an own repost whose mark is not read.
 */
export function standBelowOlder(times: readonly (string | null)[]): boolean[] {
  /** The times of the two oldest posts above. */
  let oldest = [Infinity, Infinity];
  return times.map((time) => {
    if (time === null) return false;
    const put = Date.parse(time);
    const isBelow = put - (oldest[1] ?? Infinity) > archivedAfter;
    oldest = [...oldest, put].toSorted((one, other) => one - other).slice(0, 2);
    return isBelow;
  });
}
