import type { EngagementRules } from '../../model/rules';

/** Likes and comments per follower. The spread was fitted on creators' and on ordinary people's posts of 2016 to 2024. */
export const rules: EngagementRules = {
  interactions: ['likes', 'comments'],
  optional: [],
  headline: 'followers',
  mostPins: 3,
  settleDays: 3,
  spread: {
    followers: { s0: 0.4, d0: 4, delta: 0.2 },
    small: { s0: 0.5, d0: 5, delta: 0.45 },
    reels: { s0: 0.6, d0: 4, delta: 0.5 },
  },
};
