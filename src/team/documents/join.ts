import { compare, inOrder, textOf } from '../../model/in-order';
import {
  documentId,
  documentVersion,
  type MemberDocument,
  type SharedDocument,
} from '../../model/team/shared-document';
import { joinBriefs, normalizeBrief } from './join-brief';
import { joinCreators, normalizeCreator } from './join-creator';

export { nameOfAccount } from './join-accounts';
export { emptyCreatorDocument } from './join-creator';

// Documents of a team are states of a semilattice (Shapiro et al. 2011): whatever order they are joined in, and however often, the
// same comes out, to the byte. Each part of one is the latest of what was told of it, removals are stamps like anything else, and what
// is equally late in a database that lies is decided by its text.

/** The one form of everything that tells the same: fields in the order of their names, lists in theirs, nothing that is gone. */
export function normalize(document: SharedDocument): SharedDocument {
  if (document.kind === 'creator') return normalizeCreator(document);
  if (document.kind === 'brief') return normalizeBrief(document);
  return normalizeMember(document);
}

/** Two versions of one document as the one that has both, normalized. Throws where they are of two: that is a mistake of the caller's. */
export function joinDocuments(one: SharedDocument, other: SharedDocument): SharedDocument {
  if (documentId(one) !== documentId(other)) throw new Error('Two documents are not two versions of one.');
  if (one.kind === 'creator' && other.kind === 'creator')
    return joinCreators(normalizeCreator(one), normalizeCreator(other));
  if (one.kind === 'brief' && other.kind === 'brief') return joinBriefs(normalizeBrief(one), normalizeBrief(other));
  if (one.kind === 'member' && other.kind === 'member')
    return joinMembers(normalizeMember(one), normalizeMember(other));
  throw new Error('Two documents are not two versions of one.');
}

/** Whether both tell the same. */
export const sameDocument = (one: SharedDocument, other: SharedDocument): boolean =>
  JSON.stringify(normalize(one)) === JSON.stringify(normalize(other));

const normalizeMember = ({ id, name, left, changed }: MemberDocument): MemberDocument =>
  inOrder({ kind: 'member' as const, v: documentVersion, id, name, ...(left && { left }), changed });

/** As it was changed last. */
const joinMembers = (one: MemberDocument, other: MemberDocument): MemberDocument =>
  (compare(other.changed, one.changed) || compare(textOf(other), textOf(one))) > 0 ? other : one;
