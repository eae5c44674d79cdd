import type { Post } from '../../model/reading';
import { isoFromDate, isoFromSeconds, type Json } from '../../reading/json';

/** The moment from which X's ids count milliseconds, in Unix milliseconds (2010-11-04). */
const epoch = 1_288_834_974_657;

/** When a post was made, ISO, to the second: its id's upper bits are the time. Ids before the epoch were plain numbers. */
export const timeOfId = (id: string): string | null =>
  /^\d{12,20}$/.test(id) ? isoFromSeconds((Number(BigInt(id) >> 22n) + epoch) / 1000) : null;

/** "Fri Feb 06 21:09:45 +0000 2026" as ISO. */
export function timeFrom(createdAt: Json): string | null {
  const [, month, day, time, year] =
    /^\w{3} (\w{3}) (\d\d) (\d\d:\d\d:\d\d) \+0000 (\d{4})$/.exec(typeof createdAt === 'string' ? createdAt : '') ?? [];
  return isoFromDate(`${day} ${month} ${year} ${time} UTC`);
}

const month = 30 * 86_400_000;

/**
 * Whether posts, the pinned ones aside, stand in no order of time: picked ones, as visitors who are not logged in got
 * them. A thread stands oldest first, but its posts lie close together; picked posts jump ahead by months again and
 * again.
 */
export function isPickedList(posts: readonly Post[]): boolean {
  // Where nothing tells whether the first one is pinned, it may be.
  const listed = posts.filter(({ pinned }, place) => pinned !== true && (place > 0 || pinned === false));
  const times = listed.map(({ publishedAt }) => publishedAt);
  const known = times.filter((time) => time !== null).map((time) => Date.parse(time));
  const jumps = known.filter((time, i) => time - (known[i - 1] ?? time) > month);
  return jumps.length * 4 > known.length;
}
