import { describe, expect, it } from 'vitest';
import type { Missing, Post } from '../../src/model/reading';
import { mergeReadings } from '../../src/records/merge';
import { stillMissing } from '../../src/reading/missing';
import { anAccount, aPost, aReading, exact } from '../support/readings';

describe('reasons why something is missing', () => {
  it('go once another source knows it', () => {
    const page = aReading({
      account: anAccount(),
      missing: [
        { what: 'page', why: 'login-wall' },
        { what: 'followers', why: 'not-on-page' },
        { what: 'bio', why: 'not-on-page' },
        { what: 'posts', why: 'not-loaded' },
      ],
    });
    const response = aReading({ account: anAccount({ followers: exact(5) }), posts: [aPost('a')] });
    expect(mergeReadings([page, response]).missing).toEqual([{ what: 'bio', why: 'not-on-page' }]);
  });

  it('for all posts go once every post has the number or its own reason', () => {
    const grid = aReading({ posts: [aPost('a'), aPost('b')], missing: [{ what: 'posts.likes', why: 'not-on-page' }] });
    const one = aReading({ posts: [aPost('a', { likes: exact(1) })] });
    const rest = aReading({ posts: [aPost('b', { hidden: ['likes'] })] });
    expect(mergeReadings([grid, one]).missing).toEqual([{ what: 'posts.likes', why: 'not-on-page' }]);
    expect(mergeReadings([grid, one, rest]).missing).toEqual([]);
  });

  it('for all posts stay while one post has neither the number nor a reason that holds', () => {
    const missing = [{ what: 'posts.likes', why: 'not-on-page' as const }];
    const page = aReading({ posts: [aPost('a'), aPost('b', { likes: exact(1) })], missing });
    const unfounded = aReading({ missing: [{ what: 'posts.a.likes', why: 'disagreement' }] });
    expect(mergeReadings([page, unfounded]).missing).toEqual(missing);
  });

  it('for all posts stay where no post has the number', () => {
    const missing = [{ what: 'posts.likes', why: 'hidden' as const }];
    const look = aReading({ posts: [aPost('a', { hidden: ['likes'] })], missing });
    expect(mergeReadings([look]).missing).toEqual(missing);
  });

  it('that tell more win over "not on this page"', () => {
    const vague = aReading({ missing: [{ what: 'followers', why: 'not-on-page' }] });
    const telling = aReading({ missing: [{ what: 'followers', why: 'throttled' }] });
    expect(mergeReadings([vague, telling]).missing).toEqual(telling.missing);
    expect(mergeReadings([telling, vague]).missing).toEqual(telling.missing);
  });

  it('a sample of picked posts stays one, though there are posts', () => {
    const missing = [{ what: 'posts', why: 'mixed-sample' as const }];
    expect(mergeReadings([aReading({ posts: [aPost('a')], missing })]).missing).toEqual(missing);
  });
});

describe('a flood of reasons', () => {
  /** How often a post is asked for its id while each of `posts` has one reason from each of `sources`. */
  function lookUps(sources: number, posts: number): number {
    let asked = 0;
    const counted = (id: string, index: number): Post =>
      Object.defineProperty(aPost(id, { likes: index === 0 ? exact(1) : null }), 'id', {
        enumerable: true,
        get() {
          asked += 1;
          return id;
        },
      });
    const ids = Array.from({ length: posts }, (_, index) => `post${index}`);
    const reasons = ids.map((id): Missing => ({ what: `posts.${id}.likes`, why: 'not-loaded' }));
    const all = Array.from({ length: sources }, () => [
      ...reasons,
      { what: 'posts.likes', why: 'not-loaded' } satisfies Missing,
    ]).flat();
    expect(stillMissing(all, aReading({ posts: ids.map(counted) }))).toHaveLength(posts - 1);
    return asked;
  }

  it('of twice as many posts is twice the work, not four times as much', () => {
    expect(lookUps(4, 200) / lookUps(4, 100)).toBeLessThan(2.5);
  });

  it('from twice as many sources is no more work at all', () => {
    expect(lookUps(80, 100)).toBe(lookUps(40, 100));
  });
});
