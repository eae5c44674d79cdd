import type { KnownAccount } from '../../model/record';
import type { Engagement } from '../../model/assessment';
import type { EngagementRules } from '../../model/rules';
import { estimateEngagement } from './estimate-engagement';
import { usualPosts } from './both-rates';

/**
 * Comments per follower, with their range: all that is left to see where likes are hidden. That is no engagement, and
 * nobody's figures are of it, so it is rated against none.
 */
export const commentRate = (record: KnownAccount, rules: EngagementRules, now: Date): Engagement | null =>
  estimateEngagement(
    usualPosts(record, rules, ['comments'], now),
    record.account.followers,
    { ...rules, perFollower: ['comments'] },
    'followers',
  );
