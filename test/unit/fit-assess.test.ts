import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { fitOwn, ownBenchmark } from '../../src/estimate/benchmarks/own';
import { standardTerms } from '../../src/estimate/user-terms';
import { defaultBrief } from '../../src/model/brief';
import type { Account, LeftOut, Missing, Post } from '../../src/model/reading';
import type { EngagementRules } from '../../src/model/rules';
import { daysAgo, exact, instagram, now, post, postsWithLikes, record, tiktok, x, youtube } from './estimate-posts';

const brief = defaultBrief('Micro-influencer');

function assessed(
  posts: Post[],
  changes: Partial<Account> = {},
  rules: EngagementRules = instagram,
  missing: Missing[] = [],
) {
  const known = record(posts, changes);
  return assess({ ...known, last: { ...known.last, missing } }, rules, brief, now);
}
const whyNo = (...about: Parameters<typeof assessed>) =>
  assessed(...about).missing.find(({ what }) => what === 'engagement')?.why;

const likes = [620, 540, 700, 480, 590, 650, 610, 530];

describe('an Instagram creator in full view', () => {
  const result = assessed(postsWithLikes(likes));

  it('is a micro-influencer who fits, with nothing missing but what Instagram does not show', () => {
    expect(result).toMatchObject({
      tier: { names: ['micro'], founding: true },
      engagement: { per: 'followers', sample: 8 },
      alsoPer: null,
      rating: { per: 'followers', benchmark: { name: 'Modash' } },
      // Posts without captions leave niche (3) and paid posts (1 of 17) open: no strong fit without a niche.
      fit: { verdict: 'possible', score: { low: 76, high: 100 } },
      missing: [],
    });
  });

  it('has a chart of its posts, oldest first', () => {
    expect(result.chart).toHaveLength(8);
    expect(result.chart[0]).toEqual({ url: expect.any(String), at: daysAgo(24), rate: 530 / 20_000, leftOut: null });
    expect(result.chart.at(-1)).toMatchObject({ at: daysAgo(10), rate: 0.031 });
  });
});

describe('the chart', () => {
  it('shows every post that the rate was worked out from, with a mark on those between them that were left out', () => {
    const posts = postsWithLikes(Array<number>(34).fill(600));
    const pinned = post({ publishedAt: daysAgo(9), likes: exact(9_000), comments: exact(0), pinned: true });
    const { chart, engagement } = assessed([...posts, pinned]);
    expect(engagement?.sample).toBe(30);
    expect(chart).toHaveLength(31);
    expect(chart.at(-1)).toEqual({ url: pinned.url, at: daysAgo(9), rate: 0.45, leftOut: 'pinned' });
  });

  it('shows the newest 24 where there is no rate', () => {
    const unread = postsWithLikes(Array<number>(34).fill(0), { likes: null });
    expect(assessed(unread).chart).toHaveLength(24);
  });

  it("leaves out other people's posts, and knows no rate for hidden likes", () => {
    const hidden = post({ publishedAt: daysAgo(9), comments: exact(4), hidden: ['likes'] });
    const { chart } = assessed([hidden, post({ repost: true, likes: exact(9_000) }), ...postsWithLikes(likes)]);
    expect(chart).toHaveLength(9);
    expect(chart.at(-1)).toMatchObject({ rate: null, leftOut: 'hidden' });
  });

  it('gives no exact time to a post from "3 weeks ago"', () => {
    const vague = post({ publishedWithin: { from: daysAgo(28), to: daysAgo(21) } });
    expect(assessed([vague]).chart).toMatchObject([{ at: null, rate: null }]);
  });
});

