const server = 'https://public.api.bsky.app/xrpc';

export const profileAddress = (actor: string): string => `${server}/app.bsky.actor.getProfile?actor=${actor}`;

/** A part of an account's list, `limit` posts from this place on. */
export const feedAddress = (actor: string, cursor: string): string =>
  `${server}/app.bsky.feed.getAuthorFeed?actor=${actor}&filter=posts_and_author_threads&limit=30${cursor === '' ? '' : `&cursor=${cursor}`}`;
