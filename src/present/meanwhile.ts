import { type Assessment, shownRate, type Unestimated } from '../model/assessment';
import type { BadgeView } from '../shared/badge-view';
import type { Words } from '../shared/words';
import { standingWord, tierText } from './wording';

/** Reasons that a page which is still loading gives as well: what is missing may come. */
const passing = new Set<Unestimated['why']>(['not-loaded', 'not-on-page', 'counts-not-loaded', 'unknown-layout']);

/** Too few posts are a passing reason only where the account counts more than were seen. */
const mayCome = (one: Unestimated): boolean => passing.has(one.why) || ('seen' in one && one.seen !== undefined);

/**
 * What is shown for as long as the page may still bring what an assessment lacks: the size as soon as it is known, and
 * that posts are being read; no verdict yet. Null where there is a rate, or nothing will come.
 */
export function meanwhileOf(badge: BadgeView, assessment: Assessment, words: Words): BadgeView | null {
  if (shownRate(assessment)) return null;
  const { tier } = assessment;
  const lacksSize = lacks(assessment, 'tier');
  if (!lacksSize && !lacks(assessment, 'engagement')) return null;
  const parts = lacksSize
    ? [words.say('badgeLoading')]
    : [...(tier ? [tierText(tier, words)] : []), words.say('badgeReadingPosts')];
  const name = [...parts, standingWord(badge, words) ?? []].flat().join(' · ');
  return { ...badge, verdict: 'unknown', parts, name };
}

const lacks = ({ missing }: Assessment, what: Unestimated['what']): boolean =>
  missing.some((one) => one.what === what && mayCome(one));
