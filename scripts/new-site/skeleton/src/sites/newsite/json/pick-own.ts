import type { PageRef } from '../../../model/page';
import type { LeftOut, Post } from '../../../model/reading';
import type { Json } from '../../../reading/json/json';
import { authorOf, idOf, postFrom, whyNotOwn } from './post';

/**
 * Takes from a list what is the page's account's, and names what is certainly no post to measure it by, so that a worse
 * source of the same page cannot bring that back. A post that names nobody is nobody's. On the page of a post only that
 * one is told.
 */
export function pickOwn(list: Json[], { kind, handle, postId }: PageRef): { posts: Post[]; leftOut: LeftOut[] } {
  const posts: Post[] = [];
  const leftOut: LeftOut[] = [];
  for (const node of list) {
    const [id, author] = [idOf(node), authorOf(node)];
    if (id === null || author === null) continue;
    const why = author === handle ? whyNotOwn(node) : 'otherAuthor';
    if (why !== null) leftOut.push({ id, why, source: 'response' });
    else if (kind === 'profile' || id === postId) posts.push(postFrom(node, author, id));
  }
  return { posts, leftOut };
}
