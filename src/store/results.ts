import { type Collaboration, collaborationSchema } from '../model/collaboration';
import { type Post, postCounts, type Reading } from '../model/reading';
import { readRow } from './read-row';
import type { Store } from './schema';
import { writing } from './write';

type Result = NonNullable<Collaboration['result']>;

/**
 * Reads the counts of a post that the person opened into every collaboration it is of. Where it is of none, as nearly
 * always, this costs one look into an index.
 */
export async function keepResults(db: Store, { page, posts, at }: Reading): Promise<void> {
  if (page.kind !== 'post' || page.postId === null) return;
  const post = posts.find(({ id }) => id === page.postId);
  if (!post) return;
  const isOf: [string, string] = [page.site, post.id];
  if ((await db.countFromIndex('collaborations', 'post', isOf)) === 0) return;
  await writing(db, null, async ({ tx }) => {
    const store = tx.objectStore('collaborations');
    for (const row of await store.index('post').getAll(isOf)) {
      const collaboration = readRow(collaborationSchema, row);
      if (collaboration)
        await store.put({ ...collaboration, result: joinResults(collaboration.result, resultOf(post, at)) });
    }
  });
}

function resultOf(post: Post, readAt: string): Result {
  const counted = (name: (typeof postCounts)[number]) => {
    const count = post[name];
    return count && { value: count.value, min: count.min, max: count.max };
  };
  return {
    readAt,
    publishedAt: post.publishedAt,
    likes: counted('likes'),
    comments: counted('comments'),
    shares: counted('shares'),
    saves: counted('saves'),
    views: counted('views'),
  };
}

/** Of two readings of one post the later; what it does not know stays as the earlier knew it. */
export function joinResults(one: Result | null, other: Result | null): Result | null {
  if (!one || !other) return one ?? other;
  const [earlier, later] = other.readAt < one.readAt ? [other, one] : [one, other];
  const known = Object.entries(later).filter(([, value]) => value !== null);
  return { ...earlier, ...Object.fromEntries(known) };
}
