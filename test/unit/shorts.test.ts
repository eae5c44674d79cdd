import { describe, expect, it } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { defaultBrief } from '../../src/model/brief';
import type { Post } from '../../src/model/reading';
import { englishWords } from '../support/english';
import { daysAgo, exact, post, record, youtube } from './estimate-posts';

const now = new Date(daysAgo(0));

/** Shorts that twice as many saw begin as stayed. */
const shorts = (facts: Partial<Post> = {}) =>
  [10_000, 10_000, 10_000].map((views, index) =>
    post({
      kind: 'short',
      views: exact(views),
      engagedViews: exact(views / 2),
      likes: exact(200),
      comments: exact(50),
      publishedAt: daysAgo(20 + index),
      ...facts,
    }),
  );

const assessed = (posts: Post[]) => assess(record(posts, { site: 'youtube' }), youtube, defaultBrief('Any'), now);

describe('YouTube’s shorts, which are counted twice: who saw them begin, and who stayed', () => {
  it('have their reactions held against those who stayed', () => {
    const { engagement } = assessed(shorts());
    expect(engagement?.per).toBe('views');
    expect(engagement?.typical).toBeCloseTo(0.05, 3);
  });

  it('have it said, since a video’s views are counted otherwise', () => {
    const said = (posts: Post[]) => assessed(posts).facts.map(englishWords.tell);
    const fact = 'Shorts: reactions are held against the views of those who stayed, which YouTube’s player counts.';
    expect(said(shorts())).toContain(fact);
    const videos = shorts({ kind: 'video', engagedViews: null });
    expect(said(videos)).not.toContain(fact);
    expect(said([...videos, ...shorts()])).toContain(fact);
  });

  it('have their views per subscriber from those who saw them begin', () => {
    expect(assessed(shorts()).alsoPer).toMatchObject({ per: 'followers', counts: ['views'] });
    expect(assessed(shorts()).alsoPer?.typical).toBeCloseTo(0.5, 3);
    expect(assessed(shorts({ views: null })).alsoPer).toBeNull();
    expect(assessed(shorts({ views: null })).engagement?.typical).toBeCloseTo(0.05, 3);
  });

  it('are never held against the wrong one of the two: without those who stayed there is no rate', () => {
    const { engagement, leftOut, missing } = assessed([
      ...shorts({ engagedViews: null }),
      ...shorts({ kind: 'video', engagedViews: null }),
    ]);
    expect(engagement).toMatchObject({ sample: 3 });
    expect(engagement?.typical).toBeCloseTo(0.025, 3);
    expect(leftOut).toEqual({ unknown: 3 });
    expect(missing).toEqual([]);
    expect(assessed(shorts({ engagedViews: null })).missing).toContainEqual({
      what: 'engagement',
      why: 'counts-not-loaded',
    });
  });

  it('enter no rate with more likes than those who stayed', () => {
    const { engagement, leftOut } = assessed([...shorts(), ...shorts({ likes: exact(6_000) })]);
    expect(leftOut).toEqual({ contradicting: 3 });
    expect(engagement?.typical).toBeCloseTo(0.05, 3);
  });
});
