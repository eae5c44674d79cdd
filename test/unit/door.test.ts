import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading';
import * as limits from '../../src/model/limits';
import { messageSchemas } from '../../src/shared/messages';
import { throughDoor } from '../support/door';
import { anAccount, aPost, aReading, exact, today } from '../support/readings';

/** A reading with every field filled, none twice. */
const whole: Reading = aReading({
  account: anAccount({
    id: '17',
    name: 'Mira',
    followers: exact(18_240),
    following: exact(311),
    postCount: exact(233),
    bio: 'Cakes',
    links: ['https://mira.example/'],
    category: 'Baker',
    verified: true,
    private: false,
  }),
  posts: ['a', 'b'].map((id) =>
    aPost(id, {
      author: 'mira.bakes',
      publishedAt: today,
      publishedWithin: { from: today, to: today },
      kind: 'reel',
      likes: exact(9),
      comments: exact(1),
      shares: exact(2),
      saves: exact(3),
      views: exact(90),
      engagedViews: exact(80),
      caption: 'Rhubarb',
      pinned: true,
      paid: 'label',
      commission: true,
      promoted: true,
      ownBrand: true,
      hidden: ['saves'],
    }),
  ),
  leftOut: [{ id: 'c', why: 'answer', source: 'response' }],
  missing: [{ what: 'posts', why: 'mixed-sample' }],
  tried: [{ source: 'visible', found: true }],
});

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    '9999-12-31T23:59:59-12:00',
    '+010000-01-01T11:59:59.000Z',
    '2026-02-30T99:00:00Z',
    'javascript:alert(1)',
    -1,
    0.5,
    Number.NaN,
    Number.MAX_VALUE,
    limits.count + 1,
    'x'.repeat(30_000),
    { value: 5, min: 9, max: 1, source: 'response' },
    { value: 5, min: 5, max: 5, source: 'guess' },
    { from: '2026-05-20T12:00:00Z', to: '2026-05-19T12:00:00Z' },
  ),
  fc.anything(),
);

/** Every place of a value, as the keys that lead there. */
const placesIn = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => [[...path, key], ...placesIn(one, [...path, key])])
    : [];

/** A copy with another value in one place. */
function replaced(value: unknown, [key, ...rest]: string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as { [key: string]: unknown };
  copy[key] = replaced(copy[key], rest, other);
  return copy;
}

/** Whether a part of the reading came through as it was; a post is found by what it is, since lists close up. */
const parts: { [name: string]: (taken: Reading | null) => boolean } = {
  account: (taken) => isDeepStrictEqual(taken?.account, whole.account),
  'posts.0': (taken) => isDeepStrictEqual(taken?.posts[0], whole.posts[0]),
  'posts.1': (taken) => isDeepStrictEqual(taken?.posts.at(-1), whole.posts[1]),
  leftOut: (taken) => isDeepStrictEqual(taken?.leftOut, whole.leftOut),
  missing: (taken) => isDeepStrictEqual(taken?.missing, whole.missing),
  tried: (taken) => isDeepStrictEqual(taken?.tried, whole.tried),
};

/** The parts that are not as they were, and in which nothing was changed. */
const lostBeside = (place: string[], taken: Reading | null): string[] =>
  Object.keys(parts).filter((part) => {
    const steps = part.split('.');
    const isChanged = steps.every((step, index) => index >= place.length || place[index] === step);
    return !isChanged && !parts[part]?.(taken);
  });

/** What names a post cannot be spared: without it there is no post. */
const isSpared = ([list, , field]: string[]) =>
  list === 'posts' && field !== undefined && field !== 'id' && field !== 'url';

describe('At the worker’s door', () => {
  it('a whole reading passes as it is', () => {
    expect(throughDoor(whole)).toEqual(whole);
  });

  it('an odd value in any field costs that field alone', () => {
    const places = placesIn(whole).filter(([first]) => first !== 'page' && first !== 'at');
    fc.assert(
      fc.property(fc.constantFrom(...places), odd, (place, other) => {
        const taken = throughDoor(replaced(whole, place, other));
        expect(taken?.at).toBe(today);
        expect(lostBeside(place, taken)).toEqual([]);
        expect([place, taken?.posts.length]).toEqual([place, isSpared(place) ? 2 : taken?.posts.length]);
      }),
      { numRuns: 4_000 },
    );
  });

  it('of a flood only the beginning is looked at, so that nobody keeps the worker busy', () => {
    let asked = 0;
    const flood = Array.from({ length: 400 }, () => ({
      ...whole,
      posts: Array.from({ length: 500 }, (_, index) => ({
        ...whole.posts[0],
        get id() {
          asked += 1;
          return `post${index}`;
        },
      })),
    }));
    const { readings } = parse(messageSchemas.look, { readings: [whole, ...flood, whole] });
    expect(readings[0]).toEqual(whole);
    expect(readings.filter(Boolean).length).toBeGreaterThan(30);
    expect(asked).toBeLessThanOrEqual(limits.look);
  });
});
