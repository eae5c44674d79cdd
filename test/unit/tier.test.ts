import { describe, expect, it } from 'vitest';
import { tierOf as tierAmong } from '../../src/estimate/portrait/tier';
import type { Count } from '../../src/model/count';
import { defaultSettings } from '../../src/model/settings';
import { exact, rounded } from './estimate-posts';

const tierOf = (followers: Count) => tierAmong(followers, defaultSettings.tierBounds);

describe('the size of an account by name', () => {
  it.each([
    [0, 'below', false],
    [999, 'below', false],
    [1_000, 'nano', true],
    [9_999, 'nano', true],
    [10_000, 'micro', true],
    [100_000, 'micro', true],
    [100_001, 'mid', false],
    [499_999, 'mid', false],
    [500_000, 'macro', false],
    [999_999, 'macro', false],
    [1_000_000, 'mega', false],
    [250_000_000, 'mega', false],
  ])('%i followers is %s, and a micro-influencer by definition: %s', (followers, name, founding) => {
    expect(tierOf(exact(followers))).toMatchObject({ names: [name], founding });
  });

  it('says that 99.8K is only just inside', () => {
    expect(tierOf(rounded(99_800, 99_899))).toEqual({
      names: ['micro'],
      lowest: 1_000,
      founding: true,
      edge: { bound: 100_000, side: 'below' },
    });
  });

  it('says on which side of a bound an account is, up to 2 % away', () => {
    expect(tierOf(exact(1_020)).edge).toEqual({ bound: 1_000, side: 'above' });
    expect(tierOf(exact(981)).edge).toEqual({ bound: 1_000, side: 'below' });
    expect(tierOf(exact(99_999)).edge).toEqual({ bound: 100_000, side: 'below' });
    expect(tierOf(exact(100_000)).edge).toBeNull();
    expect(tierOf(exact(100_001)).edge).toEqual({ bound: 100_000, side: 'above' });
    expect(tierOf(exact(1_021)).edge).toBeNull();
    expect(tierOf(exact(97_999)).edge).toBeNull();
  });

  it('gives both names, and no side, when a rounded count straddles a bound', () => {
    expect(tierOf(rounded(100_000, 100_999))).toMatchObject({ names: ['micro', 'mid'], founding: null, edge: null });
    expect(tierOf(rounded(9_950, 10_049))).toMatchObject({ names: ['nano', 'micro'], founding: true, edge: null });
    expect(tierOf(rounded(950, 1_049))).toMatchObject({ names: ['below', 'nano'], founding: null, edge: null });
  });
});
