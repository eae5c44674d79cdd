import { describe, expect, it } from 'vitest';
import { frequent, widespread } from '../../src/reading/printed/frequent-languages';
import { unitOf, wordsOf } from '../../src/reading/printed/letters';
import { grammarOf, type Spelling, spellingFromIntl } from '../../src/reading/printed/number-grammar';

/** In the order of the units too: the first that fits is taken. */
const plain = ({ after, before, decimal, spaces, lakhs }: Spelling) => ({
  after: [...after],
  before: [...before],
  decimal,
  spaces,
  lakhs,
});

/** The units that a language prints at these sizes, in lower case. */
const unitsOf = (locale: string, compactDisplay: 'short' | 'long'): string[] =>
  [1e3, 1e5, 1e6, 1e7, 1e9].flatMap((size) => {
    const parts = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay }).formatToParts(size);
    const unit = unitOf(wordsOf(parts.find(({ type }) => type === 'compact')?.value ?? '')).toLowerCase();
    return unit === '' ? [] : [unit];
  });

describe('The table of frequent languages', () => {
  it.each(Object.keys(frequent))('says of %s what the browser says, however a page spells it', (tag) => {
    const [language = '', region = ''] = tag.split('-');
    const spellings = [tag, language, `${language}-${region.toUpperCase()}`, `${language}_${region.toUpperCase()}`];
    for (const spelling of spellings) {
      expect(plain(grammarOf(spelling)())).toEqual(plain(spellingFromIntl(spelling)));
      expect(spellingFromIntl(spelling).decimal).not.toBeNull();
    }
  });

  it('is no answer for the same language elsewhere', () => {
    for (const other of ['en-IN', 'en-GB', 'es-419', 'es-MX', 'pt-PT', 'de-AT', 'fr-CA', 'zxx', ''])
      expect(plain(grammarOf(other)())).toEqual(plain(spellingFromIntl(other)));
  });

  it('has the abbreviations that turn up on pages in other languages, and the English words', () => {
    const short = 'en-IN es pt pt-PT fr-CA de it sv pl tr id ru uk'.split(' ');
    const units = [
      ...short.flatMap((locale) => unitsOf(locale, 'short')),
      ...['en', 'en-IN'].flatMap((locale) => unitsOf(locale, 'long')),
    ];
    expect([...widespread].toSorted()).toEqual([...new Set(units)].toSorted());
  });
});
