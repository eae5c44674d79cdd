import { describe, expect, it } from 'vitest';
import { cadenceOf } from '../../src/estimate/portrait/cadence';
import { account, daysAgo, now, post } from './estimate-posts';

const at = (days: number[]) => days.map((one) => post({ publishedAt: daysAgo(one) }));
const of = (posts: ReturnType<typeof at>) => cadenceOf(posts, account(), now);

describe('how often an account publishes', () => {
  it('every second day, seen for three weeks', () => {
    // Eleven posts from 1 to 21 days ago; the oldest counts as half: 10.5 / 21 days × 7 = 3.5 a week.
    const cadence = of(at([1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21]));
    expect(cadence?.perWeek).toBeCloseTo(3.5, 9);
    expect(cadence?.lastPost).toBeCloseTo(1, 9);
    expect(cadence?.longestGap).toBeCloseTo(2, 9);
  });

  it('counts the last eight weeks when more was seen', () => {
    // Four posts within 56 days: 4 / 8 weeks.
    const cadence = of(at([10, 20, 30, 50, 70, 80, 90]));
    expect(cadence?.perWeek).toBeCloseTo(0.5, 9);
    expect(cadence?.longestGap).toBeCloseTo(20, 9);
  });

  it('an old pinned post makes no gap', () => {
    const posts = [...at([2, 4, 6]), post({ publishedAt: daysAgo(300), pinned: true })];
    expect(of(posts)?.longestGap).toBeCloseTo(2, 9);
    expect(of(posts)).toEqual(of(posts.slice(0, 3)));
  });

  it('nor does an old post that was opened by itself', () => {
    expect(of(at([2, 4, 6, 300]))).toEqual(of(at([2, 4, 6])));
  });

  it('a pinned post among the recent ones counts like any other', () => {
    const posts = [post({ publishedAt: daysAgo(1), pinned: true }), ...at([2, 4, 6])];
    expect(of(posts)?.lastPost).toBeCloseTo(1, 9);
  });

  it('an account that stopped publishes nothing a week, and its pause lasts until now', () => {
    const cadence = of(at([100, 102, 104, 106]));
    expect(cadence?.perWeek).toBe(0);
    expect(cadence?.lastPost).toBeCloseTo(100, 9);
    expect(cadence?.longestGap).toBeCloseTo(100, 9);
  });

  it('an account that publishes a few times a year is not cut short', () => {
    expect(of(at([100, 200, 300]))?.lastPost).toBeCloseTo(100, 9);
  });

  it('takes the middle of "3 weeks ago"', () => {
    const vague = post({ publishedWithin: { from: daysAgo(28), to: daysAgo(21) } });
    expect(of([...at([30, 40]), vague])?.lastPost).toBeCloseTo(24.5, 9);
  });

  it('leaves out reposts, posts of others, posts without a time and announcements', () => {
    const posts = [
      ...at([2, 4, 6]),
      post({ publishedAt: daysAgo(1), repost: true }),
      post({ publishedAt: daysAgo(1), author: 'creator_one' }),
      post({}),
      post({ publishedAt: daysAgo(-3) }),
    ];
    expect(of(posts)).toEqual(of(posts.slice(0, 3)));
  });

  it('is not known from fewer than three posts', () => {
    expect(of(at([]))).toBeNull();
    expect(of(at([1, 2]))).toBeNull();
    expect(of([...at([1, 2]), post({ publishedAt: daysAgo(90), pinned: true })])).toBeNull();
    expect(of(at([1, 2, 3]))).not.toBeNull();
  });

  it('many posts within an hour are not counted up to thousands a week', () => {
    // Three posts within an hour: 2.5 in one day, 17.5 a week at most.
    expect(of(at([0.01, 0.02, 0.03]))?.perWeek).toBeCloseTo(17.5, 9);
  });
});
