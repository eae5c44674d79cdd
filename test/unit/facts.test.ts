import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { repeatedCaptions } from '../../src/estimate/text/repeated-captions';
import { defaultBrief } from '../../src/model/brief';
import type { Account, Post } from '../../src/model/reading';
import type { EngagementRules } from '../../src/model/rules';
import { daysAgo, exact, instagram, now, post, postsWithLikes, record, rounded, x } from './estimate-posts';

const factsOf = (posts: Post[], changes: Partial<Account> = {}, rules: EngagementRules = instagram) =>
  assess(record(posts, changes), rules, defaultBrief('Micro-influencer'), now).facts;
const keysOf = (...about: Parameters<typeof factsOf>) => factsOf(...about).map(({ key }) => key);
const ordinary = [300, 420, 510, 260, 380, 610];

describe('an ordinary account', () => {
  it('has nothing to point out but how many comments it gets', () => {
    expect(keysOf(postsWithLikes(ordinary), { following: exact(400) })).toEqual(['factComments']);
    expect(factsOf([])).toEqual([]);
  });
});

describe('comments for 100 likes', () => {
  const posts = postsWithLikes([100, 200, 300], { comments: exact(5) });

  it('are told with what is usual at this size, never as a warning', () => {
    // 15 comments for 600 likes. At 16,000 followers the reference has 0.7 to 12.
    expect(factsOf(posts, { followers: exact(16_000) })).toEqual([
      { key: 'factComments', values: { n: { number: 2.5 }, low: { number: 0.7 }, high: { number: 12 } } },
    ]);
  });

  it('are not told where nobody counted them: on other sites, below 1,000 followers or above 100,000, of two posts', () => {
    expect(keysOf(posts, { site: 'tiktok' })).not.toContain('factComments');
    expect(keysOf(posts, { followers: exact(900) })).not.toContain('factComments');
    expect(keysOf(posts, { followers: exact(240_000) })).not.toContain('factComments');
    expect(keysOf(posts.slice(1))).not.toContain('factComments');
  });
});

describe('unusually few reactions', () => {
  it('are not pointed out where nobody checked how far the lowest accounts of a benchmark reach', () => {
    expect(keysOf(postsWithLikes([1, 2, 1, 2, 1, 1]))).not.toContain('factBelowNearlyAll');
    expect(keysOf(postsWithLikes([0, 0, 0, 0, 0, 0], { shares: exact(0) }), { site: 'x' }, x)).toEqual([]);
  });
});

describe('a few hits', () => {
  it('are said to lift the average from 1.3 times the typical post on, with the plain average of the posts', () => {
    // (54,000 + 11 × 600) / 12 / 20,000 = 25.25 %; typical 3 %: 8.417 times.
    const [fact] = factsOf(postsWithLikes([54_000, ...Array<number>(11).fill(600)]));
    expect(fact).toMatchObject({
      key: 'factHitsLift',
      values: { average: { rate: expect.closeTo(0.2525, 9) }, times: { number: 8.4 }, n: { number: 1 } },
    });
    expect(keysOf(postsWithLikes([500, 600, 700, 800]))).not.toContain('factHitsLift');
  });

  it('are not what lifts the average of an account on its way down, whose newer posts count for more', () => {
    const falling = [40, 80, 120, 160, 200, 240, 280, 320, 360, 400, 440, 480];
    const { engagement } = assess(record(postsWithLikes(falling)), instagram, defaultBrief('Any'), now);
    expect((engagement?.average ?? NaN) / (engagement?.typical ?? NaN)).toBeGreaterThan(1.3);
    expect(keysOf(postsWithLikes(falling))).not.toContain('factHitsLift');
  });

  it('are not made up for an even account on a site where hits are common', () => {
    const even = postsWithLikes([500, 520, 480, 510, 490, 530], { shares: exact(0) });
    expect(keysOf(even, { site: 'x' }, x)).toEqual([]);
  });
});

describe('young posts', () => {
  it('that had to be kept are counted', () => {
    const young = postsWithLikes([100, 100], { publishedAt: daysAgo(1) });
    expect(factsOf([...young, ...postsWithLikes(ordinary.slice(1))])).toContainEqual({
      key: 'factYoungKept',
      values: { n: { number: 2 }, age: { days: 3 } },
    });
    expect(keysOf([...young, ...postsWithLikes(ordinary)])).not.toContain('factYoungKept');
  });
});

