import type { Candidate } from '../model/candidate';
import { type Stamp, timeOf } from '../model/stamp';

const parts = ['nextStep', 'agreed'] as const;

/** When anything of a candidate was decided last. */
const lastDecided = ({ changed }: Pick<Candidate, 'changed'>): Stamp =>
  parts.reduce<Stamp>((last, part) => ((changed[part] ?? '') > last ? (changed[part] ?? last) : last), changed.status);

/**
 * A candidate as two know it: of each part what was decided last, at the later of their places. Whichever comes first, the
 * same comes out, also where one of them was removed in between: an earlier place would come back with it.
 */
export function joinCandidates(one: Candidate, other: Candidate | null): Candidate {
  if (other === null) return one;
  const status = other.changed.status > one.changed.status ? other : one;
  const later = (part: (typeof parts)[number]): Candidate =>
    (other.changed[part] ?? '') > (one.changed[part] ?? '') ? other : one;
  const placed = other.order > one.order ? other : one;
  return {
    ...status,
    addedAt: placed.addedAt,
    order: placed.order,
    nextStep: later('nextStep').nextStep,
    agreed: later('agreed').agreed,
    changed: changedOf(status.changed.status, later('nextStep').changed.nextStep, later('agreed').changed.agreed),
  };
}

/**
 * What is left of a candidate that was removed at `at`: what was decided later; null where nothing was. Whose next step or
 * price alone is later begins anew, as whoever gives these to somebody who is no candidate makes one of them.
 */
export function decidedAfter(candidate: Candidate, at: Stamp | null): Candidate | null {
  if (at === null) return candidate;
  if (lastDecided(candidate) <= at) return null;
  const { nextStep, agreed, changed, order, addedAt } = candidate;
  const isLeft = (part: keyof Candidate['changed']): boolean => (changed[part] ?? '') > at;
  const begun = { status: 'shortlisted' as const, reason: null, statusAt: timeOf(at) };
  return {
    ...candidate,
    ...(!isLeft('status') && begun),
    nextStep: isLeft('nextStep') ? nextStep : null,
    agreed: isLeft('agreed') ? agreed : null,
    order: order > at ? order : at,
    addedAt: order > at ? addedAt : timeOf(at),
    changed: changedOf(
      isLeft('status') ? changed.status : at,
      isLeft('nextStep') ? changed.nextStep : undefined,
      isLeft('agreed') ? changed.agreed : undefined,
    ),
  };
}

/**
 * Every part of a candidate as decided at this stamp: later than what is undone by it, wherever both meet; `undone` is what it
 * was until then, of which also a part is undone that the candidate never had.
 */
export const decidedAt = (candidate: Candidate, stamp: Stamp, undone: Candidate | null = null): Candidate => {
  const isDecided = (part: (typeof parts)[number]) => (candidate.changed[part] ?? undone?.changed[part]) !== undefined;
  return {
    ...candidate,
    changed: changedOf(stamp, isDecided('nextStep') ? stamp : undefined, isDecided('agreed') ? stamp : undefined),
  };
};

const changedOf = (status: Stamp, nextStep: Stamp | undefined, agreed: Stamp | undefined): Candidate['changed'] => ({
  status,
  ...(nextStep !== undefined && { nextStep }),
  ...(agreed !== undefined && { agreed }),
});

/** Whether any of a creator's campaigns has rejected it. */
export const isRejected = (candidates: readonly Pick<Candidate, 'status'>[]): boolean =>
  candidates.some(({ status }) => status === 'rejected');
