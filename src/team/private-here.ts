import type { Creator } from '../model/creator';
import { type Note, noteSchema } from '../model/note';
import type { CreatorDocument, DocumentRow, SharedAccount } from '../model/team/shared-document';
import { leadOn } from '../store/backup/erased-here';
import { withAccount } from '../store/creators';
import { readRow } from '../store/read-row';
import type { Writing } from '../store/write';
import { creatorDocument } from '../store/team/names';
import { creatorHere, hasPrivatePart, isKnown, isOfTeam } from './known';
import { keyOfAccount } from './told-accounts';

// What of a document is left out here, since it would change what is nobody else's. It stays in the document for the others.

/** What of a document may be taken, and whose of here it is. */
export interface Told {
  accounts: SharedAccount[];
  creators: Creator[];
}

/**
 * The accounts of a document without those of creators whom nobody shared, but for one where nothing else that it is about is private
 * here: only the person says that two whom they keep for themselves are one. `creators`: whom of here it is about then.
 */
export async function withoutStrangers(w: Writing, { id, accounts }: CreatorDocument): Promise<Told> {
  const owned: [SharedAccount, Creator | null][] = [];
  for (const one of accounts) owned.push([one, await ownerOf(w, one)]);
  const itself = await creatorHere(w, await leadOn(w.tx, id));
  const creators = new Map<string, Creator>();
  const strangers = new Map<string, Creator>();
  for (const one of [itself, ...owned.map(([, owner]) => owner)])
    if (one) ((await isKnown(w, creatorDocument(one.id))) ? creators : strangers).set(one.id, one);
  let hasPrivate = false;
  for (const one of creators.keys()) hasPrivate ||= await hasPrivatePart(w, one);
  const [first] = strangers.values();
  if (first && !hasPrivate) creators.set(first.id, first);
  return {
    accounts: owned.filter(([, owner]) => owner === null || creators.has(owner.id)).map(([one]) => one),
    creators: [...creators.values()],
  };
}

/** Whose of here an account is that a document tells of. */
async function ownerOf(w: Writing, told: SharedAccount): Promise<Creator | null> {
  const key = await keyOfAccount(w, told);
  return key === null ? null : withAccount(w.tx.objectStore('creators'), key);
}

/** Whether a note was written while nobody shared its creator, and the team does not have it. */
export const isPrivateNote = ({ id, changed }: Note, known: DocumentRow | undefined): boolean =>
  changed <= (known?.privateUntil ?? '') &&
  !(known?.document?.kind === 'creator' && known.document.notes.some((note) => note.id === id));

/** What a document tells by ids, without what has an id of something of here that is another creator's, or private. */
export async function withoutOthers(
  w: Writing,
  { notes, events, collaborations }: Pick<CreatorDocument, 'notes' | 'events' | 'collaborations'>,
  creators: ReadonlySet<string>,
  known: DocumentRow | undefined,
): Promise<Pick<CreatorDocument, 'notes' | 'events' | 'collaborations'>> {
  const { tx } = w;
  const left: Pick<CreatorDocument, 'notes' | 'events' | 'collaborations'> = {
    notes: [],
    events: [],
    collaborations: [],
  };
  for (const one of notes) {
    const row = readRow(noteSchema, await tx.objectStore('notes').get(one.id));
    if (!row || (creators.has(row.creator) && !isPrivateNote(row, known))) left.notes.push(one);
  }
  for (const one of events)
    if ((await isOfTeam(w, one.brief)) && (await isOpen(w, await tx.objectStore('events').get(one.id), creators)))
      left.events.push(one);
  for (const one of collaborations)
    if (
      (await isOfTeam(w, one.brief)) &&
      (await isOpen(w, await tx.objectStore('collaborations').get(one.id), creators))
    )
      left.collaborations.push(one);
  return left;
}

/** Nothing of here, or what the team may change of these creators. */
const isOpen = async (
  w: Writing,
  row: { creator: string; brief: string } | undefined,
  creators: ReadonlySet<string>,
): Promise<boolean> => row === undefined || (creators.has(row.creator) && (await isOfTeam(w, row.brief)));
