import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { growthOf, sinceOf } from '../../src/estimate/since';
import { defaultBrief } from '../../src/model/brief';
import type { Post } from '../../src/model/reading';
import type { Snapshot } from '../../src/model/snapshot';
import { badgeView } from '../../src/present/badge-view';
import { sinceLines } from '../../src/present/since';
import type { Words } from '../../src/shared/words';
import { root } from '../support/driver';
import { englishWords, wordsIn } from '../support/english';
import { aRate, aSnapshot, followers } from '../support/snapshots';
import { instagram, now, post, postsWithLikes, record } from './estimate-posts';
import { inNoCampaign } from '../support/presented';

/** Back this many days from the day of the stories, 30 June 2026. */
const dayBack = (days: number) => new Date(Date.UTC(2026, 5, 30 - days)).toISOString().slice(0, 10);
const visit = (days: number, changes: Partial<Snapshot> = {}) => aSnapshot(dayBack(days), changes);
const savedBack = (days: number) => `${dayBack(days)}T12:00:00.000Z`;

/** Too few posts to tell how often the account publishes. */
const assessed = (posts: Post[] = []) => assess(record(posts), instagram, defaultBrief('Any'), now);

/** The lines that somebody reads who comes by on 30 June 2026. */
const linesOf = (
  visits: Snapshot[],
  savedAt: string | null,
  { posts = [], words = englishWords }: { posts?: Post[]; words?: Words } = {},
) => sinceLines(sinceOf(visits, savedAt, now), assessed(posts), words).map(({ text }) => text);

const changed = (before: Partial<Snapshot>, today: Partial<Snapshot>) =>
  linesOf([visit(14, before), visit(0, today)], savedBack(14));
const followersChanged = (before: Snapshot['followers'], today: Snapshot['followers']) =>
  changed({ followers: before }, { followers: today })[0]?.split(' · ')[1] ?? null;
const rateChanged = (before: Snapshot['rate'], today: Snapshot['rate']) =>
  changed({ rate: before }, { rate: today })[1] ?? null;

describe('A marketer comes back after two weeks', () => {
  it('to a creator they saved, and reads what became of followers and engagement', () => {
    const then = { followers: followers(20_000), rate: aRate(3.1, 2.6, 3.7) };
    const today = { followers: followers(21_300), rate: aRate(1.2, 0.9, 1.6) };
    expect(changed(then, today)).toEqual([
      'Saved 14 days ago · followers +6.5%',
      'Engagement per follower was 3.1% (2.6–3.7), now 1.2% (0.9–1.6)',
    ]);
  });

  it('to one they did not save, and reads how long ago they were here', () => {
    const visits = [visit(14, { followers: followers(20_000) }), visit(0, { followers: followers(19_000) })];
    expect(linesOf(visits, null)).toEqual(['Last seen 14 days ago · followers -5%']);
  });

  it('to one they saved from a list and first visited later, and reads from which day on', () => {
    const visits = [visit(5, { followers: followers(20_000) }), visit(0, { followers: followers(21_300) })];
    expect(linesOf(visits, savedBack(14))).toEqual([
      'Saved 14 days ago · compared with Jun 25, 2026 · followers +6.5%',
    ]);
    const rates = [visit(5, { rate: aRate(3.1, 2.6, 3.7) }), visit(0, { rate: aRate(2.4, 1.9, 3) })];
    expect(linesOf(rates, savedBack(14))).toEqual([
      'Saved 14 days ago · compared with Jun 25, 2026',
      'Engagement per follower was 3.1%, now 2.4%: no real difference',
    ]);
  });

  it('to a page that has been open since last week, and reads of which day it is', () => {
    const visits = [visit(14, { followers: followers(20_000) }), visit(6, { followers: followers(21_300) })];
    expect(linesOf(visits, savedBack(14))).toEqual(['Saved 14 days ago · Last seen 6 days ago · followers +6.5%']);
    expect(linesOf(visits, null)).toEqual(['Last seen 6 days ago']);
  });
});

