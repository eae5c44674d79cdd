import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateEngagement } from '../../src/estimate/rate/estimate-engagement';
import { neededCounts } from '../../src/estimate/rate/interactions';
import { sampleOf } from '../../src/estimate/rate/sample';
import type { Engagement } from '../../src/model/assessment';
import type { Post } from '../../src/model/reading';
import type { Denominator, EngagementRules } from '../../src/model/rules';
import { account, exact, instagram, now, post, postsWithLikes, rounded, tiktok } from './estimate-posts';

function of(
  posts: Post[],
  followers = exact(50_000),
  rules: EngagementRules = instagram,
  per: Denominator = rules.headline,
): Engagement {
  const { settleDays } = rules;
  const sample = sampleOf(posts, {
    account: account(),
    needs: neededCounts(rules, per),
    settleDays,
    missing: [],
    ruledOut: [],
    now,
  });
  const engagement = estimateEngagement(sample, followers, rules, per);
  if (!engagement) throw new Error('no engagement');
  return engagement;
}
const timeless = (likes: readonly number[]): Post[] =>
  likes.map((one) => post({ likes: exact(one), comments: exact(0) }));
const likesOf = (min: number, max: number, most = 30) =>
  fc.array(fc.integer({ min, max }), { minLength: 3, maxLength: most });

describe('whatever the posts are', () => {
  it('the range holds the typical post, and nothing is negative or endless', () => {
    fc.assert(
      fc.property(likesOf(0, 5_000_000), fc.integer({ min: 1, max: 1e9 }), fc.nat(1e6), (likes, min, width) => {
        const { low, typical, high, average } = of(postsWithLikes(likes), rounded(min, min + width));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(typical).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(typical);
        expect(Number.isFinite(high) && Number.isFinite(average)).toBe(true);
      }),
    );
  });

  it('their order does not matter', () => {
    const shuffled = fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 3, maxLength: 45 })
      .map((likes) => postsWithLikes(likes))
      .chain((posts) => fc.tuple(fc.constant(posts), fc.shuffledSubarray(posts, { minLength: posts.length })));
    fc.assert(
      fc.property(shuffled, ([posts, other]) => {
        expect(of(other)).toEqual(of(posts));
      }),
    );
  });

  it('more posts that are all alike never widen the range', () => {
    const sizes = fc.tuple(fc.integer({ min: 3, max: 30 }), fc.integer({ min: 3, max: 30 }));
    fc.assert(
      fc.property(sizes, fc.integer({ min: 100, max: 1e7 }), ([one, other], likes) => {
        const width = (many: number) => {
          const { low, high } = of(timeless(Array<number>(many).fill(likes)));
          return high / low;
        };
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
        expect(width(more)).toBeLessThanOrEqual(width(fewer) * (1 + 1e-9));
      }),
    );
  });

  it('what is new counts for more: a better post in front lifts the typical one at least as far as at the end', () => {
    fc.assert(
      fc.property(likesOf(100, 100_000, 29), fc.integer({ min: 1, max: 100_000 }), (likes, more) => {
        const best = Math.max(...likes) + more;
        const [first, last] = [of(postsWithLikes([best, ...likes])), of(postsWithLikes([...likes, best]))];
        expect(first.typical).toBeGreaterThanOrEqual(last.typical * (1 - 1e-9));
      }),
    );
  });

  it('k times the reactions are k times the rate, up to the half reaction that is added to each', () => {
    fc.assert(
      fc.property(likesOf(1_000, 1_000_000), fc.integer({ min: 2, max: 50 }), (likes, times) => {
        const scaled = of(postsWithLikes(likes.map((one) => one * times)));
        const plain = of(postsWithLikes(likes));
        for (const name of ['typical', 'low', 'high', 'average'] as const) {
          expect(Math.abs(scaled[name] / plain[name] / times - 1)).toBeLessThan(2 / Math.min(...likes));
        }
      }),
    );
  });

  it('as many more reactions as views leave the rate per view as it is', () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: 100, max: 10_000 }), fc.integer({ min: 20_000, max: 1_000_000 })),
      {
        minLength: 3,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(pairs, fc.integer({ min: 2, max: 50 }), (counts, times) => {
        const posts = (factor: number) =>
          counts.map(([likes, views]) =>
            post({
              likes: exact(likes * factor),
              comments: exact(0),
              shares: exact(0),
              views: exact(views * factor),
            }),
          );
        const fewest = Math.min(...counts.map(([likes]) => likes));
        const once = of(posts(1), exact(1), tiktok).typical;
        expect(Math.abs(of(posts(times), exact(1), tiktok).typical / once - 1)).toBeLessThan(1 / fewest);
      }),
    );
  });
});
