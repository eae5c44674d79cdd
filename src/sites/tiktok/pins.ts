import type { Post } from '../../model/reading';
import { type Dated, isNewestFirst, unmarkedPins } from '../../reading/newest-first';
import { rules } from './rules';

/** When a post was published, as the order of a list needs it. A time after the look (`at`) is a mistake that proves nothing. */
function datedOf({ publishedAt, publishedWithin }: Post, at: string): Dated | null {
  const dated = publishedAt === null ? publishedWithin : { from: publishedAt, to: publishedAt };
  return dated !== null && dated.from > at ? null : dated;
}

/**
 * The posts of a profile's list as it was at `at`, with those taken as pinned that stand before newer ones; null where
 * the list is a choice (the most popular, the oldest) and not the recent posts. What a mark says stays as it is.
 */
export function withPins(posts: readonly Post[], at: string): Post[] | null {
  const times = posts.map((post) => datedOf(post, at));
  // Those with a mark stand in front too, and need no order to be known.
  const pins = unmarkedPins(
    times.map((time, i) => (posts[i]?.pinned === true ? null : time)),
    rules.mostPins,
  );
  if (pins === null) return null;
  const marked = posts.map((post, i) => (pins[i] === true ? { ...post, pinned: true } : post));
  const others = times.filter((_, i) => marked[i]?.pinned !== true);
  return isNewestFirst(others.map((time) => time?.from ?? null)) ? marked : null;
}
