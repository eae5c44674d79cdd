import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountsRead, resultOf } from '../../src/estimate/collaboration-result';
import { expectedOf } from '../../src/estimate/expected-post';
import type { ExpectedPost } from '../../src/model/collaboration-result';
import { resultLines } from '../../src/present/collaboration-result';
import { englishWords } from '../support/english';
import { bellCurve, seeded } from '../support/seeded';
import { euros } from '../support/summaries';
import { exact, instagram, now, post, postsWithLikes, record, rounded, tiktok } from './estimate-posts';

const read = (changes: Partial<CountsRead> = {}): CountsRead => ({
  likes: exact(900),
  comments: exact(100),
  shares: null,
  saves: null,
  views: null,
  readAt: '2026-06-30T12:00:00.000Z',
  publishedAt: '2026-06-10T12:00:00.000Z',
  ...changes,
});
const expected: ExpectedPost = {
  interactions: { typical: 1_000, low: 500, high: 2_000 },
  views: { typical: 20_000, low: 10_000, high: 40_000 },
};
const linesOf = (changes: Partial<CountsRead>, cost = 300, usual: ExpectedPost | null = expected) =>
  resultLines(resultOf(euros(cost), read(changes), usual, instagram), englishWords);

describe('A marketer opens the post they paid for', () => {
  it('and reads what one engagement and a thousand views really cost, beside what was to be expected', () => {
    expect(linesOf({ views: exact(60_000) })).toEqual([
      'Cost per engagement: €0.30, as expected (€0.15–€0.60)',
      'Cost per 1,000 views: €5, less than expected (€7.50–€30.00)',
    ]);
    expect(linesOf({ likes: exact(200), views: exact(5_000) })).toEqual([
      'Cost per engagement: €1, more than expected (€0.15–€0.60)',
      'Cost per 1,000 views: €60, more than expected (€7.50–€30.00)',
    ]);
  });

  it('and rounded counts leave a range', () => {
    expect(linesOf({ likes: rounded(12_300, 12_399), views: rounded(100_000, 109_999) })).toEqual([
      'Cost per engagement: €0.024, less than expected (€0.15–€0.60)',
      'Cost per 1,000 views: €2.70–€3.00, less than expected (€7.50–€30.00)',
    ]);
  });

  it('and what the page does not tell is said, and costs the other nothing', () => {
    expect(linesOf({ likes: null, views: exact(60_000) })).toEqual([
      'The post’s page did not tell its likes',
      'Cost per 1,000 views: €5, less than expected (€7.50–€30.00)',
    ]);
    expect(linesOf({ likes: null, comments: null })).toEqual([
      'The post’s page did not tell its likes and comments',
      'The post’s page did not tell its views',
    ]);
  });

  it('and a post that got nothing, or cost nothing, has no price for each', () => {
    expect(linesOf({ likes: exact(0), comments: exact(0), views: exact(0) })).toEqual([
      'Nobody had reacted to the post when it was read',
      'Nobody had seen the post when it was read',
    ]);
    // What may have got nothing has none either: each may have cost any sum.
    expect(resultOf(euros(300), read({ views: rounded(0, 9) }), expected, instagram).perThousandViews).toMatchObject({
      why: { key: 'resultNoViews' },
    });
    expect(linesOf({ views: exact(5) }, 0)).toEqual(['It cost nothing']);
    const unpaid = resultOf(null, read(), expected, instagram);
    expect(resultLines(unpaid, englishWords)).toEqual(['No cost is noted']);
  });

  it('and where nothing was expected, only what it cost is told', () => {
    expect(linesOf({ views: exact(60_000) }, 300, null)).toEqual([
      'Cost per engagement: €0.30',
      'Cost per 1,000 views: €5',
    ]);
  });

  it('and a post of yesterday is not called dear, as it still collects', () => {
    const yesterday = { publishedAt: '2026-06-29T10:00:00.000Z' };
    expect(linesOf({ ...yesterday, likes: exact(100), views: exact(60_000) })).toEqual([
      'Cost per engagement: €1.50 so far; €0.15–€0.60 was expected',
      'Cost per 1,000 views: €5, less than expected (€7.50–€30.00)',
      'Read 1 day after it was published: it may still get more',
    ]);
  });
});

