import type { Assessment, Bounds } from '../model/assessment';
import { day, daysBetween } from '../model/day';
import { activeDays } from '../model/portrait';
import { changeBetween, isSameMeasure, leastChange, touches } from '../model/ranges';
import type { Since, Snapshot } from '../model/snapshot';
import type { Line } from '../shared/badge-view';
import type { Words } from '../shared/words';
import { rateAndRange, rateName } from './wording';

/** So far back days are counted, about a quarter of a year; from then on a date tells more. */
export const countedDays = 90;
/** From tenfold on, or a tenth, two numbers tell more than a percentage. */
const manifold = 10;

/** What became of a creator since the day of saving or the last visit; none where there is no earlier day to tell of. */
export function sinceLines(since: Since | null, assessment: Assessment, words: Words): Line[] {
  const when = since && whenText(since, words);
  if (!when) return [];
  const { before, latest } = since;
  const seenAgain = before !== null && latest !== null && before.day < latest.day;
  const followers = seenAgain ? followersText(before.followers, latest.followers, words) : null;
  const rate = seenAgain ? rateText(before.rate, latest.rate, words) : null;
  const isCompared = followers !== null || rate !== null;
  const first = [
    when,
    lateText(since, words),
    isCompared ? otherDayText(since, words) : null,
    followers,
    quietText(since, assessment, words),
  ];
  return [first.filter((part) => part !== null).join(' · '), rate]
    .filter((text) => text !== null)
    .map((text) => ({ text, href: null }));
}

/** "Saved 14 days ago", or "Last seen yesterday" of who is not saved; null for a first visit. */
function whenText({ today, savedOn, before }: Since, words: Words): string | null {
  if (savedOn === null) return before && seenText(before.day, today, words);
  const days = daysBetween(savedOn, today);
  if (days === 0) return words.say('sinceSavedToday');
  if (days === 1) return words.say('sinceSavedYesterday');
  if (days <= countedDays) return words.sayCount('sinceSavedDays', days);
  return words.say('sinceSavedOn', { date: words.date(savedOn) });
}

function seenText(seenOn: string, today: string, words: Words): string {
  const days = daysBetween(seenOn, today);
  if (days === 1) return words.say('sinceSeenYesterday');
  if (days <= countedDays) return words.sayCount('sinceSeenDays', days);
  return words.say('sinceSeenOn', { date: words.date(seenOn) });
}

/** The last visit of who is saved, where that is not today's: what follows is of that day. */
function lateText({ today, savedOn, latest }: Since, words: Words): string | null {
  if (savedOn === null || latest === null || latest.day <= savedOn || latest.day === today) return null;
  return seenText(latest.day, today, words);
}

/** The day a change is counted from, where it is not the one just named. */
const otherDayText = ({ savedOn, before }: Since, words: Words): string | null =>
  savedOn === null || before === null || before.day === savedOn
    ? null
    : words.say('sinceComparedWith', { date: words.date(before.day) });

/**
 * "followers +6.5%": a change only where the bounds leave no doubt that there is one, as 12,345 and "12.3K" may be the same.
 * Null where either is not known.
 */
export function followersText(before: Bounds | null, now: Bounds | null, words: Words): string | null {
  if (!before || !now) return null;
  if (before.min === before.max && now.min === now.max && before.min === now.min)
    return words.say('sinceFollowersSame');
  // Below zero where the bounds overlap.
  const least = Math.max(now.min - before.max, before.min - now.max);
  if (least < leastChange * Math.max(now.min, before.min)) return words.say('sinceFollowersAlike');
  if (now.max >= manifold * before.min || before.max >= manifold * now.min)
    return words.say('sinceFollowersWere', { before: words.count(before), now: words.count(now) });
  const change = changeBetween(before, now);
  const from = words.change(change.low);
  const to = words.change(change.high);
  return from === to
    ? words.say('sinceFollowers', { change: from })
    : words.say('sinceFollowersBetween', { low: from, high: to });
}

type RateThen = Snapshot['rate'];

/** "Engagement per follower was 2.4%, now 3.1%: no real difference". Null of rates that cannot be compared. */
export function rateText(before: RateThen, now: RateThen, words: Words): string | null {
  if (!before || !now || !isSameMeasure(before, now)) return null;
  const rate = rateName(now, words);
  const [was, is] = [words.rate(before.typical), words.rate(now.typical)];
  if (was === is) return words.say('sinceRateStill', { rate, now: is });
  return touches(before, now)
    ? words.say('sinceRateAlike', { rate, before: was, now: is })
    : words.say('sinceRate', { rate, before: rateAndRange(before, words), now: rateAndRange(now, words) });
}

/** That nothing was published for long, where the reason "activity" cannot tell it already. */
function quietText({ today, savedOn, latest }: Since, { fit }: Assessment, words: Words): string | null {
  const isTold = fit.criteria.some(({ id, answer }) => id === 'activity' && answer !== 'unknown');
  if (isTold || savedOn === today || latest?.day !== today || !latest.sawPosts || latest.lastPostAt === null)
    return null;
  const days = Math.floor((Date.parse(latest.at) - Date.parse(latest.lastPostAt)) / day);
  return days < activeDays ? null : words.sayCount('sinceNoPost', days);
}
