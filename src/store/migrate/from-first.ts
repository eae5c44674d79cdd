import { type GenericSchema, type InferOutput, parse } from 'valibot';
import { type Creator, isSaved } from '../../model/creator';
import * as limits from '../../model/limits';
import { listOf } from '../../model/list-of';
import { postSchema } from '../../model/reading';
import { type Stamp, writeStamp } from '../../model/stamp';
import { blankPost } from '../../reading/blank';
import { readAccountRow } from '../account-rows';
import { creatorOf, nameIn, ownerIn, withAccount } from '../creators';
import { deriveIn } from '../derived';
import { putRecordIn } from '../put-record';
import { readRow } from '../read-row';
import { setAside } from '../set-aside';
import type { Store, StoreName } from '../schema';
import { getMeta, type Writing, writing } from '../write';
import {
  firstBriefSchema,
  type FirstCreator,
  firstCreatorSchema,
  type FirstNote,
  firstNoteSchema,
  type FirstQuote,
  firstQuoteSchema,
  type FirstRecord,
  firstRecordSchema,
} from './first-schema';

/** Rows that are moved in one transaction: a worker that is stopped goes on behind the last whole one. */
const part = 25;

/**
 * Moves what version 1 of the store kept into the stores of this one, in parts: each part is moved and gone from its
 * former place at once, so that it can be stopped anywhere and goes on where it was. What was saved, noted and priced
 * keeps its date. Rows that cannot be read, and what belongs to nobody, are set aside as they are.
 */
export async function migrateFirst(db: Store): Promise<void> {
  await moveAll(db, 'firstCreators', firstCreatorSchema, moveCreator);
  await moveAll(db, 'firstRecords', firstRecordSchema, moveRecord);
  await moveCurrency(db);
  // Whose a price or a note is must be there before it.
  await moveAll(db, 'firstQuotes', firstQuoteSchema, moveQuote);
  await moveAll(db, 'firstNotes', firstNoteSchema, moveNote);
  await moveBriefs(db);
}

/** `move` tells whether the row found its place. */
async function moveAll<S extends GenericSchema>(
  db: Store,
  name: Extract<StoreName, `first${string}`>,
  schema: S,
  move: (w: Writing, row: InferOutput<S>) => Promise<boolean>,
): Promise<void> {
  while ((await db.getAllKeys(name, null, 1)).length > 0) {
    await writing(db, null, async (w) => {
      const first = w.tx.objectStore(name);
      for (const key of await first.getAllKeys(null, part)) {
        const lying: unknown = await first.get(key);
        const row = readRow(schema, lying);
        if (!row || !(await move(w, row))) await setAside(w, name, lying);
        await first.delete(key);
      }
    });
  }
}

/** No stamp is later: what a clock of another century dated stays the last. */
const lastDay = Date.UTC(2099, 11, 31);

/** When something of version 1 was, as a stamp: no browser had a name then. */
const stampOf = (iso: string): Stamp => writeStamp(Math.min(Math.max(0, Date.parse(iso)), lastDay), 0, '00000000');

async function moveCreator(w: Writing, { key, accounts, savedAt, unsavedAt }: FirstCreator): Promise<boolean> {
  const order = stampOf(savedAt);
  const creator: Creator = {
    id: key,
    accounts: accounts.slice(0, limits.accounts),
    savedAt,
    unsavedAt,
    quote: null,
    why: null,
    tags: [],
    changed: { saved: stampOf(unsavedAt ?? savedAt) },
    ...(unsavedAt === null ? { order } : { formerOrder: order }),
  };
  w.hear(order);
  await w.tx.objectStore('creators').put(creator);
  if (unsavedAt === null) w.counts.saved++;
  return true;
}

async function moveRecord(w: Writing, first: FirstRecord): Promise<boolean> {
  const posts = first.posts.flatMap((post) => {
    const { id, url } = (post ?? {}) as { id?: unknown; url?: unknown };
    // What was kept before a field was there does not know it.
    return typeof id === 'string' && typeof url === 'string' ? [{ ...blankPost(id, url), ...(post as object) }] : [];
  });
  const record = { ...first, posts: parse(listOf(postSchema, limits.perRecord.posts), posts) };
  const creator = await withAccount(w.tx.objectStore('creators'), first.key);
  const { digest } = await putRecordIn(w, null, null, record, creator);
  await deriveIn(w, { ...record, digest }, true, { ...first.last, ...record, at: first.lastSeenAt });
  if (creator && isSaved(creator)) await nameIn(w, creator);
  return true;
}

async function isOwned({ tx }: Writing, key: string): Promise<boolean> {
  return (
    (await creatorOf(tx.objectStore('creators'), key)) !== null ||
    readAccountRow(await tx.objectStore('accounts').get(key)) !== null
  );
}

async function moveQuote(w: Writing, { creator: key, money, givenAt }: FirstQuote): Promise<boolean> {
  if (!(await isOwned(w, key))) return false;
  const creator = await ownerIn(w, key);
  const quote = stampOf(givenAt);
  w.hear(quote);
  await w.tx
    .objectStore('creators')
    .put({ ...creator, quote: { money, givenAt }, changed: { ...creator.changed, quote } });
  return true;
}

/** That of the newest price, told before the first of them is moved. */
async function moveCurrency(db: Store): Promise<void> {
  if ((await db.getAllKeys('firstQuotes', null, 1)).length === 0) return;
  await writing(db, null, async ({ tx }) => {
    const meta = tx.objectStore('meta');
    if (await getMeta(meta, 'currency')) return;
    let cursor = await tx.objectStore('firstQuotes').index('givenAt').openCursor(null, 'prev');
    while (cursor && !readRow(firstQuoteSchema, cursor.value)) cursor = await cursor.continue();
    if (cursor) await meta.put({ id: 'currency', currency: cursor.value.money.currency });
  });
}

async function moveNote(w: Writing, note: FirstNote): Promise<boolean> {
  if (!(await isOwned(w, note.creator))) return false;
  const creator = await ownerIn(w, note.creator);
  const order = stampOf(note.createdAt);
  const changed = stampOf(note.editedAt ?? note.createdAt);
  w.hear(changed);
  await w.tx.objectStore('creators').put(creator);
  await w.tx.objectStore('notes').put({ ...note, creator: creator.id, order, changed });
  w.counts.notes++;
  return true;
}

/** All at once: they are few, and which one is active is told by all of them together. */
async function moveBriefs(db: Store): Promise<void> {
  if ((await db.count('firstBriefs')) === 0) return;
  await writing(db, null, async (w) => {
    const first = w.tx.objectStore('firstBriefs');
    const lying: unknown[] = await first.getAll();
    // Another window moved them meanwhile, with the choice of the active one.
    if (lying.length === 0) return;
    const rows = lying.flatMap((row) => readRow(firstBriefSchema, row) ?? []);
    for (const row of lying) if (!readRow(firstBriefSchema, row)) await setAside(w, 'firstBriefs', row);
    for (const { brief, addedAt } of rows) {
      const order = stampOf(addedAt);
      w.hear(order);
      await w.tx.objectStore('briefs').put({ brief, addedAt, order, changed: {} });
    }
    const history = rows
      .filter(({ activatedAt }) => activatedAt !== null)
      .toSorted((a, b) => ((a.activatedAt ?? '') < (b.activatedAt ?? '') ? 1 : -1))
      .map(({ brief }) => brief.id);
    await w.tx.objectStore('meta').put({ id: 'active', history, changed: w.stamp() });
    await first.clear();
  });
}
