import type { Account, LeftOut, Post } from '../../../model/reading';
import { asText, get, type Json } from '../../../reading/json/json';
import { isPostKey } from '../address';
import { postFrom, timesOf } from './post';
import { isImported } from '../post-time';

// What lists and threads hold: a `post`, and around it why it stands there and what it answers.

export const authorOf = (entry: Json): Json => get(entry, 'post', 'author');

/** The key in a post's own address (`at://did/app.bsky.feed.post/KEY`). */
export function keyIn(uri: Json): string | null {
  const key = /^at:\/\/[^/]+\/app\.bsky\.feed\.post\/([^/]+)$/.exec(asText(uri) ?? '')?.[1];
  return key !== undefined && isPostKey(key) ? key : null;
}

export const keyOf = (entry: Json): string | null => keyIn(get(entry, 'post', 'uri'));

const hasReason = (entry: Json, reason: string): boolean =>
  get(entry, 'reason', '$type') === `app.bsky.feed.defs#${reason}`;

export const isRepost = (entry: Json): boolean => hasReason(entry, 'reasonRepost');

/** The key of the pinned post; null in a list without one. */
export const pinnedIn = (entries: readonly Json[]): string | null =>
  keyOf(entries.find((entry) => hasReason(entry, 'reasonPin')));

const isThere = (json: Json): boolean => json !== undefined && json !== null;

/**
 * Why a post of the account's own is none to measure it by: answers, also to oneself, are part of another post's thread.
 * In a list the entry around an answer holds what it answers.
 */
function whyNot(entry: Json, key: string): LeftOut['why'] | null {
  if (isThere(get(entry, 'post', 'record', 'reply')) || isThere(get(entry, 'reply'))) return 'answer';
  return isImported(timesOf(get(entry, 'post'), key)) ? 'imported' : null;
}

/** Entries of the account's own: its posts, each once, and those that are no posts to measure it by. */
export function pickOwn(entries: readonly Json[], account: Account | null): { posts: Post[]; leftOut: LeftOut[] } {
  const posts = new Map<string, Post>();
  const leftOut: LeftOut[] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    if (account === null || key === null) continue;
    const why = whyNot(entry, key);
    if (why !== null) leftOut.push({ id: key, why, source: 'response' });
    else if (!posts.has(key)) posts.set(key, postFrom(get(entry, 'post'), key, account.handle));
  }
  return { posts: [...posts.values()], leftOut };
}

/** Posts of others. Keys are their authors' own: where one is like an own post's, nobody could tell them apart. */
export const ofOthers = (entries: readonly Json[], own: readonly Post[]): LeftOut[] =>
  entries.flatMap((entry): LeftOut[] => {
    const id = keyOf(entry);
    const isTaken = own.some((post) => post.id === id);
    return id === null || isTaken ? [] : [{ id, why: isRepost(entry) ? 'repost' : 'otherAuthor', source: 'response' }];
  });
