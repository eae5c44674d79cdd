import type { Post } from '../../model/reading';
import { isNewestFirst, unmarkedPins } from '../../reading/order';
import { datedOf } from './post-time';
import { rules } from './rules';

/**
 * The posts of a profile's list, with those taken as pinned that stand before newer ones; null where the list is a
 * choice (the most popular, the oldest) and not the recent posts. What a mark says stays as it is.
 */
export function withPins(posts: readonly Post[]): Post[] | null {
  const times = posts.map(datedOf);
  // Those with a mark stand in front too, and need no order to be known.
  const pins = unmarkedPins(
    times.map((time, i) => (posts[i]?.pinned === true ? null : time)),
    rules.mostPins,
  );
  if (pins === null) return null;
  const marked = posts.map((post, i) => (pins[i] === true ? { ...post, pinned: true } : post));
  const others = marked.filter(({ pinned }) => pinned !== true);
  return isNewestFirst(others.map((post) => datedOf(post)?.from ?? null)) ? marked : null;
}
