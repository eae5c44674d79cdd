import type { EngagementRules } from '../../model/rules';

/** Posts that can be pinned to a profile, apart from as many reels on their own tab. By itself, since it is all that runs in pages. */
export const mostPins = 3;

/** Likes and comments per follower. The spread was fitted on creators' and on ordinary people's posts of 2016 to 2024. */
export const rules: EngagementRules = {
  interactions: ['likes', 'comments'],
  optional: [],
  headline: 'followers',
  mostPins,
  settleDays: 3,
  spread: {
    followers: { s0: 0.4, d0: 4, delta: 0.2 },
    small: { s0: 0.5, d0: 5, delta: 0.45 },
    reels: { s0: 0.6, d0: 4, delta: 0.5 },
  },
};
