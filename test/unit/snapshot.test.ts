import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { sinceOf } from '../../src/estimate/since';
import { joinSnapshots, snapshotOf } from '../../src/estimate/snapshot';
import { parse } from 'valibot';
import { shownRate } from '../../src/model/assessment';
import { defaultBrief } from '../../src/model/brief';
import { calendarDay, daysBetween } from '../../src/model/day';
import type { Reading } from '../../src/model/reading';
import type { AccountRecord } from '../../src/model/record';
import { type Snapshot, snapshotSchema } from '../../src/model/snapshot';
import { sinceLines } from '../../src/present/since';
import { mergeIntoRecord } from '../../src/records/remember';
import { englishWords } from '../support/english';
import { instagram } from './estimate-posts';
import { aPost, aReading, anAccount, daysLater, exact, rounded, today } from '../support/readings';

const likes = [620, 540, 700, 480, 590, 650, 610, 530];
const posts = likes.map((one, index) =>
  aPost(`p${index}`, {
    publishedAt: daysLater(-10 - 2 * index),
    author: 'mira.bakes',
    likes: exact(one),
    comments: exact(0),
  }),
);

const lookAt = (facts: Partial<Reading> = {}): Reading =>
  aReading({ account: anAccount({ followers: exact(20_000) }), posts, ...facts });
const laterLook = (facts: Partial<Reading>): Reading => lookAt({ at: daysLater(14), ...facts });
const postPage = { ...aReading().page, kind: 'post' as const, postId: 'p0' };

/** What is remembered after these looks, and the snapshot of the last of them. */
function after(...looks: Reading[]): { record: AccountRecord; snapshot: Snapshot } {
  const record = looks.reduce<AccountRecord | null>((known, look) => mergeIntoRecord(known, look, 'one'), null);
  const last = looks.at(-1);
  if (!record || !last) throw new Error('Nothing was looked at.');
  return { record, snapshot: snapshotOf(record, last, instagram) };
}

