import type { Candidate } from '../model/candidate';
import { calendarDay, daysBetween } from '../model/day';
import { reasonName, statusName } from '../shared/candidate-words';
import type { Words } from '../shared/words';
import type { Presented } from './presented';
import { countedDays } from './since';

/**
 * What became of a creator in campaigns, the active one first, as a page may know it: reasons in the user's own words are
 * left out, and so are colleagues, but for that one of them is in contact. That somebody was saved is said elsewhere where there is no other campaign.
 */
export function standingLines(
  { candidates, briefs, brief, today, isInContact = false }: Presented,
  words: Words,
): string[] {
  const told = candidates.filter(({ status }) => !(brief.isOnly && status === 'shortlisted'));
  const own = told
    .toSorted((a, b) => Number(b.brief === brief.id) - Number(a.brief === brief.id) || latestFirst(a, b))
    .flatMap((candidate) => {
      const name = briefs.find(({ id }) => id === candidate.brief)?.name;
      return name === undefined ? [] : standingLine(candidate, name, today, words);
    });
  return isInContact ? [words.say('peopleCardContact'), ...own] : own;
}

const latestFirst = (a: Candidate, b: Candidate): number => (a.statusAt < b.statusAt ? 1 : -1);

/** "Rejected for “Summer” 12 days ago · Too few followers", "In “Summer” for 12 days · Contacted". */
function standingLine({ status, reason, statusAt, addedAt }: Candidate, brief: string, today: string, words: Words) {
  const isRejected = status === 'rejected';
  const since = sinceText(isRejected ? rejectedKeys : inKeys, isRejected ? statusAt : addedAt, brief, today, words);
  if (!isRejected) return [since, statusName(status, words)].join(' · ');
  return reason && 'known' in reason ? [since, reasonName(reason, words)].join(' · ') : since;
}

const rejectedKeys = { today: 'badgeRejectedToday', days: 'badgeRejectedDays', on: 'badgeRejectedOn' } as const;
const inKeys = { today: 'badgeInToday', days: 'badgeInDays', on: 'badgeInOn' } as const;
const thereKeys = { today: 'badgeThereToday', days: 'badgeThereDays', on: 'badgeThereOn' } as const;

/** "Summer · already there, 12 days": of whoever is saved a second time. */
export const thereText = ({ addedAt }: Candidate, brief: string, today: string, words: Words): string =>
  sinceText(thereKeys, addedAt, brief, today, words);

function sinceText(
  keys: typeof rejectedKeys | typeof inKeys | typeof thereKeys,
  at: string,
  brief: string,
  today: string,
  words: Words,
): string {
  const on = calendarDay(new Date(at));
  const days = daysBetween(on, today);
  // The clock may have been set back.
  if (days <= 0) return words.say(keys.today, { brief });
  return days <= countedDays
    ? words.sayCount(keys.days, days, { brief })
    : words.say(keys.on, { brief, date: words.date(on) });
}
