import { countsViews } from '../model/assessment';
import type { MessageKey } from '../model/message-key';
import type { Denominator } from '../model/rules';
import type { Summary } from '../model/summary';
import type { Words } from '../shared/words';
import { tierText, verdictText } from './wording';

/** What the line of a badge or of a list is made of. */
type Told = Pick<Summary, 'verdict' | 'tier' | 'rate' | 'noRate'>;
type Rate = NonNullable<Summary['rate']>;

/**
 * "Strong fit", "Micro", "3.1 % engagement", " (2.4–4.0)": see `BadgeView`. `first` is what the rate that is to stand there is
 * per: another one is named. Null where there is no choice.
 */
export function partsOf({ verdict, tier, rate, noRate }: Told, first: Denominator | null, words: Words): string[] {
  const last = rate ? rateParts(rate, first, words) : noRate ? [words.tell(noRate)] : [];
  return [verdictText(verdict, words), tier ? tierText(tier, words) : '', ...last];
}

/** "3.1% engagement", for a rate without its noun could be any, and " (2.4–4.0)". */
const rateParts = (rate: Rate, first: Denominator | null, words: Words): string[] => [
  words.say(nameOf(rate, first), { typical: words.rate(rate.typical) }),
  words.say('rangeBehind', { range: words.rateRange(rate.low, rate.high) }),
];

function nameOf(rate: Rate, first: Denominator | null): MessageKey {
  if (countsViews(rate)) return 'viewsShort';
  return rate.per === (first ?? rate.per) ? 'engagementShort' : `engagementShortPer_${rate.per}`;
}

/** These parts as one text. */
export const joinParts = ([first = '', size = '', rate = '', range = '']: readonly string[]): string =>
  [first, size, rate + range].filter((part) => part !== '').join(' · ');

/** The same of whom only a colleague looked at: there is no verdict. */
export const lineOfTold = (told: Told, first: Denominator | null, words: Words): string =>
  joinParts(['', ...partsOf(told, first, words).slice(1)]);

/** What a list says of a creator in one line: that of its badge, without an assessment. */
export const lineOfSummary = (summary: Told, first: Denominator | null, words: Words): string =>
  joinParts(partsOf(summary, first, words));
