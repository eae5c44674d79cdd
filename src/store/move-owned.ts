import { type Candidate, candidateSchema } from '../model/candidate';
import { dropCandidateIn, getCandidateIn, putCandidateIn } from './candidates';
import { readRow } from './read-row';
import { under } from './under';
import type { Writing } from './write';

/** Gives what is kept of one creator to another. Also a note that cannot be read is the same person's. */
export async function moveOwnedIn(w: Writing, from: string, to: string): Promise<void> {
  const notes = w.tx.objectStore('notes');
  for (const row of await notes.index('creator').getAll(under(from))) await notes.put({ ...row, creator: to });
  const events = w.tx.objectStore('events');
  for (const row of await events.index('creator').getAll(under(from))) await events.put({ ...row, creator: to });
  const collaborations = w.tx.objectStore('collaborations');
  for (const row of await collaborations.index('creator').getAll(under(from)))
    await collaborations.put({ ...row, creator: to });
  await moveCandidatesIn(w, from, to);
}

/** Where both are in one campaign, the status that was given last is that of both. */
async function moveCandidatesIn(w: Writing, from: string, to: string): Promise<void> {
  for (const row of await w.tx.objectStore('candidates').index('creator').getAll(from)) {
    const moved = readRow(candidateSchema, row);
    if (!moved) continue;
    const there = await getCandidateIn(w, moved.brief, to);
    await dropCandidateIn(w, moved.brief, from);
    await putCandidateIn(w, joinCandidates({ ...moved, creator: to }, there));
  }
}

/** Of each part what was decided last. Whichever comes first, the same comes out. */
export function joinCandidates(one: Candidate, other: Candidate | null): Candidate {
  if (other === null) return one;
  const [status] = [one, other].toSorted((a, b) => (a.changed.status < b.changed.status ? 1 : -1));
  const [older] = [one, other].toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const later = (part: 'nextStep' | 'agreed'): Candidate =>
    (other.changed[part] ?? '') > (one.changed[part] ?? '') ? other : one;
  const by = { status: status ?? one, nextStep: later('nextStep'), agreed: later('agreed') };
  const { nextStep, agreed } = { nextStep: by.nextStep.changed.nextStep, agreed: by.agreed.changed.agreed };
  return {
    ...by.status,
    addedAt: (older ?? one).addedAt,
    order: (older ?? one).order,
    nextStep: by.nextStep.nextStep,
    agreed: by.agreed.agreed,
    changed: {
      status: by.status.changed.status,
      ...(nextStep !== undefined && { nextStep }),
      ...(agreed !== undefined && { agreed }),
    },
  };
}
