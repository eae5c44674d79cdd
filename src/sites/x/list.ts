import type { Post, Reading } from '../../model/reading';
import { unmarkedPins } from '../../reading/newest-first';
import { mostPins } from './rules';

const month = 30 * 86_400_000;

/**
 * Whether posts, the pinned ones aside, stand in no order of time: picked ones, as visitors who are not logged in got
 * them. Posts of a thread that are still among them stand oldest first, but lie close together; picked posts jump ahead
 * by months again and again.
 */
export function isPickedList(posts: readonly Pick<Post, 'pinned' | 'publishedAt'>[]): boolean {
  const times = posts.flatMap(({ pinned, publishedAt }, place) => {
    // Where nothing tells whether the first one is pinned, it may be.
    const isPinned = pinned ?? place === 0;
    return isPinned || publishedAt === null ? [] : [Date.parse(publishedAt)];
  });
  return times.filter((time, i) => time - (times[i - 1] ?? time) > month).length * 4 > times.length;
}

/** The posts of a list, and that they are no sample where somebody picked them; where a list marks no pins, they are found. */
export function readList(posts: Post[], isPicked = false, marksPins = true): Pick<Reading, 'posts' | 'missing'> {
  const dated = posts.map(({ publishedAt: at }) => (at === null ? null : { from: at, to: at }));
  const pins = marksPins ? [] : unmarkedPins(dated, mostPins);
  const marked = posts.map((post, place) => (pins?.[place] ? { ...post, pinned: true } : post));
  const isSample = !isPicked && pins !== null && !isPickedList(marked);
  return { posts: marked, missing: isSample || posts.length === 0 ? [] : [{ what: 'posts', why: 'mixed-sample' }] };
}
