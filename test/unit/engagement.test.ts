import { describe, expect, it } from 'vitest';
import { estimateEngagement } from '../../src/estimate/engagement';
import { neededCounts } from '../../src/estimate/interactions';
import { sampleOf } from '../../src/estimate/sample';
import { t90 } from '../../src/estimate/student-t';
import type { Count } from '../../src/model/count';
import type { Post } from '../../src/model/reading';
import type { Denominator, EngagementRules } from '../../src/model/rules';
import { account, exact, instagram, now, post, postsWithLikes, rounded, tiktok, x, youtube } from './estimate-posts';

function estimate(posts: Post[], followers: Count | null, rules: EngagementRules, per: Denominator = rules.headline) {
  const { settleDays } = rules;
  const sample = sampleOf(posts, {
    account: account(),
    needs: neededCounts(rules, per),
    settleDays,
    missing: [],
    ruledOut: [],
    now,
  });
  return estimateEngagement(sample, followers, rules, per);
}
const of = (posts: Post[], followers: Count | null, rules: EngagementRules, per?: Denominator) => {
  const engagement = estimate(posts, followers, rules, per);
  if (!engagement) throw new Error('no engagement');
  return engagement;
};
const tiktokPosts = (pairs: [likes: number, views: number][], changes: Partial<Post> = {}) =>
  postsWithLikes(pairs.map(([likes]) => likes)).map((one, index) => ({
    ...one,
    shares: exact(0),
    views: exact(pairs[index]?.[1] ?? 0),
    ...changes,
  }));

describe("Student's t", () => {
  it.each([
    // Published tables, two-sided 80 %.
    [1, 3.0777],
    [2, 1.8856],
    [4, 1.5332],
    [7, 1.4149],
    [9, 1.383],
    [15, 1.3406],
    [30, 1.3104],
    [120, 1.2886],
  ])('has its 0.90 quantile at %i degrees of freedom where the tables have it', (df, quantile) => {
    expect(t90(df)).toBeCloseTo(quantile, 4);
  });

  it.each([
    // SciPy 1.17, stats.t.ppf(.9, df).
    [1, 3.0776835371752544],
    [1.5, 2.1963984175655376],
    [2.7, 1.6881081751466425],
    [9, 1.3830287383966329],
    [1e3, 1.2823987214609247],
    [1e5, 1.2815600314493614],
    [1e8, 1.2815515740104482],
  ])('is good to a millionth at %d', (df, quantile) => {
    expect(Math.abs(t90(df) - quantile)).toBeLessThan(1e-6);
  });
});

