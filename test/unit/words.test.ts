import { describe, expect, it } from 'vitest';
import { makeWords } from '../../src/shared/words';

/** Words in a language, of messages that are what their key is. */
const wordsIn = (language: string, messages: { [key: string]: string }) =>
  makeWords((key) => (key === 'language' ? language : (messages[key] ?? '')));
const days = { days_one: 'one', days_few: 'few', days_many: 'many', days_other: 'other' };

describe('A sentence with a number', () => {
  it.each([
    ['en', 1, 'one'],
    ['en', 0, 'other'],
    ['fr', 0, 'one'],
    ['fr', 1_000_000, 'many'],
    ['es', 1_000_000, 'many'],
    ['pt-BR', 0, 'one'],
    ['ja', 1, 'other'],
  ])('is in the form that the language has for it: %s, %i', (language, n, form) => {
    expect(wordsIn(language, days).sayCount('days', n)).toBe(form);
  });

  it('is in the form for all others where it has none of its own', () => {
    expect(wordsIn('es', { days_other: 'other' }).sayCount('days', 1)).toBe('other');
  });
});

it('What somebody is called stands in a sentence as it is, whatever signs are in it', () => {
  const { say, sayCount } = wordsIn('en', { popupTitle: '{creator} of {site}', days_other: '{n}: {creator}' });
  expect(say('popupTitle', { creator: '{site} $& {n}', site: 'X' })).toBe('{site} $& {n} of X');
  expect(sayCount('days', 2, { creator: '{n}' })).toBe('2: {n}');
});
