import { describe, expect, it } from 'vitest';
import { Responses } from '../../src/content/responses';
import { answers, answersText } from '../../src/model/limits';
import type { PageRef } from '../../src/model/page';
import { blankAccount, blankReading } from '../../src/reading/blank';
import type { PageReader, ResponseReader } from '../../src/sites/site';

const page: PageRef = { site: 'bluesky', kind: 'profile', handle: 'mira.example', accountId: null, postId: null };

/** Tells in the place of a name which answer it read. */
const reader: ResponseReader = {
  name: 'numbered',
  url: /answer/,
  holds: /"number"/,
  read: (json, { handle }, at) => ({
    ...blankReading(page, at),
    account: { ...blankAccount('bluesky', handle ?? ''), name: String((json as { number: number }).number) },
  }),
};

/** A page that got these answers, each of about so many letters; which of them are still read. */
function keptOf(numbers: number[], letters = 100): number[] {
  const responses = new Responses({ responses: [reader] } as unknown as PageReader);
  const filler = 'x'.repeat(letters);
  for (const number of numbers)
    responses.add({ url: 'https://a.example/answer', text: JSON.stringify({ number, filler }) });
  return responses.read(page).map(({ account }) => Number(account?.name));
}

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe('The page’s answers', () => {
  it('are all remembered up to the thirtieth, in the order in which they came', () => {
    expect(keptOf(upTo(answers))).toEqual(upTo(answers));
  });

  it('lose the oldest with the thirty-first, and keep the newest', () => {
    expect(keptOf(upTo(answers + 1))).toEqual(upTo(answers + 1).slice(1));
  });

  it('lose the oldest where they are few and large, so that what they hold in memory is bounded', () => {
    expect(keptOf(upTo(7), Math.floor(answersText / 3) - 100)).toEqual([5, 6, 7]);
  });

  it('are remembered again once large ones have left', () => {
    const responses = new Responses({ responses: [reader] } as unknown as PageReader);
    const add = (number: number, letters: number) =>
      responses.add({ url: 'https://a.example/answer', text: JSON.stringify({ number, filler: 'x'.repeat(letters) }) });
    add(1, answersText - 1_000);
    for (const number of [2, 3, 4]) add(number, 2_000);
    expect(responses.read(page).map(({ account }) => account?.name)).toEqual(['2', '3', '4']);
  });

  it('are forgotten at once where one alone is more than is kept', () => {
    expect(keptOf([1], answersText)).toEqual([]);
  });

  it('that no reader knows take no place', () => {
    const responses = new Responses({ responses: [reader] } as unknown as PageReader);
    responses.add({ url: 'https://a.example/answer', text: '{"number":1}' });
    for (let at = 0; at < answers; at++) responses.add({ url: 'https://a.example/other', text: '{"number":2}' });
    expect(responses.read(page)).toHaveLength(1);
  });
});
