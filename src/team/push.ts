import { Problem } from '../shared/problem';
import { type DocumentRow, type OutboxRow, type SharedDocument } from '../model/team/shared-document';
import type { Store } from '../store/schema';
import { blankRow, documentIn } from '../store/team/documents';
import { creatorDocument } from '../store/team/names';
import { getTeam, isSameTeam, readDevice, readTeam } from '../store/team/team-row';
import { isAnyOut } from '../store/team/touched';
import { applying, type Writing } from '../store/write';
import { contributionOf } from './contribute';
import type { Sent, Taken, TeamDatabase } from './database/team-database';
import { joinDocuments, normalize, sameDocument } from './documents/join';
import { believedUntil, withRivals } from './found-whole';
import { takeIn } from './take-in';
import { toWire, toWireName } from './wire';

/** Documents that are sent at once, and about how many UTF-16 units of them. */
const atOnce = { documents: 100, text: 2_000_000 } as const;

/** What one part of the way to the database did. */
export interface Pushed {
  /** Whether more waits. */
  more: boolean;
  /** How many the database took. Of the others it held something newer, which was taken in: they are sent again. */
  taken: number;
  /** Creators of here that this touched. */
  touched: string[];
}

/** A document that waits. */
interface Waiting {
  out: OutboxRow;
  row: DocumentRow | undefined;
  /** What it is to be; null where there is nothing to send. */
  document: SharedDocument | null;
}

/**
 * Sends the next part of what waits. What was sent is noted only once the database has answered: an answer that is lost
 * costs a conflict, and the next look at the database shows that it was taken.
 */
export async function pushPart(db: Store, database: TeamDatabase): Promise<Pushed> {
  const team = await getTeam(db);
  const device = await readDevice(db);
  const waiting = await readWaiting(db, device);
  if (waiting.length === 0) return { more: false, taken: 0, touched: [] };
  const sent = waiting.flatMap((one) => sentOf(one, device));
  const answers = await writeAll(database, sent);
  const answerOf = new Map(sent.map(({ id }, at) => [id, answers[at]] as const));
  // Only now is all they held in the revision that was written.
  const isTaken = (id: string) => answerOf.get(toWireName(id, device))?.rev !== undefined;
  await writeAll(
    database,
    waiting.filter(({ out }) => isTaken(out.id)).flatMap((one) => rivalsOf(one, device)),
  );
  const clashing = [...answerOf].flatMap(([id, answer]) => (answer?.failed === 'conflict' ? [id] : []));
  const newest = clashing.length === 0 ? [] : await withRivals(database, await database.readNewest(clashing));
  const believed = believedUntil(database);
  return applying(db, async (w) => {
    const touched: string[] = [];
    if (!isSameTeam(await readTeam(w.tx.objectStore('meta')), team)) return { more: false, taken: 0, touched };
    for (const one of waiting) {
      const name = toWireName(one.out.id, device);
      if (!clashing.includes(name)) await noteTaken(w, one, answerOf.get(name));
      else if (!newest.some(({ id }) => id === name)) await noteMissing(w, one.out.id);
    }
    for (const one of newest) touched.push(...(await takeIn(w, one, believed)).touched);
    return { more: await isAnyOut(w.tx.objectStore('outbox')), taken: answers.length - clashing.length, touched };
  });
}

/** The database does not have any more what it had: it is written anew. */
async function noteMissing({ tx }: Writing, name: string): Promise<void> {
  const row = await documentIn(tx, name);
  if (row) await tx.objectStore('documents').put({ ...row, rev: null, rivals: [], pending: true });
}

/** Lets go of what waits and changes nothing that the database knows: it need not be asked for it. Gives whether any is left. */
export async function dropUnchanged(db: Store): Promise<boolean> {
  const device = await readDevice(db);
  const waiting = await readWaiting(db, device);
  return applying(db, async (w) => {
    for (const one of waiting) if (!one.document) await noteTaken(w, one, undefined);
    return isAnyOut(w.tx.objectStore('outbox'));
  });
}

async function writeAll(database: TeamDatabase, sent: readonly Sent[]): Promise<Taken[]> {
  if (sent.length === 0) return [];
  const answers = await database.write(sent);
  if (answers.length !== sent.length) throw new Problem('teamTroubleNonsense');
  return answers;
}

async function readWaiting(db: Store, device: string): Promise<Waiting[]> {
  const tx = db.transaction([...db.objectStoreNames]);
  const rows = await tx.objectStore('outbox').getAll(null, atOnce.documents);
  const waiting: Waiting[] = [];
  let length = 0;
  for (const out of rows) {
    const row = await documentIn(tx, out.id);
    // What is held is somebody else's, of which this browser knows too little to write over it.
    const own = row?.held === undefined ? await contributionOf(tx, out.id, row, device) : null;
    const known = row?.held === undefined ? (row?.document ?? null) : null;
    const document = own && known ? joinDocuments(known, own) : own ? normalize(own) : known;
    const isNews = document && (row?.pending || !known || !sameDocument(document, known));
    waiting.push({ out, row, document: isNews ? document : null });
    length += isNews ? JSON.stringify(document).length : 0;
    if (length > atOnce.text) break;
  }
  return waiting.filter((one) => !waitsForOther(one, waiting));
}

/** That one creator is another is told only after the other is: what was told of the first then stands there. */
function waitsForOther({ document }: Waiting, waiting: readonly Waiting[]): boolean {
  if (document?.kind !== 'creator' || document.into === null) return false;
  const target = creatorDocument(document.into);
  return waiting.some((one) => one.out.id === target && one.document !== null);
}

/** It is written over the revision that is known. */
const sentOf = ({ out, row, document }: Waiting, device: string): Sent[] =>
  document ? [{ id: toWireName(out.id, device), rev: row?.rev ?? null, body: { ...toWire(document, device) } }] : [];

/** Other revisions, which what was written has joined. */
const rivalsOf = ({ out, row }: Waiting, device: string): Sent[] =>
  (row?.rivals ?? []).map((rev) => ({ id: toWireName(out.id, device), rev, body: null }));

/** Without an answer there was nothing to send. */
async function noteTaken({ tx }: Writing, { out, row, document }: Waiting, answer: Taken | undefined): Promise<void> {
  const documents = tx.objectStore('documents');
  const outbox = tx.objectStore('outbox');
  const now = await documentIn(tx, out.id);
  const isSame = (await outbox.get(out.id))?.at === out.at && JSON.stringify(now) === JSON.stringify(row);
  const { pending: _, refused: _refused, ...rest } = now ?? blankRow(out.id);
  if (answer?.rev !== undefined) {
    // Changed, or erased, while it was on its way: then it is not what is to be known of it.
    if (isSame) await documents.put({ ...rest, rev: answer.rev, rivals: [], document });
    else if (now?.rev === row?.rev) await documents.put({ ...rest, rev: answer.rev, rivals: [], pending: true });
  } else if (answer?.failed === 'refused') await documents.put({ ...rest, pending: true, refused: answer.reason });
  // It is sent once what is held was taken.
  else if (now?.held !== undefined) await documents.put({ ...now, pending: true });
  if (isSame) await outbox.delete(out.id);
}

/** Sends once more what the database refused: its rules may be others by now. */
export const sendRefused = (db: Store): Promise<void> =>
  applying(db, async ({ tx, stamp }) => {
    const names = await tx.objectStore('documents').index('refused').getAllKeys(null, atOnce.documents);
    for (const id of names) await tx.objectStore('outbox').put({ id, at: stamp() });
  });