describe('What a post really cost', () => {
  const count = fc.option(
    fc.tuple(fc.nat(1e6), fc.nat(1e4)).map(([min, wide]) => rounded(min, min + wide)),
    { nil: null },
  );
  const range = fc
    .tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }))
    .map(([low, wide]) => ({ typical: low + wide / 2, low, high: low + wide }));

  it('is finite, in order, and stands on the side where it lies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        count,
        count,
        count,
        range,
        (cost, likes, comments, views, usual) => {
          const found = resultOf(
            euros(cost),
            read({ likes, comments, views }),
            { interactions: usual, views: usual },
            instagram,
          );
          for (const one of [found.perEngagement, found.perThousandViews]) {
            if ('why' in one) continue;
            expect(one.low).toBeGreaterThan(0);
            expect(one.low).toBeLessThanOrEqual(one.high);
            expect(Number.isFinite(one.high)).toBe(true);
            const isBelow = one.expected !== null && one.high < one.expected.low;
            const isAbove = one.expected !== null && one.low > one.expected.high;
            expect(one.standing).toBe(isBelow ? 'cheaper' : isAbove ? 'dearer' : 'asExpected');
          }
          expect('why' in found.perThousandViews).toBe(views === null || views.min === 0);
        },
      ),
    );
  });
});

describe('What is to be expected of one post', () => {
  it('is wider than what is said of the typical one, and goes by what the site always counts', () => {
    const posts = postsWithLikes([100, 200, 150, 120, 180, 90], {
      views: exact(3_000),
      shares: exact(10),
      kind: 'video',
    });
    const { interactions, views } = expectedOf(record(posts), instagram, now);
    expect(interactions?.typical).toBeCloseTo(135, -1);
    expect(interactions?.low).toBeLessThan(90);
    expect(interactions?.high).toBeGreaterThan(200);
    expect(views?.typical).toBeCloseTo(3_000, -1);
    const withShares = expectedOf(record(posts), tiktok, now).interactions;
    expect(withShares?.typical).toBeCloseTo((interactions?.typical ?? NaN) + 10, 0);
  });

  it('is not known from two posts, from picked ones, or of views that are not shown', () => {
    expect(expectedOf(record(postsWithLikes([100, 200])), instagram, now).interactions).toBeNull();
    const shown = record(postsWithLikes([100, 200, 150]));
    expect(expectedOf(shown, instagram, now).views).toBeNull();
    const picked = { ...shown, last: { ...shown.last, missing: [{ what: 'posts', why: 'mixed-sample' as const }] } };
    expect(expectedOf(picked, instagram, now)).toEqual({ interactions: null, views: null });
  });

  it('holds the next post four times out of five, and may begin at nothing', () => {
    const bell = bellCurve(seeded(5));
    const times = 600;
    const { s0, delta } = instagram.spread.followers;
    const held = Array.from({ length: times }, () => {
      const likes = () => Math.round(1_000 * Math.exp(s0 * bell()));
      const { interactions } = expectedOf(record(postsWithLikes(Array.from({ length: 12 }, likes))), instagram, now);
      const next = likes() * Math.exp(delta * bell());
      return interactions !== null && interactions.low <= next && next <= interactions.high;
    });
    const share = held.filter(Boolean).length / times;
    expect(share).toBeGreaterThan(0.77);
    expect(share).toBeLessThan(0.87);
    const quiet = expectedOf(record(postsWithLikes([0, 3, 0, 0, 2, 0])), instagram, now).interactions;
    expect(quiet).toMatchObject({ typical: 0, low: 0 });
    expect(expectedOf(record([post()]), instagram, now).interactions).toBeNull();
  });
});
