import type { PageRef } from '../../model/page';

/** First path segments that are no account's. */
const reserved = new Set(
  (
    'p reel reels tv stories explore direct accounts about legal developer challenge api graphql web emails popular ' +
    'locations ajax session privacy oauth your_activity s share'
  ).split(' '),
);

/** Parts of a profile; the lists of people open above it and leave it in place. */
const tabs = new Set(['reels', 'tagged', 'reposts', 'channel', 'saved', 'followers', 'following']);

/** Below a tab there is nothing, or those of the list whom the visitor knows (/followers/mutualOnly). */
const insideTab = /^(?:mutual\w+)?$/;

/** Addresses of posts: /p/CODE/, /reel/CODE/; the reels viewer says /reels/CODE/. */
const postWords = new Set(['p', 'reel', 'reels', 'tv']);

/** Below /reels/ there are pages of sounds as well. */
const noShortcode = new Set(['audio', 'videos']);

/** A post's code, however old. */
export const isShortcode = (text: string): boolean => /^[\w-]{5,64}$/.test(text);

const reference = (kind: PageRef['kind'], handle: string | null, postId: string | null): PageRef => ({
  site: 'instagram',
  kind,
  handle,
  accountId: null,
  postId,
});

/** Handles are the same in upper and lower case; the lower one is Instagram's own. */
const handleOf = (segment: string): string | null =>
  /^[\w.]{1,30}$/.test(segment) && !reserved.has(segment.toLowerCase()) ? segment.toLowerCase() : null;

const isPost = (word: string | undefined, code: string | undefined): code is string =>
  word !== undefined && postWords.has(word) && code !== undefined && !noShortcode.has(code) && isShortcode(code);

/** A post's address in the form that all kinds of posts share. */
export const postUrl = (code: string): string => `https://www.instagram.com/p/${code}/`;

/** Which profile or post an address names; null for all other pages. */
export function pageOf({ pathname }: Pick<URL, 'pathname'>): PageRef | null {
  const [first = '', second, third = '', ...rest] = pathname.split('/').filter((segment) => segment !== '');
  if (isPost(first, second)) return reference('post', null, second);
  const handle = handleOf(first);
  if (handle === null) return null;
  if (second === undefined) return reference('profile', handle, null);
  if (isPost(second, third)) return reference('post', handle, third);
  return tabs.has(second) && insideTab.test(third) && rest.length === 0 ? reference('profile', handle, null) : null;
}
