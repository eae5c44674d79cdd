import type { PageRef } from '../../model/page';

const origin = 'https://bsky.app';

/** Handles are domain names. They are the same in upper and lower case; the lower one is Bluesky's own. */
export const asHandle = (text: string): string | null =>
  text.length <= 253 && /^(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{0,62}$/i.test(text) ? text.toLowerCase() : null;

/** A handle without the host that most accounts have theirs from; those with a domain of their own stay as they are. */
export const hostedName = (handle: string): string => handle.replace(/\.bsky\.social$/i, '');

/** An account's lasting id. */
export const asDid = (text: string): string | null => (/^did:(?:plc|web):[\w.:%-]{1,90}$/.test(text) ? text : null);

/** The last part of a post's address: its key in the account's own store. */
export const isPostKey = (text: string): boolean => /^[\w.~:-]{1,64}$/.test(text);

export const profileUrl = ({ handle }: { handle: string }): string => `${origin}/profile/${handle}`;

/** `actor` is the handle, or the id of an account without one. */
export const postUrl = (actor: string, key: string): string => `${origin}/profile/${actor}/post/${key}`;

/**
 * Which profile or post an address names, by handle or by id; null for all other pages, the lists of people above all.
 */
export function pageOf({ pathname }: Pick<URL, 'pathname'>): PageRef | null {
  const [first, actor = '', word, key, ...rest] = pathname.split('/').filter((segment) => segment !== '');
  const handle = asHandle(actor);
  const accountId = asDid(actor);
  if (first !== 'profile' || (handle === null && accountId === null)) return null;
  const page: PageRef = { site: 'bluesky', kind: 'profile', handle, accountId, postId: null };
  if (word === undefined) return page;
  const isPost = word === 'post' && key !== undefined && isPostKey(key) && rest.length === 0;
  return isPost ? { ...page, kind: 'post', postId: key } : null;
}

/** The segments behind `/profile/` of a link, the account in lower case; null for any other link. */
export function profilePathOf(link: Element | null): [actor: string, ...rest: string[]] | null {
  const href = link?.getAttribute('href') ?? '';
  if (href === '' || !URL.canParse(href, origin)) return null;
  const [first, actor, ...rest] = new URL(href, origin).pathname.split('/').filter((segment) => segment !== '');
  return first === 'profile' && actor !== undefined ? [actor.toLowerCase(), ...rest] : null;
}

/** A parameter of the address that an answer came from; null without one. */
export const askedOf = (url: string, name: string): string | null =>
  URL.canParse(url) ? new URL(url).searchParams.get(name) : null;
