import type { PageRef } from '../../model/page';

const origin = 'https://newsite.example';

/** Handles in one case, so that one account is one record; take the case that the site itself uses. */
export const asHandle = (text: string): string | null => (/^[a-z0-9._]{1,30}$/i.test(text) ? text.toLowerCase() : null);

export const isPostId = (text: string): boolean => /^\d{1,20}$/.test(text);

export const profileUrl = ({ handle }: { handle: string }): string => `${origin}/@${handle}`;

export const postUrl = (handle: string, id: string): string => `${origin}/@${handle}/post/${id}`;

/** Which profile (`/@handle`) or post (`/@handle/post/id`) an address names; null for all other pages. */
export function pageOf({ pathname }: Pick<URL, 'pathname'>): PageRef | null {
  const [first = '', word, id, ...rest] = pathname.split('/').filter((segment) => segment !== '');
  const handle = first.startsWith('@') ? asHandle(first.slice(1)) : null;
  if (handle === null) return null;
  const page: PageRef = { site: 'newsite', kind: 'profile', handle, accountId: null, postId: null };
  if (word === undefined) return page;
  const isPost = word === 'post' && id !== undefined && isPostId(id) && rest.length === 0;
  return isPost ? { ...page, kind: 'post', postId: id } : null;
}

/** Handle and id of a post's address on this site, relative or absolute; null for any other address. */
export function postAddressOf(href: string): { handle: string; id: string } | null {
  if (!URL.canParse(href, origin)) return null;
  const url = new URL(href, origin);
  const page = url.origin === origin ? pageOf(url) : null;
  return page?.handle && page.postId ? { handle: page.handle, id: page.postId } : null;
}

/** Whose profile an answer was asked for, by the address it came from; null where that names nobody. */
export const askedOf = (url: string): string | null =>
  URL.canParse(url, origin) ? asHandle(new URL(url, origin).searchParams.get('handle') ?? '') : null;
