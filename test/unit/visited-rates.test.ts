import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { visitedRates } from '../../src/estimate/visited-rates';
import { defaultBrief } from '../../src/model/brief';
import { exact, instagram, now, postsWithLikes, record, rounded, tiktok, youtube } from './estimate-posts';

const likes = [400, 520, 610, 450, 700];

describe('what a visited account adds to the user’s own benchmarks', () => {
  it('is each rate that its card shows, with the middle of what its followers may be', () => {
    const known = record(postsWithLikes(likes, { shares: exact(5), views: exact(9_000) }), {
      followers: rounded(20_000, 20_999),
    });
    const { engagement, alsoPer } = assess(known, tiktok, defaultBrief('Any'), now);
    expect(visitedRates(known, tiktok, now)).toEqual([
      { per: 'followers', followers: 20_499.5, rate: alsoPer?.typical },
      { per: 'views', followers: 20_499.5, rate: engagement?.typical },
    ]);
  });

  it('is nothing without followers or posts, and never a rate of views', () => {
    expect(visitedRates(record(postsWithLikes(likes), { followers: null }), instagram, now)).toEqual([]);
    expect(visitedRates(record([]), instagram, now)).toEqual([]);
    const seen = postsWithLikes(likes, { likes: null, comments: null, views: exact(9_000) });
    expect(assess(record(seen), youtube, defaultBrief('Any'), now).alsoPer?.counts).toEqual(['views']);
    expect(visitedRates(record(seen), youtube, now)).toEqual([]);
  });
});