describe('the engagement rate of a typical post, worked by hand', () => {
  it('six posts, 20,000 followers, Instagram', () => {
    // Likes 300 400 500 600 700 2500; y = ln(likes + 0.5) = 5.70545 5.99271 6.21561 6.39776 6.55179 7.82425.
    // 20 % of 6 is one from each end: c = (5.99271 + 6.21561 + 6.39776 + 6.55179) / 4 = 6.28947.
    // s² = 0.544005; pooled with 0.4² for 4 degrees: (4 × 0.16 + 5 × 0.544005) / 9 = 0.373336.
    // v = 1.1 × 0.373336 / 6 + 0.2² = 0.108445; t(9) = 1.3830; h = 1.3830 × √0.108445 = 0.455445.
    // typical = (e^6.28947 - 0.5) / 20,000; range = e^(6.28947 ± 0.455445) / 20,000.
    // mean y = 6.447929; average = e^(6.447929 + 0.373336 / 2) / 20,000.
    const result = of(postsWithLikes([700, 300, 2500, 400, 600, 500]), exact(20_000), instagram);
    expect(result).toMatchObject({ per: 'followers', counts: ['likes', 'comments'], sample: 6, leftOut: {} });
    expect(result.typical).toBeCloseTo(0.0269184, 6);
    expect(result.low).toBeCloseTo(0.0170866, 6);
    expect(result.high).toBeCloseTo(0.0424863, 6);
    expect(result.average).toBeCloseTo(0.0380486, 6);
  });

  it('three posts: the median is the middle', () => {
    // y = 5.300814 5.992714 6.397763; c = 5.992714; s² = 0.307681; (4 × 0.16 + 2 × 0.307681) / 6 = 0.209227.
    // v = 1.1 × 0.209227 / 3 + 0.04 = 0.116717; t(6) = 1.4398; h = 0.491875.
    const result = of(postsWithLikes([200, 600, 400]), exact(20_000), instagram);
    expect(result.typical).toBeCloseTo(400 / 20_000, 9);
    expect(result.low).toBeCloseTo(0.0122449, 6);
    expect(result.high).toBeCloseTo(0.0327485, 6);
  });

  it('twelve posts all alike: the range is only drift and what the platform teaches', () => {
    // s² = 0; (4 × 0.16) / 15 = 0.0426667; v = 1.1 × 0.0426667 / 12 + 0.04 = 0.0439111; t(15) = 1.3406; h = 0.280924.
    const result = of(postsWithLikes(Array(12).fill(600)), exact(20_000), instagram);
    expect(result.typical).toBeCloseTo(0.03, 12);
    expect(result.low).toBeCloseTo(0.0226715, 6);
    expect(result.high).toBeCloseTo(0.0397637, 6);
  });

  it('one viral post among twelve leaves the typical post alone, and shows in the average', () => {
    const result = of(postsWithLikes([60_000, ...Array<number>(11).fill(600)]), exact(20_000), instagram);
    expect(result.typical).toBeCloseTo(0.03, 12);
    // s² = 1.766666; (0.64 + 11 × 1.766666) / 15 = 1.338222; average = e^(6.781458 + 0.669111) / 20,000.
    expect(result.average).toBeCloseTo(0.086042, 5);
    expect(result.low).toBeCloseTo(0.0174848, 6);
    expect(result.high).toBeCloseTo(0.0515591, 6);
  });

  it('five posts per view, TikTok', () => {
    // y = ln((likes + 0.5) / views) = -2.40739 -2.48441 -2.11985 -2.30225 -2.52560; one off each end: c = -2.398016.
    // s² = 0.0264609; (5 × 0.27² + 4 × 0.0264609) / 9 = 0.0522604; v = 1.1 × 0.0522604 / 5 + 0.15² = 0.0339973;
    // t(9) = 1.3830; h = 0.255008. The half is taken off at the middle of the views: 0.5 / e^9.43 = 0.0000399.
    const posts = tiktokPosts([
      [900, 10_000],
      [1_000, 12_000],
      [1_200, 10_000],
      [1_500, 15_000],
      [4_000, 50_000],
    ]);
    const result = of(posts, null, tiktok);
    expect(result.per).toBe('views');
    expect(result.typical).toBeCloseTo(0.090857, 6);
    expect(result.low).toBeCloseTo(0.0704379, 6);
    expect(result.high).toBeCloseTo(0.1173014, 6);
  });

  it('huge counts', () => {
    const result = of(postsWithLikes([3_000_000, 4_000_000, 5_000_000]), exact(100_000_000), instagram);
    expect(result.typical).toBeCloseTo(0.04, 9);
    expect(result.low).toBeCloseTo(0.0261514, 6);
  });

  it('posts without a single reaction: zero, and a range that begins at zero', () => {
    const result = of(postsWithLikes([0, 0, 0, 0, 0, 0]), exact(5_000), instagram);
    expect(result).toMatchObject({ typical: 0, low: 0 });
    expect(result.high).toBeCloseTo(0.00019184, 7);
    const perView = of(
      tiktokPosts([
        [0, 500],
        [0, 700],
        [0, 900],
      ]),
      null,
      tiktok,
    );
    expect(perView).toMatchObject({ typical: 0, low: 0 });
  });
});

