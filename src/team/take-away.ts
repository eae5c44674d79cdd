import { candidateId, candidateSchema, eventSchema } from '../model/candidate';
import { collaborationSchema } from '../model/collaboration';
import { type Creator, creatorSchema } from '../model/creator';
import { noteSchema } from '../model/note';
import type { Stamp } from '../model/stamp';
import type { CreatorDocument, DocumentRow } from '../model/team/shared-document';
import { applyRemoved } from '../store/backup/apply-removed';
import { leadOn } from '../store/backup/erased-here';
import { writeCreatorIn } from '../store/creators';
import { readRow } from '../store/read-row';
import { under } from '../store/under';
import type { Writing } from '../store/write';
import { isOfTeam } from './known';

/** Removes here what the team removed; of what was changed after that, and of what is private here, nothing goes. */
export async function takeAway(
  w: Writing,
  { id, gone, erased }: CreatorDocument,
  known: DocumentRow | undefined,
): Promise<void> {
  const lives = await leadOn(w.tx, id);
  for (const [note, at] of Object.entries(gone.notes)) await takeNote(w, lives, note, at);
  for (const [one, at] of Object.entries(gone.collaborations)) await takeCollaboration(w, lives, one, at);
  for (const [brief, at] of Object.entries(gone.candidates)) await takeCandidate(w, lives, brief, at);
  for (const event of Object.keys(gone.events)) await takeEvent(w, lives, event);
  if (erased === null) return;
  const privateUntil = known?.privateUntil ?? '';
  if (privateUntil === '') await applyRemoved(w, { kind: 'removed', what: 'creator', id, at: erased });
  else await takeShared(w, lives, known, erased);
}

async function takeNote(w: Writing, creator: string, id: string, at: Stamp): Promise<void> {
  const row = readRow(noteSchema, await w.tx.objectStore('notes').get(id));
  if (!row || row.creator === creator) await applyRemoved(w, { kind: 'removed', what: 'note', id, at });
}

async function takeCollaboration(w: Writing, creator: string, id: string, at: Stamp): Promise<void> {
  const row = readRow(collaborationSchema, await w.tx.objectStore('collaborations').get(id));
  if (!row || row.creator === creator) await applyRemoved(w, { kind: 'removed', what: 'collaboration', id, at });
}

async function takeCandidate(w: Writing, creator: string, brief: string, at: Stamp): Promise<void> {
  if (await isOfTeam(w, brief))
    await applyRemoved(w, { kind: 'removed', what: 'candidate', id: candidateId({ brief, creator }), at });
}

async function takeEvent({ tx }: Writing, creator: string, id: string): Promise<void> {
  const row = readRow(eventSchema, await tx.objectStore('events').get(id));
  if (row?.creator === creator) await tx.objectStore('events').delete(id);
}

/** Somebody whom this person kept before the team did: what the team knew of them goes, the rest is nobody else's. */
async function takeShared(w: Writing, id: string, known: DocumentRow | undefined, at: Stamp): Promise<void> {
  const privateUntil = known?.privateUntil ?? '';
  const document = known?.document?.kind === 'creator' ? known.document : null;
  const shared = new Set(document?.notes.map((note) => note.id));
  for (const row of await w.tx.objectStore('notes').index('creator').getAll(under(id))) {
    const note = readRow(noteSchema, row);
    if (note && (shared.has(note.id) || note.changed > privateUntil)) await takeNote(w, id, note.id, at);
  }
  for (const row of await w.tx.objectStore('candidates').index('creator').getAll(id)) {
    const candidate = readRow(candidateSchema, row);
    if (candidate) await takeCandidate(w, id, candidate.brief, at);
  }
  for (const row of await w.tx.objectStore('collaborations').index('creator').getAll(under(id))) {
    const one = readRow(collaborationSchema, row);
    if (one && (await isOfTeam(w, one.brief))) await takeCollaboration(w, id, one.id, at);
  }
  for (const row of await w.tx.objectStore('events').index('creator').getAll(under(id))) {
    const event = readRow(eventSchema, row);
    if (event && event.order <= at && (await isOfTeam(w, event.brief))) await takeEvent(w, id, event.id);
  }
  const creator = readRow(creatorSchema, await w.tx.objectStore('creators').get(id));
  if (creator) await writeCreatorIn(w, withoutShared(creator, privateUntil, at));
}

/** A creator without what was decided of it after the team had it, up to when it was erased. */
function withoutShared(creator: Creator, privateUntil: string, at: Stamp): Creator {
  const { declared, changed, ...rest } = creator;
  const isGone = (part: 'quote' | 'why' | 'tags' | 'declared') =>
    (changed[part] ?? '') > privateUntil && (changed[part] ?? '') <= at;
  const left = Object.entries(changed).filter(
    ([part]) => part === 'saved' || part === 'accounts' || !isGone(part as 'quote'),
  );
  return {
    ...rest,
    quote: isGone('quote') ? null : creator.quote,
    why: isGone('why') ? null : creator.why,
    tags: isGone('tags') ? [] : creator.tags,
    ...(declared && !isGone('declared') && { declared }),
    changed: Object.fromEntries(left),
  };
}
