import type { LeftOut, Missing, Post, Reading } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { postPath } from '../../../reading/missing';
import { shortUrl, videoUrl } from '../address';
import { type Forms, type Line, type TextContext, readCount } from '../text';

/** What an entry of a list shows of its post. */
export interface Seen {
  post: Post;
  /** What stands in the place of its views: "812 views", "No views", "✪ Members only". */
  shown: string | null;
}

/** One entry of a channel's list. */
export interface Entry extends Seen {
  isForMembers?: boolean;
  /** Why it is no post of the channel's own. */
  why?: LeftOut['why'] | null;
}

/** A video that is on or not out yet has no views, and its kind says why. */
export const seenVideo = (id: string, caption: string | null, { shown, ...line }: Line, isRunning: boolean): Seen => {
  const post: Post = { ...blankPost(id, videoUrl(id)), kind: 'video', caption, ...line };
  return { post: isRunning ? { ...post, kind: 'live', views: null, publishedWithin: null } : post, shown };
};

/** Shorts: shortened views and no time. */
export const seenShort = (id: string, caption: string | null, count: Forms, look: TextContext): Seen => ({
  post: { ...blankPost(id, shortUrl(id)), kind: 'short', caption, views: readCount(count, look) },
  shown: count.at(-1) ?? null,
});

/** The pieces of words by which "No views" is known beside "812 views", in whatever language. */
const piecesOf = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/(?=(\p{sc=Han}{2}|[\p{L}\p{M}]{3}))/gu)].map(([, piece = '']) => piece);

/**
 * The posts of a channel's page. A count in words is a zero where it shares its noun with the counts beside it, as no
 * name, date or notice does. Reactions are on each post's own page, which members alone may see of theirs.
 */
export function gather(
  entries: readonly Entry[],
  author: string | null,
  { source }: TextContext,
): Pick<Reading, 'posts' | 'leftOut' | 'missing'> {
  const missing: Missing[] = [];
  const leftOut: LeftOut[] = [];
  let nouns: string[] | undefined;
  const isZero = (text: string) => {
    if (text === '' || /[\p{Nd}✪]/u.test(text)) return false;
    nouns ??= entries.flatMap(({ post, shown }) => (post.views && shown ? piecesOf(shown) : []));
    return nouns.some((piece) => text.toLowerCase().includes(piece));
  };
  const posts = entries.flatMap(({ post, shown, isForMembers, why }) => {
    const { id } = post;
    if (why) {
      leftOut.push({ id, why, source });
      return [];
    }
    // YouTube marks in this place, in every language, what members alone may see, or may see first.
    if (isForMembers || shown?.includes('✪'))
      for (const count of ['likes', 'comments', 'views'])
        missing.push({ what: postPath(id, count), why: 'members-only' });
    const views = post.views ?? (isZero(shown ?? '') ? exactCount(0, source) : null);
    return [{ ...post, views, author, pinned: false }];
  });
  if (posts.length > 0)
    for (const count of ['likes', 'comments']) missing.push({ what: `posts.${count}`, why: 'not-loaded' });
  return { posts, leftOut, missing };
}
