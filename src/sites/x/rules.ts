import type { EngagementRules } from '../../model/rules';

/** One post can be pinned to a profile (X's help). */
export const mostPins = 1;

/** Likes, replies and reposts per follower, and bookmarks where they are known. */
export const rules: EngagementRules = {
  interactions: ['likes', 'comments', 'shares'],
  optional: ['saves'],
  headline: 'followers',
  mostPins,
  settleDays: 1,
  spread: { followers: { s0: 0.9, d0: 8, delta: 0.38 } },
};
