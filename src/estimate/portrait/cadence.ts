import type { Cadence } from '../../model/portrait';
import type { Account, Post } from '../../model/reading';
import { whyNotOwn } from '../rate/whose-post';
import { day } from '../../model/day';
import { timeOf } from '../rate/post-time';

const recentDays = 56;
const fewestPosts = 3;

/** How often the account publishes, from its own posts with a time. Null with fewer than three of them. */
export function cadenceOf(posts: readonly Post[], account: Pick<Account, 'handle'>, now: Date): Cadence | null {
  const ownPosts = posts.flatMap((post) => {
    const time = timeOf(post);
    if (time === null || time > now.getTime() || whyNotOwn(post, account)) return [];
    return [{ pinned: post.pinned === true, age: (now.getTime() - time) / day }];
  });
  const oldestUnpinned = Math.max(...ownPosts.filter(({ pinned }) => !pinned).map(({ age }) => age));
  // A pinned post from long ago says nothing about the posts between then and now, which the page does not show.
  const ages = unbroken(ownPosts.flatMap(({ age }) => (age <= oldestUnpinned ? [age] : [])).toSorted((a, b) => a - b));
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
 * itself than a pause. `ages` rise. An account that posts as rarely as that keeps all of them.
 */
function unbroken(ages: readonly number[]): readonly number[] {
  const end = ages.findIndex((age, index) => index >= fewestPosts && age - (ages[index - 1] ?? age) > recentDays);
  return end === -1 ? ages : ages.slice(0, end);
}
