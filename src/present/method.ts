import {
  type Assessment,
  countsViews,
  type Engagement,
  type LeftOutReason,
  leftOutReasons,
  shownRate,
  type Tier,
} from '../model/assessment';
import { foundingSize } from '../model/brief';
import type { MessageKey } from '../model/message-key';
import type { Words } from '../shared/words';
import { rateName } from './wording';

/** What the rate stands on: how many posts, which were left out, and whom it is compared with. Without one, why not. */
export function basisLines(assessment: Assessment, words: Words): string[] {
  const shown = shownRate(assessment);
  const leftOut = leftOutLines(assessment, words);
  if (!shown) return leftOut;
  const { rating } = assessment;
  return [
    words.sayCount('methodSample', shown.sample),
    ...leftOut,
    rating
      ? words.say('methodBenchmark', {
          name: rating.benchmark.name,
          population: words.print(rating.benchmark.population),
          year: String(rating.benchmark.year),
        })
      : words.say(unratedKey(assessment, shown)),
  ];
}

/** Why the rate is compared with nobody's. */
function unratedKey({ tier, missing }: Assessment, shown: Engagement): MessageKey {
  if (countsViews(shown)) return 'methodViews';
  if (missing.some(({ what, why }) => what === 'rating' && why === 'no-benchmark')) return 'methodUnrated';
  return tier ? 'methodNoBenchmark' : 'methodNoSize';
}

/** What the reason for no rate at all has already said of these posts. */
const toldBy: { readonly [why: string]: LeftOutReason } = {
  hidden: 'hidden',
  disagreement: 'contradicting',
  'counts-not-loaded': 'unknown',
};

function leftOutLines(assessment: Assessment, words: Words): string[] {
  const { leftOut, missing } = assessment;
  const why = missing.find(({ what }) => what === 'engagement')?.why;
  const told = why && !shownRate(assessment) ? toldBy[why] : undefined;
  const reasons = leftOutReasons.flatMap((reason) => {
    const n = leftOut[reason] ?? 0;
    return n > 0 && reason !== told ? [`${words.number(n)} ${words.say(`leftOut_${reason}`)}`] : [];
  });
  return reasons.length > 0 ? [words.say('methodLeftOut', { list: words.list(reasons) })] : [];
}

/** Nano is a micro-influencer too: the trade's names divide what the founding definition holds together. */
export const isOtherwiseNamed = ({ names, founding }: Tier): boolean =>
  founding === true && !(names.length === 1 && names[0] === 'micro');

export const foundingRange = (words: Words): string => words.range(foundingSize.min, foundingSize.max);

/** How it was worked out: what was counted against what, what the range means, and for which brief. */
export function methodLines(assessment: Assessment, brief: string, words: Words): string[] {
  const shown = shownRate(assessment);
  const held = [
    ...(assessment.tier && isOtherwiseNamed(assessment.tier)
      ? [words.say('methodFounding', { range: foundingRange(words) })]
      : []),
    words.say('methodBrief', { brief }),
  ];
  if (!shown) return held;
  const counts = words.list(shown.counts.map((name) => words.say(`count_${name}`)));
  return [
    words.say(`methodFormula_${shown.per}`, { counts }),
    ...headlineLine(assessment, shown, words),
    words.say('methodRange'),
    ...held,
  ];
}

/** Which of two rates stands first, and why; where it is not known, that the other does. */
function headlineLine({ headline }: Assessment, shown: Engagement, words: Words): string[] {
  if (!headline) return [];
  const rate = rateName(headline, words);
  if (shown.per !== headline.per) return [words.say('methodHeadlineOther', { rate, other: rateName(shown, words) })];
  return [
    headline.isChosen
      ? words.say('methodHeadlineChosen', { rate })
      : words.say('methodHeadline', { rate, why: words.say(headline.why) }),
  ];
}
