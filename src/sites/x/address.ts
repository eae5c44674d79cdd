import type { PageRef } from '../../model/page';

const origin = 'https://x.com';

/** First path segments that are no account's, as X's own pages list them (2023 to 2026). */
const reserved =
  /^(?:404|about|account|bookmarks|communities|compose|download|explore|follow(?:ers|ing|er_requests)|hashtag|home|i|intent|jobs|lists|login|logout|mentions|messages|notifications|oauth|personalization|privacy|search|session|settings|share|signup|status|topics|tos|webview|welcome|who_to_follow)$/i;

/** Posts, and pages under a handle that show other people or lists in place of its header, where a badge would have no place. */
const withoutHeader = /^(?:status|article|communities|lists|topics)$|follow|subscri/;

/**
 * Which profile or post an address names; null for all other pages. A post may go without its author. X adds parts to
 * its profiles every few months: whatever else stands under a handle is that profile.
 */
export function pageOf({ pathname }: URL): PageRef | null {
  const [, name = '', part = ''] = /^\/(\w{1,15})(?![^/])\/*([^/]*)/.exec(pathname) ?? [];
  const [, postId] = /\/(?:status|article)\/(\d{1,20})(?:\/(?:photo|video)\/\d)?\/?$/.exec(pathname) ?? [];
  const handle = name === '' || reserved.test(name) ? null : name;
  const page = { site: 'x', handle, accountId: null } as const;
  if (postId !== undefined) return handle === null && name !== 'i' ? null : { ...page, kind: 'post', postId };
  return handle === null || withoutHeader.test(part) ? null : { ...page, kind: 'profile', postId: null };
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

/** The account that a link leads to; null for any other link. */
export const handleIn = (link: Element | null | undefined): string | null =>
  /^\/(\w{1,15})$/.exec(pathOf(link) ?? '')?.[1] ?? null;

/** Author and id from a link to a post; null for any other link. */
export function statusOf(link: Element | null): { handle: string; id: string } | null {
  const [, handle, id] = /^\/(\w{1,15})\/status\/(\d{1,20})$/.exec(pathOf(link) ?? '') ?? [];
  return handle !== undefined && id !== undefined ? { handle, id } : null;
}
