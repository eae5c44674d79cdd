import { is, safeParse } from 'valibot';
import { type Stamp, stampSchema } from '../model/stamp';
import { greater } from '../model/in-order';
import * as limits from '../model/limits';
import {
  type CreatorDocument,
  documentId,
  documentVersion,
  type DocumentRow,
  type HeldReason,
  type SharedDocument,
  sharedDocumentSchema,
} from '../model/team/shared-document';
import { readRow } from '../store/read-row';
import { leadOn } from '../store/backup/erased-here';
import { blankRow, documentIn } from '../store/team/documents';
import { creatorDocument, idIn } from '../store/team/names';
import type { Writing } from '../store/write';
import { applyDocument } from './apply';
import { contributionOf } from './contribute';
import { joinDocuments, normalize, sameDocument } from './documents/join';
import type { Found } from './database/team-database';
import { type FoundWhole, lengthOf } from './found-whole';
import { withOwnReadings } from './own-readings';
import { fromWire, fromWireName } from './wire';

/** What came of one document. */
interface TakenIn {
  /** Ids of creators that it touched. */
  touched: string[];
  /** Whether it told anything that was not known. */
  isNews: boolean;
}

const nothing: TakenIn = { touched: [], isNews: false };

/** Stamps that are later than this (ms since 1970) are not believed yet. */
export type BelievedUntil = number;

/**
 * Takes in one document of the team's database: checks it, joins it with what was known, and makes our rows what it says.
 * What cannot be taken is kept as held, and costs itself alone. `isThorough`: also what is known already, since more of it may
 * be wanted here by now.
 */
export async function takeIn(
  w: Writing,
  found: FoundWhole,
  until: BelievedUntil,
  isThorough = false,
): Promise<TakenIn> {
  const name = fromWireName(found.id, w.device);
  // What is none of Fitlens's documents, a design document say, is nobody's of here.
  if (name === null || !/^(?:creator|brief|member):./.test(name)) return nothing;
  const known = await documentIn(w.tx, name);
  const isEcho = known?.rev === found.rev && found.rivals.length === 0 && known.held === undefined && !isThorough;
  if (isEcho) return nothing;
  if (found.body === null) {
    await takeGone(w, name);
    return nothing;
  }
  if (found.rivalBodies === null) {
    await hold(w, name, found, known, 'tooLarge');
    return nothing;
  }
  const read = [found.body, ...found.rivalBodies].map((body) => readDocument(name, body, w.device, until));
  const why = read.flatMap((one) => (typeof one === 'string' ? [one] : []))[0];
  if (why) {
    await hold(w, name, found, known, why);
    return nothing;
  }
  return takeRead(w, name, found, known, read as SharedDocument[]);
}

/**
 * The database does not hold a document any more. Nobody removes a person or a campaign that way: it is written anew with
 * the next change. Where it was held, nothing is left of it but what waits here.
 */
export async function takeGone(w: Writing, name: string): Promise<void> {
  const row = await documentIn(w.tx, name);
  if (!row) return;
  const { held, ...known } = row;
  const isNothing = held !== undefined && known.document === null && !(await isWaiting(w, row));
  if (isNothing) await w.tx.objectStore('documents').delete(name);
  else await putRow(w, { ...known, rev: null, rivals: [] });
}

async function takeRead(
  w: Writing,
  name: string,
  { rev, rivals }: Found,
  known: DocumentRow | undefined,
  [coming, ...others]: readonly SharedDocument[],
): Promise<TakenIn> {
  if (!coming) return nothing;
  const told = [...others, ...(known?.document ? [known.document] : [])].reduce(joinDocuments, coming);
  const own = await waitingOf(w, { ...(known ?? blankRow(name)), document: told });
  const joined = own ? joinDocuments(told, own) : told;
  for (const stamp of stampsIn(joined)) w.hear(stamp);
  const applied = await applyDocument(w, joined, known);
  if (applied.held !== null) {
    await hold(w, name, { rev, rivals }, known, applied.held);
    return nothing;
  }
  const privateUntil = applied.privateUntil ?? known?.privateUntil ?? '';
  const document = await withOwnReadings(w, joined);
  const isPending = rivals.length > 0 || !sameDocument(document, coming);
  await putRow(w, { id: name, rev, rivals, document, privateUntil, ...(isPending && { pending: true }) });
  for (const one of applied.joined) await joinIn(w, one, joined, applied.privateUntil);
  return { touched: applied.touched, isNews: !known?.document || !sameDocument(document, known.document) };
}

