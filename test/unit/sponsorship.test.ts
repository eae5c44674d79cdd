import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { mentionsIn } from '../../src/estimate/text/mentions';
import { wilson90 } from '../../src/estimate/statistics/wilson';
import { defaultBrief } from '../../src/model/brief';
import type { Post } from '../../src/model/reading';
import { daysAgo, exact, instagram, now, post, record } from './estimate-posts';

const posted = (days: number, likes: number, caption: string | null, paid: Post['paid'] = null) =>
  post({ publishedAt: daysAgo(days), likes: exact(likes), comments: exact(0), caption, paid });
const sponsorship = (posts: Post[]) => assess(record(posts), instagram, defaultBrief('Any'), now).sponsorship;
const plain = (many: number) => Array.from({ length: many }, (_, index) => posted(10 + index, 400, 'Bread today'));

describe('the share of paid posts', () => {
  it('has Wilson’s 90 % interval: 3 of 24 lies between 5.1 % and 27.5 %', () => {
    // By hand: z = 1.6449, z² = 2.7057; middle (0.125 + 2.7057/48) / (1 + 2.7057/24) = 0.16299; reach 0.11192.
    const { low, high } = wilson90(3, 24);
    expect(low).toBeCloseTo(0.0511, 4);
    expect(high).toBeCloseTo(0.2749, 4);
    expect(wilson90(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.21295, 5) });
    expect(wilson90(10, 10)).toEqual({ low: expect.closeTo(0.78705, 5), high: 1 });
  });

  it('counts the site’s label as well as the caption’s own words', () => {
    const found = sponsorship([
      posted(1, 400, 'New oven', 'caption'),
      posted(2, 400, null, 'label'),
      ...plain(6),
      post({ publishedAt: daysAgo(3) }),
    ]);
    expect(found).toMatchObject({ paid: 2, of: 8, share: 0.25 });
  });

  it('is not known from five captions, nor from posts without any', () => {
    expect(sponsorship(plain(5))).toBeNull();
    expect(sponsorship(plain(12).map((one) => ({ ...one, caption: null })))).toBeNull();
  });

  it('does not depend on the order of the posts', () => {
    const posts = [...plain(6), posted(2, 300, '#ad with @oven', 'caption'), posted(90, 500, '#ad @oven', 'caption')];
    const expected = sponsorship(posts);
    fc.assert(
      fc.property(fc.shuffledSubarray(posts, { minLength: posts.length }), (shuffled) => {
        expect(sponsorship(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('paid posts against the others', () => {
  const paid = (likes: number[]) => likes.map((one, index) => posted(20 + index, one, '#ad', 'caption'));

  it('are compared where both have three: half the likes are half the rate', () => {
    const against = sponsorship([...plain(3), ...paid([200, 200, 200])])?.against;
    // (200 + ½) / (400 + ½); pooled variance 4 × 0.4² / 8 = 0.08, drift 0.2; reach 1.3968 × √(0.08 × ⅔ + 0.04) = 0.42673.
    expect(against?.ratio).toBeCloseTo(200.5 / 400.5, 6);
    expect(Math.log((against?.high ?? NaN) / (against?.ratio ?? NaN))).toBeCloseTo(0.42673, 4);
    expect((against?.low ?? NaN) * (against?.high ?? NaN)).toBeCloseTo((against?.ratio ?? NaN) ** 2, 9);
  });

  it('are compared within one format only, the one in which most are paid, which is then named', () => {
    const some = (kind: Post['kind'], many: number, likes: number, how: Post['paid']) =>
      Array.from({ length: many }, (_, index) => ({ ...posted(10 + index, likes, 'Bread #ad', how), kind }));
    const images = some('image', 4, 400, null);
    const paidReels = some('reel', 4, 2_000, 'label');
    // Paid reels against unpaid images would tell of reels and images.
    expect(sponsorship([...images, ...paidReels])?.against).toBeNull();
    const reels = some('reel', 3, 1_000, null);
    const against = sponsorship([...images, ...paidReels, ...reels, ...some('image', 3, 100, 'label')])?.against;
    expect(against).toMatchObject({ format: 'reel', ratio: expect.closeTo(2_000.5 / 1_000.5, 6) });
    expect(sponsorship([...paidReels, ...reels])?.against?.format).toBeNull();
  });

  it('are not compared with two of either', () => {
    expect(sponsorship([...plain(6), ...paid([200, 200])])?.against).toBeNull();
    expect(sponsorship([...plain(2), ...paid([200, 200, 200, 200])])?.against).toBeNull();
  });
});

describe('a brand that comes back', () => {
  const paid = (days: number, caption: string) => posted(days, 400, caption, 'caption');

  it('after 60 days is a sign of a long partnership, in any spelling of its handle', () => {
    const found = sponsorship([...plain(6), paid(80, 'Thanks @Oven.Co! #ad'), paid(20, 'My @oven.co again #ad')]);
    expect(found?.repeat).toEqual([{ brand: 'oven.co', posts: 2, days: 60 }]);
  });

  it('within 59 days is one campaign', () => {
    const found = sponsorship([...plain(6), paid(79, '@oven.co #ad'), paid(20, '@oven.co #ad')]);
    expect(found).toMatchObject({ repeat: [], partners: [{ brand: 'oven.co', posts: 2, days: 59 }] });
  });

  it('is neither the account itself nor a friend named in every other post', () => {
    const everyday = plain(6).map((one) => ({ ...one, caption: 'Photo by @creator_one' }));
    const found = sponsorship([
      ...everyday,
      paid(120, '@mira.bakes with @oven #ad, photo by @creator_one'),
      paid(20, '#ad @oven. Photo by @creator_one'),
    ]);
    expect(found?.partners.map(({ brand }) => brand)).toEqual(['oven']);
  });

  it('is known also of an account whose every post is paid', () => {
    const found = sponsorship([0, 20, 40, 60, 80, 100].map((days) => paid(days + 4, 'Thanks @oven #ad')));
    expect(found?.repeat).toEqual([{ brand: 'oven', posts: 6, days: 100 }]);
  });

  it('in unpaid posts is no partner', () => {
    expect(sponsorship([...plain(6), posted(90, 1, 'I love @oven'), posted(9, 1, '@oven!')])?.partners).toEqual([]);
  });
});

describe('mentions', () => {
  it('are handles, not e-mail addresses, without the full stop after them', () => {
    expect(mentionsIn('Thanks @Oven.Co. and (@flour_mill)! Write hi@bakes.com, ＠パン屋')).toEqual([
      'oven.co',
      'flour_mill',
      'パン屋',
    ]);
  });
});
