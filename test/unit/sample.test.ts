import { describe, expect, it } from 'vitest';
import { type SampleRules, sampleOf, tally } from '../../src/estimate/rate/sample';
import type { Missing, Post, PostCount } from '../../src/model/reading';
import { account, daysAgo, exact, now, post, postsWithLikes } from './estimate-posts';

const rules = (changes: Partial<SampleRules> = {}): SampleRules => ({
  account: account(),
  needs: ['likes', 'comments'],
  settleDays: 3,
  missing: [],
  ruledOut: [],
  now,
  ...changes,
});
const counted = { likes: exact(10), comments: exact(1) };
const aged = (days: number, changes: Partial<Post> = {}) =>
  post({ ...counted, publishedAt: daysAgo(days), ...changes });

describe('which posts a rate is worked out from', () => {
  it('leaves out pinned, reposted and hidden ones, those of others, and those it cannot read', () => {
    const fine = aged(20, { author: 'Mira.Bakes' });
    const posts = [
      fine,
      aged(5, { pinned: true }),
      aged(6, { repost: true }),
      aged(7, { author: 'creator_one' }),
      aged(7, { author: 'creator_one', collaboration: true }),
      aged(8, { likes: null, hidden: ['likes'] }),
      aged(9, { comments: null }),
    ];
    const sample = sampleOf(posts, rules());
    expect(sample.posts).toEqual([fine]);
    expect(tally(sample)).toEqual({ pinned: 1, repost: 1, otherAuthor: 2, hidden: 1, unknown: 1 });
  });

  it("keeps the account's own joint posts, and those of which the page tells no author", () => {
    const posts = [aged(10, { collaboration: true }), aged(11, { author: null })];
    expect(sampleOf(posts, rules()).posts).toEqual(posts);
    expect(tally(sampleOf([aged(12, { author: null, collaboration: true })], rules()))).toEqual({ otherAuthor: 1 });
  });

  it('leaves out streams that run and premieres that are not out', () => {
    const announced = aged(-2);
    const running = post({ ...counted, kind: 'live' });
    const marked = aged(10);
    const streamed = aged(11, { kind: 'live' });
    const missing: Missing[] = [{ what: `posts.${marked.id}.likes`, why: 'live' }];
    const sample = sampleOf([announced, running, marked, streamed], rules({ missing }));
    expect(sample.posts).toEqual([streamed]);
    expect(tally(sample)).toEqual({ running: 3 });
  });

  it('does not take a post for running because another id begins alike', () => {
    const one = aged(10, { id: 'p1' });
    const missing: Missing[] = [{ what: 'posts.p12.likes', why: 'live' }];
    expect(sampleOf([one], rules({ missing })).posts).toEqual([one]);
  });

  it('leaves out posts younger than the site takes to settle, if six older ones remain', () => {
    const older = postsWithLikes([1, 2, 3, 4, 5, 6]);
    const sample = sampleOf([aged(1), aged(2.9), ...older], rules());
    expect(sample.posts).toEqual(older);
    expect(tally(sample)).toEqual({ young: 2 });
    expect(sample.young).toBe(0);
  });

  it('keeps young posts, and counts them, if only five older ones remain', () => {
    const sample = sampleOf([aged(1), ...postsWithLikes([1, 2, 3, 4, 5])], rules());
    expect(sample.posts).toHaveLength(6);
    expect(sample.young).toBe(1);
    expect(tally(sample)).toEqual({});
  });

  it('leaves out posts older than six months, if six younger ones remain', () => {
    const recent = postsWithLikes([1, 2, 3, 4, 5, 6]);
    const sample = sampleOf([aged(184), ...recent], rules());
    expect(sample.posts).toEqual(recent);
    expect(tally(sample)).toEqual({ old: 1 });
    expect(sampleOf([aged(184), ...recent.slice(1)], rules()).posts).toHaveLength(6);
  });

  it('counts a post from "3 weeks ago" by the middle of that time', () => {
    const vague = (from: number, to: number) =>
      post({ ...counted, publishedWithin: { from: daysAgo(from), to: daysAgo(to) } });
    const older = postsWithLikes([1, 2, 3, 4, 5, 6]);
    expect(tally(sampleOf([vague(4, 1), ...older], rules()))).toEqual({ young: 1 });
    expect(tally(sampleOf([vague(6, 1), ...older], rules()))).toEqual({});
  });

  it('keeps posts without any time, but does not let them push out old ones', () => {
    const timeless = Array.from({ length: 8 }, () => post(counted));
    const sample = sampleOf([aged(400), ...timeless], rules());
    expect(sample.posts).toHaveLength(9);
    expect(sample.posts.slice(1)).toEqual(timeless);
  });

  it('puts the newest first and takes thirty at most', () => {
    const posts = postsWithLikes(Array.from({ length: 40 }, (_, index) => index));
    const sample = sampleOf(posts.toReversed(), rules());
    expect(sample.posts).toEqual(posts.slice(0, 30));
    expect(tally(sample)).toEqual({ old: 10 });
  });

  it('leaves out posts without a view when the rate is per view', () => {
    const posts = [aged(10, { views: exact(0) }), aged(11), aged(12, { views: exact(100) })];
    const sample = sampleOf(posts, rules({ needs: ['likes', 'comments', 'views'] }));
    expect(sample.posts).toEqual(posts.slice(2));
    expect(tally(sample)).toEqual({ unknown: 2 });
  });

  it('believes neither number of a post that more people like than saw it', () => {
    const odd = aged(10, { likes: exact(5_000), views: exact(100) });
    const per = (needs: PostCount[]) => tally(sampleOf([odd], rules({ needs })));
    expect(per(['likes', 'views'])).toEqual({ contradicting: 1 });
    expect(per(['likes'])).toEqual({});
  });
});