describe('both denominators', () => {
  const tiktokPosts = postsWithLikes(likes).map((one) => ({ ...one, shares: exact(10), views: exact(9_000) }));

  it('on TikTok per view first, rated per view, and per follower beside it', () => {
    const result = assessed(tiktokPosts, { site: 'tiktok' }, tiktok);
    expect(result).toMatchObject({
      engagement: { per: 'views' },
      alsoPer: { per: 'followers' },
      rating: { per: 'views', benchmark: { id: 'tiktok-modash-2025' } },
    });
  });

  it('without followers TikTok still has its rate, but nobody of its size to compare with', () => {
    const result = assessed(tiktokPosts, { site: 'tiktok', followers: null }, tiktok, [
      { what: 'followers', why: 'hidden' },
    ]);
    expect(result).toMatchObject({ tier: null, engagement: { per: 'views' }, alsoPer: null, rating: null });
    expect(result.missing).toEqual([
      { what: 'tier', why: 'hidden' },
      { what: 'rating', why: 'no-denominator' },
    ]);
    expect(result.fit.verdict).toBe('unknown');
  });

  it('on YouTube views per subscriber, until opened videos show likes and comments per view, which are rated', () => {
    const grid = [4_000, 5_000, 6_000, 5_500].map((views, index) =>
      post({ views: exact(views), publishedAt: daysAgo(20 + 7 * index) }),
    );
    const unopened = assessed(grid, { site: 'youtube' }, youtube);
    expect(unopened).toMatchObject({
      engagement: null,
      alsoPer: { per: 'followers', counts: ['views'] },
      rating: null,
    });
    expect(unopened.missing).toEqual([
      { what: 'engagement', why: 'counts-not-loaded' },
      { what: 'rating', why: 'counts-not-loaded' },
    ]);

    const opened = grid.map((one) => ({ ...one, likes: exact(200), comments: exact(10) }));
    const result = assessed(opened, { site: 'youtube' }, youtube);
    expect(result).toMatchObject({
      engagement: { per: 'views', counts: ['likes', 'comments'] },
      alsoPer: { per: 'followers', counts: ['views'] },
      rating: { per: 'views', benchmark: { id: 'youtube-sociavault-2026' } },
    });
    const said = result.fit.criteria.find(({ id }) => id === 'engagement');
    expect(said?.sentence.values['said']).toMatchObject({
      sentence: { values: { rate: { word: 'rate_views' }, typical: { rate: result.engagement?.typical } } },
    });
  });
});

