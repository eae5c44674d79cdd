import type { Criterion, Fit, Verdict } from '../../model/assessment';
import type { Brief } from '../../model/brief';
import { askAll, decisive } from './criteria';
import type { Findings } from './criteria/criterion';
import { whatWouldChange } from './what-would-change';
import { pointsOf } from './points';
import { allowsStrong, isNeeded, isOpen, leastScore, middleOf, scoreOf, verdictOf, worth } from './verdict';

/** Holds what is known of an account against a brief. */
export function holdAgainst(brief: Brief, findings: Findings): Fit {
  const criteria = askAll(findings, brief);
  const mustHaves = new Set<string>(brief.mustHaves);
  const exact = scoreOf(criteria);
  const score = { low: Math.round(exact.low), high: Math.round(exact.high) };
  const verdict = verdictOf(criteria, mustHaves);
  const ordered = byInfluence(criteria, verdict, mustHaves);
  return {
    brief: brief.id,
    verdict,
    score,
    criteria: pointsOf(ordered, score),
    decided: ordered.some(({ id, answer }) => answer === 'misses' && (mustHaves.has(id) || decisive.has(id))),
    change: whatWouldChange(criteria, verdict, mustHaves, findings),
  };
}

/**
 * What moved the verdict most comes first: what decided it alone, or keeps it from being strong, then whatever pulled
 * hardest away from the score at which fits begin, then the heavier. What is unknown or not rated moved nothing else, and
 * comes last; but where there is no verdict the first is such a one, as that is why.
 */
function byInfluence(criteria: readonly Criterion[], verdict: Verdict, mustHaves: ReadonlySet<string>): Criterion[] {
  const open = criteria.filter(isOpen);
  const heaviest = Math.max(...open.map(({ weight }) => weight));
  const why = open.find((one) => isNeeded(one, mustHaves)) ?? open.find(({ weight }) => weight === heaviest);
  const alone = (one: Criterion) => {
    if (verdict === 'unknown') return Number(one === why);
    // All that was asked may be met, and yet one of these keep the fit from being strong.
    if (verdict === 'possible') return Number(one.answer !== 'unknown' && !allowsStrong(one));
    return one.answer === 'misses' ? 2 * Number(mustHaves.has(one.id)) + Number(decisive.has(one.id)) : 0;
  };
  const pull = ({ answer, weight }: Criterion) =>
    answer === 'unrated' ? 0 : weight * Math.abs(middleOf(worth[answer]) * 100 - leastScore.possible);
  return criteria.toSorted(
    (a, b) => alone(b) - alone(a) || Number(isOpen(a)) - Number(isOpen(b)) || pull(b) - pull(a) || b.weight - a.weight,
  );
}
