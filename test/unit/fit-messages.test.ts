import { describe, expect, it } from 'vitest';
import { askActivity } from '../../src/estimate/fit/criteria/activity';
import { askEngagement } from '../../src/estimate/fit/criteria/engagement';
import { askSize } from '../../src/estimate/fit/criteria/size';
import { factsOf } from '../../src/estimate/facts';
import { sampleOf } from '../../src/estimate/rate/sample';
import { instagramPerFollower } from '../../src/estimate/benchmarks/instagram';
import type { Band } from '../../src/model/band';
import { defaultBrief } from '../../src/model/brief';
import { reasons } from '../../src/model/reading';
import type { Sentence } from '../../src/model/sentence';
import { account, daysAgo, exact, instagram, now, postsWithLikes, rounded } from './estimate-posts';
import { english } from '../support/english';
import { engagement, nothing } from './fit-findings';

/** Every form of a sentence's message: one for each plural, unless it is never said of a single thing. */
function formsOf({ key, values }: Sentence): string[] {
  const keys = 'n' in values && !(key in english) ? [`${key}_one`, `${key}_other`] : [key];
  return keys.map((one) => english[one]?.message ?? `no message ${one}`);
}

function expectToRead(sentence: Sentence) {
  for (const form of formsOf(sentence)) {
    expect(form).not.toMatch(/^no message/);
    for (const [, name] of form.matchAll(/\{(\w+)\}/g)) expect(Object.keys(sentence.values)).toContain(name);
    expect(form).not.toMatch(/\b(fake|bot|bots|bought|suspicious|authentic)\b/i);
  }
  const words = Object.values(sentence.values).flatMap((value) => ('word' in value ? [value.word] : []));
  expect(words.filter((word) => !english[word])).toEqual([]);
}

const brief = defaultBrief('Micro-influencer');

describe('every sentence has its English message, and every gap in it is filled', () => {
  it.each([null, exact(500), exact(900), exact(5_000), rounded(100_000, 100_999), exact(110_000), exact(1e6)])(
    'size: %j',
    (followers) => {
      const said = askSize({ ...nothing, account: account({ followers }) }, brief);
      if (said) expectToRead({ key: said[1], values: said[2] ?? {} });
      expect(said).not.toBeNull();
    },
  );

  it.each<Band[]>([
    ['low'],
    ['low', 'typical'],
    ['typical'],
    ['typical', 'high'],
    ['high'],
    ['low', 'typical', 'high'],
  ])('engagement: %s %s %s', (...bands) => {
    const { id, name, population, year, source } = instagramPerFollower;
    const rating = {
      per: 'followers' as const,
      bands,
      typical: 'typical' as const,
      benchmark: { id, name, population, year, source },
    };
    for (const rate of [
      engagement,
      { ...engagement, per: 'views' as const },
      { ...engagement, counts: ['views' as const] },
    ]) {
      for (const one of [rating, null]) {
        const said = askEngagement({ ...nothing, engagement: rate, rating: one }, brief);
        if (said) expectToRead({ key: said[1], values: said[2] ?? {} });
        expect(said).not.toBeNull();
      }
    }
  });

  const fewLoaded = { why: 'too-few-posts' as const, seen: { posts: 1, of: exact(5) } };
  const whys = [...reasons, 'counts-not-loaded' as const].map((why) => ({ why }));
  it.each([...whys, fewLoaded])('no engagement: %j', (why) => {
    const said = askEngagement({ ...nothing, missing: [{ what: 'engagement', ...why }] }, brief);
    if (said) expectToRead({ key: said[1], values: said[2] ?? {} });
    expect(said).not.toBeNull();
  });

  it.each([null, 0.5, 5, 80])('activity: %j', (lastPost) => {
    const cadence = lastPost === null ? null : { lastPost, perWeek: 1.04, longestGap: 9 };
    const said = askActivity({ ...nothing, cadence }, brief);
    if (said) expectToRead({ key: said[1], values: said[2] ?? {} });
    expect(said).not.toBeNull();
  });

  it('facts', () => {
    const caption = 'Fresh out of the oven today, link in the bio';
    const posts = postsWithLikes(Array<number>(6).fill(600), { caption, publishedAt: daysAgo(1) });
    const sample = sampleOf(posts, {
      account: account(),
      needs: ['likes'],
      settleDays: 3,
      missing: [],
      ruledOut: [],
      now,
    });
    const even = postsWithLikes(Array<number>(12).fill(10));
    const about = {
      account: account({ followers: exact(3_000), following: exact(4_000) }),
      settleDays: instagram.settleDays,
    };
    const tiny = { ...engagement, high: 1e-6, typical: 1e-7, low: 0 };
    const facts = [
      ...factsOf({
        ...about,
        posts,
        sample,
        engagement: { ...engagement, typical: 0.01, average: 0.5 },
        rated: { engagement: tiny, benchmark: { ...instagramPerFollower, tailHolds: true } },
        cadence: { perWeek: 1, lastPost: 2, longestGap: 30 },
        formats: [
          { format: 'reel', engagement },
          { format: 'image', engagement },
        ],
        sponsorship: {
          paid: 3,
          of: 9,
          share: 1 / 3,
          low: 0.14,
          high: 0.6,
          against: { format: 'reel', ratio: 0.9, low: 0.6, high: 1.3 },
          partners: [],
          repeat: [],
        },
        repeated: { repeated: 6, of: 6 },
      }),
      ...factsOf({
        ...about,
        posts: even,
        sample: { ...sample, posts: even, young: 0 },
        engagement,
        rated: null,
        cadence: null,
        formats: [],
        sponsorship: null,
        repeated: { repeated: 0, of: 0 },
      }),
    ];
    facts.forEach((fact) => expectToRead(fact));
    expect(new Set(facts.map(({ key }) => key)).size).toBe(10);
  });
});
