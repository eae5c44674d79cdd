import { describe, expect, it } from 'vitest';
import { safeParse } from 'valibot';
import { assess } from '../../src/estimate/assess';
import { standardTerms } from '../../src/estimate/user-terms';
import { tierOf } from '../../src/estimate/portrait/tier';
import { defaultBrief } from '../../src/model/brief';
import { defaultSettings, settingsSchema, type TierBound } from '../../src/model/settings';
import { exact, instagram, now, record } from './estimate-posts';

const bounds: TierBound[] = [
  { name: 'nano', bound: 500, including: true },
  { name: 'micro', bound: 5_000, including: true },
  { name: 'mega', bound: 50_000, including: false },
];

describe("tiers with the user's own bounds", () => {
  it('begin where the user says, and need not all be there', () => {
    expect(tierOf(exact(499), bounds).names).toEqual(['below']);
    expect(tierOf(exact(4_999), bounds).names).toEqual(['nano']);
    expect(tierOf(exact(50_000), bounds).names).toEqual(['micro']);
    expect(tierOf(exact(50_001), bounds).names).toEqual(['mega']);
  });

  it('reach the assessment, while the founding definition stays what it is', () => {
    const terms = { ...standardTerms, settings: { ...defaultSettings, tierBounds: bounds } };
    const known = record([], { followers: exact(60_000) });
    expect(assess(known, instagram, defaultBrief('Any'), now, terms).tier).toEqual({
      names: ['mega'],
      lowest: 500,
      founding: true,
      edge: null,
    });
  });

  const accepts = (tierBounds: unknown) => safeParse(settingsSchema, { ...defaultSettings, tierBounds }).success;

  it('are accepted only when they rise and keep their order', () => {
    expect(accepts(defaultSettings.tierBounds)).toBe(true);
    expect(accepts(bounds)).toBe(true);
    expect(accepts(bounds.toReversed())).toBe(false);
    expect(accepts([bounds[1], { name: 'nano', bound: 9_000, including: true }])).toBe(false);
    expect(accepts([bounds[0], { ...bounds[1], bound: 500 }])).toBe(false);
    expect(accepts([])).toBe(false);
  });
});
