import type { Reading } from '../model/reading';

/** The bounds of the schemas in `model/reading.ts`, in UTF-16 units and items. */
const most = { name: 500, bio: 10_000, category: 200, caption: 20_000, links: 50, posts: 500, missing: 3_000 };

const cut = (text: string | null, length: number): string | null => text && text.slice(0, length);

/**
 * Cuts texts and lists that are longer than any honest page has, so that one of them never costs the rest of a reading.
 * Ids and links mean nothing when cut: what is too long for one is dropped where it is read (`asId`, `asWebUrl`).
 */
export function clipReading(reading: Reading): Reading {
  const { account } = reading;
  return {
    ...reading,
    account: account && {
      ...account,
      name: cut(account.name, most.name),
      bio: cut(account.bio, most.bio),
      category: cut(account.category, most.category),
      links: account.links.slice(0, most.links),
    },
    posts: reading.posts.slice(0, most.posts).map((post) => ({ ...post, caption: cut(post.caption, most.caption) })),
    missing: reading.missing.slice(0, most.missing),
  };
}
