import { describe, expect, it } from 'vitest';
import { wordsIn } from '../support/english';

/** With plain spaces, so that a story can be read: languages put spaces of several widths before a currency. */
const printed = (folder: string, money: [number, number], currency: string) =>
  wordsIn(folder).print({ money, currency }).replaceAll(/\s/g, ' ');

describe('A range of prices', () => {
  it.each([
    ['en', '$12–$73'],
    ['de', '12–73 $'],
    ['fr', '12–73 $US'],
    ['ja', '$12～$73'],
  ])('has no spaces around its dash, like any other range (%s)', (folder, text) => {
    expect(printed(folder, [12, 73], 'USD')).toBe(text);
  });

  it.each([
    ['en', '€0.21–€1.30'],
    ['de', '0,21–1,30 €'],
    ['fr', '0,21–1,30 €'],
    ['ja', '€0.21～€1.30'],
  ])('has cents at both ends as soon as one end has them (%s)', (folder, text) => {
    expect(printed(folder, [0.2134, 1.3], 'EUR')).toBe(text);
  });

  it('has no cents where there are none, and two digits are all that is known', () => {
    expect(printed('en', [5, 8], 'USD')).toBe('$5–$8');
    expect(printed('en', [121.6, 734.2], 'USD')).toBe('$120–$730');
    expect(printed('en', [9.64, 121], 'USD')).toBe('$9.60–$120.00');
    expect(printed('en', [9.96, 12], 'USD')).toBe('$10–$12');
  });

  it('never rounds a price away: a reaction may cost less than a cent, and a yen has no cents', () => {
    expect(printed('en', [0.0034, 0.013], 'USD')).toBe('$0.0034–$0.013');
    expect(printed('ja', [0.21, 1.3], 'JPY')).toBe('￥0.21～￥1.30');
  });

  it('is one amount where both ends are the same', () => {
    expect(printed('en', [120.5, 120.5], 'USD')).toBe('$120.50');
    expect(printed('en', [250, 250], 'USD')).toBe('$250');
    expect(printed('en', [12.1, 12.3], 'USD')).toBe('$12');
  });
});
