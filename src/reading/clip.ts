import * as limits from '../model/limits';
import type { Post, Reading } from '../model/reading';

const cut = (text: string | null, length: number): string | null => text && text.slice(0, length);

const day = 86_400_000;

/** A post that is dated long after it was looked at has no date. */
function clipPost(post: Post, at: string): Post {
  const latest = Date.parse(at) + limits.ahead * day;
  const { publishedAt, publishedWithin, caption } = post;
  return {
    ...post,
    publishedAt: publishedAt !== null && Date.parse(publishedAt) > latest ? null : publishedAt,
    publishedWithin: publishedWithin !== null && Date.parse(publishedWithin.from) > latest ? null : publishedWithin,
    caption: cut(caption, limits.caption),
  };
}

/**
 * Cuts texts and lists that are longer than any honest page has, and drops dates that cannot be, so that one of them
 * never costs the rest of a reading. Ids and links mean nothing when cut: what is too long for one is dropped where it
 * is read (`asId`, `asWebUrl`).
 */
export function clipReading(reading: Reading): Reading {
  const { account, at } = reading;
  return {
    ...reading,
    account: account && {
      ...account,
      name: cut(account.name, limits.name),
      bio: cut(account.bio, limits.bio),
      category: cut(account.category, limits.category),
      links: account.links.slice(0, limits.links),
    },
    posts: reading.posts.slice(0, limits.posts).map((post) => clipPost(post, at)),
    leftOut: reading.leftOut.slice(0, limits.leftOut),
    missing: reading.missing.slice(0, limits.missing),
  };
}
