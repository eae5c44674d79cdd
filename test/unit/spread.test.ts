import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../src/estimate/rate/spread';
import type { EngagementRules } from '../../src/model/rules';
import { exact, instagram, postsWithLikes, x } from './estimate-posts';

const { followers: usual, small, reels } = instagram.spread;

/** The constants for twelve posts of so many likes, `reels` of them reels. */
const spread = (followers: number, likes: number, many = 0, rules: EngagementRules = instagram) =>
  spreadOf(
    postsWithLikes(Array<number>(12).fill(likes)).map((one, index) => ({
      ...one,
      kind: index < many ? 'reel' : 'image',
    })),
    Array.from({ length: 12 }, () => ({ interactions: likes, against: followers })),
    exact(followers),
    rules,
    'followers',
  );
const near = (one: { s0: number; d0: number; delta: number } | undefined) =>
  one && { s0: expect.closeTo(one.s0, 9), d0: expect.closeTo(one.d0, 9), delta: expect.closeTo(one.delta, 9) };

describe('how much posts swing', () => {
  it('is the usual measure from 10,000 followers and 80 interactions on, with no reel or few', () => {
    expect(spread(10_000, 80)).toEqual(near(usual));
    expect(spread(500_000, 4_000, 4)).toEqual(near(usual));
  });

  it('is that of small accounts up to 8,000 followers, or up to 30 interactions', () => {
    expect(spread(8_000, 500)).toEqual(near(small));
    expect(spread(90_000, 30)).toEqual(near(small));
  });

  it('is that of reels from two thirds reels on, whatever the size', () => {
    expect(spread(90_000, 500, 8)).toEqual(near(reels));
    expect(spread(2_000, 20, 12)).toEqual(near(reels));
  });

  it('passes from one to the other: half way at half of the reels, and at the middle of each passage on the log scale', () => {
    const half = (one: number, other: number) => expect.closeTo((one + other) / 2, 6);
    // 0.4, 4, 0.2 and 0.5, 5, 0.45; √(8,000 × 10,000) and √(30 × 80).
    const midway = { s0: half(0.4, 0.5), d0: half(4, 5), delta: half(0.2, 0.45) };
    expect(spread(Math.sqrt(8e7), 500)).toEqual(midway);
    expect(spread(50_000, Math.sqrt(2_400))).toEqual(midway);
    expect(spread(50_000, 500, 6)).toEqual({ s0: half(0.4, 0.6), d0: half(4, 4), delta: half(0.2, 0.5) });
  });

  it('goes by the smaller of size and interactions', () => {
    expect(spread(9_900, 31)).toEqual(spread(50_000, 31));
    expect(spread(8_100, 79)).toEqual(spread(8_100, 5_000));
  });

  it('is the same for small accounts where a site has no constants of their own', () => {
    expect(spread(500, 5, 0, x)).toEqual(near(x.spread.followers));
    expect(spread(500, 5, 12, x)).toEqual(near(x.spread.followers));
  });
});