describe('When it was', () => {
  it.each([
    [0, 'Saved today'],
    [1, 'Saved yesterday'],
    [2, 'Saved 2 days ago'],
    [90, 'Saved 90 days ago'],
    [91, 'Saved on Mar 31, 2026'],
    [730, 'Saved on Jun 30, 2024'],
  ])('%i days ago', (days, text) => {
    expect(linesOf([visit(0)], savedBack(days))).toEqual([text]);
  });

  it('is told likewise of who is not saved', () => {
    expect(linesOf([visit(1), visit(0)], null)).toEqual(['Last seen yesterday']);
    expect(linesOf([visit(91), visit(0)], null)).toEqual(['Last seen on Mar 31, 2026']);
  });

  it('nothing is told of a first visit, nor of the second one of a day', () => {
    expect(linesOf([visit(0)], null)).toEqual([]);
    expect(linesOf([], null)).toEqual([]);
    expect(sinceLines(null, assessed(), englishWords)).toEqual([]);
  });

  it('nothing but that is told on the day of saving', () => {
    const visits = [visit(14, { followers: followers(20_000) }), visit(0, { followers: followers(21_300) })];
    expect(linesOf(visits, savedBack(0))).toEqual(['Saved today']);
  });

  it('no days are negative when the clock was set back', () => {
    expect(linesOf([visit(-365), visit(0)], savedBack(-365))).toEqual([]);
    expect(linesOf([visit(-365)], null)).toEqual([]);
  });
});

describe('Followers', () => {
  it('changed by a percentage where both counts are exact', () => {
    expect(followersChanged(followers(20_000), followers(22_460))).toBe('followers +12%');
    expect(followersChanged(followers(20_000), followers(19_360))).toBe('followers -3.2%');
  });

  it('are unchanged, or about the same where a handful came or went', () => {
    expect(followersChanged(followers(20_000), followers(20_000))).toBe('followers unchanged');
    expect(followersChanged(followers(20_000), followers(20_003))).toBe('followers about the same');
  });

  it('are about the same where rounded counts show no change: 12,345 may be 12.3K', () => {
    expect(followersChanged(followers(12_345), followers(12_300, 12_399))).toBe('followers about the same');
    expect(followersChanged(followers(12_300, 12_399), followers(12_300, 12_399))).toBe('followers about the same');
    expect(followersChanged(followers(12_300, 12_399), followers(12_400, 12_499))).toBe('followers about the same');
  });

  it('changed by a range where rounded counts leave that open', () => {
    expect(followersChanged(followers(12_300, 12_399), followers(13_100, 13_199))).toBe('followers +5.7% to +7.3%');
    expect(followersChanged(followers(13_100, 13_199), followers(12_300, 12_399))).toBe('followers -6.8% to -5.4%');
  });

  it('that became tenfold, or a tenth, are told as two numbers', () => {
    expect(followersChanged(followers(0), followers(12))).toBe('followers were 0, now 12');
    expect(followersChanged(followers(300), followers(12_000, 12_999))).toBe('followers were 300, now 12,000–12,999');
    expect(followersChanged(followers(12_000), followers(300))).toBe('followers were 12,000, now 300');
    expect(followersChanged(followers(0), followers(0))).toBe('followers unchanged');
  });

  it('of which one is not known are not compared', () => {
    expect(followersChanged(null, followers(300))).toBeNull();
    expect(followersChanged(followers(300), null)).toBeNull();
  });
});

