import { collaborationSchema } from '../model/collaboration';
import type { SharedDocument } from '../model/team/shared-document';
import { leadOn } from '../store/backup/erased-here';
import { readRow } from '../store/read-row';
import type { Writing } from '../store/write';
import { normalize } from './documents/join';
import { withReading } from './documents/join-collaborations';
import { isOfTeam } from './known';

/**
 * A document with what this browser has read of its collaborations' posts. Who changed a collaboration without knowing of a
 * reading left it out (`joinCollaboration`): it is told again by whoever still has it.
 */
export async function withOwnReadings(w: Writing, document: SharedDocument): Promise<SharedDocument> {
  if (document.kind !== 'creator' || document.collaborations.length === 0) return document;
  const creator = await leadOn(w.tx, document.id);
  const collaborations: typeof document.collaborations = [];
  for (const one of document.collaborations) {
    const row = readRow(collaborationSchema, await w.tx.objectStore('collaborations').get(one.id));
    // What is private may not be called forth by a document that names it.
    const isSame = row?.creator === creator && row.brief === one.brief && (await isOfTeam(w, one.brief));
    collaborations.push(withReading(one, isSame ? row : null));
  }
  return normalize({ ...document, collaborations });
}
