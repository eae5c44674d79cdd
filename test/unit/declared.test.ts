import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Declared, declaredSchema } from '../../src/model/declared';

const nothing: Declared = {
  audienceCountries: [],
  audienceAges: [],
  womenShare: null,
  monthlyReach: null,
  source: null,
  givenAt: '2026-11-30T08:00:00.000Z',
};
const isTaken = (given: Partial<Declared>) => safeParse(declaredSchema, { ...nothing, ...given }).success;

describe('What a creator declares', () => {
  it('may be any part of a media kit alone', () => {
    expect(isTaken({})).toBe(true);
    expect(isTaken({ audienceCountries: [{ country: 'DE', share: 0.62 }] })).toBe(true);
    expect(isTaken({ audienceAges: [{ from: 65, to: null, share: 0.02 }] })).toBe(true);
    expect(isTaken({ womenShare: 0, monthlyReach: 0, source: 'Media kit of May' })).toBe(true);
  });

  it('is nothing that no audience can be', () => {
    expect(isTaken({ audienceCountries: [{ country: 'Germany', share: 0.6 }] })).toBe(false);
    expect(isTaken({ womenShare: 62 })).toBe(false);
    expect(isTaken({ womenShare: NaN })).toBe(false);
    expect(isTaken({ monthlyReach: -1 })).toBe(false);
    expect(isTaken({ audienceAges: [{ from: 34, to: 25, share: 0.2 }] })).toBe(false);
  });

  it('names no country twice and counts no age twice', () => {
    const twice = { country: 'DE', share: 0.2 };
    expect(isTaken({ audienceCountries: [twice, twice] })).toBe(false);
    const young = { from: 18, to: 24, share: 0.2 };
    expect(isTaken({ audienceAges: [{ from: 24, to: 34, share: 0.2 }, young] })).toBe(false);
    expect(isTaken({ audienceAges: [{ from: 25, to: 34, share: 0.2 }, young] })).toBe(true);
    expect(isTaken({ audienceAges: [{ from: 13, to: null, share: 0.2 }, young] })).toBe(false);
  });

  it('adds up to no more than the whole, as far as rounded percents do', () => {
    const shares = (...parts: number[]) => ({
      audienceCountries: parts.map((share, index) => ({ country: ['DE', 'AT', 'CH'][index] ?? '', share })),
    });
    expect(isTaken(shares(0.34, 0.33, 0.34))).toBe(true);
    expect(isTaken(shares(0.6, 0.3, 0.2))).toBe(false);
    const parts = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 26 });
    fc.assert(
      fc.property(parts, (sizes) => {
        const whole = sizes.reduce((sum, one) => sum + one, 0);
        const audienceCountries = sizes.map((size, index) => ({
          country: `A${String.fromCodePoint(65 + index)}`,
          share: Math.round((size / whole) * 100) / 100,
        }));
        expect(isTaken({ audienceCountries })).toBe(true);
      }),
    );
  });
});
