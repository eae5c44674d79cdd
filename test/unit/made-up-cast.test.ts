import { describe, expect, it } from 'vitest';
import { pageAt, readingOf } from '../../scripts/read-page';
import { cast, grown, routesOf, samePeople } from '../support/made-up/cast';
import { replyTo } from '../support/routes';

/** What Fitlens reads of one of them: the page and all that it fetches. */
async function read(one: (typeof cast)[number]) {
  const routes = routesOf([one]);
  const [page, ...answers] = await Promise.all(
    [...routes.keys()].map(async (key) => {
      const url = String(key);
      return { url, text: String((await replyTo(routes, url))?.body ?? '') };
    }),
  );
  const url = new URL(one.url);
  const saved = { url, html: page?.text ?? null, responses: answers, at: new Date().toISOString() };
  return readingOf(saved, pageAt(url));
}

describe('The made-up people of the two weeks', () => {
  it('are thirty, on six sites, three of them with a second account', () => {
    expect(cast.length - samePeople.length).toBe(30);
    expect(new Set(cast.map(({ site }) => site)).size).toBe(6);
    const known = cast.map(({ site, creator }) => `${site}:${creator.handle}`);
    expect(samePeople.flat().filter((one) => !known.includes(one))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });

  it.each(cast.map((one) => [one.site, one.creator.handle, one] as const))(
    '%s shows %s as they are: followers, name, posts, and where they are elsewhere',
    async (site, handle, one) => {
      const { account, posts } = await read(one);
      const { creator } = one;
      expect(account).toMatchObject({ site, handle, name: creator.name });
      expect(account?.followers?.min).toBeLessThanOrEqual(creator.followers);
      expect(account?.followers?.max).toBeGreaterThanOrEqual(creator.followers);
      expect(posts).toHaveLength(creator.isPrivate ? 0 : creator.posts.length);
      expect(account?.links ?? []).toEqual(expect.arrayContaining(creator.links));
    },
  );

  it('have among them a private one, one of few posts, a name from right to left and one of 200 signs', () => {
    const people = cast.map(({ creator }) => creator);
    expect(people.filter(({ isPrivate }) => isPrivate)).toHaveLength(1);
    expect(people.filter(({ posts }) => posts.length > 0 && posts.length < 6)).toHaveLength(1);
    expect(people.filter(({ name }) => /\p{Script=Arabic}/u.test(name))).toHaveLength(1);
    expect(people.filter(({ name }) => name.length === 200)).toHaveLength(1);
  });

  it('are seen again with other followers and a post more', async () => {
    for (const one of cast.filter(({ creator }) => !creator.isPrivate)) {
      const later = grown(one, Math.round(one.creator.followers * 1.1));
      expect(later.url).toBe(one.url);
      expect((await read(later)).posts).toHaveLength(one.creator.posts.length + 1);
    }
  });
});
