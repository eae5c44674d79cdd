import type { Count } from '../model/count';
import * as limits from '../model/limits';
import { type Account, type Post, postCounts } from '../model/reading';

/** Chooses between two counts of the same thing; `what` is its path in the reading. */
export type Choose = (first: Count | null, second: Count | null, what: string) => Count | null;

/** The first text, unless it is the second cut short. */
function bestText(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second;
  const mark = ['…', '...'].find((end) => first.endsWith(end));
  if (mark === undefined) return first;
  const start = first.slice(0, -mark.length).trimEnd();
  return second.length > first.length && second.startsWith(start) ? second : first;
}

const span = (within: NonNullable<Post['publishedWithin']>) => Date.parse(within.to) - Date.parse(within.from);

function bestWithin(first: Post['publishedWithin'], second: Post['publishedWithin']): Post['publishedWithin'] {
  if (first === null || second === null) return first ?? second;
  return span(second) < span(first) ? second : first;
}

/** Field by field: what `first` does not know comes from `second`. */
export function joinAccounts(first: Account, second: Account, choose: Choose): Account {
  return {
    site: first.site,
    handle: first.handle,
    id: first.id ?? second.id,
    name: first.name ?? second.name,
    followers: choose(first.followers, second.followers, 'followers'),
    following: choose(first.following, second.following, 'following'),
    postCount: choose(first.postCount, second.postCount, 'postCount'),
    bio: bestText(first.bio, second.bio),
    links: [...new Set([...first.links, ...second.links])].slice(0, limits.links),
    category: first.category ?? second.category,
    verified: first.verified ?? second.verified,
    private: first.private ?? second.private,
  };
}

/** Field by field; a count that either one says is hidden is unknown. */
export function joinPosts(first: Post, second: Post, choose: Choose): Post {
  const hidden = postCounts.filter((count) => first.hidden.includes(count) || second.hidden.includes(count));
  const count = (name: (typeof postCounts)[number]) =>
    hidden.includes(name) ? null : choose(first[name], second[name], `posts.${first.id}.${name}`);
  const publishedAt = first.publishedAt ?? second.publishedAt;
  return {
    id: first.id,
    url: first.url,
    author: first.author ?? second.author,
    publishedAt,
    publishedWithin: publishedAt === null ? bestWithin(first.publishedWithin, second.publishedWithin) : null,
    kind: first.kind ?? second.kind,
    likes: count('likes'),
    comments: count('comments'),
    shares: count('shares'),
    saves: count('saves'),
    views: count('views'),
    engagedViews: choose(first.engagedViews, second.engagedViews, `posts.${first.id}.engagedViews`),
    caption: bestText(first.caption, second.caption),
    pinned: first.pinned ?? second.pinned,
    paid: first.paid === 'label' || second.paid === 'label' ? 'label' : (first.paid ?? second.paid),
    commission: first.commission ?? second.commission,
    promoted: first.promoted ?? second.promoted,
    ownBrand: first.ownBrand ?? second.ownBrand,
    repost: first.repost || second.repost,
    collaboration: first.collaboration || second.collaboration,
    hidden,
  };
}