describe('following more accounts than follow back', () => {
  const follows = (followers: number, following: number) =>
    factsOf([], { followers: exact(followers), following: exact(following) })[0]?.values['oneIn'];

  it('is said with how common it is, below 10,000 followers', () => {
    expect(follows(2_100, 3_400)).toEqual({ number: 5 });
    expect(follows(6_000, 7_000)).toEqual({ number: 60 });
    expect(follows(10_000, 20_000)).toBeUndefined();
    expect(follows(900, 3_000)).toBeUndefined();
    expect(follows(2_100, 2_100)).toBeUndefined();
  });

  it('is not said while rounding leaves it open', () => {
    expect(keysOf([], { followers: rounded(2_100, 2_199), following: exact(2_150) })).toEqual([]);
  });
});

describe('repeated captions', () => {
  const captioned = (captions: string[]) => captions.map((caption) => post({ caption }));
  const standing = 'Fresh out of the oven today, link in the bio for the recipe';
  const different = [
    'A week in the mountains with my old camera',
    'Why I stopped buying new flour every month',
    'Three knives are enough for any kitchen I know',
    'My neighbour taught me how to fold dumplings',
    'Questions and answers about the sourdough course',
    'Rain again, so we stayed in and made soup',
    'The market in spring is the best place on earth',
  ];

  it('are counted against all captions: 5 of 12 are nearly the same', () => {
    const same = [
      standing,
      `${standing} #bread`,
      `${standing}!!`,
      standing.toUpperCase(),
      standing.replace('today', 'tonight'),
    ];
    expect(repeatedCaptions([...different, ...same])).toEqual({ repeated: 5, of: 12 });
    expect(factsOf(captioned([...different, ...same]))).toContainEqual({
      key: 'factRepeatedCaptions',
      values: { n: { number: 5 }, total: { number: 12 } },
    });
  });

  it('hashtags, links and mentions alone do not make captions alike', () => {
    const tags = '#bread #sourdough #baking #homemade #recipe #food #oven https://example.com @creator_one';
    expect(repeatedCaptions(different.map((caption) => `${caption} ${tags}`)).repeated).toBe(1);
    expect(repeatedCaptions([tags, tags, tags]).of).toBe(0);
  });

  it('short greetings do not count, in any script', () => {
    expect(repeatedCaptions(['Good day', 'Good day', '❤️', '❤️', '早上好', '早上好'])).toEqual({ repeated: 0, of: 0 });
    const long = 'あたらしいパンの焼き方を動画にしました';
    expect(repeatedCaptions([long, `${long}🍞`, `${long}！`]).repeated).toBe(3);
  });

  it('two alike, or three of thirteen, are nothing to point out', () => {
    expect(keysOf(captioned([...different, standing, standing]))).toEqual([]);
    const thirteen = [...different, ...different.slice(0, 3).map((one) => `${one} while it snows outside my window`)];
    expect(keysOf(captioned([...thirteen, standing, standing, standing]))).toEqual([]);
  });
});

describe('very even likes', () => {
  const even = [500, 505, 498, 502, 510, 495, 500, 503, 497, 501, 499, 504];

  it('are pointed out from twelve exact counts on, as untested', () => {
    expect(keysOf(postsWithLikes(even))).toContain('factEvenLikes');
    expect(keysOf(postsWithLikes(even.slice(1)))).not.toContain('factEvenLikes');
    expect(keysOf(postsWithLikes(even.map((one, index) => one + 40 * index)))).not.toContain('factEvenLikes');
  });

  it('are not read out of rounded counts, nor on sites where nobody looked at it', () => {
    const one = postsWithLikes(even).map((each, index) => (index === 0 ? { ...each, likes: rounded(500, 501) } : each));
    expect(keysOf(one)).not.toContain('factEvenLikes');
    expect(keysOf(postsWithLikes(even, { shares: exact(0) }), { site: 'x' }, x)).toEqual([]);
  });
});

describe('a pause', () => {
  it('of three weeks is said, once it is over', () => {
    const at = (days: number[]) => days.map((one) => post({ publishedAt: daysAgo(one) }));
    expect(factsOf(at([2, 4, 30, 32]))).toEqual([{ key: 'factPause', values: { gap: { days: 26 } } }]);
    expect(keysOf(at([2, 4, 20, 32]))).toEqual([]);
    expect(keysOf(at([40, 42, 44]))).toEqual([]);
  });
});
