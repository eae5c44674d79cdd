import type { PageRef } from '../../model/page';

const origin = 'https://www.threads.com';

/** Parts of a profile. */
const tabs = new Set(['replies', 'media', 'reposts']);

/** Handles are the same in upper and lower case; the lower one is Threads' own. */
const handleOf = (segment: string): string | null =>
  /^@[\w.]{1,30}$/.test(segment) ? segment.slice(1).toLowerCase() : null;

/** A post's code; Threads is so young that none of its own is shorter. */
export const isShortcode = (text: string): boolean => /^[\w-]{11,64}$/.test(text);

export const profileUrl = ({ handle }: { handle: string }): string => `${origin}/@${handle}`;

export const postUrl = (handle: string, code: string): string => `${origin}/@${handle}/post/${code}`;

/** Which profile or post an address names; null for all other pages. Behind a post's code its pictures open. */
export function pageOf({ pathname }: Pick<URL, 'pathname'>): PageRef | null {
  const [first = '', second, third, ...rest] = pathname.split('/').filter((segment) => segment !== '');
  const handle = handleOf(first);
  if (handle === null) return null;
  const page: PageRef = { site: 'threads', kind: 'profile', handle, accountId: null, postId: null };
  if (second === undefined) return page;
  if (second === 'post') {
    const isPost = third !== undefined && isShortcode(third) && (rest.length === 0 || rest[0] === 'media');
    return isPost ? { ...page, kind: 'post', postId: third } : null;
  }
  return tabs.has(second) && third === undefined ? page : null;
}

/** Handle and code of a post's address on this site, relative or absolute; null for any other address. */
export function postAddressOf(href: string): { handle: string; code: string } | null {
  if (!URL.canParse(href, origin)) return null;
  const page = pageOf(new URL(href, origin));
  return page?.handle && page.postId ? { handle: page.handle, code: page.postId } : null;
}
