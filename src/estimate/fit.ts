import type { Answer, Criterion, Fit, Verdict } from '../model/assessment';
import type { Brief } from '../model/brief';
import { asks, decisive } from './criteria';
import type { Findings } from './criteria/criterion';

/** What an answer is worth, as the least and the most it may be. An unknown answer may yet be either. */
const worth: { [answer in Answer]: { low: number; high: number } } = {
  meets: { low: 1, high: 1 },
  close: { low: 0.5, high: 0.5 },
  misses: { low: 0, high: 0 },
  unknown: { low: 0, high: 1 },
};

/**
 * The least score of each verdict. Chosen so that, of size, engagement and activity, all met is strong also with one of
 * size or activity only close; one step lower for engagement that may be low; and too little engagement alone is weak.
 */
const leastScore = { strong: 80, possible: 60, weak: 30 };

/** A score that is open by more than half says too little for a verdict. */
const widest = 50;

/** Holds what is known of an account against a brief. */
export function holdAgainst(brief: Brief, findings: Findings): Fit {
  const criteria = asks.flatMap((ask) => ask(findings, brief) ?? []);
  const score = scoreOf(criteria);
  const verdict = verdictOf(criteria);
  return {
    brief: brief.id,
    verdict,
    score: { low: Math.round(score.low), high: Math.round(score.high) },
    criteria: byInfluence(criteria, verdict),
  };
}

type Weighed = Pick<Criterion, 'id' | 'answer' | 'weight'>;

/** The weighted answers, 0 to 100; as wide as the unknown ones leave it. */
export function scoreOf(criteria: readonly Weighed[]): Fit['score'] {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { low: 0, high: 100 };
  const part = (end: 'low' | 'high') =>
    criteria.reduce((sum, { answer, weight }) => sum + worth[answer][end] * weight, 0);
  return { low: (part('low') / total) * 100, high: (part('high') / total) * 100 };
}

/** The verdict on the middle of the score, unless too much of it is open or a decisive criterion stands in the way. */
export function verdictOf(criteria: readonly Weighed[]): Verdict {
  const score = scoreOf(criteria);
  const middle = middleOf(score);
  const decided = criteria.filter(({ id }) => decisive.has(id)).map(({ answer }) => answer);
  if (decided.includes('misses')) return middle >= leastScore.weak ? 'weak' : 'none';
  if (decided.includes('unknown') || score.high - score.low > widest) return 'unknown';
  if (middle >= leastScore.strong) return 'strong';
  if (middle >= leastScore.possible) return 'possible';
  return middle >= leastScore.weak ? 'weak' : 'none';
}

const middleOf = ({ low, high }: Fit['score']): number => (low + high) / 2;

/**
 * What moved the verdict most comes first: what decided it alone, then whatever would change the score most by its
 * absence, then the heavier.
 */
function byInfluence(criteria: readonly Criterion[], verdict: Verdict): Criterion[] {
  const middle = middleOf(scoreOf(criteria));
  const alone = ({ id, answer }: Criterion) =>
    verdict === 'unknown' ? answer === 'unknown' : decisive.has(id) && answer === 'misses';
  const influence = (one: Criterion) => Math.abs(middle - middleOf(scoreOf(criteria.filter((other) => other !== one))));
  return criteria.toSorted(
    (a, b) => Number(alone(b)) - Number(alone(a)) || influence(b) - influence(a) || b.weight - a.weight,
  );
}
