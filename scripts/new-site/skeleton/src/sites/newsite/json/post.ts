import type { LeftOut, Post, PostKind } from '../../../model/reading';
import { blankPost } from '../../../reading/blank';
import { exactCount } from '../../../reading/count';
import { asFlag, asId, asText, asWritten, get, isoFromOffset, type Json } from '../../../reading/json/json';
import { asHandle, isPostId, postUrl } from '../address';

/** The site's words for what a post holds, and ours. */
const kinds = new Map<string | null, PostKind>([
  ['photo', 'image'],
  ['film', 'video'],
  ['note', 'text'],
]);

/** The id of a post, which is a part of its address; null for anything else. */
export function idOf(node: Json): string | null {
  const id = asId(get(node, 'id'));
  return id !== null && isPostId(id) ? id : null;
}

export const authorOf = (node: Json): string | null => asHandle(asText(get(node, 'author')) ?? '');

/** What a post of the account's is that is none to measure it by, by what it says of itself; null for one that is. */
export function whyNotOwn(node: Json): LeftOut['why'] | null {
  if (asId(get(node, 'answers')) !== null) return 'answer';
  return asId(get(node, 'reposts')) === null ? null : 'repost';
}

/** A post by its author's handle and its own id. With likes hidden the number in their place means nothing. */
export function postFrom(node: Json, author: string, id: string): Post {
  const hidesLikes = asFlag(get(node, 'hidesLikes'));
  return {
    ...blankPost(id, postUrl(author, id)),
    author,
    publishedAt: isoFromOffset(get(node, 'publishedAt')),
    kind: kinds.get(asText(get(node, 'kind'))) ?? null,
    likes: hidesLikes === false ? exactCount(get(node, 'likes'), 'response') : null,
    comments: exactCount(get(node, 'comments'), 'response'),
    shares: exactCount(get(node, 'shares'), 'response'),
    caption: asWritten(get(node, 'text')),
    pinned: asFlag(get(node, 'pinned')),
    paid: get(node, 'partnership') === true ? 'label' : null,
    hidden: hidesLikes === true ? ['likes'] : [],
  };
}
