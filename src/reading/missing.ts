import type { Missing, Post, Reading, Reason } from '../model/reading';
import { get } from './json';

/** True for reasons that say only that this look did not see it, as that of a list without anything; any other reason tells more. */
export const isVague = (why: Reason): boolean => why === 'not-on-page' || why === 'not-loaded' || why === 'empty-list';

/** The path of one value of one post. */
export const postPath = (id: string, field: string): string => `posts.${id}.${field}`;

const isThere = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

/** Whether the value at the path `what` is there. `explained` holds every path that has a reason of its own. */
function isKnown(what: string, { account, posts }: Reading, explained: Set<string>): boolean {
  if (what === 'page') return account !== null;
  if (what === 'posts') return posts.length > 0;
  const [, id, field] = /^posts\.(?:(.+)\.)?([^.]+)$/.exec(what) ?? [];
  if (field === undefined) return isThere(get(account, what));
  if (id !== undefined)
    return isThere(
      get(
        posts.find((post) => post.id === id),
        field,
      ),
    );
  // A reason for all posts is needed as long as one of them lacks the value and has no reason of its own.
  const has = (post: Post) => isThere(get(post, field));
  const hasReason = (post: Post) =>
    post.hidden.some((count) => count === field) || explained.has(postPath(post.id, field));
  return posts.some(has) && posts.every((post) => has(post) || hasReason(post));
}

/**
 * The reasons that still hold for `reading`, one a path, the more telling first: reasons why something is missing go
 * once it is known, and a disagreement about something goes when it is not known after all.
 */
export function stillMissing(all: Missing[], reading: Reading): Missing[] {
  const holding = (explained: Set<string>) =>
    // A mixed sample is about posts that are there.
    all.filter(
      ({ what, why }) => why === 'mixed-sample' || isKnown(what, reading, explained) === (why === 'disagreement'),
    );
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
