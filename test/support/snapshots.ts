import type { Snapshot } from '../../src/model/snapshot';

type Rate = NonNullable<Snapshot['rate']>;

/** Likes and comments per follower, in percent. */
export const aRate = (typical: number, low: number, high: number, changes: Partial<Rate> = {}): Rate => ({
  per: 'followers',
  counts: ['likes', 'comments'],
  typical: typical / 100,
  low: low / 100,
  high: high / 100,
  sample: 12,
  ...changes,
});

/** So many followers, or so many at least and at most. */
export const followers = (min: number, max = min): NonNullable<Snapshot['followers']> => ({ value: min, min, max });

/** A visit to mira.bakes at noon of that day. */
export const aSnapshot = (day: string, changes: Partial<Snapshot> = {}): Snapshot => ({
  account: 'one',
  day,
  at: `${day}T12:00:00.000Z`,
  followers: null,
  rate: null,
  postsPerWeek: null,
  lastPostAt: null,
  sawPosts: false,
  ...changes,
});
