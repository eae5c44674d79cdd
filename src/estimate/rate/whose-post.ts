import type { Account, Post } from '../../model/reading';
import { isSameHandle } from '../../reading/handle';

/** Why a post is not the account's own; null when it is. A joint post of which the page names no author is not. */
export function whyNotOwn(post: Post, { handle }: Pick<Account, 'handle'>): 'repost' | 'otherAuthor' | null {
  if (post.repost) return 'repost';
  if (post.author === null) return post.collaboration ? 'otherAuthor' : null;
  return isSameHandle(post.author, handle) ? null : 'otherAuthor';
}
