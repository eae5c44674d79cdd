import type { PageRef } from '../../model/page';
import { asText, asWebUrl, type Json } from '../../reading/json';

/** A channel's own id. */
const channelId = /^UC[\w-]{22}$/;
const videoId = /^[\w-]{11}$/;

/** Parts of a channel. `/@handle/live` is none: it plays the stream that is on. */
const tabs = new Set(
  'featured videos shorts streams podcasts courses releases playlists posts community store about search membership'.split(
    ' ',
  ),
);

export const videoUrl = (id: string): string => `https://www.youtube.com/watch?v=${id}`;
export const shortUrl = (id: string): string => `https://www.youtube.com/shorts/${id}`;

export const asChannelId = (json: Json): string | null => (channelId.test(asText(json) ?? '') ? asText(json) : null);
export const asVideoId = (json: Json): string | null => (videoId.test(asText(json) ?? '') ? asText(json) : null);

/** The handle in "@mira.bakes", however its letters are written and whatever marks guard it; null for anything else. */
export function asHandle(text: string): string | null {
  try {
    return /^[\s\p{Cf}]*@([^\s@/?#]{1,100}?)[\s\p{Cf}]*$/u.exec(decodeURIComponent(text).normalize('NFC'))?.[1] ?? null;
  } catch {
    return null;
  }
}

export const isSameHandle = (a: string, b: string): boolean =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

/** Whose address this is: the handle, or the id of a channel that has none; null for the addresses of old. */
export function ownerIn(json: Json): string | null {
  const [first = '', second] = (asText(json) ?? '')
    .replace(/^(?:https?:)?\/\/(?:www\.)?youtube\.com/, '')
    .split('/')
    .filter((segment) => segment !== '');
  return asHandle(first) ?? (first === 'channel' ? asChannelId(second) : null);
}

/** The address behind YouTube's redirect; other addresses as they are. */
export function unwrapLink(json: Json): string | null {
  const address = asWebUrl(json);
  if (address === null) return null;
  const url = new URL(address);
  const isRedirect = url.hostname === 'www.youtube.com' && url.pathname === '/redirect';
  return isRedirect ? asWebUrl(url.searchParams.get('q')) : address;
}

const reference = (kind: PageRef['kind'], facts: Partial<PageRef>): PageRef => ({
  site: 'youtube',
  kind,
  handle: null,
  accountId: null,
  postId: null,
  ...facts,
});

/** Which channel or video an address names; null for all other pages. `/c/` and `/user/` name neither handle nor id. */
export function pageOf({ pathname, searchParams }: URL): PageRef | null {
  const [first = '', ...rest] = pathname.split('/').filter((segment) => segment !== '');
  const postId = first === 'watch' ? asVideoId(searchParams.get('v')) : first === 'shorts' ? asVideoId(rest[0]) : null;
  if (postId !== null) return reference('post', { postId });

  const handle = asHandle(first);
  const [name, tab, ...more] = handle === null ? rest : [first, ...rest];
  if (name === undefined || more.length > 0 || (tab !== undefined && !tabs.has(tab))) return null;
  if (handle !== null) return reference('profile', { handle });
  if (first === 'c' || first === 'user') return reference('profile', {});
  const accountId = first === 'channel' ? asChannelId(name) : null;
  return accountId === null ? null : reference('profile', { accountId });
}
