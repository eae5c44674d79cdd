import { comparePairs, greater, textOf } from '../../model/in-order';
import type { Stamp } from '../../model/stamp';
import type { SharedCandidate } from '../../model/team/shared-document';
import { decidedAfter } from '../../store/join-candidates';

const parts = ['nextStep', 'agreed'] as const;

/** What was decided of one part, and when. */
const statusOf = ({ status, reason, statusAt, changed }: SharedCandidate) =>
  [changed.status, textOf([status, reason, statusAt])] as const;
const partOf = (candidate: SharedCandidate, part: (typeof parts)[number]) =>
  [candidate.changed[part] ?? '', textOf(candidate[part])] as const;

/**
 * A candidate of two versions: of each part what was decided last, at the later of their places. `store/join-candidates.ts` does the
 * same for rows, where two that decided at one stamp are the same; of a lying database they may not be, so here the text decides then.
 */
export function joinCandidate(one: SharedCandidate, other: SharedCandidate): SharedCandidate {
  const { status, reason, statusAt, changed } = comparePairs(statusOf(other), statusOf(one)) > 0 ? other : one;
  const later = (part: (typeof parts)[number]) =>
    comparePairs(partOf(other, part), partOf(one, part)) > 0 ? other : one;
  const placed = comparePairs([other.order, other.addedAt], [one.order, one.addedAt]) > 0 ? other : one;
  const [step, price] = [later('nextStep'), later('agreed')];
  return {
    brief: one.brief,
    status,
    reason,
    statusAt,
    addedAt: placed.addedAt,
    nextStep: step.nextStep,
    agreed: price.agreed,
    order: placed.order,
    changed: {
      status: changed.status,
      ...(step.changed.nextStep !== undefined && { nextStep: step.changed.nextStep }),
      ...(price.changed.agreed !== undefined && { agreed: price.changed.agreed }),
    },
  };
}

/** When anything of a candidate was decided last. */
export const lastDecided = ({ changed }: SharedCandidate): Stamp =>
  parts.reduce((last, part) => greater(last, changed[part] ?? ''), changed.status);

/**
 * What is left of a candidate that was taken out at `at`; null where nothing is. Its place cannot be later than all that was decided
 * of it, or else it would matter whether it was taken out before or after its place was joined.
 */
export function candidateAfter(candidate: SharedCandidate, at: Stamp | null): SharedCandidate | null {
  const last = lastDecided(candidate);
  const placed = candidate.order > last ? { ...candidate, order: last } : candidate;
  const left = decidedAfter({ ...placed, creator: '' }, at);
  if (!left) return null;
  const { creator: _, ...shared } = left;
  return shared;
}
