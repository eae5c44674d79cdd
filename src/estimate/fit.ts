import type { Answer, Criterion, Fit, Verdict } from '../model/assessment';
import type { Brief } from '../model/brief';
import { asks, decisive, defining, indispensable } from './criteria';
import type { Findings } from './criteria/criterion';
import { isThin, thin } from './criteria/engagement';

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
    lever: leverOf(criteria, verdict, mustHaves, findings),
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
 * must-have allows nothing, a missed decisive one no more than a weak fit, two of them nothing. With any miss at all, and
 * without what defines a micro-influencer in full, no fit is strong.
 */
export function verdictOf(criteria: readonly Weighed[], mustHaves: ReadonlySet<string>): Verdict {
  const score = scoreOf(criteria);
  const middle = middleOf(score);
  const missed = criteria.filter(({ answer }) => answer === 'misses');
  const decided = missed.filter(({ id }) => decisive.has(id)).length;
  if (missed.some(({ id }) => mustHaves.has(id)) || decided > 1) return 'none';
  if (decided > 0) return middle >= leastScore.weak ? 'weak' : 'none';
  if (criteria.some((one) => isNeeded(one, mustHaves)) || score.high - score.low > widest) return 'unknown';
  const isDefined = criteria.every(({ id, answer }) => answer === 'meets' || !defining.has(id));
  if (middle >= leastScore.strong && missed.length === 0 && isDefined) return 'strong';
  if (middle >= leastScore.possible) return 'possible';
  return middle >= leastScore.weak ? 'weak' : 'none';
}

const middleOf = ({ low, high }: Fit['score']): number => (low + high) / 2;

/** Without its answer there is no verdict. */
const isNeeded = ({ id, answer }: Weighed, mustHaves: ReadonlySet<string>): boolean =>
  answer === 'unknown' && (id === indispensable || mustHaves.has(id));

/**
 * What moved the verdict most comes first: what decided it alone, then whatever pulled hardest away from the score at
 * which fits begin, then the heavier. What is unknown moved nothing, and comes last; but where there is no verdict the
 * first is an unknown one, as that is why.
 */
function byInfluence(criteria: readonly Criterion[], verdict: Verdict, mustHaves: ReadonlySet<string>): Criterion[] {
  const unknown = criteria.filter(({ answer }) => answer === 'unknown');
  const heaviest = Math.max(...unknown.map(({ weight }) => weight));
  const why = unknown.find((one) => isNeeded(one, mustHaves)) ?? unknown.find(({ weight }) => weight === heaviest);
  const alone = (one: Criterion) => {
    if (verdict === 'unknown') return Number(one === why);
    return one.answer === 'misses' ? 2 * Number(mustHaves.has(one.id)) + Number(decisive.has(one.id)) : 0;
  };
  const pull = ({ answer, weight }: Criterion) =>
    weight * Math.abs(middleOf(worth[answer]) * 100 - leastScore.possible);
  return criteria.toSorted(
    (a, b) =>
      alone(b) - alone(a) ||
      Number(a.answer === 'unknown') - Number(b.answer === 'unknown') ||
      pull(b) - pull(a) ||
      b.weight - a.weight,
  );
}

interface Turned {
  one: Criterion;
  becomes: Verdict;
}

/** Every other answer to a single criterion that gives another verdict. */
function turns(
  criteria: readonly Criterion[],
  to: (one: Criterion) => 'meets' | 'close' | 'misses',
  mustHaves: ReadonlySet<string>,
): Turned[] {
  return criteria.flatMap((one) => {
    const answer = to(one);
    if (one.answer === answer) return [];
    const others = criteria.map((other): Weighed => (other === one ? { ...one, answer } : other));
    return [{ one, becomes: verdictOf(others, mustHaves) }];
  });
}

const rankOf = ({ becomes }: Turned): number => ranks.indexOf(becomes);

/**
 * What would change the verdict: the one answer that, were it met, would lift it furthest; of equals the one that
 * decides most. Less than a possible fit is nothing to hope for. An open verdict is lifted by any. A strong one cannot be
 * lifted: there it is what is not known yet, else the answer without which it would fall furthest.
 */
function leverOf(
  criteria: readonly Criterion[],
  verdict: Verdict,
  mustHaves: ReadonlySet<string>,
  { engagement, rating }: Findings,
): Fit['lever'] {
  const isBest = verdict === ranks.at(-1);
  const isOfFew = (one: Criterion) => one.id === 'engagement' && isThin(engagement);
  // More than close nothing becomes of a few posts; more posts may make it so.
  const best = (one: Criterion) => (isOfFew(one) && one.answer !== 'close' ? 'close' : 'meets');
  const [first] = isBest
    ? turns(criteria, () => 'misses', mustHaves)
        .filter(({ becomes }) => becomes !== verdict)
        .toSorted(
          (a, b) =>
            Number(b.one.answer === 'unknown') - Number(a.one.answer === 'unknown') ||
            rankOf(a) - rankOf(b) ||
            b.one.weight - a.one.weight,
        )
    : turns(criteria, best, mustHaves)
        .filter((turned) => rankOf(turned) > Math.max(ranks.indexOf(verdict), ranks.indexOf('weak')))
        .toSorted((a, b) => rankOf(b) - rankOf(a) || b.one.weight - a.one.weight);
  if (!first) return { criterion: null, sentence: { key: 'leverNone', values: {} } };
  const { one, becomes } = first;
  const key = () => {
    if (isOfFew(one) && one.answer === 'close') return 'leverThin';
    if (one.id === 'engagement' && engagement && !rating) return 'leverUnrated';
    return leverKeys[isBest ? 'lower' : 'lift'][one.answer === 'unknown' ? 'open' : 'known'];
  };
  const values = {
    criterion: { word: `criterion_${one.id}` },
    verdict: { word: `verdict_${becomes}` },
    fewest: { number: thin },
  };
  return { criterion: one.id, sentence: { key: key(), values } };
}

const leverKeys = {
  lift: { known: 'leverKnown_lift', open: 'leverOpen_lift' },
  lower: { known: 'leverKnown_lower', open: 'leverOpen_lower' },
};
