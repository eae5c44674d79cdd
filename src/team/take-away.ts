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
import { isPrivateNote } from './private-here';

/** Removes here what the team removed; of what was changed after that, and of what is private here, nothing goes. */
export async function takeAway(
  w: Writing,
  { id, gone, erased }: CreatorDocument,
  known: DocumentRow | undefined,
): Promise<void> {
  const lives = await leadOn(w.tx, id);
  for (const [note, at] of Object.entries(gone.notes)) await takeNote(w, lives, note, at, known);
  for (const [one, at] of Object.entries(gone.collaborations)) await takeCollaboration(w, lives, one, at);
  for (const [brief, at] of Object.entries(gone.candidates)) await takeCandidate(w, lives, brief, at);
  for (const event of Object.keys(gone.events)) await takeEvent(w, lives, event);
  if (erased === null) return;
  const privateUntil = known?.privateUntil ?? '';
  if (privateUntil === '' && !(await isInPrivate(w, lives)))
    await applyRemoved(w, { kind: 'removed', what: 'creator', id, at: erased });
  else await takeShared(w, lives, known, erased);
}

async function takeNote(
  w: Writing,
  creator: string,
  id: string,
  at: Stamp,
  known: DocumentRow | undefined,
): Promise<void> {
  const row = readRow(noteSchema, await w.tx.objectStore('notes').get(id));
  if (!row || (row.creator === creator && !isPrivateNote(row, known)))
    await applyRemoved(w, { kind: 'removed', what: 'note', id, at });
}

async function takeCollaboration(w: Writing, creator: string, id: string, at: Stamp): Promise<void> {
  const row = readRow(collaborationSchema, await w.tx.objectStore('collaborations').get(id));
  if (!row || (row.creator === creator && (await isOfTeam(w, row.brief))))
    await applyRemoved(w, { kind: 'removed', what: 'collaboration', id, at });
}

async function takeCandidate(w: Writing, creator: string, brief: string, at: Stamp): Promise<void> {
  if (await isOfTeam(w, brief))
    await applyRemoved(w, { kind: 'removed', what: 'candidate', id: candidateId({ brief, creator }), at });
}

async function takeEvent(w: Writing, creator: string, id: string): Promise<void> {
  const { tx } = w;
  const row = readRow(eventSchema, await tx.objectStore('events').get(id));
  if (row?.creator === creator && (await isOfTeam(w, row.brief))) await tx.objectStore('events').delete(id);
}

/** Whether a campaign that is private here has a creator, or had. */
async function isInPrivate(w: Writing, id: string): Promise<boolean> {
  const { tx } = w;
  const rows: { brief: string }[] = [
    ...(await tx.objectStore('candidates').index('creator').getAll(id)),
    ...(await tx.objectStore('events').index('creator').getAll(under(id))),
    ...(await tx.objectStore('collaborations').index('creator').getAll(under(id))),
  ];
  for (const brief of new Set(rows.map((row) => row.brief))) if (!(await isOfTeam(w, brief))) return true;
  return false;
}

/** Somebody of whom something is private here: what the team knew of them goes, the rest is nobody else's. */
async function takeShared(w: Writing, id: string, known: DocumentRow | undefined, at: Stamp): Promise<void> {
  const privateUntil = known?.privateUntil ?? '';
  for (const row of await w.tx.objectStore('notes').index('creator').getAll(under(id))) {
    const note = readRow(noteSchema, row);
    if (note && !isPrivateNote(note, known)) await takeNote(w, id, note.id, at, known);
  }
  for (const row of await w.tx.objectStore('candidates').index('creator').getAll(id)) {
    const candidate = readRow(candidateSchema, row);
    if (candidate) await takeCandidate(w, id, candidate.brief, at);
  }
  for (const row of await w.tx.objectStore('collaborations').index('creator').getAll(under(id))) {
    const one = readRow(collaborationSchema, row);
    if (one) await takeCollaboration(w, id, one.id, at);
  }
  for (const row of await w.tx.objectStore('events').index('creator').getAll(under(id))) {
    const event = readRow(eventSchema, row);
    if (event && event.order <= at) await takeEvent(w, id, event.id);
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
