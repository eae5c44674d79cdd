import { describe, expect, it } from 'vitest';
import { priceOf } from '../../src/estimate/price';
import { defaultSettings, type PriceRate } from '../../src/model/settings';
import { exact, instagram, postsWithLikes, tiktok } from './estimate-posts';

const rate = (changes: Partial<PriceRate>): PriceRate => ({
  site: 'tiktok',
  format: null,
  low: 5,
  high: 15,
  currency: 'USD',
  name: 'A guide',
  year: 2023,
  ...changes,
});
const videos = postsWithLikes([500, 500, 500], { views: exact(10_000), shares: exact(0), kind: 'video' });
const about = {
  site: 'tiktok',
  followers: exact(20_000),
  posts: videos,
  reacted: videos,
  rules: tiktok,
  rates: [rate({})],
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

describe('a usual price', () => {
  it('is the middle half of the views at the lower and the higher rate, and says whose rates', () => {
    const { usual } = priceOf(about);
    expect(usual).toMatchObject({ currency: 'USD', seenBy: null, name: 'A guide', year: 2023 });
    // The middle half reaches 0.674 / 1.2816 of 0.8346 = 0.4389: 6,447 to 15,510 views.
    expect(usual?.low).toBeCloseTo((6_447 / 1_000) * 5, 0);
    expect(usual?.high).toBeCloseTo((15_510 / 1_000) * 15, 0);
  });

  it('takes a tenth to a fifth of the followers where views are not shown, and says so', () => {
    const images = postsWithLikes([500, 500, 500], { kind: 'image' });
    const usual = priceOf({
      ...about,
      site: 'instagram',
      rules: instagram,
      posts: images,
      rates: defaultSettings.rates,
    }).usual;
    expect(usual).toMatchObject({ low: 10, high: 60, seenBy: [0.1, 0.2], year: 2023 });
  });

  it('goes by views alone, also where reactions are not known yet', () => {
    const seen = priceOf({ ...about, reacted: [] });
    expect(seen.usual).toEqual(priceOf(about).usual);
  });

  it('takes nothing of how often reels are seen for what an image costs', () => {
    const images = postsWithLikes(Array<number>(9).fill(500), { kind: 'image' });
    const reels = postsWithLikes([500, 500, 500], { kind: 'reel', views: exact(40_000) });
    const mixed = { ...about, site: 'instagram', rules: instagram, rates: defaultSettings.rates };
    const both = [...images, ...reels];
    const quoted = priceOf({ ...mixed, posts: both, reacted: both, quote: { amount: 200, currency: 'USD' } });
    expect(quoted.quote?.perThousandViews).toBeNull();
    expect(quoted.usual).toMatchObject({
      format: 'image',
      low: 10,
      high: 60,
      seenBy: [0.1, 0.2],
    });
  });

  it('goes by the rate for the format most posts have', () => {
    const rates = [rate({}), rate({ format: 'video', high: 30 }), rate({ format: 'reel', high: 90 })];
    const dear = priceOf({ ...about, rates }).usual?.high ?? NaN;
    expect(dear).toBeCloseTo(2 * (priceOf(about).usual?.high ?? NaN), 6);
  });

  it('is not made up for a site without a rate, nor from nothing', () => {
    expect(priceOf({ ...about, site: 'threads' }).usual).toBeNull();
    expect(priceOf({ ...about, rates: [rate({ format: 'reel' })] }).usual).toBeNull();
    expect(priceOf({ ...about, posts: [], reacted: [] }).usual).toBeNull();
  });
});
