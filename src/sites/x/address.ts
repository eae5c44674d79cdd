import type { PageRef } from '../../model/page';

const origin = 'https://x.com';

/** First path segments that are no account's. */
const reserved = new Set(
  (
    'home explore notifications messages i search settings compose login logout signup account hashtag intent share ' +
    'tos privacy about download jobs who_to_follow lists bookmarks communities topics oauth personalization'
  ).split(' '),
);

/** Parts of a profile, and the pictures that open above it. */
const tabs = new Set(['with_replies', 'media', 'highlights', 'articles', 'photo', 'header_photo']);

const isHandle = (word: string): boolean => /^\w{1,15}$/.test(word) && !reserved.has(word.toLowerCase());

/** Which profile or post an address names; null for all other pages. A post may go without its author. */
export function pageOf({ pathname }: URL): PageRef | null {
  const [, id] = /^\/i\/(?:web\/)?status\/(\d{1,20})\/?$/.exec(pathname) ?? [];
  if (id !== undefined) return { site: 'x', kind: 'post', handle: null, accountId: null, postId: id };
  const [handle = '', second, third, ...rest] = pathname.split('/').filter((segment) => segment !== '');
  if (!isHandle(handle)) return null;
  const page = { site: 'x', handle, accountId: null } as const;
  if (second === 'status' && third !== undefined && /^\d{1,20}$/.test(third))
    return /^(?:(?:photo|video)\/\d)?$/.test(rest.join('/')) ? { ...page, kind: 'post', postId: third } : null;
  const isProfile = second === undefined || (tabs.has(second) && third === undefined);
  return isProfile ? { ...page, kind: 'profile', postId: null } : null;
}

export const profileUrl = ({ handle }: { handle: string }): string => `${origin}/${handle}`;

export const postUrl = (handle: string, id: string): string => `${origin}/${handle}/status/${id}`;

/** The path of a link into X, also of a part that is one as a whole, without the slash at its end; else null. */
export const pathOf = (link: Element | null | undefined): string | null =>
  /^(?:https:\/\/(?:x|twitter)\.com)?(\/[^?#]*?)\/?(?:[?#]|$)/.exec(
    link?.getAttribute('href') ?? link?.getAttribute('data-href') ?? '',
  )?.[1] ?? null;

/** Whether a link leads to this very path; handles are the same in upper and lower case. */
export const leadsTo = (link: Element, path: string): boolean => pathOf(link)?.toLowerCase() === path.toLowerCase();

/** Author and id from a link to a post; null for any other link. */
export function statusOf(link: Element | null): { handle: string; id: string } | null {
  const [, handle, id] = /^\/(\w{1,15})\/status\/(\d{1,20})$/.exec(pathOf(link) ?? '') ?? [];
  return handle !== undefined && id !== undefined ? { handle, id } : null;
}
