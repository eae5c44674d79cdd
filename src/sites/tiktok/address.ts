import type { PageRef } from '../../model/page';

export const origin = 'https://www.tiktok.com';

/** Below the handle a single word is a tab of the profile, except for the pages of streams, posts and their lists. */
const profilePath = /^\/@([\w.]{1,30})(?:\/(?!(?:live|video|photo|playlist|collection)\b)[a-z]+)?\/?$/;

const postPath = /^\/@([\w.]{1,30})\/(video|photo)\/(\d{15,20})\/?$/;

/** Some links name the post alone, or the author by a long key in place of the handle. */
const namelessPath = /^\/@[\w-]*\/(?:video|photo)\/(\d{15,20})\/?$/;

/** What a post's address tells. A photo post has one picture or many. */
export interface PostAddress {
  handle: string;
  id: string;
  kind: 'video' | 'photo';
}

/** Handle, id and kind from a post's address, absolute or relative; null for any other address. */
export function postAddressOf(href: string): PostAddress | null {
  if (!URL.canParse(href, origin)) return null;
  const [, handle, kind, id] = postPath.exec(new URL(href, origin).pathname) ?? [];
  return handle !== undefined && id !== undefined ? { handle, id, kind: kind === 'photo' ? 'photo' : 'video' } : null;
}

export const postUrl = ({ handle, id, kind }: PostAddress): string => `${origin}/@${handle}/${kind}/${id}`;

export const profileUrl = ({ handle }: { handle: string }): string => `${origin}/@${handle}`;

/** Which profile or post an address names; null for all other pages. */
export function pageOf({ href, pathname }: URL): PageRef | null {
  const post = postAddressOf(href);
  if (post !== null) return { site: 'tiktok', kind: 'post', handle: post.handle, accountId: null, postId: post.id };
  const postId = namelessPath.exec(pathname)?.[1];
  if (postId !== undefined) return { site: 'tiktok', kind: 'post', handle: null, accountId: null, postId };
  const handle = profilePath.exec(pathname)?.[1];
  return handle === undefined ? null : { site: 'tiktok', kind: 'profile', handle, accountId: null, postId: null };
}
