import { type Candidate, type Status, statuses } from '../../model/candidate';
import { type Creator, isSaved } from '../../model/creator';
import type { Filters } from '../../model/list-view';

/** Which of a creator's campaigns count, and with which status. */
export interface Asked {
  /** Null for all campaigns, and none. */
  brief: string | null;
  statuses: ReadonlySet<Status>;
}

const allButRejected = new Set(statuses.filter((status) => status !== 'rejected'));

/** Who is rejected is hidden until asked for. */
export const askedBy = ({ brief, statuses: wanted }: Pick<Filters, 'brief' | 'statuses'>): Asked => ({
  brief,
  statuses: wanted.length > 0 ? new Set(wanted) : allButRejected,
});

/** Everybody who is shown without a filter. */
export const askedByNobody: Asked = { brief: null, statuses: allButRejected };

/** How far it is with who is in no campaign, or in none that can be read. */
export const statusAlone = (creator: Creator): Status => (isSaved(creator) ? 'shortlisted' : 'rejected');

/** The candidate that a row shows, of `candidates` with the last changed first; null where none of them was asked for. */
export function shownOf<T extends Pick<Candidate, 'brief' | 'status'>>(
  candidates: readonly T[],
  { brief, statuses: wanted }: Asked,
): T | null {
  for (const candidate of candidates)
    if ((brief === null || candidate.brief === brief) && wanted.has(candidate.status)) return candidate;
  return null;
}

/** The same candidates, the last changed first. */
export const lastChangedFirst = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.toSorted((a, b) => (changedAt(a) < changedAt(b) ? 1 : -1));

const changedAt = ({ changed }: Candidate): string =>
  [changed.status, changed.nextStep ?? '', changed.agreed ?? ''].reduce((last, one) => (one > last ? one : last));
