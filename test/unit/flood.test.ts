import { describe, expect, it } from 'vitest';
import { affordable } from '../../src/model/look';
import * as limits from '../../src/model/limits';
import type { Missing } from '../../src/model/reading';
import { withoutFuture } from '../../src/records/future-dates';
import { isTakenWhole, throughDoor } from '../support/door';
import { anAccount, aPost, aReading, daysLater } from '../support/readings';

const many = <One>(length: number, make: (index: number) => One): One[] =>
  Array.from({ length }, (_, index) => make(index));
const long = (length: number) => 'x'.repeat(length);

/** More of everything than any honest page has. */
const flood = aReading({
  account: anAccount({
    name: long(limits.name + 1),
    bio: long(limits.bio + 1),
    category: long(limits.category + 1),
    links: many(limits.links + 1, (index) => `https://mira.example/${index}`),
  }),
  posts: many(limits.posts + 1, (index) => aPost(`p${index}`, { caption: long(index === 0 ? limits.caption + 1 : 3) })),
  leftOut: many(limits.leftOut + 1, (index) => ({ id: `q${index}`, why: 'repost', source: 'response' })),
  missing: many(limits.missing + 1, (index): Missing => ({ what: `posts.p${index}.likes`, why: 'not-on-page' })),
});

describe('A page with more than any honest one has', () => {
  const clipped = throughDoor(flood);

  it('keeps as many posts, links, left out posts and reasons as are allowed, the first ones', () => {
    expect(clipped?.posts).toHaveLength(limits.posts);
    expect(clipped?.account?.links).toHaveLength(limits.links);
    expect(clipped?.leftOut).toHaveLength(limits.leftOut);
    expect(clipped?.missing).toEqual(flood.missing.slice(0, limits.missing));
    expect(clipped?.posts[0]?.id).toBe('p0');
  });

  it('keeps the beginning of each text', () => {
    const { name, bio, category } = clipped?.account ?? {};
    expect([name?.length, bio?.length, category?.length]).toEqual([limits.name, limits.bio, limits.category]);
    expect(clipped?.posts[0]?.caption).toHaveLength(limits.caption);
    expect(clipped?.posts[1]?.caption).toBe('xxx');
  });

  it('is not taken as it is, and what is kept of it is', () => {
    expect(isTakenWhole(flood)).toBe(false);
    expect(isTakenWhole(clipped)).toBe(true);
  });
});

describe('A look with many sources, each of them honest', () => {
  it('is looked at up to what all of them together may be, the best sources first', () => {
    const source = aReading({ posts: many(limits.posts, (index) => aPost(`p${index}`)) });
    const sources = many(100, () => source);
    const taken = affordable(sources).map((one) => one !== null);
    expect(taken.filter(Boolean)).toHaveLength(limits.look / limits.posts);
    expect(taken.lastIndexOf(true)).toBe(limits.look / limits.posts - 1);
  });
});

describe('A post', () => {
  const dated = (days: number) => {
    const time = daysLater(days, flood.at);
    const span = { from: time, to: daysLater(days + 1, flood.at) };
    const { posts } = withoutFuture(
      aReading({ posts: [aPost('exactly', { publishedAt: time }), aPost('about', { publishedWithin: span })] }),
    );
    return posts.map(({ publishedAt, publishedWithin }) => publishedAt !== null || publishedWithin !== null);
  };

  it('may be announced a year ahead, and has no date when it claims to be of later', () => {
    expect(dated(limits.ahead)).toEqual([true, true]);
    expect(dated(limits.ahead + 1)).toEqual([false, false]);
  });
});
