import { describe, expect, it } from 'vitest';
import { lightnessOf } from '../../src/content/badge/scheme';

describe('How light a background is', () => {
  it.each([
    ['rgb(0, 0, 0)', 0],
    ['rgb(255, 255, 255)', 1],
    ['rgb(21, 32, 43)', 0.12],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['color(srgb 0.1 0.1 0.1)', 0.1],
    ['lab(90 0 0)', 0.9],
    ['oklch(0.2 0.05 260)', 0.2],
    ['oklab(1 -0.01 1e-7)', 1],
  ])('is read of %s as a share of white', (color, share) => {
    expect(lightnessOf(color)).toBeCloseTo(share, 2);
  });

  it('green looks lighter than blue', () => {
    expect(lightnessOf('rgb(0, 255, 0)')).toBeGreaterThan(lightnessOf('rgb(0, 0, 255)') ?? 1);
  });

  it.each(['rgba(0, 0, 0, 0)', 'rgba(255, 255, 255, 0.4)', 'oklch(0.2 0.05 260 / 0.3)', 'transparent', ''])(
    'is not told by %j, which shows what lies behind it',
    (color) => {
      expect(lightnessOf(color)).toBeNull();
    },
  );
});
