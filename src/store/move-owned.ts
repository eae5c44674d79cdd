import { candidateSchema } from '../model/candidate';
import { getCandidateIn } from './candidates';
import { joinCandidates } from './join-candidates';
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

/** Where both are in one campaign, what was decided last is of both. No tombstone: that one leads to the other tells it. */
async function moveCandidatesIn(w: Writing, from: string, to: string): Promise<void> {
  const candidates = w.tx.objectStore('candidates');
  for (const row of await candidates.index('creator').getAll(from)) {
    const moved = readRow(candidateSchema, row);
    if (!moved) continue;
    const there = await getCandidateIn(w, moved.brief, to);
    await candidates.delete([moved.brief, from]);
    await candidates.put(joinCandidates({ ...moved, creator: to }, there));
  }
}
