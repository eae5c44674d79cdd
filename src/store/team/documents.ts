import { array, exactOptional, type GenericSchema, literal, nullable, object, picklist, string } from 'valibot';
import { type DocumentRow, heldReasons, sharedDocumentSchema } from '../../model/team/shared-document';
import { readRow } from '../read-row';
import { briefDocument, creatorDocument } from './names';

// What is known here of a team's documents. A row that cannot be read knows nothing, but shares nothing either.

const documentRowSchema: GenericSchema<unknown, DocumentRow> = object({
  id: string(),
  rev: nullable(string()),
  rivals: array(string()),
  document: nullable(sharedDocumentSchema),
  pending: exactOptional(literal(true)),
  privateUntil: string(),
  held: exactOptional(picklist(heldReasons)),
  refused: exactOptional(string()),
});

/** What finding a document needs of a transaction. */
interface DocumentStores {
  objectStore(name: 'documents'): { get(key: string): Promise<unknown> };
}

/** A document of which nothing is known yet. */
export const blankRow = (id: string): DocumentRow => ({ id, rev: null, rivals: [], document: null, privateUntil: '' });

/** A stamp after all others. */
const endOfTime = '99999999999999-ffffff-ffffffff';

/** What is known here of a document by its name; of a row that cannot be read, only what of it is private: all where that is unknown. */
export async function documentIn(tx: DocumentStores, name: string): Promise<DocumentRow | undefined> {
  const lying = await tx.objectStore('documents').get(name);
  if (lying === undefined) return undefined;
  const broken = (): DocumentRow => ({
    ...blankRow(name),
    privateUntil: readRow(privateSchema, lying)?.privateUntil ?? endOfTime,
  });
  return readRow(documentRowSchema, lying) ?? broken();
}

const privateSchema = object({ privateUntil: string() });

/**
 * Whether the team has it, or is to have it: not what lies in the database under the name of something private here, and
 * was left as it is.
 */
export const isShared = ({ held, document }: { held?: string | undefined; document: unknown }): boolean =>
  held === undefined || document !== null;

export async function isSharedIn(tx: DocumentStores, name: string): Promise<boolean> {
  const row = (await tx.objectStore('documents').get(name)) as DocumentRow | undefined;
  return row !== undefined && isShared(row);
}

export const isSharedBrief = (tx: DocumentStores, brief: string): Promise<boolean> =>
  isSharedIn(tx, briefDocument(brief));
export const isSharedCreator = (tx: DocumentStores, creator: string): Promise<boolean> =>
  isSharedIn(tx, creatorDocument(creator));
