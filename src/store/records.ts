import { day } from '../model/day';
import type { Reading } from '../model/reading';
import { type AccountRecord, daysKept } from '../model/record';
import { blankPost } from '../reading/blank';
import { mergeIntoRecord } from '../records/remember';
import type { Creator, KeptRow, RecordRow, Store } from './schema';

/** One transaction over everything: two messages at once wait for each other, and a worker that dies leaves no half. */
const begin = (db: Store) => db.transaction(['records', 'creators', 'notes', 'quotes'], 'readwrite');
type Transaction = ReturnType<typeof begin>;

/** What finding a record needs of a transaction's `records`, whether it may write or not. */
interface RecordIndexes {
  index(name: 'siteId' | 'siteHandle'): { getAll(query: [string, string]): Promise<KeptRow[]> };
}

const rowOf = (record: AccountRecord): RecordRow => ({ ...record, lowerHandle: record.account.handle.toLowerCase() });
/** What was kept before a field was there does not know it. */
const recordOf = ({ key, account, posts, leftOut = [], firstSeenAt, lastSeenAt, last }: KeptRow): AccountRecord => ({
  key,
  account,
  posts: posts.map((post) => ({ ...blankPost(post.id, post.url), ...post })),
  leftOut,
  firstSeenAt,
  lastSeenAt,
  last,
});

async function withId(records: RecordIndexes, site: string, id: string | null): Promise<KeptRow | undefined> {
  return id === null ? undefined : (await records.index('siteId').getAll([site, id]))[0];
}

/** The account last seen under `handle`; not one that is known to have another id than `id`. */
async function withHandle(
  records: RecordIndexes,
  site: string,
  handle: string,
  id: string | null,
): Promise<KeptRow | undefined> {
  const rows = await records.index('siteHandle').getAll([site, handle.toLowerCase()]);
  return rows
    .filter(({ account }) => id === null || account.id === null || account.id === id)
    .toSorted((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt))[0];
}

/** Adds a look to its account's record, new if need be, and returns the record; null when the look shows no account. */
export async function putReading(db: Store, reading: Reading): Promise<AccountRecord | null> {
  if (reading.account === null) return null;
  const { site, handle, id } = reading.account;
  const tx = begin(db);
  const records = tx.objectStore('records');
  const byId = await withId(records, site, id);
  const byHandle = await withHandle(records, site, handle, id);
  const isSplit = byId !== undefined && byHandle !== undefined && byHandle.key !== byId.key;
  const known = isSplit ? await unite(tx, byId, byHandle) : (byId ?? byHandle);
  const record = mergeIntoRecord(known === undefined ? null : recordOf(known), reading, crypto.randomUUID());
  await Promise.all([record && records.put(rowOf(record)), tx.done]);
  return record;
}

/**
 * After an account changed its handle, looks that did not show its id made a second record, `stray`. Once one look
 * shows both, the two become one, and what was saved, noted or asked under the second moves along.
 */
async function unite(tx: Transaction, row: KeptRow, stray: KeptRow): Promise<RecordRow> {
  const creators = tx.objectStore('creators');
  const [creator, strayCreator] = await Promise.all([
    creators.index('account').get(row.key),
    creators.index('account').get(stray.key),
  ]);
  const target = creator?.key ?? row.key;
  if (strayCreator !== undefined) {
    await creators.delete(strayCreator.key);
    await creators.put(
      creator === undefined ? { ...strayCreator, key: target, accounts: [row.key] } : joined(creator, strayCreator),
    );
  }
  const notes = tx.objectStore('notes');
  for (const note of await notes.index('creator').getAll(strayCreator?.key ?? stray.key)) {
    await notes.put({ ...note, creator: target });
  }
  await moveQuote(tx, strayCreator?.key ?? stray.key, target);
  await tx.objectStore('records').delete(stray.key);
  const { account, posts, leftOut, last, lastSeenAt } = recordOf(stray);
  return rowOf(
    mergeIntoRecord(recordOf(row), { ...last, account, posts, leftOut, at: lastSeenAt }, row.key) ?? recordOf(row),
  );
}

/** The newer price is what the creator asks now. */
async function moveQuote(tx: Transaction, from: string, to: string): Promise<void> {
  const quotes = tx.objectStore('quotes');
  const [moved, there] = await Promise.all([quotes.get(from), quotes.get(to)]);
  if (!moved) return;
  await quotes.delete(from);
  if (!there || there.givenAt < moved.givenAt) await quotes.put({ ...moved, creator: to });
}

/** Saved if either was, since the first of both. */
const joined = (creator: Creator, stray: Creator): Creator => ({
  ...creator,
  savedAt: creator.savedAt < stray.savedAt ? creator.savedAt : stray.savedAt,
  unsavedAt: stray.unsavedAt === null ? null : creator.unsavedAt,
});

/** The record with this key, or null. */
export async function getRecord(db: Store, key: string): Promise<AccountRecord | null> {
  const row = await db.get('records', key);
  return row === undefined ? null : recordOf(row);
}

/** The record of an account: by its id, else by its handle unless the ids differ; null when there is none. */
export async function findRecord(
  db: Store,
  site: string,
  handle: string,
  id: string | null,
): Promise<AccountRecord | null> {
  const records = db.transaction('records').store;
  const row = (await withId(records, site, id)) ?? (await withHandle(records, site, handle, id));
  return row === undefined ? null : recordOf(row);
}

/**
 * Forgets accounts that are not on the shortlist and were not seen for `days` days before `now` (ISO), with their
 * notes and prices. One that was taken off the shortlist counts from that day on, so that these can still be brought back.
 */
export async function forgetOld(db: Store, now: string, days = daysKept): Promise<void> {
  const bound = new Date(Date.parse(now) - days * day).toISOString();
  const tx = begin(db);
  const records = tx.objectStore('records');
  const creators = tx.objectStore('creators');
  const notes = tx.objectStore('notes');
  for (const key of await records.index('lastSeenAt').getAllKeys(IDBKeyRange.upperBound(bound, true))) {
    const creator = await creators.index('account').get(key);
    if (creator !== undefined && (creator.unsavedAt === null || creator.unsavedAt >= bound)) continue;
    await records.delete(key);
    if (creator !== undefined) await creators.delete(creator.key);
    const owner = creator?.key ?? key;
    for (const note of await notes.index('creator').getAllKeys(owner)) await notes.delete(note);
    await tx.objectStore('quotes').delete(owner);
  }
  await tx.done;
}
/** Every account of a site that is remembered. */
export async function recordsOfSite(db: Store, site: string): Promise<AccountRecord[]> {
  // An array sorts behind every string, so this is each handle of the site.
  const handles = IDBKeyRange.bound([site], [site, []]);
  return (await db.getAllFromIndex('records', 'siteHandle', handles)).map(recordOf);
}
