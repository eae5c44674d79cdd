import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../src/estimate/rate/spread';
import { type Got, typicalOf } from '../../src/estimate/rate/typical-range';
import type { Range } from '../../src/model/portrait';
import { exact, instagram, post } from './estimate-posts';

/** What is seen of an account: likes, newest first, its followers, and how many of the posts are reels. */
interface Seen {
  likes: readonly number[];
  followers: number;
  reels: number;
}

function rangeOf({ likes, followers, reels }: Seen): Range {
  const got: Got[] = likes.map((one) => ({ interactions: one, against: followers }));
  const posts = likes.map((_, index) => post({ kind: index < reels ? 'reel' : 'image' }));
  const spread = spreadOf(posts, got, exact(followers), instagram, 'followers');
  if (!spread) throw new Error('no constants');
  return typicalOf(got, spread);
}

const ends = ['typical', 'low', 'high'] as const;
/** The widest change of any of the three, as the logarithm of its factor. */
const change = (one: Range, other: Range) => Math.max(...ends.map((end) => Math.abs(Math.log(one[end] / other[end]))));

const accounts = fc
  .record({
    likes: fc.array(fc.integer({ min: 10, max: 20_000 }), { minLength: 3, maxLength: 30 }),
    followers: fc.integer({ min: 500, max: 100_000 }),
  })
  .chain(({ likes, followers }) =>
    fc.record({
      likes: fc.constant(likes),
      followers: fc.constant(followers),
      reels: fc.nat(likes.length - 1),
      place: fc.nat(likes.length - 1),
    }),
  );

describe('a small step never makes a jump', () => {
  it('one like more moves no end by more than twice what it is to its own post', () => {
    fc.assert(
      fc.property(accounts, ({ place, ...seen }) => {
        const likes = seen.likes.map((one, index) => (index === place ? one + 1 : one));
        expect(change(rangeOf(seen), rangeOf({ ...seen, likes }))).toBeLessThan(2 / (seen.likes[place] ?? NaN));
      }),
    );
  });

  it('one follower more moves no end by more than four of all of them would', () => {
    fc.assert(
      fc.property(accounts, (seen) => {
        const more = rangeOf({ ...seen, followers: seen.followers + 1 });
        expect(change(rangeOf(seen), more)).toBeLessThan(4 / seen.followers);
      }),
    );
  });

  it('one reel more of six posts or more moves the range by its part of them, and the typical post not at all', () => {
    fc.assert(
      fc.property(accounts, (seen) => {
        fc.pre(seen.likes.length >= 6);
        const [before, after] = [rangeOf(seen), rangeOf({ ...seen, reels: seen.reels + 1 })];
        expect(change(before, after)).toBeLessThan(4 / seen.likes.length);
        expect(after.typical).toBeCloseTo(before.typical, 12);
      }),
    );
  });

  it('the passage at 50 interactions is gradual: 49 to 51 likes of 50,000 followers', () => {
    const wide = (likes: number) => {
      const { low, high } = rangeOf({ likes: Array<number>(12).fill(likes), followers: 50_000, reels: 0 });
      return high / low;
    };
    expect(wide(49) / wide(51)).toBeLessThan(1.05);
    expect(wide(20) / wide(100)).toBeGreaterThan(1.5);
  });

  it('and so is that at half reels: 6 to 7 of 12', () => {
    const wide = (reels: number) => {
      const { low, high } = rangeOf({ likes: Array<number>(12).fill(900), followers: 50_000, reels });
      return high / low;
    };
    expect(wide(7) / wide(6)).toBeLessThan(1.3);
    expect(wide(12) / wide(0)).toBeGreaterThan(1.5);
  });

  it('one post more that got nothing leaves what was typical within the range, and moves no end by more than the range is wide', () => {
    const alike = fc
      .record({
        middle: fc.integer({ min: 20, max: 5_000 }),
        parts: fc.array(fc.double({ min: 0.6, max: 1.7, noNaN: true }), { minLength: 6, maxLength: 29 }),
        followers: fc.integer({ min: 500, max: 100_000 }),
      })
      .chain(({ middle, parts, followers }) =>
        fc.record({
          likes: fc.constant(parts.map((part) => Math.round(middle * part))),
          silent: fc.subarray([...parts.keys()], { maxLength: Math.floor(parts.length / 2) }),
          place: fc.nat(parts.length),
          followers: fc.constant(followers),
        }),
      );
    fc.assert(
      fc.property(alike, ({ likes, silent, place, followers }) => {
        const before = likes.map((one, index) => (silent.includes(index) ? 0 : one));
        const [fewer, more] = [before, before.toSpliced(place, 0, 0)].map((one) =>
          rangeOf({ likes: one, followers, reels: 0 }),
        );
        if (!fewer || !more) throw new Error('two ranges');
        expect(more.low).toBeLessThanOrEqual(fewer.typical);
        expect(more.high).toBeGreaterThanOrEqual(fewer.typical);
        const widest = Math.max(fewer.high - fewer.low, more.high - more.low);
        for (const end of ends) expect(Math.abs(more[end] - fewer[end])).toBeLessThanOrEqual(widest);
      }),
    );
  });
});
