import { type Assessment, countsViews, saidWhy, shownRate } from '../model/assessment';
import { toldByCreator } from '../model/brief';
import { keyPart } from '../model/message-key';
import type { Words } from '../shared/words';

/** What the person can do about a reason, or that there is nothing to do. */
export const adviceText = (why: ReturnType<typeof saidWhy>, site: string, words: Words): string =>
  words.say(`advice_${keyPart(why)}`, { site });

/** What the person can do about what is not known, then what would change the verdict. */
export function adviceLines(assessment: Assessment, site: string, words: Words): string[] {
  const { fit, missing, chart } = assessment;
  const none = missing.find((one) => one.what === 'engagement');
  const engagement = engagementAdvice(assessment, none ? saidWhy(none) : null, site, words);
  const tier = missing.find((one) => one.what === 'tier')?.why;
  const about = [engagement, tier ? adviceText(tier, site, words) : null].filter((line) => line !== null);
  const { criterion, sentence } = fit.change;
  const isTold = (criterion === 'engagement' && engagement !== null) || (criterion === 'size' && tier !== undefined);
  // Without any post all else is unknown for the reason that was just told.
  const isFollowing = chart.length === 0 && sentence.key === 'changeOpen_lift' && !toldByCreator.has(criterion ?? '');
  // Where something is to be done, it is no news that nothing else is.
  const isLast = criterion === null && (fit.verdict === 'strong' || about.length > 0 || isOpen(fit));
  return [...new Set([...about, ...(isTold || isFollowing || isLast ? [] : [words.tell(sentence)])])];
}

/** Several things that are not known may lift a verdict together, where none does alone. */
const isOpen = ({ criteria, decided }: Assessment['fit']): boolean =>
  !decided && criteria.some(({ answer }) => answer === 'unknown' || answer === 'unrated');

/** Another rate will do, unless it counts views alone; then reactions are worth the work, if a miss has not decided yet. */
function engagementAdvice(
  assessment: Assessment,
  why: ReturnType<typeof saidWhy> | null,
  site: string,
  words: Words,
): string | null {
  if (why === null) return null;
  const shown = shownRate(assessment);
  if (shown === null) return adviceText(why, site, words);
  return why === 'counts-not-loaded' && countsViews(shown) && !assessment.fit.decided ? words.say('openVideos') : null;
}
