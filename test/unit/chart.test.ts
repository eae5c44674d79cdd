import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import type { Post } from '../../src/model/reading';
import type { EngagementRules } from '../../src/model/rules';
import { chartView } from '../../src/present/chart-view';
import { englishWords } from '../support/english';
import { daysAgo, exact, instagram, now, post, postsWithLikes, record, tiktok, youtube } from './estimate-posts';

const chartOf = (posts: Post[], rules: EngagementRules = instagram) =>
  chartView(assess(record(posts), rules, defaultBrief('Any'), now), englishWords);

const likes = [400, 520, 610, 450, 700, 480];
const hiding = (one: Post): Post => ({ ...one, likes: null, hidden: ['likes'] });

describe('the chart of the recent posts', () => {
  it('keeps a post without a known rate in its place and says of how many posts it shows one', () => {
    const everySecond = postsWithLikes([...likes, ...likes]).map((one, index) => (index % 2 ? hiding(one) : one));
    const chart = chartOf(everySecond);
    expect(chart?.bars.map(({ height }) => height === null)).toEqual(everySecond.map((_, index) => index % 2 === 0));
    expect(chart?.name).toBe('Engagement per follower: 6 of the last 12 posts, oldest first');
  });

  it('says of such a post when it was and why nothing is known', () => {
    const unknown = post({ publishedAt: daysAgo(40), comments: exact(3) });
    const unread = post({ publishedAt: daysAgo(41), comments: exact(3) });
    const [first, second] = chartOf([...postsWithLikes(likes), hiding(unknown), unread])?.bars ?? [];
    expect(first?.label).toBe('May 20, 2026 · whose counts are not known');
    expect(second?.label).toBe('May 21, 2026 · with hidden counts');
    // A hollow bar is one whose height is known.
    expect(first).toMatchObject({ height: null, leftOut: false });
  });

  it('says only how many posts it shows where it shows them all', () => {
    expect(chartOf(postsWithLikes(likes))?.name).toBe('Engagement per follower: last 6 posts, oldest first');
  });

  it('names the rate that it draws, of two that stand above it', () => {
    const videos = postsWithLikes(likes, { shares: exact(5), views: exact(9_000) });
    expect(chartOf(videos, tiktok)?.name).toBe('Engagement per view: last 6 posts, oldest first');
    const unopened = videos.map((one) => ({ ...one, likes: null, comments: null }));
    expect(chartOf(unopened, youtube)?.name).toBe('Views per subscriber: last 6 posts, oldest first');
  });

  it('is not there without two rates to compare', () => {
    expect(chartOf([...postsWithLikes([400]), ...postsWithLikes(likes).map(hiding)])).toBeNull();
  });
});
