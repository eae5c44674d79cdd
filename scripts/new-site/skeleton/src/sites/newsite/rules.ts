import type { EngagementRules } from '../../model/rules';

/**
 * Likes and comments per follower. The spread is borrowed from X: nobody fitted one here yet. Say where each number comes
 * from, here and in docs/constants.md, which a test holds equal.
 */
export const rules: EngagementRules = {
  interactions: ['likes', 'comments'],
  optional: [],
  headline: 'followers',
  mostPins: 1,
  settleDays: 1,
  spread: { followers: { s0: 0.9, d0: 20, delta: 0.35 } },
};
