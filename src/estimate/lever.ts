import type { Criterion, Fit, Verdict } from '../model/assessment';
import type { CriterionId } from '../model/brief';
import type { Findings } from './criteria/criterion';
import { isThin, thin } from './criteria/engagement';
import { ranks, verdictOf, type Weighed } from './verdict';

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

/** What a creator and a marketer can agree on. Size, topic, language and what was posted before are as they are. */
const agreed: ReadonlySet<string> = new Set<CriterionId>(['activity', 'budget', 'contact']);

/**
 * What would change the verdict: the one answer that can be found out or agreed on and, were it met, would lift it
 * furthest; of equals the one that decides most. Less than a possible fit is nothing to hope for. An open verdict is
 * lifted by any. A strong one cannot be lifted: there it is what is not known yet, else the answer without which it
 * would fall furthest.
 */
export function leverOf(
  criteria: readonly Criterion[],
  verdict: Verdict,
  mustHaves: ReadonlySet<string>,
  { engagement, rating }: Findings,
): Fit['lever'] {
  const isBest = verdict === ranks.at(-1);
  const isOfFew = (one: Criterion) => one.id === 'engagement' && isThin(engagement);
  const canBePulled = (one: Criterion) =>
    one.answer === 'unknown' || agreed.has(one.id) || (isOfFew(one) && one.answer === 'close');
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
        .filter(({ one }) => canBePulled(one))
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