describe('why there is no engagement', () => {
  const unread = (why: Missing['why']): Missing[] => [{ what: 'posts', why }];
  const hidden = postsWithLikes([0, 0, 0], { likes: null, hidden: ['likes'] });
  const noLikes = postsWithLikes([0, 0, 0], { likes: null });
  const unlike = (why: Missing['why']): Missing[] => [{ what: 'posts.likes', why }];

  it.each<[string, string, Parameters<typeof assessed>]>([
    ['a private account', 'private', [[], { private: true }]],
    ['posts that the page did not load', 'not-loaded', [[]]],
    ['posts the site withholds, as the reader said', 'login-wall', [[], {}, instagram, unread('login-wall')]],
    ['an account without posts', 'none', [[], { postCount: exact(0) }]],
    ['two posts', 'too-few-posts', [postsWithLikes([5, 6])]],
    ['nothing but pinned posts', 'too-few-posts', [postsWithLikes([5, 6, 7], { pinned: true })]],
    ['hidden likes', 'hidden', [hidden]],
    ['likes that are not there yet, although their posts are', 'counts-not-loaded', [noLikes]],
    [
      'likes that this page does not show: each post has its own',
      'counts-not-loaded',
      [noLikes, {}, instagram, [{ what: 'posts.likes', why: 'not-on-page' }]],
    ],
    ['likes that their owner switched off', 'comments-off', [noLikes, {}, instagram, unlike('comments-off')]],
    ['two posts of nine', 'too-few-posts', [postsWithLikes([5, 6]), { postCount: exact(9) }]],
    ['a private account that is withheld besides', 'withheld', [[], { private: true }, instagram, unread('withheld')]],
    [
      'a private account, into which nobody sees by logging in alone',
      'private',
      [[], { private: true }, instagram, unread('login-wall')],
    ],
    ['two posts of two', 'too-few-posts', [postsWithLikes([5, 6]), { postCount: exact(2) }]],
    [
      'two posts, and the site holds back the others',
      'login-wall',
      [postsWithLikes([5, 6]), { postCount: exact(9) }, instagram, unread('login-wall')],
    ],
    ['unreadable followers', 'no-denominator', [postsWithLikes(likes), { followers: null }]],
    ['no followers at all', 'no-denominator', [postsWithLikes(likes), { followers: exact(0) }]],
    [
      'posts without views, per view',
      'no-denominator',
      [postsWithLikes(likes, { shares: exact(1) }), { site: 'tiktok' }, tiktok],
    ],
    [
      'posts that more people like than saw them',
      'disagreement',
      [postsWithLikes(likes, { shares: exact(1), views: exact(10) }), { site: 'tiktok' }, tiktok],
    ],
    ['picked posts', 'mixed-sample', [postsWithLikes(likes), {}, instagram, unread('mixed-sample')]],
  ])('%s: %s', (_, why, about) => {
    expect(assessed(...about).engagement).toBeNull();
    expect(whyNo(...about)).toBe(why);
  });

  it('likes that this page does not show, although a stream that is on has a reason of its own', () => {
    const stream = post({ kind: 'live', publishedAt: null });
    const missing: Missing[] = [
      { what: `posts.${stream.id}.likes`, why: 'live' },
      ...noLikes.map(({ id }): Missing => ({ what: `posts.${id}.likes`, why: 'not-on-page' })),
    ];
    expect(whyNo([stream, ...noLikes], {}, instagram, missing)).toBe('counts-not-loaded');
  });

  it('posts that were seen and left out, answers say, are not still to be loaded', () => {
    const known = record(postsWithLikes([5, 6]), { postCount: exact(9) });
    const answers = Array.from({ length: 7 }, (_, index): LeftOut => ({
      id: `a${index}`,
      why: 'answer',
      source: 'response',
    }));
    const { missing } = assess({ ...known, leftOut: answers }, instagram, brief, now);
    expect(missing[0]).toEqual({ what: 'engagement', why: 'too-few-posts' });
  });

  it('says of few posts how many were seen of how many', () => {
    const { missing } = assessed(postsWithLikes([5, 6]), { postCount: exact(9) });
    expect(missing[0]).toEqual({ what: 'engagement', why: 'too-few-posts', seen: { posts: 2, of: exact(9) } });
  });

  it('picked posts tell nothing about activity either', () => {
    const { fit } = assessed(postsWithLikes(likes), {}, instagram, unread('mixed-sample'));
    expect(fit.criteria.find(({ id }) => id === 'activity')?.answer).toBe('unknown');
  });

  it('a private account whose posts the viewer may see has a rate', () => {
    expect(assessed(postsWithLikes(likes), { private: true }).engagement).not.toBeNull();
  });

  it('a site without a benchmark has a rate but no rating, and at most a possible fit', () => {
    const posts = postsWithLikes(likes, { shares: exact(1), caption: 'A new bread recipe' });
    for (const site of ['x', 'threads', 'bluesky']) {
      const result = assessed(posts, { site }, x);
      expect(result.engagement).not.toBeNull();
      expect(result.missing).toEqual([{ what: 'rating', why: 'no-benchmark' }]);
      expect(result.fit).toMatchObject({ verdict: 'possible', change: { sentence: { key: 'changeUnrated' } } });
    }
    expect(assessed(posts, { followers: exact(600) }).missing).toEqual([{ what: 'rating', why: 'size-not-covered' }]);
  });

  it('and from 20 visited accounts on it can be compared with those', () => {
    const seen = Array.from({ length: 20 }, (_, index) => ({
      followers: 15_000 + 500 * index,
      rate: 0.004 + index / 5_000,
    }));
    const named = () => ({ name: 'Your own', population: { text: 'visited' }, source: 'here' });
    const curve = fitOwn(seen, 'followers');
    const own = curve && ownBenchmark(curve, { site: 'x', year: 2026 }, named);
    const posts = postsWithLikes(likes, { shares: exact(1), caption: 'A new bread recipe' });
    const terms = {
      ...standardTerms,
      ownBenchmarks: own ? [own] : [],
      settings: { ...standardTerms.settings, activeBenchmark: { x: 'own' } },
    };
    const result = assess(record(posts, { site: 'x' }), x, brief, now, terms);
    expect(result).toMatchObject({ rating: { typical: 'high', benchmark: { name: 'Your own' } }, missing: [] });
    expect(result.fit.verdict).toBe('strong');
  });
});
