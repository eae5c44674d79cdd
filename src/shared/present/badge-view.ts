import {
  type Assessment,
  countsViews,
  type Engagement,
  type Rating,
  shownRate,
  type Tier,
  type Verdict,
  whyNoEngagement,
} from '../../model/assessment';
import type { Account } from '../../model/reading';
import type { AccountRecord } from '../../model/record';
import type { BadgeView } from '../view';
import type { Words } from '../words';
import { cardView } from './card-view';
import type { Diagnosis } from './report';

export interface Presented {
  key: string;
  account: Account;
  assessment: Assessment;
  /** The one in use, and whether there is no other. */
  brief: { name: string; isOnly: boolean };
  saved: boolean;
  last: AccountRecord['last'];
  diagnosis: Diagnosis;
}

/** An assessment in the user's words: one line for the page, one card behind it. */
export function badgeView(presented: Presented, words: Words): BadgeView {
  const { key, assessment, brief, saved } = presented;
  const tier = assessment.tier && tierText(assessment.tier, words);
  const verdict = verdictText(assessment.fit.verdict, words);
  const { rating } = assessment;
  const engagement = shownRate(assessment);
  const present = (parts: (string | null)[]) => parts.filter((part) => part !== null);
  const text = present([
    tier,
    engagement ? engagementName(engagement, rating, words) : noEngagement(assessment, words),
    verdict,
    saved ? words.say('saved') : null,
  ]).join(' · ');
  return {
    key,
    verdict: assessment.fit.verdict,
    parts: present([tier, engagement ? engagementPart(engagement, words) : noEngagement(assessment, words), verdict]),
    name: brief.isOnly ? text : words.say('badgeForBrief', { brief: brief.name, text }),
    saved,
    card: cardView(presented, words),
  };
}

export const verdictText = (verdict: Verdict, words: Words): string => words.say(`verdict_${verdict}`);

/** "Micro", or "Nano or Micro" when a rounded follower count leaves it open. */
export const tierText = (tier: Tier, words: Words): string =>
  tier.names.map((name) => words.say(`tier_${name}`, { bound: words.number(tier.lowest) })).join(words.say('tierOr'));

/** "3.1% engagement (2.4–4.0)": a rate without its noun could be any. */
const engagementPart = (engagement: Engagement, words: Words): string =>
  words.say(countsViews(engagement) ? 'viewsLong' : 'engagementShort', {
    typical: words.rate(engagement.typical),
    range: words.rateRange(engagement.low, engagement.high),
  });

/** What a rate is called: "Engagement per follower", or "Views per subscriber" where the reactions are on another page. */
export const rateName = (rate: Engagement, words: Words): string =>
  words.say(countsViews(rate) ? 'viewsPerFollower' : `engagementPer_${rate.per}`);

function engagementName(engagement: Engagement, rating: Rating | null, words: Words): string {
  const text = words.say(countsViews(engagement) ? 'viewsLong' : `engagementLong_${engagement.per}`, {
    typical: words.rate(engagement.typical),
    range: words.rateRange(engagement.low, engagement.high),
  });
  return rating?.per === engagement.per
    ? words.say('engagementRated', { engagement: text, rating: ratingText(rating, words) })
    : text;
}

/** "typical to high", or that the range touches every band. */
export const ratingText = ({ bands }: Rating, words: Words): string => words.say(`rating_${bands.join('_')}`);

/** Why there is no engagement, in a few words. */
export const noEngagement = ({ missing }: Assessment, words: Words): string => words.tell(whyNoEngagement(missing));
