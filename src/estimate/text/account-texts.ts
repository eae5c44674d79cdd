import type { Account, Post } from '../../model/reading';
import { makeSearchable, type Searchable } from './find-word';

/** Everything an account wrote, ready to be searched. */
export interface Texts {
  /** Name, category and bio; null where neither bio nor category was read. */
  bio: { text: string; search: Searchable } | null;
  /** The captions of the newest posts that have one. */
  captions: { post: Post; text: string; search: Searchable }[];
}

/** Older captions are left out: accounts change their topic. */
const mostCaptions = 30;

/** `ownPosts` are the account's own posts, newest first. */
export function textsOf({ name, bio, category }: Account, ownPosts: readonly Post[]): Texts {
  const about = [name, category, bio].filter((text) => text !== null && text !== '').join('\n');
  return {
    bio: bio === null && category === null ? null : { text: about, search: makeSearchable(about) },
    captions: ownPosts
      .flatMap((post) => (post.caption?.trim() ? [{ post, text: post.caption }] : []))
      .slice(0, mostCaptions)
      .map((one) => ({ ...one, search: makeSearchable(one.text) })),
  };
}