describe('What is kept of a visit', () => {
  it('is what the badge showed that day', () => {
    const { record, snapshot } = after(lookAt());
    const shown = shownRate(assess(record, instagram, defaultBrief('Any'), new Date(today)));
    expect(snapshot).toEqual({
      account: 'one',
      day: calendarDay(new Date(today)),
      at: today,
      followers: { value: 20_000, min: 20_000, max: 20_000 },
      rate: {
        per: 'followers',
        counts: shown?.counts,
        typical: shown?.typical,
        low: shown?.low,
        high: shown?.high,
        sample: 8,
      },
      postsPerWeek: expect.closeTo((7.5 / 24) * 7, 9),
      lastPostAt: daysLater(-10),
      sawPosts: true,
    });
    expect(parse(snapshotSchema, snapshot)).toEqual(snapshot);
  });

  it('holds followers only as sharply as the page told them: what is remembered from last month is not today’s', () => {
    const rounder = laterLook({ account: anAccount({ followers: rounded(20_000, 20_099) }) });
    const { record, snapshot } = after(lookAt(), rounder);
    expect(record.account.followers).toMatchObject({ min: 20_000, max: 20_000 });
    expect(snapshot.followers).toEqual({ value: 20_000, min: 20_000, max: 20_099 });
  });

  it('holds no followers where the page told none, or a zero that nobody believes', () => {
    expect(after(lookAt(), laterLook({ account: anAccount() })).snapshot.followers).toBeNull();
    const zero = laterLook({ account: anAccount({ followers: exact(0) }) });
    expect(after(lookAt(), zero).snapshot.followers).toBeNull();
  });

  it('holds neither rate nor pace where the page showed no post, though earlier ones are remembered', () => {
    const { snapshot } = after(lookAt(), laterLook({ posts: [] }));
    expect(snapshot).toMatchObject({ rate: null, postsPerWeek: null, lastPostAt: daysLater(-10), sawPosts: false });
  });

  it('does not take a post’s own page, pinned posts or undated ones for the newest that there are', () => {
    expect(after(lookAt(), laterLook({ page: postPage, posts: posts.slice(0, 1) })).snapshot.sawPosts).toBe(false);
    const pinned = posts.slice(0, 3).map((post) => ({ ...post, pinned: true }));
    expect(after(lookAt({ posts: pinned })).snapshot.sawPosts).toBe(false);
    const undated = aPost('new', { author: 'mira.bakes' });
    expect(after(lookAt({ posts: [undated, ...posts] })).snapshot.sawPosts).toBe(false);
    const picked = lookAt({ missing: [{ what: 'posts', why: 'mixed-sample' }] });
    expect(after(picked).snapshot).toMatchObject({ sawPosts: false, postsPerWeek: null });
  });

  it('takes of “3 weeks ago” the latest, and of an announcement nothing', () => {
    const vague = aPost('vague', {
      author: 'mira.bakes',
      publishedWithin: { from: daysLater(-28), to: daysLater(-21) },
    });
    const announced = aPost('soon', { author: 'mira.bakes', publishedAt: daysLater(3) });
    expect(after(lookAt({ posts: [announced, vague] })).snapshot.lastPostAt).toBe(daysLater(-21));
    const tonight = aPost('tonight', {
      author: 'mira.bakes',
      publishedWithin: { from: daysLater(-0.5), to: daysLater(0.5) },
    });
    expect(after(lookAt({ posts: [tonight, vague] })).snapshot.lastPostAt).toBe(today);
  });

  it('is of the day by the user’s own calendar', () => {
    expect(calendarDay(new Date(2026, 10, 30, 0, 5))).toBe('2026-11-30');
    expect(calendarDay(new Date(2026, 0, 1, 23, 55))).toBe('2026-01-01');
    // Over both changes of the clock.
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
});

describe('Two looks of one day', () => {
  const { snapshot: whole } = after(lookAt());
  const later: Snapshot = {
    ...whole,
    at: daysLater(0.1),
    followers: { value: 20_010, min: 20_010, max: 20_010 },
    rate: null,
    postsPerWeek: null,
    lastPostAt: null,
    sawPosts: false,
  };

  it('are one: the later one’s values, and nothing that the day knew is lost', () => {
    expect(joinSnapshots(whole, later)).toEqual({ ...whole, at: later.at, followers: later.followers });
    expect(joinSnapshots(whole, { ...later, followers: null }).followers).toEqual(whole.followers);
    expect(joinSnapshots({ ...later, at: today }, { ...whole, at: later.at })).toEqual({ ...whole, at: later.at });
  });

  it('a rounder count takes nothing from a sharp one that it may be, and replaces one that it cannot', () => {
    const rounder = (min: number, max: number) => ({ ...later, followers: { value: min, min, max } });
    expect(joinSnapshots(whole, rounder(20_000, 20_999)).followers).toEqual(whole.followers);
    expect(joinSnapshots(whole, rounder(21_000, 21_999)).followers?.min).toBe(21_000);
  });
});

describe('From visit to visit', () => {
  const told = (...looks: Reading[]) => {
    const visits = looks.map((_, index) => after(...looks.slice(0, index + 1)));
    const last = visits.at(-1);
    if (!last) throw new Error('Nothing was looked at.');
    const now = new Date(last.snapshot.at);
    const since = sinceOf(
      visits.map(({ snapshot }) => snapshot),
      today,
      now,
    );
    const assessment = assess(last.record, instagram, defaultBrief('Any'), now);
    return sinceLines(since, assessment, englishWords).map(({ text }) => text);
  };

  it('a page that rounds two weeks later shows no change, though the exact count is remembered', () => {
    const rounder = laterLook({ account: anAccount({ followers: rounded(20_000, 20_099) }) });
    expect(told(lookAt(), rounder)[0]).toBe('Saved 14 days ago · followers about the same');
    expect(told(lookAt(), laterLook({}))[0]).toBe('Saved 14 days ago · followers unchanged');
  });

  it('a page that shows no posts two weeks later says nothing of engagement, though it is remembered', () => {
    expect(told(lookAt(), laterLook({}))[1]).toMatch(/^Engagement per follower is still /);
    expect(told(lookAt(), laterLook({ posts: [] }))).toEqual(['Saved 14 days ago · followers unchanged']);
  });

  it('who gets a quarter of the likes half a year later has another engagement', () => {
    const fewer = likes.map((one, index) =>
      aPost(`later${index}`, {
        publishedAt: daysLater(190 - 2 * index),
        author: 'mira.bakes',
        likes: exact(Math.round(one / 4)),
        comments: exact(0),
      }),
    );
    const [first, second] = told(lookAt(), laterLook({ at: daysLater(200), posts: fewer }));
    expect(first).toBe('Saved on May 20, 2026 · followers unchanged');
    expect(second).toMatch(/^Engagement per follower was 3\.0% \(.+\), now 0\.7\d% \(.+\)$/);
  });
});
