import type { EngagementRules } from '../../model/rules';

/** Likes and comments per view, once video pages were opened; views per subscriber from the channel's page alone. */
export const rules: EngagementRules = {
  interactions: ['likes', 'comments'],
  optional: [],
  perFollower: ['views'],
  headline: 'views',
  headlineWhy: 'headlineWhyYoutube',
  mostPins: 0,
  settleDays: 14,
  spread: {
    followers: { s0: 1.1, d0: 7, delta: 0.6 },
    views: { s0: 0.45, d0: 6, delta: 0.25 },
  },
};