describe('Engagement', () => {
  it('differs only where the ranges do not touch', () => {
    expect(rateChanged(aRate(3.1, 2.6, 3.7), aRate(2.4, 1.9, 3))).toBe(
      'Engagement per follower was 3.1%, now 2.4%: no real difference',
    );
    expect(rateChanged(aRate(3.1, 2.6, 3.7), aRate(3.1, 2.5, 3.8))).toBe('Engagement per follower is still 3.1%');
  });

  it('is compared only with its like', () => {
    const perView = aRate(3.1, 2.6, 3.7, { per: 'views' });
    expect(rateChanged(aRate(1.2, 0.9, 1.6), perView)).toBeNull();
    expect(rateChanged(perView, aRate(1.2, 0.9, 1.6, { per: 'views' }))).toMatch(/^Engagement per view was 3\.1%/);
    expect(rateChanged(aRate(1.2, 0.9, 1.6), aRate(3.1, 2.6, 3.7, { counts: ['likes'] }))).toBeNull();
    const [likes, comments] = ['likes', 'comments'] as const;
    expect(rateChanged(aRate(3.1, 2.6, 3.7), aRate(3.1, 2.6, 3.7, { counts: [comments, likes] }))).not.toBeNull();
    const reach = aRate(40, 30, 50, { counts: ['views'] });
    expect(rateChanged(reach, reach)).toBe('Views per subscriber is still 40%');
  });
});

describe('That nothing was published', () => {
  const quiet = (days: number, sawPosts = true) =>
    linesOf([visit(14), visit(0, { lastPostAt: `${dayBack(days)}T12:00:00.000Z`, sawPosts })], savedBack(14));

  it('is told from the month on after which an account is no longer active', () => {
    expect(quiet(60)).toEqual(['Saved 14 days ago · no post for 60 days']);
    expect(quiet(30)).toEqual(['Saved 14 days ago · no post for 30 days']);
    expect(quiet(29)).toEqual(['Saved 14 days ago']);
  });

  it('is not told where the page did not list its posts', () => {
    expect(quiet(60, false)).toEqual(['Saved 14 days ago']);
  });

  it('is told once: not here where the brief’s reason says it', () => {
    const posts = postsWithLikes([620, 540, 700]).map((one, index) => ({
      ...one,
      publishedAt: `${dayBack(70 + index)}T12:00:00.000Z`,
    }));
    const today = visit(0, { lastPostAt: `${dayBack(70)}T12:00:00.000Z`, sawPosts: true });
    const since = sinceOf([visit(14), today], savedBack(14), now);
    const known = record(posts);
    const { card } = badgeView(
      {
        key: 'one',
        account: known.account,
        assessment: assessed(posts),
        brief: { id: 'any', name: 'Any', isOnly: true },
        ...inNoCampaign,
        saved: true,
        since,
        last: known.last,
        diagnosis: {
          version: '1',
          browser: '',
          siteName: 'Instagram',
          lastVerified: '',
          workedAt: null,
          unreadable: 0,
        },
      },
      englishWords,
    );
    expect(JSON.stringify(card).match(/no post for 70 days/gi)).toHaveLength(1);
    expect(card?.about[0]).toEqual({ text: 'Saved 14 days ago', href: null });
  });

  it('is told of an account with too few posts to tell how often it publishes', () => {
    const posts = [post({ publishedAt: `${dayBack(40)}T12:00:00.000Z` })];
    const today = visit(0, { lastPostAt: `${dayBack(40)}T12:00:00.000Z`, sawPosts: true });
    expect(linesOf([visit(14), today], savedBack(14), { posts })).toEqual(['Saved 14 days ago · no post for 40 days']);
  });
});

type Followers = ReturnType<typeof followers>;

