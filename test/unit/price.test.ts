import { describe, expect, it } from 'vitest';
import { priceOf } from '../../src/estimate/portrait/price';
import type { Count } from '../../src/model/count';
import { defaultSettings, type ViewPrice } from '../../src/model/settings';
import { exact, instagram, postsWithLikes, rounded, tiktok } from './estimate-posts';

const viewPrice = (changes: Partial<ViewPrice>): ViewPrice => ({
  site: 'tiktok',
  format: null,
  low: 5,
  high: 15,
  currency: 'USD',
  name: 'A guide',
  year: 2023,
  ...changes,
});
/** Prices for views alone. */
const only = (...viewPrices: ViewPrice[]) => ({ viewPrices, sizePrices: [] });
const videos = postsWithLikes([500, 500, 500], { views: exact(10_000), shares: exact(0), kind: 'video' });
const about = {
  site: 'tiktok',
  followers: exact(20_000),
  posts: videos,
  reacted: videos,
  rules: tiktok,
  prices: only(viewPrice({})),
  quote: null,
};

describe('a quote', () => {
  const quoted = priceOf({ ...about, quote: { amount: 200, currency: 'EUR' } }).quote;

  it('is divided by what the typical post gets: 200 € for 500 reactions and 10,000 views', () => {
    expect(quoted?.money).toEqual({ amount: 200, currency: 'EUR' });
    expect(quoted?.perEngagement?.typical).toBeCloseTo(0.4, 6);
    expect(quoted?.perThousandViews?.typical).toBeCloseTo(20, 6);
  });

  it('costs less for each reaction the more there are: the ends of the range change places', () => {
    // df 9, t 1.3830; pooled 7 × 0.75² / 9 = 0.4375; reach 1.3830 × √(1.1 × 0.4375 / 3 + 0.45²) = 0.8346.
    const { low = NaN, high = NaN } = quoted?.perThousandViews ?? {};
    expect(Math.log(high / 20)).toBeCloseTo(0.8346, 2);
    expect(Math.log(20 / low)).toBeCloseTo(0.8346, 2);
  });

  it('stays alone where too little is known', () => {
    const unknown = { money: { amount: 200, currency: 'EUR' }, perEngagement: null, perThousandViews: null };
    const quote = { amount: 200, currency: 'EUR' };
    expect(priceOf({ ...about, posts: videos.slice(1), reacted: videos.slice(1), quote }).quote).toEqual(unknown);
    const silent = postsWithLikes([0, 0, 0], { views: exact(0), shares: exact(0) });
    expect(priceOf({ ...about, posts: silent, reacted: silent, quote }).quote?.perThousandViews).toBeNull();
  });
});

describe('an estimated price', () => {
  it('is the middle half of the views at the lower and the higher price, and says whose prices', () => {
    const { usual } = priceOf(about);
    expect(usual).toMatchObject({ currency: 'USD', by: 'views', name: 'A guide', year: 2023 });
    // The middle half reaches 0.674 / 1.2816 of 0.8346 = 0.4389: 6,447 to 15,510 views.
    expect(usual?.low).toBeCloseTo((6_447 / 1_000) * 5, 0);
    expect(usual?.high).toBeCloseTo((15_510 / 1_000) * 15, 0);
  });

  it('goes by views alone, also where reactions are not known yet', () => {
    const seen = priceOf({ ...about, reacted: [] });
    expect(seen.usual).toEqual(priceOf(about).usual);
  });

  it('goes by the price for the format most posts have', () => {
    const prices = only(
      viewPrice({}),
      viewPrice({ format: 'video', high: 30 }),
      viewPrice({ format: 'reel', high: 90 }),
    );
    const dear = priceOf({ ...about, prices }).usual?.high ?? NaN;
    expect(dear).toBeCloseTo(2 * (priceOf(about).usual?.high ?? NaN), 6);
  });

  it('is not made up for a site or format without a price, nor from nothing', () => {
    expect(priceOf({ ...about, site: 'threads' }).usual).toBeNull();
    expect(priceOf({ ...about, prices: only(viewPrice({ format: 'reel' })) }).usual).toBeNull();
    expect(priceOf({ ...about, posts: [], reacted: [] }).usual).toBeNull();
  });
});

