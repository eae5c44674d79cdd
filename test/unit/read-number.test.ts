import { describe, expect, it } from 'vitest';
import { makeWords } from '../../src/shared/words';
import { readAmount, writeOptional } from '../../src/ui/read-number';
import { messagesOf } from '../support/english';

const wordsOf = (folder: string) => {
  const messages = messagesOf(folder);
  return makeWords((key) => messages[key]?.message ?? '');
};

describe('An amount as somebody types it', () => {
  it.each([
    ['en', '250', 250],
    ['en', ' 1,250.50 ', 1250.5],
    ['en', '12,34', 12.34],
    ['en', '1,250,000', 1_250_000],
    ['de', '1.250,5', 1250.5],
    ['de', '0,99', 0.99],
    ['fr', '1 250,50', 1250.5],
    ['fr', '1\u{202f}250', 1250],
    ['es', '1.250', 1250],
    ['pt_BR', '12.500,00', 12_500],
    ['ja', '30,000', 30_000],
    ['ja', '２５０', 250],
    ['en', '', null],
    ['en', '  ', null],
  ])('in %s: “%s” is %j', (language, text, value) => {
    expect(readAmount(text, wordsOf(language))).toEqual({ value });
  });

  it.each([
    ['en', '1.250'],
    ['de', '1,250'],
    ['en', '25,00,0'],
    ['de', '0.125'],
    ['en', '0,125'],
    ['en', '000,125'],
    ['en', ',250'],
    ['en', '€250'],
    ['en', '-5'],
    ['en', 'about 200'],
    ['en', '1e5'],
    ['en', '10000000000'],
  ])('in %s: “%s” could mean another amount or none, and is asked for again', (language, text) => {
    expect(readAmount(text, wordsOf(language))).toEqual({ error: expect.stringContaining('250') });
  });

  it('is written as it can be typed', () => {
    for (const language of ['en', 'de', 'es', 'fr', 'pt_BR', 'ja']) {
      const words = wordsOf(language);
      for (const amount of [0, 0.5, 250, 1250.5, 1_000_000]) {
        expect(readAmount(writeOptional(amount, words.language), words)).toEqual({ value: amount });
      }
    }
  });
});
