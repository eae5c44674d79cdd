import { type Creator, creatorSchema, isSaved } from '../../model/creator';
import { noteSchema } from '../../model/note';
import type { CreatorDocument, DocumentRow } from '../../model/team/shared-document';
import { candidatesIn } from '../candidates';
import { markRejectedIn } from '../change-creator';
import { saveIn, unsaveIn, writeCreatorIn } from '../creators';
import { forgetAccountIn, forgetCreatorIn } from '../forget-account';
import { readRow } from '../read-row';
import type { Store } from '../schema';
import { raiseStandards } from '../standards-number';
import { under } from '../under';
import { isShared } from './documents';
import { idIn, namesOf } from './names';
import { applying, type Writing, writing } from '../write';
import { changeTeamIn, readTeam } from './team-row';

/** Creators that are looked at in one transaction. */
const atOnce = 25;

/** This browser takes no part any more: everything stays as it is here, and nobody else's. */
export const leaveTeam = (db: Store, write: string): Promise<null> =>
  writing(db, write, async (w) => {
    await forgetTeamIn(w);
    return null;
  });

/**
 * The database can be asked no more from now on, and what is on its way to or from it counts no more. Who is stopped in the
 * middle and connects once more is told everything anew.
 */
export const beginLeaving = (db: Store): Promise<void> =>
  applying(db, async (w) => {
    await w.tx.objectStore('meta').delete('connection');
    await changeTeamIn(w, { paused: true, since: '' });
  });

async function forgetTeamIn({ tx }: Writing): Promise<void> {
  await tx.objectStore('documents').clear();
  await tx.objectStore('outbox').clear();
  for (const id of ['team', 'members']) await tx.objectStore('meta').delete(id);
}

/**
 * Removes a part of what the team shared: campaigns, what was written of their candidates, and whom nobody else here
 * needs; to be called until it gives false. What is private stays. Stopped anywhere, it goes on.
 */
export const removeSharedPart = (db: Store): Promise<boolean> =>
  applying(db, async (w) => {
    // It was left before, and whoever had no answer asks once more.
    if (!(await readTeam(w.tx.objectStore('meta')))) return false;
    const rows = await w.tx.objectStore('documents').getAll(namesOf('creator'), atOnce);
    for (const row of rows) {
      await removePerson(w, row);
      await w.tx.objectStore('documents').delete(row.id);
      await w.tx.objectStore('outbox').delete(row.id);
    }
    if (rows.length > 0) return true;
    await removeCampaigns(w);
    await forgetTeamIn(w);
    return false;
  });

async function removePerson(w: Writing, { id: name, document, privateUntil }: DocumentRow): Promise<void> {
  const id = idIn('creator', name) ?? '';
  const creator = readRow(creatorSchema, await w.tx.objectStore('creators').get(id));
  if (!creator) return;
  const shared = await sharedBriefs(w);
  for (const brief of shared) await w.tx.objectStore('candidates').delete([brief, id]);
  for (const kind of ['events', 'collaborations'] as const)
    for (const row of await w.tx.objectStore(kind).index('creator').getAll(under(id)))
      if (shared.has(row.brief)) await w.tx.objectStore(kind).delete(row.id);
  const left = await removeNotes(w, id, document?.kind === 'creator' ? document : null, privateUntil);
  const candidates = await candidatesIn(w.tx, id);
  const isOwn = left > 0 || candidates.length > 0 || privateUntil !== '';
  if (isOwn) return keepOwn(w, ownPartOf(creator, privateUntil), privateUntil);
  if (isSaved(creator)) w.counts.saved--;
  await forgetCreatorIn(w, id);
  for (const key of creator.accounts) await removeAccount(w, key);
}

/** Who was looked at here stays known as anybody who was; who was only told of does not. */
async function removeAccount(w: Writing, key: string): Promise<void> {
  const accounts = w.tx.objectStore('accounts');
  const row = await accounts.get(key);
  if (row?.unseen) return forgetAccountIn(w, key);
  if (row === undefined) return;
  const { told: _, ...own } = row;
  await accounts.put({ ...own, idleSince: w.at });
}

/** Gives how many are left. */
async function removeNotes(
  { tx, counts }: Writing,
  creator: string,
  document: CreatorDocument | null,
  privateUntil: string,
): Promise<number> {
  const told = new Set(document?.notes.map(({ id }) => id));
  const rows = await tx.objectStore('notes').index('creator').getAll(under(creator));
  let left = rows.length;
  for (const row of rows) {
    const note = readRow(noteSchema, row);
    if (!note || (!told.has(note.id) && note.changed <= privateUntil)) continue;
    await tx.objectStore('notes').delete(note.id);
    counts.notes--;
    left--;
  }
  return left;
}

/** A creator without what was decided of it since the team had it. */
function ownPartOf(creator: Creator, privateUntil: string): Creator {
  const { declared, changed, ...rest } = creator;
  const isOwn = (part: keyof Creator['changed']) => (changed[part] ?? '') <= privateUntil;
  return {
    ...rest,
    quote: isOwn('quote') ? creator.quote : null,
    why: isOwn('why') ? creator.why : null,
    tags: isOwn('tags') ? creator.tags : [],
    ...(declared && isOwn('declared') && { declared }),
    changed: Object.fromEntries(
      Object.entries(changed).filter(([part]) => part === 'saved' || part === 'accounts' || isOwn(part as 'quote')),
    ),
  };
}

async function keepOwn(w: Writing, creator: Creator, privateUntil: string): Promise<void> {
  await writeCreatorIn(w, creator);
  for (const key of creator.accounts) await forgetToldIn(w, key);
  const { marked, isCandidate } = await markRejectedIn(w, creator);
  const wasSaved = isSaved(creator) && (creator.changed.saved ?? '') <= privateUntil;
  if (isCandidate || wasSaved) await saveIn(w, marked);
  else await unsaveIn(w, marked);
}

async function forgetToldIn({ tx }: Writing, key: string): Promise<void> {
  const row = await tx.objectStore('accounts').get(key);
  if (!row?.told) return;
  const { told: _, ...own } = row;
  await tx.objectStore('accounts').put(own);
}

async function sharedBriefs({ tx }: Writing): Promise<Set<string>> {
  const rows = await tx.objectStore('documents').getAll(namesOf('brief'));
  return new Set(rows.filter(isShared).flatMap(({ id }) => idIn('brief', id) ?? []));
}

/** Whoever has no other is asked by the brief of somebody who has written none. */
async function removeCampaigns(w: Writing): Promise<void> {
  for (const brief of await sharedBriefs(w)) await w.tx.objectStore('briefs').delete(brief);
  await raiseStandards(w);
}
