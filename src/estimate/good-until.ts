import type { Answer } from '../model/assessment';
import type { Brief } from '../model/brief';
import { day } from '../model/day';
import type { Account, Post } from '../model/reading';
import { askActivity } from './fit/criteria/activity';
import { cadenceAt, publishedTimes } from './portrait/cadence';
import type { Rates } from './rate/both-rates';
import { timeOf } from './rate/post-time';
import { sampleHoldsUntil } from './rate/sample';

/** The end of the century, as `limits.latest` has it: a number that every store and file can hold. Ms since 1970. */
const never = Date.UTC(2100, 0);

/** What an assessment was made of that moves with time. */
export interface Aging {
  account: Account;
  /** The account's own posts. */
  ownPosts: readonly Post[];
  rates: Rates;
  settleDays: number;
  brief: Brief;
  /** Whether a cadence was worked out at all. */
  hasCadence: boolean;
}

/**
 * The moment at which time alone changes what a list shows of an assessment made `now`: tier, rate with its range,
 * verdict and score. Ms since 1970, always after `now`; the end of the century where nothing would. Time enters in three
 * places: a post comes out, a post enters or leaves a rate's sample, and the account falls behind in how often it publishes.
 */
export function goodUntil({ account, ownPosts, rates, settleDays, brief, hasCadence }: Aging, now: Date): number {
  const comingOut = ownPosts.flatMap((post) => timeOf(post) ?? []).filter((time) => time > now.getTime());
  const samples = [rates.head, rates.other].map(({ sample }) => sampleHoldsUntil(sample, settleDays, now));
  const activity = hasCadence ? activityHoldsUntil(publishedTimes(ownPosts, account, now), brief, now) : never;
  return Math.ceil(Math.min(never, ...comingOut, ...samples, activity));
}

/**
 * When silence makes the answer on activity another. Without a new post it only gets worse, step by step, so the first
 * step is found by halving the time to one that is past it.
 */
function activityHoldsUntil(times: readonly number[], brief: Brief, now: Date): number {
  const answerAt = (at: number): Answer => askActivity({ cadence: cadenceAt(times, at) }, brief)[0];
  const today = answerAt(now.getTime());
  // Nothing is worse.
  if (today !== 'meets' && today !== 'close') return never;
  let same = now.getTime();
  let other = same + day;
  while (answerAt(other) === today) {
    same = other;
    other += other - now.getTime();
    if (other > never) return never;
  }
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (answerAt(middle) === today) same = middle;
    else other = middle;
  }
  return other;
}
