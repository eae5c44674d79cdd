import type { EngagementRules } from '../../model/rules';

/**
 * Likes, comments and shares per view; no saves, which its benchmark does not count either. The spread was fitted on
 * creators' posts of 2020, per view widened by those of 2025.
 */
export const rules: EngagementRules = {
  interactions: ['likes', 'comments', 'shares'],
  optional: [],
  headline: 'views',
  headlineWhy: 'headlineWhyTiktok',
  // As TikTok's help pages say, and pages of 2026 show.
  mostPins: 3,
  settleDays: 7,
  spread: {
    followers: { s0: 0.75, d0: 7, delta: 0.45 },
    views: { s0: 0.27, d0: 5, delta: 0.17 },
  },
};