/**
 * What waits here to be sent of a document, before anything is made of what came: somebody whom nobody shared may turn
 * out to be the same creator, and what waits must not become private with them. `known` has what came already: what was
 * removed here is only told of what the team has, be it by an own writing whose answer was lost.
 */
const waitingOf = async (w: Writing, known: DocumentRow): Promise<SharedDocument | null> =>
  (await isWaiting(w, known)) ? contributionOf(w.tx, known.id, known, w.device) : null;

const isWaiting = async ({ tx }: Writing, { id, pending }: DocumentRow): Promise<boolean> =>
  pending === true || (await tx.objectStore('outbox').getKey(id)) !== undefined;

async function putRow(w: Writing, row: DocumentRow): Promise<void> {
  await w.tx.objectStore('documents').put(row);
  if (row.pending) await w.tx.objectStore('outbox').put({ id: row.id, at: w.stamp() });
}

/**
 * A document of two creators that turned out to be one is to be sent; what of here nobody shared stays private. That of the
 * creator that lives takes over what the team was `told` of the other, which lies in none of ours that may be shared.
 */
async function joinIn(w: Writing, name: string, told: SharedDocument, privateUntil: Stamp | null): Promise<void> {
  const known = await documentIn(w.tx, name);
  const row = known ?? blankRow(name);
  const document = (await takesOver(w, name, told)) ? joinedWith(row.document, name, told) : row.document;
  await putRow(w, { ...row, document, privateUntil: privateUntil ?? row.privateUntil, pending: true });
}

/** Whether a document is that of the creator which whoever `told` is of has become here. */
const takesOver = async (w: Writing, name: string, told: SharedDocument): Promise<boolean> =>
  told.kind === 'creator' &&
  told.into === null &&
  documentId(told) !== name &&
  creatorDocument(await leadOn(w.tx, told.id)) === name;

/** What is known under `name`, joined with what was told of the same creator under another id. */
function joinedWith(known: SharedDocument | null, name: string, told: SharedDocument): SharedDocument {
  // That the other was erased says nothing of this one: what came before is not told any more.
  const renamed = { ...(told as CreatorDocument), id: idIn('creator', name) ?? told.id, erased: null };
  return known ? joinDocuments(known, renamed) : normalize(renamed);
}

/** Keeps that there is something that could not be taken; what was known before stays as it was. */
async function hold(
  { tx }: Writing,
  name: string,
  { rev, rivals }: Pick<Found, 'rev' | 'rivals'>,
  known: DocumentRow | undefined,
  held: HeldReason,
): Promise<void> {
  const before: DocumentRow = known ?? blankRow(name);
  await tx.objectStore('documents').put({ ...before, rev, rivals, held });
}

/** A document's fields as a document of here, or why it is none. */
function readDocument(
  name: string,
  body: Found['body'],
  device: string,
  until: BelievedUntil,
): SharedDocument | HeldReason {
  if (lengthOf(body) > limits.team.document) return 'tooLarge';
  const version: unknown = body?.['v'];
  if (typeof version === 'number' && version > documentVersion) return 'newer';
  const parsed = safeParse(sharedDocumentSchema, body);
  if (!parsed.success) return 'unreadable';
  const document = fromWire(normalize(parsed.output), device);
  if (documentId(document) !== name || readRow(sharedDocumentSchema, document) === null) return 'unreadable';
  const last = stampsIn(document).reduce(greater, '');
  return Number(last.slice(0, 14)) > until ? 'early' : document;
}

/** Every stamp that a document holds. */
function stampsIn(value: unknown): Stamp[] {
  if (typeof value === 'string') return is(stampSchema, value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stampsIn);
}
