import type { Post } from '../../model/reading';

/** When a post was published, in ms: the middle where the page tells only "3 weeks ago", null where it tells nothing. */
export function timeOf({ publishedAt, publishedWithin }: Post): number | null {
  if (publishedAt !== null) return Date.parse(publishedAt);
  return publishedWithin && (Date.parse(publishedWithin.from) + Date.parse(publishedWithin.to)) / 2;
}

/** Newest first. Posts without a time come last, in the order of the page; ties go by id, so that order never matters. */
export function newestFirst(posts: readonly Post[]): Post[] {
  const dated = posts.flatMap((post) => {
    const time = timeOf(post);
    return time === null ? [] : [{ post, time }];
  });
  dated.sort((a, b) => b.time - a.time || (a.post.id < b.post.id ? -1 : 1));
  return [...dated.map(({ post }) => post), ...posts.filter((post) => timeOf(post) === null)];
}
