import type { Post } from '../../model/reading';
import { type Dated, unmarkedPins } from '../newest-first';

const datedOf = ({ publishedAt, publishedWithin }: Post): Dated | null =>
  publishedAt === null ? publishedWithin : { from: publishedAt, to: publishedAt };

/**
 * The posts of a list of the recent ones, those marked as pinned that stand before newer ones: a mark may be missing, and
 * nothing else stands so (of 115 posts in eight captured lists not one). Null where more of them do than can be pinned:
 * the list is a choice.
 */
export function withUnmarkedPins(posts: Post[], most: number): Post[] | null {
  const pins = unmarkedPins(posts.map(datedOf), most);
  return pins && posts.map((post, index) => ({ ...post, pinned: pins[index] === true || post.pinned }));
}
