import { countsViews, type Engagement } from '../model/assessment';
import type { Summary } from '../model/summary';
import type { Words } from '../shared/words';
import { tierText, verdictText } from './wording';

/** What the line of a badge or of a list is made of. */
type Told = Pick<Summary, 'verdict' | 'tier' | 'rate' | 'noRate'>;

/** "Strong fit", "Micro", "3.1 % engagement", " (2.4–4.0)": see `BadgeView`. */
export function partsOf({ verdict, tier, rate, noRate }: Told, words: Words): string[] {
  const last = rate ? rateParts(rate, words) : noRate ? [words.tell(noRate)] : [];
  return [verdictText(verdict, words), tier ? tierText(tier, words) : '', ...last];
}

/** "3.1% engagement", for a rate without its noun could be any, and " (2.4–4.0)". */
const rateParts = (rate: Pick<Engagement, 'counts' | 'typical' | 'low' | 'high'>, words: Words): string[] => [
  words.say(countsViews(rate) ? 'viewsShort' : 'engagementShort', { typical: words.rate(rate.typical) }),
  words.say('rangeBehind', { range: words.rateRange(rate.low, rate.high) }),
];

/** These parts as one text. */
export const joinParts = ([first = '', size = '', rate = '', range = '']: readonly string[]): string =>
  [first, size, rate + range].filter((part) => part !== '').join(' · ');

/** What a list says of a creator in one line: that of its badge, without an assessment. */
export const lineOfSummary = (summary: Told, words: Words): string => joinParts(partsOf(summary, words));
