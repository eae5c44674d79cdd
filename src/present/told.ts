import type { Bounds } from '../model/assessment';
import { calendarDay } from '../model/day';
import type { Denominator } from '../model/rules';
import type { ToldValues } from '../model/summary';
import type { SharedAccount } from '../model/team/shared-document';
import type { Words } from '../shared/words';
import { partsOf } from './summary-line';

/** "as a colleague saw it on Nov 12, 2026": behind values that no look of here told. */
export const toldText = (seenAt: string, words: Words): string =>
  words.say('peopleTold', { date: dateOf(seenAt, words) });

/** "Micro · 25,100 followers · 3.1% engagement (2.4–4.0) · as a colleague saw it on Nov 12, 2026". `first` as in `partsOf`. */
export function toldLine(told: ToldValues, first: Denominator | null, words: Words): string {
  const [, tier = '', rate = '', range = ''] = partsOf({ ...told, verdict: 'unknown' }, first, words);
  const followers = told.followers ? followersOf(told.followers, words) : '';
  return [tier, followers, rate + range, toldText(told.lastSeenAt, words)].filter((part) => part !== '').join(' · ');
}

/** What a colleague saw after the last look of here, in one sentence; null where that is nothing. */
export function toldLater(
  { account: { followers }, seenAt }: SharedAccount,
  lastSeenAt: string,
  words: Words,
): string | null {
  if (seenAt === null || seenAt <= lastSeenAt || followers === null) return null;
  return words.say('peopleToldLater', { facts: followersOf(followers, words), date: dateOf(seenAt, words) });
}

const followersOf = (followers: Bounds, words: Words): string =>
  words.sayCount('peopleToldFollowers', followers.value, { n: words.count(followers) });

const dateOf = (at: string, words: Words): string => words.date(calendarDay(new Date(at)));
