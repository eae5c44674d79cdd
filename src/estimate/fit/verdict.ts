import type { Answer, Criterion, Fit, Verdict } from '../../model/assessment';
import { decisive, defining, distinguishing, indispensable } from './criteria';

/**
 * What an answer is worth, as the least and the most it may be. An unknown answer may yet be either; one that there is
 * nothing to hold against never will be, and has no part in the score.
 */
export const worth: { [answer in Exclude<Answer, 'unrated'>]: { low: number; high: number } } = {
  meets: { low: 1, high: 1 },
  close: { low: 0.5, high: 0.5 },
  misses: { low: 0, high: 0 },
  unknown: { low: 0, high: 1 },
};

/**
 * The least score of each verdict. Chosen so that, of what every brief asks, one step is lost by engagement that may be
 * low, and too little engagement alone is weak.
 */
export const leastScore = { strong: 84, possible: 67, weak: 45 };

/** A score that is open by more than half says too little for a verdict. */
const widest = 50;

/** Verdicts that say something, worst first. */
export const ranks: readonly Verdict[] = ['none', 'weak', 'possible', 'strong'];

export type Weighed = Pick<Criterion, 'id' | 'answer' | 'weight' | 'standsOut'>;

/** The weighted answers, 0 to 100; as wide as the unknown ones leave it. */
export function scoreOf(criteria: readonly Weighed[]): Fit['score'] {
  const parts = criteria.flatMap(({ answer, weight }) => (answer === 'unrated' ? [] : { ...worth[answer], weight }));
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { low: 0, high: 100 };
  const part = (end: 'low' | 'high') => parts.reduce((sum, one) => sum + one[end] * one.weight, 0);
  return { low: (part('low') / total) * 100, high: (part('high') / total) * 100 };
}

/**
 * The verdict on the middle of the score, unless too much of it is open or a criterion stands in the way: a missed
 * must-have allows nothing, a missed decisive one no more than a weak fit, two of them nothing. With any miss at all,
 * without all that makes a micro-influencer, and with engagement that does not stand out, no fit is strong.
 */
export function verdictOf(criteria: readonly Weighed[], mustHaves: ReadonlySet<string>): Verdict {
  const score = scoreOf(criteria);
  const middle = middleOf(score);
  const missed = criteria.filter(({ answer }) => answer === 'misses');
  const decided = missed.filter(({ id }) => decisive.has(id)).length;
  if (missed.some(({ id }) => mustHaves.has(id)) || decided > 1) return 'none';
  if (decided > 0) return middle >= leastScore.weak ? 'weak' : 'none';
  if (criteria.some((one) => isNeeded(one, mustHaves)) || score.high - score.low > widest) return 'unknown';
  if (middle >= leastScore.strong && missed.length === 0 && criteria.every(allowsStrong)) return 'strong';
  if (middle >= leastScore.possible) return 'possible';
  return middle >= leastScore.weak ? 'weak' : 'none';
}

export const middleOf = ({ low, high }: Fit['score']): number => (low + high) / 2;

/** A strong fit takes all that makes a micro-influencer, and engagement that stands out. */
export const allowsStrong = ({ id, answer, standsOut }: Weighed): boolean =>
  !defining.has(id) || (answer === 'meets' && (id !== distinguishing || standsOut === true));

/** Whether it is neither met nor missed. */
export const isOpen = ({ answer }: Weighed): boolean => answer === 'unknown' || answer === 'unrated';

/** Without its answer there is no verdict. */
export const isNeeded = (one: Weighed, mustHaves: ReadonlySet<string>): boolean =>
  isOpen(one) && (one.id === indispensable || mustHaves.has(one.id));
