import type { LeftOutReason } from '../../model/assessment';
import type { Account, LeftOut, Missing, Post } from '../../model/reading';
import { whyNotOwn } from './whose-post';
import { countOf, type Needed } from './interactions';
import { day } from '../../model/day';
import { newestFirst, timeOf } from './post-time';

/** More posts than this hardly narrow the range (calibration: 12 to 24 posts), and old ones read low. */
const newestCounted = 30;
/** Younger and older posts are left out only while this many others remain. */
const enough = 6;
/** Older posts of a growing account were seen by fewer people. */
const oldDays = 183;

export interface Sample {
  /** What the rate is worked out from, newest first. */
  posts: Post[];
  /** Why each other post is not in it. */
  leftOut: Map<Post, LeftOutReason>;
  /** What the readers saw and ruled out already. */
  ruledOut: readonly LeftOut[];
  /** How many of `posts` are still collecting reactions, kept because too few older ones are there. */
  young: number;
}

export interface SampleRules {
  account: Pick<Account, 'handle'>;
  /** Counts a post must show. */
  needs: readonly Needed[];
  settleDays: number;
  /** What the last look could not read, and why. */
  missing: readonly Missing[];
  ruledOut: readonly LeftOut[];
  now: Date;
}

/** Chooses the posts an engagement rate is worked out from. Posts without any time are kept. */
export function sampleOf(posts: readonly Post[], rules: SampleRules): Sample {
  const leftOut = new Map<Post, LeftOutReason>();
  const usable = newestFirst(posts).filter((post) => {
    const reason = unusable(post, rules);
    if (reason) leftOut.set(post, reason);
    return reason === null;
  });

  const ageOf = (post: Post) => {
    const time = timeOf(post);
    return time === null ? null : (rules.now.getTime() - time) / day;
  };
  const drop = (which: readonly Post[], reason: LeftOutReason) => which.forEach((post) => leftOut.set(post, reason));

  const [young, settled] = split(usable, (post) => (ageOf(post) ?? Infinity) < rules.settleDays);
  const dropYoung = settled.length >= enough;
  if (dropYoung) drop(young, 'young');
  const ripe = dropYoung ? settled : usable;

  const [old, recent] = split(ripe, (post) => (ageOf(post) ?? 0) > oldDays);
  const dropOld = recent.filter((post) => ageOf(post) !== null).length >= enough;
  const fresh = dropOld ? recent : ripe;
  drop([...(dropOld ? old : []), ...fresh.slice(newestCounted)], 'old');

  const chosen = fresh.slice(0, newestCounted);
  return {
    posts: chosen,
    leftOut,
    ruledOut: rules.ruledOut,
    young: chosen.filter((post) => young.includes(post)).length,
  };
}

/**
 * The moment at which time alone makes it another sample, in ms since 1970: a post has settled, or one that counts grows
 * old. Infinity where neither comes. Posts that are not out yet are another matter.
 */
export function sampleHoldsUntil({ posts, leftOut }: Sample, settleDays: number, now: Date): number {
  const after = (some: readonly Post[], days: number) =>
    some.flatMap((post) => {
      const time = timeOf(post);
      return time !== null && time + days * day >= now.getTime() ? [time + days * day] : [];
    });
  // Also one beyond the newest that count may be the one with which enough have settled.
  const aside = [...leftOut].flatMap(([post, why]) => (why === 'young' || why === 'old' ? [post] : []));
  const settling = after([...aside, ...posts], settleDays);
  const aging = after(posts, oldDays);
  // With fewer that are not old no post is left out as old.
  return Math.min(...settling.filter((at) => at > now.getTime()), ...(aging.length >= enough ? aging.map(next) : []));
}

/** A post of just so many days is not yet older. */
const next = (at: number): number => Math.floor(at) + 1;

/** How many posts were left out for each reason. */
export function tally({ leftOut, ruledOut }: Sample): Partial<{ [reason in LeftOutReason]: number }> {
  const counts: Partial<{ [reason in LeftOutReason]: number }> = {};
  for (const reason of [...leftOut.values(), ...ruledOut.map(({ why }) => why)])
    counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function unusable(post: Post, { account, needs, missing, now }: SampleRules): LeftOutReason | null {
  const whose = whyNotOwn(post, account);
  if (whose) return whose;
  if (post.pinned) return 'pinned';
  // Bought reach brings reactions that the account does not get by itself.
  if (post.promoted) return 'promoted';
  if (isRunning(post, missing, now)) return 'running';
  if (needs.some((name) => post.hidden.includes(name === 'reach' ? 'views' : name))) return 'hidden';
  const seen = needs.flatMap((name) => (name === 'views' || name === 'reach' ? [countOf(post, name)] : []));
  // A rate per view needs at least one view; a post with none was not counted yet.
  if (needs.some((name) => countOf(post, name) === null) || seen.some((views) => views?.max === 0)) return 'unknown';
  // There cannot be more likes than views: one of the two counts something else, and nothing tells which.
  if (seen.some((views) => post.likes && views && post.likes.min > views.max)) return 'contradicting';
  return null;
}

/** A stream that is on, or a premiere that is not out: its numbers are of the moment. */
function isRunning(post: Post, missing: readonly Missing[], now: Date): boolean {
  const time = timeOf(post);
  if (time === null ? post.kind === 'live' : time > now.getTime()) return true;
  return missing.some(({ what, why }) => why === 'live' && `${what}.`.startsWith(`posts.${post.id}.`));
}

function split<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter((one) => test(one)), all.filter((one) => !test(one))];
}
