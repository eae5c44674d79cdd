import {
  array,
  check,
  exactOptional,
  type InferOutput,
  literal,
  maxEntries,
  maxLength,
  minLength,
  nullable,
  object,
  omit,
  pick,
  pipe,
  record,
  regex,
  string,
  trim,
  variant,
} from 'valibot';
import { briefSchema } from '../brief';
import { candidateSchema, eventSchema } from '../candidate';
import { collaborationSchema } from '../collaboration';
import { creatorSchema, idSchema } from '../creator';
import * as limits from '../limits';
import { noteSchema } from '../note';
import { isoSchema } from '../page';
import { accountSchema } from '../reading';
import { snapshotSchema } from '../snapshot';
import { stampSchema } from '../stamp';

// What a team's database holds: a document a creator, a brief and a browser. A document is a state that only grows: two
// versions of one are joined (`team/documents/join.ts`) into one that has both, in whatever order they meet. So what was
// removed stays in it as the stamp of its removal.

/** Which shapes this Fitlens reads and writes. A document of a greater number is kept as it is, and never written over. */
export const documentVersion = 1;

/**
 * Ids as every Fitlens makes them: what parts of names are told apart by is in none, nor what some databases write otherwise
 * than it was, nor the name of what every object has.
 */
const sharedIdSchema = pipe(
  idSchema,
  regex(/^[a-z\d][\w.:@~+-]*$/i),
  check((id) => !(id in {})),
);

/** When what was removed, by its id. */
const gone = pipe(record(sharedIdSchema, stampSchema), maxEntries(limits.team.gone));

/** What was last known of one account, and when: never that somebody visits it, and never its posts. */
export const sharedAccountSchema = object({
  /** What its profile told. */
  account: accountSchema,
  /** The handles it was known by, in lower case, sorted: what tells it by where a look told no id. */
  handles: pipe(array(string()), maxLength(limits.team.handles)),
  /** When the facts above were read; null of who was only named. */
  seenAt: nullable(isoSchema),
  /** Its rate and cadence on the last day it was seen; null where that is not known. */
  day: nullable(omit(snapshotSchema, ['account', 'followers'])),
  /**
   * The last change of the creator that whoever told of this account knew: an erasure takes along accounts that nothing later
   * was told of. Whoever contributes leaves it out; the join sets it.
   */
  asOf: exactOptional(stampSchema),
});
export type SharedAccount = InferOutput<typeof sharedAccountSchema>;

const sharedNoteSchema = object({ ...omit(noteSchema, ['creator']).entries, id: sharedIdSchema });
export type SharedNote = InferOutput<typeof sharedNoteSchema>;
const candidate = object({ ...omit(candidateSchema, ['creator']).entries, brief: sharedIdSchema });
export type SharedCandidate = InferOutput<typeof candidate>;
const event = object({ ...omit(eventSchema, ['creator']).entries, id: sharedIdSchema, brief: sharedIdSchema });
export type SharedEvent = InferOutput<typeof event>;
const collaboration = object({
  ...omit(collaborationSchema, ['creator']).entries,
  id: sharedIdSchema,
  brief: sharedIdSchema,
});
export type SharedCollaboration = InferOutput<typeof collaboration>;

/** A creator as the team knows it: what each person has on their own shortlist is not in it. */
const creatorDocumentSchema = object({
  kind: literal('creator'),
  v: literal(documentVersion),
  id: sharedIdSchema,
  /** Sorted by their names (`nameOfAccount`). Whose list of accounts is shown first is a matter of each browser. */
  accounts: pipe(array(sharedAccountSchema), maxLength(limits.accounts)),
  ...pick(creatorSchema, ['quote', 'why', 'tags', 'declared']).entries,
  /** When each of the four above was last changed. */
  changed: omit(creatorSchema.entries.changed, ['saved', 'accounts']),
  /** Sorted by id. */
  notes: pipe(array(sharedNoteSchema), maxLength(limits.team.notes)),
  /** Of shared campaigns alone, sorted by their ids. */
  candidates: pipe(array(candidate), maxLength(limits.campaigns)),
  /** Sorted by order, then id. */
  events: pipe(array(event), maxLength(limits.team.events)),
  /** Sorted by id. */
  collaborations: pipe(array(collaboration), maxLength(limits.team.collaborations)),
  /** Removals: notes, events and collaborations by id, candidates by their campaign's. */
  gone: object({ notes: gone, events: gone, candidates: gone, collaborations: gone }),
  /** Everything up to here was erased. */
  erased: nullable(stampSchema),
  /** It turned out to be this creator: then nothing else is told of it here. */
  into: nullable(sharedIdSchema),
});
export type CreatorDocument = InferOutput<typeof creatorDocumentSchema>;

/** A shared campaign. */
const briefDocumentSchema = object({
  kind: literal('brief'),
  v: literal(documentVersion),
  id: sharedIdSchema,
  /** Null once it was removed, and nothing of it was changed since. */
  brief: nullable(briefSchema),
  addedAt: isoSchema,
  order: stampSchema,
  changed: record(string(), stampSchema),
  removed: nullable(stampSchema),
  /** What it was when it was removed: a change made meanwhile elsewhere brings all of it back. Only where `brief` is null. */
  was: exactOptional(briefSchema),
});
export type BriefDocument = InferOutput<typeof briefDocumentSchema>;

/** A browser of the team: a stamp ends with its `id`, which tells who changed what. */
const memberDocumentSchema = object({
  kind: literal('member'),
  v: literal(documentVersion),
  id: pipe(string(), regex(/^[\da-f]{8}$/)),
  /** What the others call whoever works in it. */
  name: pipe(string(), trim(), minLength(1), maxLength(limits.team.memberName)),
  /** It does not take part any more. */
  left: exactOptional(literal(true)),
  changed: stampSchema,
});
export type MemberDocument = InferOutput<typeof memberDocumentSchema>;

export const sharedDocumentSchema = variant('kind', [creatorDocumentSchema, briefDocumentSchema, memberDocumentSchema]);
export type SharedDocument = InferOutput<typeof sharedDocumentSchema>;

/** The name of a document in the database: `creator:` and the creator's id. */
export const documentId = ({ kind, id }: Pick<SharedDocument, 'kind' | 'id'>): string => `${kind}:${id}`;

/** Why a document of the database was left as it is, and is asked for again later. */
export const heldReasons = ['newer', 'unreadable', 'early', 'private', 'tooLarge', 'tooMany'] as const;
export type HeldReason = (typeof heldReasons)[number];

/** Of a document that this browser knows: what the database held last, and what of it is private here. */
export interface DocumentRow {
  /** As in the database: `creator:` and the creator's id. */
  id: string;
  /** The revision that the database named; null where it has none yet. */
  rev: string | null;
  /** Other revisions that the database holds of it since two wrote at once in different places: to be removed. */
  rivals: string[];
  /** What was read last, joined with all before and with what was sent; null while nothing was. Campaigns are named as here. */
  document: SharedDocument | null;
  /** The database holds less than `document`: it is to be sent whatever was changed here. */
  pending?: true;
  /** What was changed here up to this stamp stays private: it was written when nobody shared the creator. '' where nothing is. */
  privateUntil: string;
  /** Why what the database holds was not taken; absent where it was. */
  held?: HeldReason;
  /** Why the database did not take what was sent last, in its own words; absent where it did. */
  refused?: string;
}

/** What is waiting to be sent. `at` tells whether it changed again while it was on its way. */
export interface OutboxRow {
  id: string;
  at: string;
}
