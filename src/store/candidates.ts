import { defaultBrief } from '../model/brief';
import {
  type Candidate,
  candidateId,
  candidateSchema,
  type CandidateEvent,
  eventSchema,
  type Reason,
  type Status,
} from '../model/candidate';
import { Problem } from '../shared/problem';
import { briefsIn } from './briefs';
import { readRow } from './read-row';
import type { Store } from './schema';
import { under } from './under';
import type { Writing } from './write';

/** What finding candidates needs of a transaction. */
interface CandidateStores {
  objectStore(name: 'candidates'): { index(name: 'creator'): { getAll(creator: string): Promise<unknown[]> } };
}

/** Every campaign a creator is in, also one whose brief was removed; those that cannot be read are left out. */
export async function candidatesIn(tx: CandidateStores, creator: string): Promise<Candidate[]> {
  const rows = await tx.objectStore('candidates').index('creator').getAll(creator);
  return rows.flatMap((row) => readRow(candidateSchema, row) ?? []);
}

/** The changes of a creator's status, the newest first; those that cannot be read are left out. */
export async function eventsOf(db: Store, creator: string): Promise<CandidateEvent[]> {
  const rows = await db.getAllFromIndex('events', 'creator', under(creator));
  return rows.flatMap((row) => readRow(eventSchema, row) ?? []).toReversed();
}

/** The campaigns there are, by their briefs' ids, and which one is active. */
export async function campaignsIn({ tx }: Writing): Promise<{ ids: Set<string>; active: string }> {
  const { briefs, active } = await briefsIn(tx, defaultBrief(''));
  return { ids: new Set(briefs.map(({ id }) => id)), active };
}

/** The campaign that is meant: null means the active one. Throws a `Problem` when its brief was removed. */
export async function campaignIn(w: Writing, brief: string | null): Promise<string> {
  const { ids, active } = await campaignsIn(w);
  if (brief !== null && !ids.has(brief)) throw new Problem('errorBriefGone');
  return brief ?? active;
}

export const getCandidateIn = async ({ tx }: Writing, brief: string, creator: string): Promise<Candidate | null> =>
  readRow(candidateSchema, await tx.objectStore('candidates').get([brief, creator]));

/** Gives a candidate, new if need be, a status, and keeps that it changed. Gives the event's id; null where nothing changed. */
export async function setStatusIn(
  w: Writing,
  brief: string,
  creator: string,
  status: Status,
  reason: Reason | null,
): Promise<string | null> {
  const before = await getCandidateIn(w, brief, creator);
  if (before?.status === status && JSON.stringify(before.reason) === JSON.stringify(reason)) return null;
  const stamp = w.stamp();
  const first = {
    brief,
    creator,
    addedAt: w.at,
    nextStep: null,
    agreed: null,
    order: stamp,
    changed: { status: stamp },
  };
  await putCandidateIn(w, {
    ...(before ?? first),
    status,
    reason,
    statusAt: w.at,
    changed: { ...before?.changed, status: stamp },
  });
  return putEventIn(w, { brief, creator, from: before?.status ?? null, to: status, reason });
}

/** Writes a candidate as it is. */
export async function putCandidateIn({ tx }: Writing, candidate: Candidate): Promise<void> {
  await tx.objectStore('candidates').put(candidate);
  await tx.objectStore('tombstones').delete(['candidate', candidateId(candidate)]);
}

/** Takes a creator out of a campaign. Gives the event's id; null where it was in none. */
export async function removeCandidateIn(w: Writing, brief: string, creator: string): Promise<string | null> {
  const before = await getCandidateIn(w, brief, creator);
  if (!before) return null;
  await dropCandidateIn(w, brief, creator);
  return putEventIn(w, { brief, creator, from: before.status, to: null, reason: null });
}

/** The same without a trace in the history. */
export async function dropCandidateIn(w: Writing, brief: string, creator: string): Promise<void> {
  await w.tx.objectStore('candidates').delete([brief, creator]);
  await w.tx.objectStore('tombstones').put({ what: 'candidate', id: candidateId({ brief, creator }), at: w.stamp() });
}

async function putEventIn(w: Writing, told: Omit<CandidateEvent, 'id' | 'at' | 'order'>): Promise<string> {
  const id = crypto.randomUUID();
  await w.tx.objectStore('events').put({ id, at: w.at, order: w.stamp(), ...told });
  return id;
}
