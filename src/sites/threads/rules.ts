import type { EngagementRules } from '../../model/rules';

/**
 * Posts that can be pinned to a profile: at first one, three by a guide to pinned posts of May 2026 (1kreach.com). By
 * itself, since it is all that runs in pages.
 */
export const mostPins = 3;

/** Likes, answers, and reposts with quotes, per follower. The spread is borrowed from X: none was fitted on Threads yet. */
export const rules: EngagementRules = {
  interactions: ['likes', 'comments', 'shares'],
  optional: [],
  headline: 'followers',
  mostPins,
  settleDays: 1,
  spread: { followers: { s0: 0.9, d0: 20, delta: 0.35 } },
};
