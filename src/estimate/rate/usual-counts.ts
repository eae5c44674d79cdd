import { type Bounds, type Usual, usualCounts } from '../../model/assessment';
import type { Count } from '../../model/count';
import type { Post } from '../../model/reading';
import { median } from '../statistics/moments';
import { fewestPosts } from './typical-range';

/** What the usual one of these posts shows, count by count; null where none of it is known. */
export function usualOf(posts: readonly Post[]): Usual | null {
  const usual = Object.fromEntries(
    usualCounts.map((name) => [name, middleOf(posts.flatMap((post) => post[name] ?? []))]),
  ) as Usual;
  return usualCounts.some((name) => usual[name] !== null) ? usual : null;
}

/** The median of rounded numbers lies between the medians of what they may be. */
function middleOf(counts: readonly Count[]): Bounds | null {
  if (counts.length < fewestPosts) return null;
  const middle = (end: keyof Bounds) => Math.round(median(counts.map((count) => count[end])));
  return { value: middle('value'), min: middle('min'), max: middle('max') };
}
