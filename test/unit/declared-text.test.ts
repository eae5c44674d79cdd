import { describe, expect, it } from 'vitest';
import { makeWords } from '../../src/shared/words';
import { readAges, readCountries, writeAges, writeCountries } from '../../src/ui/creator/declared-text';
import { messagesOf } from '../support/english';

const wordsOf = (language: string) => {
  const messages = messagesOf(language);
  return makeWords((key) => messages[key]?.message ?? '');
};
const english = wordsOf('en');
const countries = [
  { country: 'DE', share: 0.6 },
  { country: 'US', share: 0.125 },
];
const ages = [
  { from: 18, to: 24, share: 0.35 },
  { from: 65, to: null, share: 0.055 },
];

describe.each(['en', 'de', 'es', 'fr', 'ja', 'pt_BR'])('In %s, what was declared', (language) => {
  const words = wordsOf(language);

  it('is read again as it is shown', () => {
    expect(readCountries(writeCountries(countries, words), words)).toEqual({ value: countries });
    expect(readAges(writeAges(ages, words), words)).toEqual({ value: ages });
  });
});

describe('Countries and shares', () => {
  it.each([
    ['codes, with a comma between', 'de 60, US 12.5'],
    ['names, with percent signs', 'Germany 60 %; United States 12,5%'],
    ['a line each, with colons', 'Germany: 60\nUS: 12.5'],
    ['no space at all', 'DE60;US12.5'],
    ['digits of Arabic', 'DE ٦٠; US 12.5'],
  ])('are read of %s', (_, text) => {
    expect(readCountries(text, english)).toEqual({ value: countries });
  });

  it.each([
    ['a country without a share', 'Germany', '“Germany” is not understood: a name, then a percentage.'],
    ['more than all', 'DE 160', '“DE 160” is not understood: a name, then a percentage.'],
    ['a place that is no country', 'Atlantis 20', '“Atlantis” is no country that is known here.'],
  ])('are refused with what was typed: %s', (_, text, error) => {
    expect(readCountries(text, english)).toEqual({ error });
  });

  it('are none where nothing was typed', () => {
    expect(readCountries('  ', english)).toEqual({ value: [] });
    expect(readAges('', english)).toEqual({ value: [] });
  });
});

describe('Ages and shares', () => {
  it.each([
    ['hyphens', '18-24 35, 65+ 5.5'],
    ['dashes, and no space behind the comma', '18–24 35%,65+ 5,5 %'],
    ['colons', '18-24: 35; 65+: 5.5'],
  ])('are read of %s', (_, text) => {
    expect(readAges(text, english)).toEqual({ value: ages });
  });

  it.each(['18-24', 'young 20', '18 20'])('are refused where they name no years or no share: %s', (text) => {
    expect(readAges(text, english)).toEqual({ error: `“${text}” is not understood: a name, then a percentage.` });
  });
});
