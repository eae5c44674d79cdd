import type { Missing, Post, Reading, Reason } from '../model/reading';
import { get } from './json/json';

/** True for reasons that say only that this look did not see it, as that of a list without anything; any other reason tells more. */
export const isVague = (why: Reason): boolean => why === 'not-on-page' || why === 'not-loaded' || why === 'empty-list';

/** The path of one value of one post. */
export const postPath = (id: string, field: string): string => `posts.${id}.${field}`;

const isThere = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

/** A path into `posts`: the post's id, null for all of them, and the field. */
function postField(what: string): { id: string | null; field: string } | null {
  const [, id = null, field] = /^posts\.(?:(.+)\.)?([^.]+)$/.exec(what) ?? [];
  return field === undefined ? null : { id, field };
}

/**
 * Tells whether the value at a path is there; `explained` holds every path that has a reason of its own. Every post is
 * looked up by its id, and every path once, however many sources name it: a look can have thousands of each.
 */
function knowing({ account, posts }: Reading, explained: Set<string>): (what: string) => boolean {
  const byId = new Map(posts.map((post) => [post.id, post]));
  const known = new Map<string, boolean>();

  function isKnown(what: string): boolean {
    if (what === 'page') return account !== null;
    if (what === 'posts') return posts.length > 0;
    const path = postField(what);
    if (path === null) return isThere(get(account, what));
    const { id, field } = path;
    if (id !== null) return isThere(get(byId.get(id), field));
    // A reason for all posts is needed as long as one of them lacks the value and has no reason of its own.
    const has = (post: Post) => isThere(get(post, field));
    const hasReason = (post: Post) =>
      post.hidden.some((count) => count === field) || explained.has(postPath(post.id, field));
    return posts.some(has) && posts.every((post) => has(post) || hasReason(post));
  }

  return (what) => {
    const answer = known.get(what) ?? isKnown(what);
    known.set(what, answer);
    return answer;
  };
}

/**
 * The reasons that still hold for `reading`, one a path, the more telling first: reasons why something is missing go
 * once it is known, and a disagreement about something goes when it is not known after all.
 */
export function stillMissing(all: Missing[], reading: Reading): Missing[] {
  function holding(explained: Set<string>): Missing[] {
    const isKnown = knowing(reading, explained);
    // A mixed sample is about posts that are there.
    return all.filter(({ what, why }) => why === 'mixed-sample' || isKnown(what) === (why === 'disagreement'));
  }
  // Reasons of single posts first: those for all posts depend on them.
  const explained = new Set(holding(new Set()).map(({ what }) => what));
  const kept = new Map<string, Missing>();
  for (const entry of holding(explained)) {
    const { what, why } = entry;
    const other = kept.get(what);
    if (other === undefined || (isVague(other.why) && !isVague(why))) kept.set(what, entry);
  }
  return [...kept.values()];
}
