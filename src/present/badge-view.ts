import { countsViews, type Engagement, type Rating, shownRate, whyNoEngagement } from '../model/assessment';
import type { BadgeView } from '../shared/badge-view';
import type { Words } from '../shared/words';
import { cardView } from './card-view';
import type { Presented } from './presented';
import { joinParts, partsOf } from './summary-line';
import { noEngagement, ratingText, standingWord, tierText, verdictText } from './wording';

/** An assessment in the user's words: one line for the page, one card behind it. */
export function badgeView(presented: Presented, words: Words): BadgeView {
  const { key, assessment, brief, saved, rejected } = presented;
  const tier = assessment.tier && tierText(assessment.tier, words);
  const verdict = verdictText(assessment.fit.verdict, words);
  const { rating } = assessment;
  const engagement = shownRate(assessment);
  const present = (parts: (string | null)[]) => parts.filter((part) => part !== null);
  const text = present([
    tier,
    engagement ? engagementName(engagement, rating, words) : noEngagement(assessment, words),
    verdict,
    standingWord(presented, words),
  ]).join(' · ');
  return {
    key,
    verdict: assessment.fit.verdict,
    parts: partsOf(
      {
        verdict: assessment.fit.verdict,
        tier: assessment.tier,
        rate: engagement,
        noRate: engagement ? null : whyNoEngagement(assessment.missing),
      },
      assessment.headline?.per ?? null,
      words,
    ),
    name: brief.isOnly ? text : words.say('badgeForBrief', { brief: brief.name, text }),
    saved,
    rejected,
    card: cardView(presented, words),
  };
}

function engagementName(engagement: Engagement, rating: Rating | null, words: Words): string {
  const text = words.say(countsViews(engagement) ? 'viewsLong' : `engagementLong_${engagement.per}`, {
    typical: words.rate(engagement.typical),
    range: words.rateRange(engagement.low, engagement.high),
  });
  return rating?.per === engagement.per
    ? words.say('engagementRated', { engagement: text, rating: ratingText(rating, words) })
    : text;
}

/** The whole line of a badge as one text, for a list. */
export const lineOf = ({ parts }: BadgeView): string => joinParts(parts);
