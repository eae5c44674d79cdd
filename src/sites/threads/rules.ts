import type { EngagementRules } from '../../model/rules';

/** Likes, answers, and reposts with quotes, per follower. The spread was fitted on 42 accounts of 2024 to 2026. */
export const rules: EngagementRules = {
  interactions: ['likes', 'comments', 'shares'],
  optional: [],
  headline: 'followers',
  mostPins: 1,
  settleDays: 1,
  spread: { followers: { s0: 1.1, d0: 8, delta: 0.45 } },
};
