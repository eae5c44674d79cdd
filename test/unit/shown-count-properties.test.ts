import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Count } from '../../src/model/count';
import { readGroupedDigits } from '../../src/reading/printed/digits';
import { grammarOf } from '../../src/reading/printed/number-grammar';
import { grammarFromMeta } from '../../src/reading/meta/number-formats';
import { type Cut, readShownCount } from '../../src/reading/printed/shown-count';
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

const inOrder = (count: Count): boolean =>
  [count.value, count.min, count.max].every((number) => Number.isSafeInteger(number)) &&
  0 <= count.min &&
  count.min <= count.value &&
  count.value <= count.max &&
  count.source === (count.min === count.max ? 'exact' : 'rounded');

it('whatever a page says, the answer is null or whole numbers in order', () => {
  fc.assert(
    fc.property(text, locale, cut, (shown, language, how) => {
      const count = readShownCount(shown, grammarOf(language), how);
      expect(count === null || inOrder(count)).toBe(true);
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

it('a configuration of any shape gives a grammar that reads plain numbers, or null', () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.oneof(fc.anything(), fc.constantFrom('.', ',', '٫')),
      (patterns, decimalSeparator) => {
        const grammars = [
          grammarFromMeta({ short_patterns: patterns }, { decimalSeparator }, 'en'),
          grammarFromMeta({ short_patterns: { 3: patterns } }, { decimalSeparator: '.' }, 'en'),
        ].filter((grammar) => grammar !== null);
        const counts = grammars.map((grammar) => readShownCount('1234', grammar, 'rounded')?.value);
        expect(counts).toEqual(grammars.map(() => 1234));
      },
    ),
    { numRuns: 3_000 },
  );
});

it('the unknown holds what was cut off and what was rounded', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...locales), (shown, language) => {
      const read = (how: Cut) => readShownCount(shown, grammarOf(language), how);
      const [either, truncated, rounded] = [read('unknown'), read('truncated'), read('rounded')];
      expect(either === null).toBe(truncated === null || rounded === null);
      expect(either?.min).toBe(truncated && rounded ? Math.min(truncated.min, rounded.min) : undefined);
      expect(either?.max).toBe(truncated && rounded ? Math.max(truncated.max, rounded.max) : undefined);
    }),
    { numRuns: 2_000 },
  );
});
