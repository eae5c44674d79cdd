import type { Answer, Criterion, Fit, Verdict } from '../model/assessment';
import type { Brief } from '../model/brief';
import type { Sentence } from '../model/sentence';
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
 * The least score of each verdict. Chosen so that, of what every brief asks, all met is strong also with two of the lesser
 * answers only close; one step lower for engagement that may be low; and too little engagement alone is weak.
 */
const leastScore = { strong: 84, possible: 67, weak: 45 };

/** A score that is open by more than half says too little for a verdict. */
const widest = 50;

/** Verdicts that say something, worst first. */
const ranks: readonly Verdict[] = ['none', 'weak', 'possible', 'strong'];

/** Holds what is known of an account against a brief. */
export function holdAgainst(brief: Brief, findings: Findings): Fit {
  const criteria = asks.flatMap((ask) => ask(findings, brief) ?? []);
  const mustHaves = new Set<string>(brief.mustHaves);
  const score = scoreOf(criteria);
  const verdict = verdictOf(criteria, mustHaves);
  return {
    brief: brief.id,
    verdict,
    score: { low: Math.round(score.low), high: Math.round(score.high) },
    criteria: byInfluence(criteria, verdict, mustHaves),
    lever: leverOf(criteria, verdict, mustHaves),
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

/**
 * The verdict on the middle of the score, unless too much of it is open or a criterion stands in the way: a missed
 * must-have allows nothing, a missed decisive one no more than a weak fit, and with any miss at all no fit is strong.
 */
export function verdictOf(criteria: readonly Weighed[], mustHaves: ReadonlySet<string>): Verdict {
  const score = scoreOf(criteria);
  const middle = middleOf(score);
  const answers = (ids: ReadonlySet<string>) => criteria.filter(({ id }) => ids.has(id)).map(({ answer }) => answer);
  const musts = answers(mustHaves);
  const decided = answers(decisive);
  if (musts.includes('misses')) return 'none';
  if (decided.includes('misses')) return middle >= leastScore.weak ? 'weak' : 'none';
  if (musts.includes('unknown') || decided.includes('unknown') || score.high - score.low > widest) return 'unknown';
  const flawless = criteria.every(({ answer }) => answer !== 'misses');
  if (middle >= leastScore.strong && flawless) return 'strong';
  if (middle >= leastScore.possible) return 'possible';
  return middle >= leastScore.weak ? 'weak' : 'none';
}

const middleOf = ({ low, high }: Fit['score']): number => (low + high) / 2;

/**
 * What moved the verdict most comes first: what decided it alone, then whatever would change the score most by its
 * absence, then the heavier. What is unknown moved nothing, and comes last unless it is why there is no verdict.
 */
function byInfluence(criteria: readonly Criterion[], verdict: Verdict, mustHaves: ReadonlySet<string>): Criterion[] {
  const middle = middleOf(scoreOf(criteria));
  const alone = ({ id, answer }: Criterion) =>
    verdict === 'unknown' ? answer === 'unknown' : answer === 'misses' && (decisive.has(id) || mustHaves.has(id));
  const influence = (one: Criterion) => Math.abs(middle - middleOf(scoreOf(criteria.filter((other) => other !== one))));
  return criteria.toSorted(
    (a, b) =>
      Number(alone(b)) - Number(alone(a)) ||
      Number(a.answer === 'unknown') - Number(b.answer === 'unknown') ||
      influence(b) - influence(a) ||
      b.weight - a.weight,
  );
}

interface Turned {
  one: Criterion;
  becomes: Verdict;
}

/** Every other answer to a single criterion that gives another verdict. */
function turns(criteria: readonly Criterion[], to: 'meets' | 'misses', mustHaves: ReadonlySet<string>): Turned[] {
  return criteria.flatMap((one) => {
    if (one.answer === to) return [];
    const others = criteria.map((other): Weighed => (other === one ? { ...one, answer: to } : other));
    return [{ one, becomes: verdictOf(others, mustHaves) }];
  });
}

const rankOf = ({ becomes }: Turned): number => ranks.indexOf(becomes);

/**
 * What would change the verdict: the one answer that, were it met, would lift it furthest; of equals the one that
 * decides most. Less than a possible fit is nothing to hope for. An open verdict is lifted by any. A strong one cannot be
 * lifted: there it is what is not known yet, else the answer without which it would fall furthest.
 */
function leverOf(criteria: readonly Criterion[], verdict: Verdict, mustHaves: ReadonlySet<string>): Sentence {
  const isBest = verdict === ranks.at(-1);
  const [best] = isBest
    ? turns(criteria, 'misses', mustHaves)
        .filter(({ becomes }) => becomes !== verdict)
        .toSorted(
          (a, b) =>
            Number(b.one.answer === 'unknown') - Number(a.one.answer === 'unknown') ||
            rankOf(a) - rankOf(b) ||
            b.one.weight - a.one.weight,
        )
    : turns(criteria, 'meets', mustHaves)
        .filter((turned) => rankOf(turned) > Math.max(ranks.indexOf(verdict), ranks.indexOf('weak')))
        .toSorted((a, b) => rankOf(b) - rankOf(a) || b.one.weight - a.one.weight);
  if (!best) return { key: 'leverNone', values: {} };
  const { one, becomes } = best;
  return {
    key: isUnrated(one)
      ? 'leverUnrated'
      : leverKeys[isBest ? 'lower' : 'lift'][one.answer === 'unknown' ? 'open' : 'known'],
    values: { criterion: { word: `criterion_${one.id}` }, verdict: { word: `verdict_${becomes}` } },
  };
}

/** The rate is there, and nothing to compare it with. */
const isUnrated = ({ sentence }: Criterion): boolean => sentence.key === 'fitEngagementNoBenchmark';

const leverKeys = {
  lift: { known: 'leverKnown_lift', open: 'leverOpen_lift' },
  lower: { known: 'leverKnown_lower', open: 'leverOpen_lower' },
};
