import { keptBriefSchema } from '../../model/brief';
import { collaborationSchema } from '../../model/collaboration';
import { type Creator, creatorSchema, isSaved } from '../../model/creator';
import { noteSchema } from '../../model/note';
import { type Stamp, timeOf } from '../../model/stamp';
import { readAccountRow } from '../account-rows';
import { markRejectedIn } from '../change-creator';
import { withAccount } from '../creators';
import { forgetAccountIn, forgetCreatorIn } from '../forget-account';
import { isRejected } from '../join-candidates';
import { notesAfter } from '../join-notes';
import { readRow } from '../read-row';
import { takeOutIn } from '../removed-candidates';
import type { Tombstone } from '../schema';
import { raiseStandards } from '../standards-number';
import type { Writing } from '../write';
import { erasedAt, leadOn } from './erased-here';
import { campaignsHere } from './campaigns-here';
import { viewHere } from './documents-here';
import type { Campaigns, UnitOf } from './format';
import { campaignsAfter, isNothing, nothingOf } from './merge-campaigns';
import { keptAt, lastChange } from './merge-documents';
import { outlives, withoutErased } from '../join-versions';
import { putCampaignsIn, putCreatorIn } from './put-person';
import { under } from '../under';

/** Removes here what was removed elsewhere, unless it was changed here since. */
export async function applyRemoved(w: Writing, { what, id, at }: UnitOf<'removed'>): Promise<void> {
  if (at <= ((await erasedAt(w.tx, what, id)) ?? '')) return;
  await bury(w, { what, id, at });
  if (what === 'note') await removeNote(w, id, at);
  else if (what === 'brief') await removeBrief(w, id, at);
  else if (what === 'account') await removeAccount(w, id, at);
  else if (what === 'candidate') await removeCandidate(w, id);
  else if (what === 'collaboration') await removeCollaboration(w, id, at);
  else if (what === 'view') await removeView(w, id, at);
  else await removeCreator(w, id, at);
}

const bury = (w: Writing, tombstone: Tombstone) => w.tx.objectStore('tombstones').put(tombstone);

async function removeNote({ tx, counts }: Writing, id: string, at: Stamp): Promise<void> {
  const note = readRow(noteSchema, await tx.objectStore('notes').get(id));
  if (!note) return;
  const left = notesAfter(note, at);
  if (left) return void (await tx.objectStore('notes').put(left));
  await tx.objectStore('notes').delete(id);
  counts.notes--;
}

async function removeBrief(w: Writing, id: string, at: Stamp): Promise<void> {
  const briefs = w.tx.objectStore('briefs');
  const brief = readRow(keptBriefSchema, await briefs.get(id));
  // There is always one.
  if (!brief || lastChange(brief) > at || (await briefs.count()) === 1) return;
  await briefs.delete(id);
  await raiseStandards(w);
}

/** What was removed lies there already. No id of a creator holds a bar. */
async function removeCandidate(w: Writing, id: string): Promise<void> {
  const creator = await leadOn(w.tx, id.slice(id.lastIndexOf('|') + 1));
  await takeOutIn(w, creator);
  await markAgainIn(w, creator);
}

/** Whether campaigns have rejected a creator, after some of them let go of it. */
async function markAgainIn(w: Writing, id: string): Promise<void> {
  const creator = readRow(creatorSchema, await w.tx.objectStore('creators').get(id));
  if (creator) await markRejectedIn(w, creator);
}

async function removeCollaboration({ tx }: Writing, id: string, at: Stamp): Promise<void> {
  const collaboration = readRow(collaborationSchema, await tx.objectStore('collaborations').get(id));
  if (collaboration && collaboration.changed <= at) await tx.objectStore('collaborations').delete(id);
}

async function removeView({ tx }: Writing, id: string, at: Stamp): Promise<void> {
  const view = await viewHere(tx, id);
  if (view && keptAt(view) <= at) await tx.objectStore('views').delete(id);
}

async function removeAccount(w: Writing, key: string, at: Stamp): Promise<void> {
  const row = readAccountRow(await w.tx.objectStore('accounts').get(key));
  if (!row) return;
  // What a look of here told later stays, and what others told does not. Nobody looked at who was only named.
  if (!row.unseen && row.lastSeenAt > timeOf(at)) {
    const { told, ...own } = row;
    if (told) await w.tx.objectStore('accounts').put(own);
    return;
  }
  // A creator that is kept needs its accounts.
  if ((await withAccount(w.tx.objectStore('creators'), key)) === null) await forgetAccountIn(w, key);
}

async function removeCreator(w: Writing, named: string, at: Stamp): Promise<void> {
  const id = await leadOn(w.tx, named);
  const creator = readRow(creatorSchema, await w.tx.objectStore('creators').get(id));
  if (!creator) return;
  // Joined with another meanwhile, it is the same person.
  if (id !== named) await bury(w, { what: 'creator', id, at });
  const notesLeft = await removeNotesOf(w, id, at);
  const campaigns = await removeCampaignsOf(w, id, at);
  if (notesLeft > 0 || outlives(creator, at) || !isNothing(campaigns)) {
    const rejected = isRejected(campaigns.candidates) && { rejected: true as const };
    return putCreatorIn(w, { ...withoutErased(creator, at), ...rejected }, [creator], []);
  }
  if (isSaved(creator)) w.counts.saved--;
  await forgetCreatorIn(w, id);
  await forgetAccounts(w, creator, at);
}

/** Gives how many are left. */
async function removeNotesOf(w: Writing, id: string, at: Stamp): Promise<number> {
  const rows = await w.tx.objectStore('notes').index('creator').getAll(under(id));
  const notes = rows.flatMap((row) => readRow(noteSchema, row) ?? []);
  const left = notes.flatMap((note) => notesAfter(note, at) ?? []);
  for (const note of notes) await w.tx.objectStore('notes').delete(note.id);
  for (const note of left) await w.tx.objectStore('notes').put(note);
  w.counts.notes -= notes.length - left.length;
  return left.length;
}

/** Gives what is left. */
async function removeCampaignsOf(w: Writing, id: string, at: Stamp): Promise<Campaigns> {
  const { campaigns } = await campaignsHere(w.tx, [id], nothingOf);
  const left = campaignsAfter(campaigns, { creator: at, candidates: new Map(), collaborations: new Map() });
  for (const name of ['events', 'collaborations'] as const) {
    const kept = new Set(left[name].map((one) => one.id));
    for (const one of campaigns[name]) if (!kept.has(one.id)) await w.tx.objectStore(name).delete(one.id);
  }
  await putCampaignsIn(w, id, left);
  return left;
}

async function forgetAccounts(w: Writing, creator: Creator, at: Stamp): Promise<void> {
  for (const key of creator.accounts) await removeAccount(w, key, at);
}
