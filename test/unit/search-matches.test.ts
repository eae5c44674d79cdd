import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesIn, snippetOf } from '../../src/estimate/text/search-matches';
import { searchWords } from '../../src/estimate/text/search-words';

/** What is marked of a text when this was typed. */
const marked = (text: string, typed: string) =>
  matchesIn(text, searchWords(typed))
    .filter(({ isMatch }) => isMatch)
    .map((piece) => piece.text);

describe('What was searched for is marked', () => {
  it.each([
    ['at the beginning of a word', 'Mira Keller', 'kel', ['Kel']],
    ['wherever a part of a handle begins', '@mira.bakes', 'bak', ['bak']],
    ['without accents', 'Zoë Óskarsdóttir', 'zoe oskar', ['Zoë', 'Óskar']],
    ['with signs that become two', 'Anna Weiß', 'weiss', ['Weiß']],
    ['in accents that were written apart', 'Cafe\u0301 Noir', 'café', ['Cafe\u0301']],
    ['in Arabic, vowel signs or not', 'لَيلى حداد', 'ليل', ['لَيل']],
    ['in Japanese in the middle too', '田中さくら', 'さく', ['さく']],
    ['in Greek at the end of a word', 'Νίκος', 'νικος', ['Νίκος']],
    ['more than once', 'Bake, baker, baking', 'bak', ['Bak', 'bak', 'bak']],
  ])('%s', (_, text, typed, expected) => {
    expect(marked(text, typed)).toEqual(expected);
  });

  it('and nothing inside a word, where a search does not find it either', () => {
    expect(marked('rebake', 'bake')).toEqual([]);
  });

  it('in pieces that are the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
        const pieces = matchesIn(text, searchWords(typed));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('A note in which something was found', () => {
  it('is shown from shortly before it on, in one line', () => {
    const note = `Asked for rates.\nShe bakes sourdough on Sundays. ${'And so on. '.repeat(20)}`;
    const snippet = snippetOf(['Nothing here', note], searchWords('sour'));
    expect(snippet).toMatch(/^…She bakes sourdough on Sundays\. And so on\..*…$/);
    expect(snippet?.length).toBeLessThan(140);
  });

  it('is none where it was found elsewhere', () => {
    expect(snippetOf(['Asked for rates.'], searchWords('mira'))).toBeNull();
  });
});
