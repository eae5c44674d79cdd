import { describe, expect, it } from 'vitest';
import { latinDigits, readGroupedDigits } from '../../src/reading/printed/digits';

describe('digits of any script', () => {
  it('become 0 to 9, without the marks that only steer direction', () => {
    expect(latinDigits('\u200f١٢٣\u200f ۴۵ ७८ ১২ ᱐᱙ 𝟎𝟗 𞥑')).toBe('123 45 78 12 09 09 1');
  });
  it.each([
    ['698,079,524', 698_079_524],
    ['1.137.245', 1_137_245],
    ['1 137 245', 1_137_245],
    ['11,37,245', 1_137_245],
    ['۱٬۱۳۷٬۲۴۵', 1_137_245],
    ['1.234', 1234],
    ['7', 7],
  ])('an exact title "%s" needs no language', (text, count) => {
    expect(readGroupedDigits(text)).toBe(count);
  });
  it.each(['', '1.2', '12,34', '1.2K', '12 followers', '1.234.5', '1,234.567', '99999999999999999999'])(
    '"%s" is no exact title',
    (text) => {
      expect(readGroupedDigits(text)).toBeNull();
    },
  );
});
