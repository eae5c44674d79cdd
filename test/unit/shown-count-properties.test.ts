import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readGroupedDigits } from '../../src/reading/digits';
import { grammarFromInstagram, grammarOf } from '../../src/reading/grammar';
import { type Cut, readShownCount } from '../../src/reading/shown-count';
import { locales } from '../support/locales';

const cut = fc.constantFrom<Cut>('truncated', 'rounded', 'unknown');
const locale = fc.oneof(fc.constantFrom(...locales), fc.string({ maxLength: 8 }));
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.nat().map(String),
  fc.constantFrom(
    '.',
    ',',
    ' ',
    '\u00a0',
    '\u202f',
    '٫',
    '٬',
    '१',
    '٣',
    'K',
    'M',
    'mil',
    '万',
    'тыс.',
    'elfu',
    '\u200f',
    '+',
    '%',
  ),
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

it('whatever a page says, the answer is null or whole numbers in order', () => {
  fc.assert(
    fc.property(text, locale, cut, (shown, language, how) => {
      const count = readShownCount(shown, grammarOf(language), how);
      if (count === null) return;
      for (const number of [count.value, count.min, count.max]) expect(Number.isSafeInteger(number)).toBe(true);
      expect(count.min).toBeGreaterThanOrEqual(0);
      expect(count.min).toBeLessThanOrEqual(count.value);
      expect(count.value).toBeLessThanOrEqual(count.max);
      expect(count.source).toBe(count.min === count.max ? 'exact' : 'rounded');
    }),
    { numRuns: 3_000 },
  );
});

it('whatever stands in a title, the answer is null or a whole number', () => {
  fc.assert(
    fc.property(text, (title) => {
      const number = readGroupedDigits(title);
      expect(number === null || (Number.isSafeInteger(number) && number >= 0)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

it('a configuration of any shape gives a grammar or null', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (patterns, decimalSeparator) => {
      const grammar = grammarFromInstagram({ short_patterns: patterns }, { decimalSeparator }, 'en');
      const broken = grammarFromInstagram({ short_patterns: { 3: patterns } }, { decimalSeparator: '.' }, 'en');
      for (const one of [grammar, broken])
        if (one !== null) expect(readShownCount('1,234', one, 'rounded')?.value).toBe(1234);
    }),
  );
});

it('cutting off and rounding both lie within the unknown', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...locales), (shown, language) => {
      const [either, truncated, rounded] = (['unknown', 'truncated', 'rounded'] as const).map((how) =>
        readShownCount(shown, grammarOf(language), how),
      );
      if (!either || !truncated || !rounded) return expect([either, truncated, rounded]).toEqual([null, null, null]);
      expect(either.min).toBe(Math.min(truncated.min, rounded.min));
      expect(either.max).toBe(Math.max(truncated.max, rounded.max));
    }),
    { numRuns: 2_000 },
  );
});
