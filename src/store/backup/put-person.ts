import { bareSummary } from '../../estimate/summarize';
import { visitedRates } from '../../estimate/visited-rates';
import { type Creator, creatorSchema, isSaved, movedSchema } from '../../model/creator';
import { type Note, noteSchema } from '../../model/note';
import type { AccountRecord } from '../../model/record';
import { snapshotSchema } from '../../model/snapshot';
import { siteById } from '../../sites';
import { readAccountRow, recordOf, writePostsRow } from '../account-rows';
import { putRatesIn } from '../derived';
import { putRecordIn } from '../put-record';
import { readRow } from '../read-row';
import type { AccountRow } from '../schema';
import { setAside } from '../set-aside';
import type { Writing } from '../write';
import type { KeptAccount } from './format';
import { daysOf } from './kept-account';

// Writes what the import of a backup has joined. A row in its place that cannot be read is set aside.

/** Writes everything of an account, which is `owner`'s or nobody's, and what is worked out from it. */
export async function putAccountIn(w: Writing, kept: KeptAccount, owner: Creator | null): Promise<void> {
  const { key, account, firstSeenAt, lastSeenAt } = kept;
  const { tx } = w;
  const lying: unknown = await tx.objectStore('accounts').get(key);
  const row = readAccountRow(lying);
  if (lying !== undefined && !row) {
    await setAside(w, 'accounts', lying);
    w.counts.accounts--;
  }
  const before = row && recordOf(row, await tx.objectStore('posts').get(key));
  const page = { site: account.site, kind: 'profile' as const, handle: account.handle, accountId: null, postId: null };
  const record: AccountRecord = {
    key,
    account,
    posts: kept.posts,
    leftOut: kept.leftOut,
    firstSeenAt,
    lastSeenAt,
    last: kept.last ?? { page, missing: [], tried: [] },
  };
  if (kept.unseen) await putUnseen(w, row, record, owner);
  else {
    const { digest } = await putRecordIn(w, row, before, record, owner);
    const site = siteById(account.site);
    if (site) await putRatesIn(w, record, visitedRates({ ...record, digest }, site.rules, new Date(lastSeenAt)));
  }
  if (kept.last === null) await tx.objectStore('posts').delete(key);
  await putDays(w, kept);
}

/** One that was only named: nothing is worked out from it yet. */
async function putUnseen(w: Writing, row: AccountRow | null, record: AccountRecord, owner: Creator | null) {
  const { key, account, firstSeenAt, lastSeenAt } = record;
  await w.tx.objectStore('accounts').put({
    key,
    account,
    lowerHandle: account.handle.toLowerCase(),
    firstSeenAt,
    lastSeenAt,
    revision: row?.revision ?? 0,
    digest: null,
    unseen: true,
    ...(!(owner && isSaved(owner)) && { idleSince: lastSeenAt }),
  });
  await w.tx.objectStore('posts').put(writePostsRow(record));
  if (row === null) w.counts.accounts++;
}

async function putDays(w: Writing, { key, snapshots }: KeptAccount): Promise<void> {
  const store = w.tx.objectStore('snapshots');
  for (const lying of await store.getAll(daysOf(key)))
    if (!readRow(snapshotSchema, lying)) await setAside(w, 'snapshots', lying);
  for (const day of snapshots) await store.put({ ...day, account: key });
}

/**
 * Writes a creator in place of those of `before`, whose notes come along; what still names one of `goes` is led on to it.
 */
export async function putCreatorIn(
  w: Writing,
  creator: Creator,
  before: readonly Creator[],
  goes: readonly string[],
): Promise<void> {
  const creators = w.tx.objectStore('creators');
  w.counts.saved += Number(isSaved(creator)) - before.filter(isSaved).length;
  await makeRoom(w, creator.id);
  await creators.put(creator);
  for (const id of goes) {
    await moveNotes(w, id, creator.id);
    await w.tx.objectStore('summaries').delete(id);
    await putMovedIn(w, id, creator.id);
  }
  for (const key of creator.accounts) await setIdle(w, key, creator);
  await putSummary(w, creator);
}

/** What still names `id` is led on to `into`. */
export async function putMovedIn(w: Writing, id: string, into: string): Promise<void> {
  await makeRoom(w, id);
  await w.tx.objectStore('creators').put({ id, into });
}

async function makeRoom(w: Writing, id: string): Promise<void> {
  const lying: unknown = await w.tx.objectStore('creators').get(id);
  if (lying === undefined || readRow(creatorSchema, lying) || readRow(movedSchema, lying)) return;
  await setAside(w, 'creators', lying);
}

async function moveNotes({ tx }: Writing, from: string, to: string): Promise<void> {
  const notes = tx.objectStore('notes');
  for (const row of await notes.index('creator').getAll(daysOf(from))) {
    const note = readRow(noteSchema, row);
    if (note) await notes.put({ ...note, creator: to });
  }
}

/** Since when nobody needs an account counts from when its creator was taken off the shortlist, or from when it was seen. */
async function setIdle({ tx }: Writing, key: string, creator: Creator): Promise<void> {
  const accounts = tx.objectStore('accounts');
  const row = readAccountRow(await accounts.get(key));
  if (!row || isSaved(creator) === (row.idleSince === undefined)) return;
  const { idleSince: _, ...rest } = row;
  const since = [row.lastSeenAt, creator.unsavedAt ?? ''].reduce((last, one) => (one > last ? one : last));
  await accounts.put(isSaved(creator) ? rest : { ...rest, idleSince: since });
}

/** Whoever is on the shortlist is found by a search, assessed or not. */
async function putSummary({ tx }: Writing, creator: Creator): Promise<void> {
  const summaries = tx.objectStore('summaries');
  if (!isSaved(creator)) return summaries.delete(creator.id);
  if ((await summaries.getKey(creator.id)) !== undefined) return;
  const [key = ''] = creator.accounts;
  const row = readAccountRow(await tx.objectStore('accounts').get(key));
  const site = row && siteById(row.account.site);
  if (!site) return;
  await summaries.put(bareSummary(creator.id, key, row.account, site.profileUrl(row.account)));
}

/** Writes a note. */
export async function putNoteIn(w: Writing, note: Note): Promise<void> {
  const notes = w.tx.objectStore('notes');
  const lying: unknown = await notes.get(note.id);
  if (lying === undefined) w.counts.notes++;
  else if (!readRow(noteSchema, lying)) await setAside(w, 'notes', lying);
  await notes.put(note);
}