describe('Whatever the numbers are', () => {
  const bounds = fc
    .tuple(fc.nat(2_000_000), fc.oneof(fc.constant(0), fc.nat(50_000)))
    .map(([min, width]) => followers(min, min + width));
  const rates = fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.nat(200), fc.nat(200))
    .map(([low, up, more]) => aRate((low + up) / 10, low / 10, (low + up + more) / 10));

  /** What may be said at all: without a doubt less, without a doubt more, or nothing of a change. */
  function allowedFor(before: Followers, today: Followers): RegExp {
    if (today.min > before.max) return /^followers (?:about the same|\+[\d,]+|\+\S+ to \+\S+|were \S+, now \S+$)/;
    if (today.max < before.min) return /^followers (?:about the same|-[\d,]+|-\S+ to -\S+|were \S+, now \S+$)/;
    return /^followers (?:unchanged|about the same)$/;
  }

  it('no change of followers is claimed that the bounds do not hold, and its sign is right', () => {
    fc.assert(
      fc.property(bounds, bounds, (before, today) => {
        const text = followersChanged(before, today) ?? '';
        expect(text).toMatch(allowedFor(before, today));
        expect(text).not.toMatch(/NaN|Infinity|∞|[+-]0%/);
      }),
    );
  });

  it('no difference of engagement is claimed where the ranges overlap', () => {
    fc.assert(
      fc.property(rates, rates, (before, today) => {
        const text = rateChanged(before, today) ?? '';
        const overlap = before.low <= today.high && today.low <= before.high;
        expect(text).toMatch(overlap ? /: no real difference$|is still/ : /was .+ \(.+\), now .+ \(.+\)$|is still/);
      }),
    );
  });

  it('the same two visits say in reverse the reverse', () => {
    fc.assert(
      fc.property(bounds, bounds, (before, today) => {
        const forth = followersChanged(before, today) ?? '';
        const back = followersChanged(today, before) ?? '';
        expect(/about the same|unchanged/.test(forth)).toBe(/about the same|unchanged/.test(back));
      }),
    );
  });
});

describe.each(readdirSync(path.join(root, 'public/_locales')))('In %s', (folder) => {
  const words = wordsIn(folder);
  const stories: [string, Snapshot[], string | null][] = [
    ...[0, 1, 2, 14, 400].map((days): [string, Snapshot[], string] => [`saved ${days}`, [visit(0)], savedBack(days)]),
    ...[1, 2, 14, 400].map((days): [string, Snapshot[], null] => [`seen ${days}`, [visit(days), visit(0)], null]),
    ...[
      [followers(20_000), followers(21_300)],
      [followers(20_000), followers(20_000)],
      [followers(20_000), followers(20_003)],
      [followers(12_300, 12_399), followers(13_100, 13_199)],
      [followers(0), followers(1_200)],
    ].map(([then = null, today = null], index): [string, Snapshot[], string] => [
      `followers ${index}`,
      [visit(14, { followers: then }), visit(0, { followers: today })],
      savedBack(index === 0 ? 20 : 14),
    ]),
    ...[aRate(3.1, 2.6, 3.7), aRate(2.4, 1.9, 3), aRate(1.2, 0.9, 1.6)].map((rate): [string, Snapshot[], string] => [
      `rate ${rate.typical}`,
      [visit(14, { rate: aRate(3.1, 2.6, 3.7) }), visit(0, { rate })],
      savedBack(14),
    ]),
    ['quiet', [visit(14), visit(0, { lastPostAt: savedBack(60), sawPosts: true })], savedBack(14)],
  ];
  const texts = stories.map(([name, visits, savedAt]): [string, string[]] => [
    name,
    linesOf(visits, savedAt, { words }),
  ]);

  it('every line is written, each another than the others', () => {
    const written = texts.map(([, lines]) => lines.join('\n'));
    expect(written.filter((text) => text === '' || /[{}]|undefined|NaN/.test(text))).toEqual([]);
    expect(new Set(written).size).toBe(written.length);
  });
});

describe('The growth that a list shows', () => {
  const grown = (before: Snapshot['followers'], today: Snapshot['followers']) =>
    growthOf(sinceOf([visit(14, { followers: before }), visit(0, { followers: today })], savedBack(14), now));

  it('is that since the day of saving', () => {
    expect(grown(followers(10_000), followers(10_650))).toBeCloseTo(0.065);
    expect(grown(followers(10_000), followers(9_000))).toBeCloseTo(-0.1);
  });

  it('is none where rounded counts may be the same, as the card says', () => {
    expect(grown(followers(12_345), followers(12_300, 12_399))).toBe(0);
    expect(grown(followers(12_300, 12_399), followers(12_350, 12_449))).toBe(0);
    expect(followersChanged(followers(12_300, 12_399), followers(12_350, 12_449))).toBe('followers about the same');
  });

  it('is not known without both counts, or from none', () => {
    expect(grown(null, followers(10))).toBeNull();
    expect(grown(followers(0), followers(10))).toBeNull();
  });
});
