import { documentId, type SharedDocument } from '../../model/team/shared-document';

/** What documents are called: by their kind and id. */
export const creatorDocument = (id: string): string => documentId({ kind: 'creator', id });
export const briefDocument = (id: string): string => documentId({ kind: 'brief', id });
export const memberDocument = (device: string): string => documentId({ kind: 'member', id: device });

/** The id in a document's name; null where it is a document of another kind. */
export const idIn = (kind: SharedDocument['kind'], name: string): string | null => {
  const before = documentId({ kind, id: '' });
  return name.startsWith(before) ? name.slice(before.length) : null;
};

/** The names of all documents of a kind. */
export const namesOf = (kind: SharedDocument['kind']): IDBKeyRange =>
  IDBKeyRange.bound(documentId({ kind, id: '' }), documentId({ kind, id: '\uFFFF' }));
