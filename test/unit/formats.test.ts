import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { estimateEngagement } from '../../src/estimate/rate/estimate-engagement';
import { sampleOf } from '../../src/estimate/rate/sample';
import { defaultBrief } from '../../src/model/brief';
import type { Post, PostKind } from '../../src/model/reading';
import { account, daysAgo, exact, instagram, now, post, postsWithLikes, record, youtube } from './estimate-posts';

const assessed = (posts: Post[]) => assess(record(posts), instagram, defaultBrief('Any'), now);
const some = (kind: PostKind | null, likes: number[]) => postsWithLikes(likes, { kind });

describe('formats', () => {
  const reels = some('reel', [1_800, 2_000, 2_200]);
  const images = [...some('image', [380, 400]), ...some('carousel', [420])];

  it('each have a rate of their own where both have three posts; carousels count as images', () => {
    const { formats, engagement, facts } = assessed([...reels, ...images]);
    expect(formats.map(({ format }) => format)).toEqual(['image', 'reel']);
    // About 400 and 2,000 of 20,000 followers.
    expect(formats[0]?.engagement.typical).toBeCloseTo(0.02, 3);
    expect(formats[1]?.engagement.typical).toBeCloseTo(0.1, 2);
    expect(engagement?.sample).toBe(6);
    expect(facts.map(({ key }) => key)).toContain('factFormat');
  });

  it('are worked out as if the other format were not there', () => {
    const sample = sampleOf(reels, {
      account: account(),
      needs: ['likes'],
      settleDays: 3,
      missing: [],
      ruledOut: [],
      now,
    });
    const alone = estimateEngagement(sample, account().followers, instagram, 'followers');
    expect(assessed([...reels, ...images]).formats[1]?.engagement).toEqual(alone);
  });

  it('stay one headline with fewer than three of a kind, with one kind only, or where kinds are unknown', () => {
    for (const posts of [[...reels, ...images.slice(1)], reels, [...reels, ...some(null, [400, 410, 420])]]) {
      expect(assessed(posts).formats).toEqual([]);
      expect(assessed(posts).facts.map(({ key }) => key)).not.toContain('factFormat');
    }
  });

  it('are told apart by their views, where a YouTube channel’s page shows nothing else', () => {
    const seen = (kind: PostKind, views: number[]) =>
      views.map((one) => post({ kind, views: exact(one), publishedAt: daysAgo(30) }));
    const posts = [...seen('short', [50_000, 50_000, 50_000]), ...seen('video', [2_000, 2_000, 2_000])];
    const { formats } = assess(record(posts, { site: 'youtube' }), youtube, defaultBrief('Any'), now);
    expect(formats.map(({ format, engagement: { typical } }) => [format, Math.round(typical * 100)])).toEqual([
      ['short', 250],
      ['video', 10],
    ]);
  });

  it('count left-out posts where they belong', () => {
    const pinned = postsWithLikes([9_000], { kind: 'reel', pinned: true });
    const { formats } = assessed([...reels, ...images, ...pinned]);
    expect(formats.map(({ engagement }) => engagement.leftOut)).toEqual([{}, { pinned: 1 }]);
  });
});
