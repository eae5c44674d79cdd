import { describe, expect, it } from 'vitest';
import { estimateEngagement } from '../../src/estimate/rate/estimate-engagement';
import { neededCounts } from '../../src/estimate/rate/interactions';
import { sampleOf } from '../../src/estimate/rate/sample';
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
    expect(result.typical).toBeCloseTo(0.03, 9);
    expect(result).toMatchObject({ sample: 3, leftOut: { hidden: 2 } });
  });

  it('widens the range by what rounding of the followers leaves open', () => {
    const posts = postsWithLikes([300, 400, 500, 600, 700, 2500]);
    const sharp = of(posts, exact(12_350), instagram);
    const result = of(posts, rounded(12_300, 12_400), instagram);
    expect(result.typical).toBeCloseTo(sharp.typical, 9);
    expect(result.low / sharp.low).toBeCloseTo(12_350 / 12_400, 9);
    expect(result.high / sharp.high).toBeCloseTo(12_350 / 12_300, 9);
  });

  it('takes the middle of a rounded like count', () => {
    const posts = postsWithLikes([0, 0, 0], { likes: rounded(1_200, 1_299) });
    expect(of(posts, exact(20_000), instagram).typical).toBeCloseTo(1_249.5 / 20_000, 9);
  });

  it('adds bookmarks on X only where every post of the sample shows them', () => {
    const posts = postsWithLikes([100, 100, 100], { shares: exact(0), saves: exact(50) });
    const all = of(posts, exact(1_000), x);
    expect(all.counts).toEqual(['likes', 'comments', 'shares', 'saves']);
    expect(all.typical).toBeCloseTo(0.15, 9);
    const some = of([...posts.slice(1), ...postsWithLikes([100], { shares: exact(0) })], exact(1_000), x);
    expect(some.counts).toEqual(['likes', 'comments', 'shares']);
    expect(some.typical).toBeCloseTo(0.1, 9);
  });

  it('leaves TikTok’s saves out, as the figures do that it is compared with', () => {
    const posts = postsWithLikes([100, 100, 100], { shares: exact(0), views: exact(1_000), saves: exact(50) });
    const result = of(posts, null, tiktok);
    expect(result.counts).toEqual(['likes', 'comments', 'shares']);
    expect(result.typical).toBeCloseTo(0.1, 9);
  });

  it('counts views per subscriber where the site shows no likes on its page', () => {
    const posts = [500, 500, 500].map((views) => post({ views: exact(views) }));
    const result = of(posts, exact(1_000), youtube, 'followers');
    expect(result).toMatchObject({ per: 'followers', counts: ['views'] });
    expect(result.typical).toBeCloseTo(0.5, 9);
    expect(estimate(posts, exact(1_000), youtube, 'views')).toBeNull();
  });

  it('has the plain average beside it: nothing of a model', () => {
    // (60,000 + 11 × 600) / 12 / 20,000.
    const hit = of(postsWithLikes([...Array<number>(11).fill(600), 60_000]), exact(20_000), instagram);
    expect(hit.average).toBeCloseTo(66_600 / 12 / 20_000, 12);
    // (1/10 + 3/10 + 5/20) / 3.
    const perView = postsWithLikes([1, 3, 5], { shares: exact(0) }).map((one, index) => ({
      ...one,
      views: exact([10, 10, 20][index] ?? 0),
    }));
    expect(of(perView, null, tiktok).average).toBeCloseTo(0.65 / 3, 12);
  });
});
