import { safeParse } from 'valibot';
import {
  type BriefDocument,
  type CreatorDocument,
  documentId,
  documentVersion,
  type MemberDocument,
  type SharedDocument,
  sharedDocumentSchema,
} from '../../src/model/team/shared-document';
import { emptyCreatorDocument } from '../../src/team/documents/join-creator';
import { aKit } from './declared';
import { aBrief, aCandidate, aCollaboration, aNote, anEvent, stampAt } from './kept';
import { anAccount, today } from './readings';

function ofNobody<T extends { creator: string }>(row: T): Omit<T, 'creator'> {
  const { creator: _, ...rest } = row;
  return rest;
}

/** A creator of whom the team knows everything that can be known. */
export const aCreatorDocument = (id = 'anna', facts: Partial<CreatorDocument> = {}): CreatorDocument => ({
  kind: 'creator',
  v: documentVersion,
  id,
  accounts: [{ account: anAccount(), handles: ['anna.bakes'], seenAt: today, day: null }],
  quote: { money: { amount: 200, currency: 'EUR' }, givenAt: today },
  why: 'Her bread.',
  tags: ['baking'],
  declared: aKit,
  changed: { quote: stampAt(1), why: stampAt(1), tags: stampAt(1), declared: stampAt(1) },
  notes: [ofNobody(aNote('n1', id, 'Answers within a day.'))],
  candidates: [ofNobody(aCandidate('spring', id))],
  events: [ofNobody(anEvent('e1', id))],
  collaborations: [ofNobody(aCollaboration('c1', id))],
  gone: { notes: { n0: stampAt(1) }, events: {}, candidates: {}, collaborations: {} },
  erased: null,
  into: null,
  ...facts,
});

export const aBriefDocument = (id = 'spring', facts: Partial<BriefDocument> = {}): BriefDocument => ({
  kind: 'brief',
  v: documentVersion,
  id,
  brief: aBrief(id),
  addedAt: today,
  order: stampAt(0),
  changed: { name: stampAt(0) },
  removed: null,
  ...facts,
});

export const aMemberDocument = (id = 'aaaaaaaa', facts: Partial<MemberDocument> = {}): MemberDocument => ({
  kind: 'member',
  v: documentVersion,
  id,
  name: 'Ana',
  changed: stampAt(0, id),
  ...facts,
});

/** One of each kind, and each kind when all that it held is gone. */
export const sharedDocuments: SharedDocument[] = [
  aCreatorDocument(),
  { ...emptyCreatorDocument('gone'), erased: stampAt(3) },
  aCreatorDocument('joined', { into: 'anna' }),
  aBriefDocument(),
  aBriefDocument('old', { brief: null, removed: stampAt(4), was: aBrief('old') }),
  aMemberDocument(),
  aMemberDocument('bbbbbbbb', { name: 'Boris', left: true }),
];

/** A document as CouchDB holds it. */
export const asStored = (document: SharedDocument) => ({ _id: documentId(document), ...document });

/** Whether every browser takes it at the door. */
export const isTaken = (document: unknown): boolean => safeParse(sharedDocumentSchema, document).success;
