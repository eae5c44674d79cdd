import type { PageRef } from '../../model/page';
import { asText, asWebUrl, type Json } from '../../reading/json/json';

export const videoUrl = (id: string): string => `https://www.youtube.com/watch?v=${id}`;
export const shortUrl = (id: string): string => `https://www.youtube.com/shorts/${id}`;

const matching =
  (pattern: RegExp) =>
  (json: Json): string | null =>
    pattern.exec(asText(json) ?? '')?.[0] ?? null;

/** A channel's own id. */
export const asChannelId = matching(/^UC[\w-]{22}$/);
export const asVideoId = matching(/^[\w-]{11}$/);

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '');

/** The handle in "@mira.bakes", however its letters are written and whatever marks guard it; null for anything else. */
export function asHandle(text: string): string | null {
  try {
    return /^[\s\p{Cf}]*@([^\s@/?#]{1,100}?)[\s\p{Cf}]*$/u.exec(decodeURIComponent(text).normalize('NFC'))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** Whose address this is: the handle, or the id of a channel that has none; null for the addresses of old. */
export function ownerIn(json: Json): string | null {
  const path = (asText(json) ?? '').replace(/^(?:https?:)?\/\/(?:www\.)?youtube\.com/, '');
  const [first = '', second] = segmentsOf(path);
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
  const [first = '', ...rest] = segmentsOf(pathname);
  const named = first === 'watch' ? searchParams.get('v') : /^(?:shorts|live)$/.test(first) ? rest[0] : null;
  const postId = asVideoId(named);
  if (postId !== null) return reference('post', { postId });

  const handle = asHandle(first);
  const [name, tab, ...more] = handle === null ? rest : [first, ...rest];
  // The tab "live" is none: it plays the stream that is on.
  if (name === undefined || more.length > 0 || tab === 'live') return null;
  const accountId = first === 'channel' ? asChannelId(name) : null;
  const isChannel = handle !== null || accountId !== null || /^(?:c|user)$/.test(first);
  return isChannel ? reference('profile', { handle, accountId }) : null;
}
