import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { summarize } from '../../src/estimate/summarize';
import { searchWords } from '../../src/estimate/text/search-words';
import { shownRate } from '../../src/model/assessment';
import { defaultBrief } from '../../src/model/brief';
import type { Account, Post } from '../../src/model/reading';
import { daysAgo, exact, instagram, now, post, postsWithLikes, record } from './estimate-posts';
import { nothingKept } from '../support/presented';

const brief = defaultBrief('Any');
const summaryOf = (changes: Partial<Account> = {}, posts: Post[] = []) => {
  const known = { ...record(posts, changes), key: 'one', firstSeenAt: daysAgo(9), lastSeenAt: daysAgo(0) };
  return summarize({
    id: 'creator',
    record: known,
    assessment: assess(known, instagram, brief, now),
    quote: null,
    kept: nothingKept('instagram'),
    url: 'https://www.instagram.com/mira.bakes/',
    madeBy: { revision: 4, standards: 7, at: 0 },
  });
};

/** Whether a search for what was typed finds the creator: each word of it is the beginning of one of theirs. */
function finds(typed: string, changes: Partial<Account>, posts: Post[] = []): boolean {
  const { words } = summaryOf(changes, posts);
  const asked = searchWords(typed);
  return asked.length > 0 && asked.every((word) => words.some((one) => one.startsWith(word)));
}

describe('the summary of a creator', () => {
  it('holds what a list shows, as the assessment has it', () => {
    const posts = postsWithLikes([400, 520, 610, 450, 700, 800], { caption: 'Sourdough bread, fresh from the oven' });
    const known = record(posts, { bio: 'mira@bakes.example', name: 'Mira' });
    const assessment = assess(known, instagram, brief, now);
    const { fit, goodUntil } = assessment;
    const rate = shownRate(assessment);
    expect(summaryOf({ bio: 'mira@bakes.example', name: 'Mira' }, posts)).toMatchObject({
      id: 'creator',
      account: 'one',
      handle: 'mira.bakes',
      name: 'Mira',
      verdict: fit.verdict,
      score: fit.score,
      tier: { names: ['micro'], lowest: 1_000 },
      followers: { value: 20_000, min: 20_000, max: 20_000 },
      rate: { per: 'followers', typical: rate?.typical, low: rate?.low, high: rate?.high, sample: 6 },
      noRate: null,
      topics: [{ key: 'topic_food' }],
      languages: ['en'],
      hasEmail: true,
      lastPostAt: daysAgo(10),
      madeBy: { revision: 4, standards: 7, at: 0 },
      goodUntil,
    });
  });

  it('says why there is no rate, and knows nothing of a last post that it did not see', () => {
    expect(summaryOf({ followers: null })).toMatchObject({
      tier: null,
      followers: null,
      rate: null,
      noRate: { key: 'engagement_not_loaded' },
      lastPostAt: null,
      hasEmail: false,
    });
  });

  it('takes no premiere for a last post, nor pinned posts alone', () => {
    const at = (days: number, changes: Partial<Post> = {}) =>
      post({ publishedAt: daysAgo(days), likes: exact(1), ...changes });
    expect(summaryOf({}, [at(-2), at(3), at(5)]).lastPostAt).toBe(daysAgo(3));
    expect(summaryOf({}, [at(400, { pinned: true })]).lastPostAt).toBeNull();
  });
});

describe('a search of the list', () => {
  it('finds by any part of a handle and any word of a name, however it is written', () => {
    const who = { handle: 'mira.bakes_rye-bread', name: 'Mira  Bäckt | O’Brien (Wien)' };
    for (const typed of [
      'mira',
      'MIRA.BAK',
      '@mira.bakes_rye-bread',
      'bakes',
      'rye',
      'bread',
      'bakes_r',
      'backt',
      'bäck',
      "o'b",
      'brien',
      'wien mira',
      'insta',
    ])
      expect([typed, finds(typed, who)]).toEqual([typed, true]);
    for (const typed of ['akes', 'ien', 'tom', 'mira tom', '', '♡'])
      expect([typed, finds(typed, who)]).toEqual([typed, false]);
  });

  it('finds by topic and by a hashtag of the account’s own', () => {
    const posts = postsWithLikes(Array<number>(8).fill(500), { caption: 'Bread and cake #lockpicking' });
    expect(finds('food', {}, posts)).toBe(true);
    expect(finds('#lockpick', {}, posts)).toBe(true);
    expect(finds('travel', {}, posts)).toBe(false);
  });

  it('finds by any beginning of a word of a name', () => {
    const name = fc
      .array(fc.string({ unit: fc.constantFrom(..."aÉßiÎøłΣσчЙ9.-’'_(ع"), minLength: 1, maxLength: 12 }), {
        minLength: 1,
        maxLength: 4,
      })
      .filter((words) => words.some((word) => /[\p{L}\p{N}]/u.test(word)));
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (words, which, length) => {
        const word = words[which % words.length] ?? '';
        const typed = word.slice(0, 1 + (length % word.length));
        fc.pre(searchWords(typed).length > 0);
        expect(finds(typed, { name: words.join(' ') })).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['Japanese', 'みらのお菓子教室ケーキパンミーナ々'],
    ['Chinese', '小美的烘焙厨房面包蛋糕每天新鲜出炉'],
    ['Korean', '미라의베이킹교실빵과케이크이야기'],
    ['Thai', 'ร้านเบเกอรี่ของมีร่า'],
  ])('finds by any part of a %s name, beside words of other scripts', (_, letters) => {
    const signs = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(letters)].map(
      ({ segment }) => segment,
    );
    const names = fc.array(fc.constantFrom(...signs, ...signs, 'b', ' ', '・'), { minLength: 1, maxLength: 18 });
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (some, from, many) => {
        const at = from % some.length;
        const part = some.slice(at, at + 1 + (many % (some.length - at))).join('');
        // Within a Latin word only its beginning is looked for.
        fc.pre(!part.startsWith('b') && searchWords(part).length > 0);
        expect(finds(part, { handle: 'mira', name: some.join('') })).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps few and short words, whatever a page has for a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (name) => {
        const { words } = summaryOf({ handle: name.slice(0, 200), name });
        expect(words.length).toBeLessThanOrEqual(40);
        expect(new Set(words).size).toBe(words.length);
        expect(words.every((word) => word !== '' && [...word].length <= 50)).toBe(true);
      }),
    );
    const long = 'みらのお菓子教室'.repeat(9);
    expect(finds(long, { name: long })).toBe(true);
    expect(finds('bread'.repeat(14), { name: 'bread'.repeat(14) })).toBe(true);
  });
});
