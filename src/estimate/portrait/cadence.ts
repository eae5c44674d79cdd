import type { Cadence } from '../../model/portrait';
import type { Account, Post } from '../../model/reading';
import { whyNotOwn } from '../rate/whose-post';
import { day } from '../../model/day';
import { timeOf } from '../rate/post-time';

const recentDays = 56;
const fewestPosts = 3;

/** How often the account publishes, from its own posts with a time. Null with fewer than three of them. */
export const cadenceOf = (posts: readonly Post[], account: Pick<Account, 'handle'>, now: Date): Cadence | null =>
  cadenceAt(publishedTimes(posts, account, now), now.getTime());

/** When the posts came out that tell how often the account publishes, newest first; ms since 1970. */
export function publishedTimes(posts: readonly Post[], account: Pick<Account, 'handle'>, now: Date): readonly number[] {
  const ownPosts = posts.flatMap((post) => {
    const time = timeOf(post);
    return time === null || time > now.getTime() || whyNotOwn(post, account)
      ? []
      : [{ pinned: post.pinned === true, time }];
  });
  const oldestUnpinned = Math.min(...ownPosts.filter(({ pinned }) => !pinned).map(({ time }) => time));
  // A pinned post from long ago says nothing about the posts between then and now, which the page does not show.
  return unbroken(ownPosts.flatMap(({ time }) => (time >= oldestUnpinned ? [time] : [])).toSorted((a, b) => b - a));
}

/** The cadence that these times, newest first, make at another: `now` in ms. Null with fewer than three of them. */
export function cadenceAt(times: readonly number[], now: number): Cadence | null {
  const ages = times.map((time) => (now - time) / day);
  const [lastPost] = ages;
  const oldest = ages.at(-1);
  if (lastPost === undefined || oldest === undefined || ages.length < fewestPosts) return null;

  const recent = ages.filter((age) => age <= recentDays).length;
  // In a view that begins with the oldest post and ends somewhere between two, that post counts as half.
  const perDay = oldest > recentDays ? recent / recentDays : (recent - 0.5) / Math.max(oldest, 1);
  const gaps = ages.map((age, index) => ({ from: ages[index - 1] ?? 0, to: age }));
  return {
    perWeek: perDay * 7,
    lastPost,
    longestGap: Math.max(...gaps.filter(({ from }) => from <= recentDays).map(({ from, to }) => to - from)),
  };
}

/**
 * The newest posts up to a gap of more than 8 weeks: what lies behind it is more likely an old post that was opened by
 * itself than a pause. An account that posts as rarely as that keeps all of them.
 */
function unbroken(times: readonly number[]): readonly number[] {
  const gap = (time: number, index: number) => ((times[index - 1] ?? time) - time) / day;
  const end = times.findIndex((time, index) => index >= fewestPosts && gap(time, index) > recentDays);
  return end === -1 ? times : times.slice(0, end);
}
