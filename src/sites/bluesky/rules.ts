import type { EngagementRules } from '../../model/rules';

/** Likes, answers, and reposts with quotes, per follower. The spread is borrowed from X: none was fitted on Bluesky yet. */
export const rules: EngagementRules = {
  interactions: ['likes', 'comments', 'shares'],
  optional: [],
  headline: 'followers',
  // One `pinnedPost` (lexicon app.bsky.actor.profile). Its place in a list is marked in every source.
  mostPins: 1,
  settleDays: 1,
  spread: { followers: { s0: 0.9, d0: 20, delta: 0.35 } },
};
