import type { Creator } from '../model/creator';
import { type Note, noteSchema } from '../model/note';
import type { CreatorDocument, DocumentRow, SharedAccount } from '../model/team/shared-document';
import { leadOn } from '../store/backup/erased-here';
import { withAccount } from '../store/creators';
import { readRow } from '../store/read-row';
import type { Writing } from '../store/write';
import { creatorHere, hasPrivatePart, isOfTeam } from './known';
import { keyOfAccount } from './told-accounts';

// What of a document is left out here, since it would change what is nobody else's. It stays in the document for the others.

/** What of a document may be taken, and whose of here it is. */
export interface Told {
  accounts: SharedAccount[];
  creators: Creator[];
}

/**
 * The accounts of a document without those of a second creator of here of whom something is private: only the person says that two whom
 * they keep for themselves are one. `creators`: whom of here it is about then.
 */
export async function withoutStrangers(w: Writing, { id, accounts }: CreatorDocument): Promise<Told> {
  const itself = await creatorHere(w, await leadOn(w.tx, id));
  const creators = new Map<string, Creator>(itself ? [[itself.id, itself]] : []);
  let hasPrivate = itself !== null && (await hasPrivatePart(w, itself.id));
  const taken: SharedAccount[] = [];
  for (const one of accounts) {
    const key = await keyOfAccount(w, one);
    const owner = key === null ? null : await withAccount(w.tx.objectStore('creators'), key);
    if (owner && !creators.has(owner.id)) {
      const isPrivate = await hasPrivatePart(w, owner.id);
      if (isPrivate && hasPrivate) continue;
      hasPrivate ||= isPrivate;
      creators.set(owner.id, owner);
    }
    taken.push(one);
  }
  return { accounts: taken, creators: [...creators.values()] };
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
