import { describe, expect, it } from 'vitest';
import type { Missing, Post, Reading } from '../../src/model/reading';
import { pageWithout } from '../../src/reading/blank';
import { explainMissing } from '../../src/records/explain-missing';
import { anAccount, aPost, aReading, exact, today } from '../support/readings';

/** Everything a page can tell of an account. */
const whole = anAccount({
  id: '17',
  name: 'Mira',
  followers: exact(900),
  following: exact(80),
  postCount: exact(40),
  bio: 'Cakes',
  category: 'Baker',
  verified: false,
  private: false,
});

const counted = (id: string, facts: Partial<Post> = {}) =>
  aPost(id, { likes: exact(1), comments: exact(1), shares: exact(1), saves: exact(1), views: exact(1), ...facts });

const missingOf = (reading: Partial<Reading>): Missing[] =>
  explainMissing(aReading({ account: whole, ...reading })).missing;

describe('of an account, every gap', () => {
  it('has a reason: it is not on this page, unless the reader knew better', () => {
    const account = { ...whole, followers: null, bio: null };
    const missing: Missing[] = [{ what: 'followers', why: 'hidden' }];
    expect(missingOf({ account, missing, posts: [counted('a')] })).toEqual([
      { what: 'followers', why: 'hidden' },
      { what: 'bio', why: 'not-on-page' },
    ]);
  });

  it('that the list of posts was empty says less than that there are none, or that they are private', () => {
    const missing: Missing[] = [{ what: 'posts', why: 'empty-list' }];
    const whyNoPosts = (facts: Partial<typeof whole>) =>
      missingOf({ account: { ...whole, ...facts }, missing }).find(({ what }) => what === 'posts')?.why;
    expect(whyNoPosts({})).toBe('empty-list');
    expect(whyNoPosts({ postCount: exact(0) })).toBe('none');
    expect(whyNoPosts({ private: true })).toBe('private');
  });

  it('is covered by the reason that the page itself gave', () => {
    const wall = pageWithout(aReading().page, today, 'login-wall', 'form');
    expect(explainMissing(wall)).toEqual(wall);
  });

  it('has no reason yet while nothing was read', () => {
    expect(explainMissing(aReading())).toEqual(aReading());
  });
});

describe('an account without posts', () => {
  it.each<[string, Partial<Reading>, Missing['why']]>([
    ['has not loaded them', {}, 'not-loaded'],
    ['has none when it says so', { account: { ...whole, postCount: exact(0) } }, 'none'],
    ['keeps them private', { account: { ...whole, private: true } }, 'private'],
    [
      'keeps them private, though a source only knew that they were not there',
      { account: { ...whole, private: true }, missing: [{ what: 'posts', why: 'not-loaded' }] },
      'private',
    ],
    [
      'has them behind what the reader saw',
      { account: { ...whole, private: true }, missing: [{ what: 'posts', why: 'age-gate' }] },
      'age-gate',
    ],
  ])('%s', (_, reading, why) => {
    expect(missingOf(reading)).toEqual([{ what: 'posts', why }]);
  });
});

describe('a count that posts lack', () => {
  it('is explained once when all lack it for the same reason', () => {
    const posts = [counted('a', { saves: null }), counted('b', { saves: null })];
    expect(missingOf({ posts })).toEqual([{ what: 'posts.saves', why: 'not-on-page' }]);
  });

  it('is explained post by post when only some lack it, or for different reasons', () => {
    const posts = [counted('a', { likes: null }), counted('b')];
    expect(missingOf({ posts })).toEqual([{ what: 'posts.a.likes', why: 'not-on-page' }]);
    const differ = [counted('a', { likes: null, hidden: ['likes'] }), counted('b', { likes: null, kind: 'live' })];
    expect(missingOf({ posts: differ })).toEqual([
      { what: 'posts.a.likes', why: 'hidden' },
      { what: 'posts.b.likes', why: 'live' },
    ]);
  });

  it('keeps the reason that a reader gave for the post, and else the one it gave for all', () => {
    const posts = [counted('a', { comments: null }), counted('b', { comments: null }), counted('c')];
    const missing: Missing[] = [
      { what: 'posts.comments', why: 'throttled' },
      { what: 'posts.a.comments', why: 'comments-off' },
    ];
    expect(missingOf({ posts, missing })).toEqual([
      { what: 'posts.a.comments', why: 'comments-off' },
      { what: 'posts.b.comments', why: 'throttled' },
    ]);
  });

  it('is hidden, though a source only knew that it was not there', () => {
    const posts = [counted('a', { likes: null, hidden: ['likes'] }), counted('b')];
    expect(missingOf({ posts, missing: [{ what: 'posts.a.likes', why: 'not-on-page' }] })).toEqual([
      { what: 'posts.a.likes', why: 'hidden' },
    ]);
  });

  it('is explained even where the account is not known', () => {
    expect(missingOf({ account: null, posts: [counted('a', { views: null })] })).toEqual([
      { what: 'posts.views', why: 'not-on-page' },
    ]);
  });
});

it('what is explained stays so', () => {
  const reading = aReading({
    account: anAccount(),
    posts: [counted('a', { likes: null, hidden: ['likes'] }), counted('b', { saves: null })],
    missing: [{ what: 'posts.b.views', why: 'disagreement' }],
  });
  const once = explainMissing(reading);
  expect(once.missing).toContainEqual({ what: 'posts.b.views', why: 'disagreement' });
  expect(explainMissing(once)).toEqual(once);
});
