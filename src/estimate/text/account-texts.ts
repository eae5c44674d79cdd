import type { Account, Post } from '../../model/reading';
import { makeSearchable, type Searchable } from './find-word';

/** A text; made ready to be searched when that is first asked for, as most questions need none of it. */
interface Written {
  readonly text: string;
  readonly search: Searchable;
}

/** Everything an account wrote. */
export interface Texts {
  /** Name, category and bio; null where neither bio nor category was read. */
  bio: Written | null;
  /** The captions of the newest posts that have one. */
  captions: (Written & { readonly post: Post })[];
}

/** Older captions are left out: accounts change their topic. */
const mostCaptions = 30;

/** `ownPosts` are the account's own posts, newest first. */
export function textsOf({ name, bio, category }: Account, ownPosts: readonly Post[]): Texts {
  const about = [name, category, bio].filter((text) => text !== null && text !== '').join('\n');
  return {
    bio: bio === null && category === null ? null : written(about, {}),
    captions: ownPosts
      .flatMap((post) => (post.caption?.trim() ? [{ post, text: post.caption }] : []))
      .slice(0, mostCaptions)
      .map(({ post, text }) => written(text, { post })),
  };
}

function written<T extends object>(text: string, of: T): Written & T {
  let made: Searchable | null = null;
  return {
    ...of,
    text,
    get search() {
      made ??= makeSearchable(text);
      return made;
    },
  };
}
