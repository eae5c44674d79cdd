import type { Candidate } from '../../model/candidate';
import { textOf } from '../../model/in-order';
import type { Stamp } from '../../model/stamp';
import { decidedAfter, joinCandidates } from '../join-candidates';
import { joinResults } from '../results';
import type { Campaigns } from './format';

type OwnCandidate = Campaigns['candidates'][number];
type OwnEvent = Campaigns['events'][number];
type OwnCollaboration = Campaigns['collaborations'][number];

/** When what campaigns know of a creator was erased. */
export interface CampaignsErased {
  /** With the creator itself. */
  creator: Stamp | null;
  /** By their briefs' ids: when the creator was taken out of them. */
  candidates: Map<string, Stamp>;
  /** By their ids. */
  collaborations: Map<string, Stamp>;
}

const later = (one: Stamp | null, other: Stamp | null | undefined): Stamp | null =>
  (other ?? '') > (one ?? '') ? (other ?? null) : one;

/** What is left of what campaigns know of a creator: what is later than its removal. */
export function campaignsAfter(
  { candidates, events, collaborations }: Campaigns,
  { creator, candidates: takenOut, collaborations: removed }: CampaignsErased,
): Campaigns {
  return {
    candidates: candidates.flatMap((one) => withoutErased(one, later(creator, takenOut.get(one.brief))) ?? []),
    events: events.filter(({ order }) => order > (creator ?? '')),
    collaborations: collaborations.filter(({ id, changed }) => changed > (later(creator, removed.get(id)) ?? '')),
  };
}

/** Whose it is stands above it in the file. */
function withoutErased(candidate: OwnCandidate, at: Stamp | null): OwnCandidate | null {
  const left = decidedAfter({ ...candidate, creator: '' }, at);
  return left && ownOf(left);
}

export const nothingOf: Campaigns = { candidates: [], events: [], collaborations: [] };

export const isNothing = ({ candidates, events, collaborations }: Campaigns): boolean =>
  candidates.length + events.length + collaborations.length === 0;

/**
 * What campaigns know of one creator as two stores know it: of each part of a candidate, and of each collaboration, what
 * was decided last, and every event. Whichever comes first, the same comes out.
 */
export function joinCampaigns(here: Campaigns, coming: Campaigns): Campaigns {
  return {
    candidates: joinedBy(
      ({ brief }) => brief,
      here.candidates,
      coming.candidates,
      (one, other) => ownOf(joinCandidates({ ...one, creator: '' }, { ...other, creator: '' })),
    ).toSorted((a, b) => compare(a.brief, b.brief)),
    // What happened does not change any more.
    events: inOrder(
      joinedBy<OwnEvent>(
        ({ id }) => id,
        here.events,
        coming.events,
        (one) => one,
      ),
    ),
    collaborations: inOrder(
      joinedBy<OwnCollaboration>(({ id }) => id, here.collaborations, coming.collaborations, joinCollaborations),
    ),
  };
}

const ownOf = (candidate: Candidate): OwnCandidate => {
  const { brief, status, reason, statusAt, addedAt, nextStep, agreed, order, changed } = candidate;
  return { brief, status, reason, statusAt, addedAt, nextStep, agreed, order, changed };
};

/** As it was changed last; what was read later of the same post is newer than that. */
function joinCollaborations(one: OwnCollaboration, other: OwnCollaboration): OwnCollaboration {
  const [before, last] = other.changed > one.changed ? [one, other] : [other, one];
  const isSamePost = textOf(before.post) === textOf(last.post);
  return isSamePost ? { ...last, result: joinResults(before.result, last.result) } : last;
}

function joinedBy<One>(
  nameOf: (one: One) => string,
  here: readonly One[],
  coming: readonly One[],
  join: (one: One, other: One) => One,
): One[] {
  const all = new Map<string, One>();
  for (const one of [...here, ...coming]) {
    const known = all.get(nameOf(one));
    all.set(nameOf(one), known === undefined ? one : join(known, one));
  }
  return [...all.values()];
}

const inOrder = <One extends { id: string; order: Stamp }>(all: readonly One[]): One[] =>
  all.toSorted((a, b) => compare(a.order, b.order) || compare(a.id, b.id));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
