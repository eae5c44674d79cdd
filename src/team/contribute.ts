import type { GenericSchema } from 'valibot';
import { keptBriefSchema } from '../model/brief';
import { type Candidate, candidateSchema, eventSchema } from '../model/candidate';
import { collaborationSchema } from '../model/collaboration';
import { type Creator, creatorSchema, movedSchema } from '../model/creator';
import { noteSchema } from '../model/note';
import { snapshotSchema } from '../model/snapshot';
import { deviceOf, timeOf } from '../model/stamp';
import {
  type BriefDocument,
  type CreatorDocument,
  documentVersion,
  type DocumentRow,
  type SharedAccount,
  type SharedDocument,
} from '../model/team/shared-document';
import { readAccountRow } from '../store/account-rows';
import { erasedAt, leadOn } from '../store/backup/erased-here';
import type { Transaction } from '../store/backup/pages';
import { readRow } from '../store/read-row';
import { namesIn, takenOutAt } from '../store/removed-candidates';
import { isSharedBrief } from '../store/team/documents';
import { readMembers } from '../store/team/team-row';
import { under } from '../store/under';
import { emptyCreatorDocument, normalizeCreator } from './documents/join-creator';
import { nameOfAccount } from './documents/join-accounts';

/**
 * What this browser knows of a document by its rows: joined with what the database holds, it is what is to be sent. Null
 * where it knows nothing. `known` is what the database held last; `device`, this browser's own 8 digits.
 */
export async function contributionOf(
  tx: Transaction,
  name: string,
  known: DocumentRow | undefined,
  device: string,
): Promise<SharedDocument | null> {
  const [kind, id] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)];
  if (kind === 'brief') return briefContribution(tx, id, known?.document);
  if (kind === 'member') return memberContribution(tx, id);
  const document = known?.document?.kind === 'creator' ? known.document : null;
  return creatorContribution(tx, id, { document, privateUntil: known?.privateUntil ?? '', device });
}

async function briefContribution(
  tx: Transaction,
  id: string,
  known: SharedDocument | null | undefined,
): Promise<BriefDocument | null> {
  const row = readRow(keptBriefSchema, await tx.objectStore('briefs').get(id));
  const removed = await erasedAt(tx, 'brief', id);
  if (row) return { kind: 'brief', v: documentVersion, id, ...row, removed };
  if (removed === null) return null;
  // Told also where nobody had heard of it: whoever is its candidate may have been told of already.
  const unheard = { addedAt: timeOf(removed), order: removed, changed: {} };
  const { addedAt, order, changed } = known?.kind === 'brief' ? known : unheard;
  return { kind: 'brief', v: documentVersion, id, brief: null, addedAt, order, changed, removed };
}

async function memberContribution(tx: Transaction, device: string): Promise<SharedDocument | null> {
  const member = (await readMembers(tx.objectStore('meta')))[device];
  if (!member) return null;
  const { name, left, changed } = member;
  return { kind: 'member', v: documentVersion, id: device, name, ...(left && { left }), changed };
}

/** What decides which part of a creator's rows the team may have. */
interface Bounds {
  document: CreatorDocument | null;
  privateUntil: string;
  device: string;
}

async function creatorContribution(tx: Transaction, id: string, bounds: Bounds): Promise<CreatorDocument | null> {
  const lying: unknown = await tx.objectStore('creators').get(id);
  const erased = await erasedAt(tx, 'creator', id);
  if (readRow(movedSchema, lying)) return { ...emptyCreatorDocument(id), erased, into: await leadOn(tx, id) };
  const creator = readRow(creatorSchema, lying);
  if (!creator) return erased === null ? null : { ...emptyCreatorDocument(id), erased };
  const shared = await sharedBriefs(tx, id);
  const [notes, candidates, events, collaborations] = await Promise.all([
    rowsOf(tx, 'notes', id),
    tx.objectStore('candidates').index('creator').getAll(id),
    rowsOf(tx, 'events', id),
    rowsOf(tx, 'collaborations', id),
  ]);
  const isShared = ({ brief }: { brief: string }): boolean => shared.has(brief);
  return normalizeCreator({
    ...emptyCreatorDocument(id),
    ...decidedBy(creator, bounds.privateUntil),
    notes: readAll(noteSchema, notes).filter(({ changed }) => changed > bounds.privateUntil),
    candidates: readAll(candidateSchema, candidates).filter(isShared),
    events: readAll(eventSchema, events).filter(isShared),
    collaborations: readAll(collaborationSchema, collaborations).filter(isShared),
    accounts: await accountsOf(tx, creator, bounds),
    gone: await goneOf(tx, id, bounds, idsOf([...notes, ...events, ...collaborations])),
    erased,
  });
}

const rowsOf = (tx: Transaction, name: 'notes' | 'events' | 'collaborations', id: string): Promise<unknown[]> =>
  tx.objectStore(name).index('creator').getAll(under(id));