describe('what goes into the rate', () => {
  it('gives none below three posts', () => {
    for (const likes of [[], [5], [5, 6]]) expect(estimate(postsWithLikes(likes), exact(5_000), instagram)).toBeNull();
    expect(estimate(postsWithLikes([5, 6, 7]), exact(5_000), instagram)).not.toBeNull();
  });

  it('gives none without followers to divide by', () => {
    const posts = postsWithLikes([5, 6, 7]);
    expect(estimate(posts, null, instagram)).toBeNull();
    expect(estimate(posts, exact(0), instagram)).toBeNull();
  });

  it('says how many posts with hidden likes it left out, and does not count them as zero', () => {
    const shown = postsWithLikes([600, 600, 600]);
    const hidden = postsWithLikes([0, 0], { likes: null, hidden: ['likes'] });
    const result = of([...shown, ...hidden], exact(20_000), instagram);
    expect(result.typical).toBeCloseTo(0.03, 12);
    expect(result).toMatchObject({ sample: 3, leftOut: { hidden: 2 } });
  });

  it('widens the range by what rounding of the followers leaves open', () => {
    const posts = postsWithLikes([300, 400, 500, 600, 700, 2500]);
    const result = of(posts, rounded(12_300, 12_399), instagram);
    // As above with e^(c ± h): 341.731 / 12,399 and 849.727 / 12,300; typical by the middle, 12,349.5.
    expect(result.low).toBeCloseTo(0.0275612, 6);
    expect(result.high).toBeCloseTo(0.0690835, 6);
    expect(result.typical).toBeCloseTo(0.0435943, 6);
  });

  it('takes the middle of a rounded like count', () => {
    const posts = postsWithLikes([0, 0, 0], { likes: rounded(1_200, 1_299) });
    expect(of(posts, exact(20_000), instagram).typical).toBeCloseTo(1_249.5 / 20_000, 9);
  });

  it('adds saves only where every post of the sample shows them', () => {
    const pairs: [number, number][] = [
      [100, 1_000],
      [100, 1_000],
      [100, 1_000],
    ];
    const all = tiktokPosts(pairs, { saves: exact(50) });
    expect(of(all, null, tiktok)).toMatchObject({ counts: ['likes', 'comments', 'shares', 'saves'] });
    expect(of(all, null, tiktok).typical).toBeCloseTo(0.15, 9);
    const some = [...all.slice(1), ...tiktokPosts(pairs.slice(2))];
    expect(of(some, null, tiktok).counts).toEqual(['likes', 'comments', 'shares']);
    expect(of(some, null, tiktok).typical).toBeCloseTo(0.1, 9);
  });

  it('counts views per subscriber where the site shows no likes on its page', () => {
    const posts = [400, 500, 900].map((views) => post({ views: exact(views) }));
    const result = of(posts, exact(1_000), youtube, 'followers');
    expect(result).toMatchObject({ per: 'followers', counts: ['views'] });
    expect(result.typical).toBeCloseTo(0.5, 9);
    expect(estimate(posts, exact(1_000), youtube, 'views')).toBeNull();
  });

  it('gives a wider range to small accounts, to posts with few reactions, and to reels', () => {
    const width = (posts: Post[], followers: number) => {
      const { low, high } = of(posts, exact(followers), instagram);
      return high / low;
    };
    const likes = [80, 90, 100, 110, 120, 130];
    const usual = width(postsWithLikes(likes), 20_000);
    // Worked by hand for three posts of 80, 100, 120 likes and 5,000 followers: h = 0.738276.
    expect(width(postsWithLikes([80, 100, 120]), 5_000)).toBeCloseTo(Math.exp(2 * 0.738276), 3);
    expect(width(postsWithLikes(likes), 8_000)).toBeGreaterThan(1.5 * usual);
    expect(width(postsWithLikes(likes), 10_000)).toBeCloseTo(usual, 9);
    // No cliff between the two: a follower more or less changes next to nothing.
    expect(width(postsWithLikes(likes), 9_999)).toBeCloseTo(usual, 2);
    expect(width(postsWithLikes(likes.map((one) => one / 10)), 20_000)).toBeGreaterThan(1.5 * usual);
    expect(width(postsWithLikes(likes, { kind: 'reel' }), 20_000)).toBeGreaterThan(1.5 * usual);
    const mixed = postsWithLikes(likes).map((one, index) => (index < 3 ? { ...one, kind: 'reel' as const } : one));
    expect(width(mixed, 20_000)).toBeCloseTo(usual, 9);
  });

  it('uses the one spread of a site that has no other for small accounts', () => {
    const width = (followers: number) => {
      const posts = postsWithLikes([5, 6, 7], { shares: exact(1) });
      const { low, high } = of(posts, exact(followers), x);
      return high / low;
    };
    expect(width(500)).toBeCloseTo(width(50_000), 9);
  });
});