describe('where no views are seen, an estimated price', () => {
  const images = postsWithLikes([500, 500, 500], { kind: 'image' });
  const unseen = { ...about, rules: instagram, posts: images, reacted: images, prices: defaultSettings };
  const priced = (site: string, followers: Count | null) => priceOf({ ...unseen, site, followers }).usual;

  it('is what accounts of this size are paid by a named source: $100 to $500 in the middle of micro on Instagram', () => {
    const middle = priced('instagram', exact(31_623));
    expect(middle).toMatchObject({ currency: 'USD', by: 'size', name: 'Word on the Block', year: 2023 });
    expect(middle?.low).toBeCloseTo(100, 1);
    expect(middle?.high).toBeCloseTo(500, 1);
  });

  it.each([
    ['tiktok', 25, 125],
    ['youtube', 200, 1_000],
  ])('has prices of its own on %s', (site, low, high) => {
    expect(priced(site, exact(31_623))?.low).toBeCloseTo(low, 1);
    expect(priced(site, exact(31_623))?.high).toBeCloseTo(high, 1);
  });

  it('passes gradually from the middle of one size to that of the next, so that 9,999 and 10,000 are alike', () => {
    // ln(24,310 / 3,162) / ln(31,623 / 3,162) = 0.8858 of the way: 10 × 10^0.8858 and 100 × 5^0.8858.
    const { low = NaN, high = NaN } = priced('instagram', exact(24_310)) ?? {};
    expect(low).toBeCloseTo(76.88, 1);
    expect(high).toBeCloseTo(416.04, 1);
    const [below, above] = [priced('instagram', exact(9_999)), priced('instagram', exact(10_000))];
    expect((above?.high ?? NaN) / (below?.high ?? NaN)).toBeCloseTo(1, 3);
  });

  it('stays the same from the outer middles to the ends of the list, and goes no further', () => {
    expect(priced('instagram', exact(1_000))).toMatchObject({ low: 10, high: 100 });
    expect(priced('instagram', exact(1_000_000))).toMatchObject({ low: 500, high: 10_000 });
    expect(priced('instagram', exact(999))).toBeNull();
    expect(priced('instagram', exact(1_000_001))).toBeNull();
  });

  it('is as wide as a rounded follower count makes it', () => {
    const count = rounded(20_000, 29_999);
    expect(priced('instagram', count)?.low).toEqual(priced('instagram', exact(20_000))?.low);
    expect(priced('instagram', count)?.high).toEqual(priced('instagram', exact(29_999))?.high);
  });

  it('needs the follower count, and no posts', () => {
    expect(priceOf({ ...unseen, site: 'instagram', posts: [], reacted: [] }).usual?.by).toBe('size');
    expect(priced('instagram', null)).toBeNull();
  });

  it.each(['x', 'threads', 'bluesky'])('is not given on %s, where nobody lists prices worth naming', (site) => {
    expect(priced(site, exact(24_310))).toBeNull();
  });

  it('takes nothing of how often reels are seen for what an image costs', () => {
    const many = postsWithLikes(Array<number>(9).fill(500), { kind: 'image' });
    const both = [...many, ...postsWithLikes([500, 500, 500], { kind: 'reel', views: exact(40_000) })];
    const mixed = { ...unseen, site: 'instagram', posts: both, reacted: both };
    const { quote, usual } = priceOf({ ...mixed, quote: { amount: 200, currency: 'USD' } });
    expect(quote?.perThousandViews).toBeNull();
    expect(usual).toEqual(priced('instagram', about.followers));
  });

  it('also stands in where views are seen and the user removed what they cost', () => {
    const prices = { ...defaultSettings, viewPrices: [] };
    expect(priceOf({ ...about, prices }).usual?.by).toBe('size');
    expect(priceOf({ ...about, prices: defaultSettings }).usual?.by).toBe('views');
  });
});
