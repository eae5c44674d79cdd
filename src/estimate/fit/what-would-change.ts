import type { Criterion, Fit, Verdict } from '../../model/assessment';
import type { CriterionId } from '../../model/brief';
import type { MessageKey } from '../../model/message-key';
import { distinguishing } from './criteria';
import type { Findings } from './criteria/criterion';
import { isThin, thin } from './criteria/engagement';
import { isOpen, ranks, verdictOf, type Weighed } from './verdict';

/** What one answer may turn into. */
type Turn = Pick<Criterion, 'answer' | 'standsOut'>;

interface Turned {
  one: Criterion;
  becomes: Verdict;
}

/** Every other answer to a single criterion that gives another verdict. */
function turns(criteria: readonly Criterion[], to: (one: Criterion) => Turn, mustHaves: ReadonlySet<string>): Turned[] {
  return criteria.flatMap((one) => {
    const turn = to(one);
    if (one.answer === turn.answer && one.standsOut === turn.standsOut) return [];
    const { id, weight } = one;
    const others = criteria.map((other): Weighed => (other === one ? { id, weight, ...turn } : other));
    return [{ one, becomes: verdictOf(others, mustHaves) }];
  });
}

const rankOf = ({ becomes }: Turned): number => ranks.indexOf(becomes);

/** What engagement may yet become: of few posts no more than close, of what is missed or close no more than met. */
function bestEngagement(one: Criterion, { engagement, rating }: Findings): Turn {
  const outstanding: Turn = { answer: 'meets', standsOut: true };
  if (isThin(engagement)) {
    if (one.answer !== 'close') return { answer: 'close' };
    return rating?.typical === 'high' ? outstanding : { answer: 'meets' };
  }
  return one.answer === 'misses' || one.answer === 'close' ? { answer: 'meets' } : outstanding;
}
/** What a creator and a marketer can agree on. Size, topic, language and what was posted before are as they are. */
const agreed: ReadonlySet<string> = new Set<CriterionId>(['activity', 'budget', 'contact']);

/** What is met is told here too: where it would have to stand out, nothing else says so. */
const canBePulled = (one: Criterion, { engagement }: Findings): boolean =>
  isOpen(one) ||
  agreed.has(one.id) ||
  one.answer === 'meets' ||
  (one.id === distinguishing && one.answer === 'close' && isThin(engagement));

/**
 * What would change the verdict: the one answer that can be found out or agreed on and, were it met, would lift it
 * furthest; of equals the one that decides most. Less than a possible fit is nothing to hope for. An open verdict is
 * lifted by any. A strong one cannot be lifted: there it is what is not known yet, else the answer without which it
 * would fall furthest.
 */
export function whatWouldChange(
  criteria: readonly Criterion[],
  verdict: Verdict,
  mustHaves: ReadonlySet<string>,
  findings: Findings,
): Fit['change'] {
  const isBest = verdict === ranks.at(-1);
  const best = (one: Criterion): Turn =>
    one.id === distinguishing ? bestEngagement(one, findings) : { answer: 'meets' };
  const [first] = isBest
    ? turns(criteria, () => ({ answer: 'misses' }), mustHaves)
        .filter(({ becomes }) => becomes !== verdict)
        .toSorted(
          (a, b) =>
            Number(b.one.answer === 'unknown') - Number(a.one.answer === 'unknown') ||
            rankOf(a) - rankOf(b) ||
            b.one.weight - a.one.weight,
        )
    : turns(criteria, best, mustHaves)
        .filter(({ one }) => canBePulled(one, findings))
        .filter((turned) => rankOf(turned) > Math.max(ranks.indexOf(verdict), ranks.indexOf('weak')))
        .toSorted((a, b) => rankOf(b) - rankOf(a) || b.one.weight - a.one.weight);
  if (!first) return { criterion: null, sentence: { key: 'changeNone', values: {} } };
  const { one, becomes } = first;
  const key = (): MessageKey => {
    if (one.id === 'engagement') {
      if (isThin(findings.engagement) && one.answer === 'close') return 'changeThin';
      if (one.answer === 'unrated') return 'changeUnrated';
      if (!isBest && one.answer === 'meets') return 'changeStandOut';
    }
    return changeKeys[isBest ? 'lower' : 'lift'][one.answer === 'unknown' ? 'open' : 'known'];
  };
  const values = {
    criterion: { word: `criterion_${one.id}` as const },
    verdict: { word: `verdict_${becomes}` as const },
    fewest: { number: thin },
  };
  return { criterion: one.id, sentence: { key: key(), values } };
}

const changeKeys = {
  lift: { known: 'changeKnown_lift', open: 'changeOpen_lift' },
  lower: { known: 'changeKnown_lower', open: 'changeOpen_lower' },
} as const;
