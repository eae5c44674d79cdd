import {
  type Assessment,
  countsViews,
  type Engagement,
  type Rating,
  type Tier,
  type Verdict,
  whyNoEngagement,
} from '../model/assessment';
import { bandsKey } from '../model/band';
import type { Range } from '../model/portrait';
import type { BadgeView } from '../shared/badge-view';
import type { Words } from '../shared/words';

export const verdictText = (verdict: Verdict, words: Words): string => words.say(`verdict_${verdict}`);

/** "Micro", or "Nano or Micro" when a rounded follower count leaves it open. */
export const tierText = (tier: Pick<Tier, 'names' | 'lowest'>, words: Words): string =>
  tier.names.map((name) => words.say(`tier_${name}`, { bound: words.number(tier.lowest) })).join(words.say('tierOr'));

/** What a rate is called: "Engagement per follower", or "Views per subscriber" where the reactions are on another page. */
export const rateName = (rate: Pick<Engagement, 'per' | 'counts'>, words: Words): string =>
  words.say(countsViews(rate) ? 'viewsPerFollower' : `engagementPer_${rate.per}`);

/** "3.1% (2.4–4.0)". */
export const rateAndRange = ({ typical, low, high }: Range, words: Words): string =>
  words.say('rateAndRange', { typical: words.rate(typical), range: words.rateRange(low, high) });

/** "2.5": posts a week, below ten to one decimal. */
export const perWeekText = (perWeek: number, words: Words): string =>
  words.number(perWeek < 10 ? Math.round(perWeek * 10) / 10 : Math.round(perWeek));

/** "typical to high", or that the range touches every band. */
export const ratingText = ({ bands }: Rating, words: Words): string => words.say(`rating_${bandsKey(bands)}`);

/** Why there is no engagement, in a few words. */
export const noEngagement = ({ missing }: Assessment, words: Words): string => words.tell(whyNoEngagement(missing));

/** What somebody who only hears the badge is told of its last mark. */
export const standingWord = ({ saved, rejected }: Pick<BadgeView, 'saved' | 'rejected'>, words: Words): string | null =>
  rejected ? words.say('badgeRejected') : saved ? words.say('saved') : null;