/** Rows that can be read, without whose they are: that says the document. */
function readAll<Row extends { creator: string }>(
  schema: GenericSchema<unknown, Row>,
  rows: readonly unknown[],
): Omit<Row, 'creator'>[] {
  return rows.flatMap((row) => {
    const read = readRow(schema, row);
    if (!read) return [];
    const { creator: _, ...bare } = read;
    return [bare];
  });
}

/** The campaigns of a creator that the team has. */
async function sharedBriefs(tx: Transaction, creator: string): Promise<Set<string>> {
  const briefs = new Set<string>();
  const rows: unknown[] = [
    ...(await tx.objectStore('candidates').index('creator').getAll(creator)),
    ...(await rowsOf(tx, 'events', creator)),
    ...(await rowsOf(tx, 'collaborations', creator)),
  ];
  for (const brief of new Set(rows.map((row) => String((row as Partial<Candidate>).brief))))
    if (await isSharedBrief(tx, brief)) briefs.add(brief);
  return briefs;
}

/** The four parts of a creator that a person decides, as far as they were decided while the team could see them. */
function decidedBy(
  { quote, why, tags, declared, changed }: Creator,
  privateUntil: string,
): Pick<CreatorDocument, 'quote' | 'why' | 'tags' | 'declared' | 'changed'> {
  const isTold = (part: keyof CreatorDocument['changed']): boolean => (changed[part] ?? '') > privateUntil;
  const { saved: _, accounts: _accounts, ...parts } = changed;
  const told = Object.entries(parts).filter(([part]) => isTold(part as keyof typeof parts));
  return {
    quote: isTold('quote') ? quote : null,
    why: isTold('why') ? why : null,
    tags: isTold('tags') ? tags : [],
    ...(isTold('declared') && declared && { declared }),
    changed: Object.fromEntries(told),
  };
}

/**
 * The accounts of a creator with what own looks told of them. That somebody looked again on the same day, or has nothing
 * newer than what the team knows, is not told.
 */
async function accountsOf(
  tx: Transaction,
  { accounts, changed }: Creator,
  { document, privateUntil }: Bounds,
): Promise<SharedAccount[]> {
  const before = new Map((document?.accounts ?? []).map((one) => [nameOfAccount(one), one]));
  const isTold = privateUntil === '' || (changed.accounts ?? '') > privateUntil;
  const told: SharedAccount[] = [];
  for (const key of accounts) {
    const row = readAccountRow(await tx.objectStore('accounts').get(key));
    if (!row) continue;
    const there = before.get(nameOfAccount(row));
    // Of an account that a colleague told of, the team knows whose it is.
    if (!there && !isTold && !row.told) continue;
    if (there && (row.unseen || dayOf(row.lastSeenAt) <= dayOf(there.seenAt))) {
      // It is still told of: an erasure takes along only what nothing later was told of.
      const { asOf: _, ...known } = there;
      told.push(known);
      continue;
    }
    const { account, lowerHandle, lastSeenAt, unseen } = row;
    told.push({
      account,
      handles: [lowerHandle],
      seenAt: unseen ? null : lastSeenAt,
      day: unseen ? null : await newestDay(tx, key),
    });
  }
  return told;
}

/** Also of rows that cannot be read, or are of a campaign that has not come yet: they are not gone. */
const idsOf = (rows: readonly unknown[]): Set<string> =>
  new Set(rows.map((row) => String((row as { id?: unknown }).id)));

const dayOf = (at: string | null): string => at?.slice(0, 10) ?? '';

async function newestDay(tx: Transaction, account: string): Promise<SharedAccount['day']> {
  const cursor = await tx.objectStore('snapshots').openCursor(under(account), 'prev');
  const row = readRow(snapshotSchema, cursor?.value);
  if (!row) return null;
  const { account: _, followers: _followers, ...day } = row;
  return day;
}

/** What the team still has and this browser removed. */
async function goneOf(
  tx: Transaction,
  id: string,
  { document, device }: Bounds,
  here: ReadonlySet<string>,
): Promise<CreatorDocument['gone']> {
  const gone: CreatorDocument['gone'] = { notes: {}, events: {}, candidates: {}, collaborations: {} };
  if (!document) return gone;
  for (const name of ['notes', 'collaborations'] as const) {
    for (const one of document[name].filter((other) => !here.has(other.id))) {
      const at = await erasedAt(tx, name === 'notes' ? 'note' : 'collaboration', one.id);
      if (at !== null) gone[name][one.id] = at;
    }
  }
  const names = await namesIn(tx, id);
  for (const { brief } of document.candidates) {
    const at = await takenOutAt(tx, brief, names);
    if (at !== null) gone.candidates[brief] = at;
  }
  // An undo takes back the event that it undoes, and leaves nothing in its place.
  for (const event of document.events)
    if (!here.has(event.id) && deviceOf(event.order) === device) gone.events[event.id] = event.order;
  return gone;
}
