import type { EngagementRules } from '../../model/rules';

/**
 * Posts that can be pinned to a profile: at first one, three by a guide to pinned posts of May 2026 (1kreach.com). By
 * itself, since it is all that runs in pages.
 */
export const mostPins = 3;

/** Likes, answers, and reposts with quotes, per follower. The spread was fitted on 42 accounts of 2024 to 2026. */
export const rules: EngagementRules = {
  interactions: ['likes', 'comments', 'shares'],
  optional: [],
  headline: 'followers',
  mostPins,
  settleDays: 1,
  spread: { followers: { s0: 1.1, d0: 8, delta: 0.45 } },
};
