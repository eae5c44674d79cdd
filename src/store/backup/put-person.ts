import { bareSummary } from '../../estimate/summarize';
import { visitedRates } from '../../estimate/visited-rates';
import { type Creator, creatorSchema, isSaved, movedSchema } from '../../model/creator';
import { type Note, noteSchema } from '../../model/note';
import type { AccountRecord } from '../../model/record';
import { snapshotSchema } from '../../model/snapshot';
import { siteById } from '../../sites';
import { readAccountRow, readPostsRow, writePostsRow } from '../account-rows';
import { putRatesIn } from '../derived';
import { readRow } from '../read-row';
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
  await tx.objectStore('accounts').put({
    key,
    account,
    lowerHandle: account.handle.toLowerCase(),
    firstSeenAt,
    lastSeenAt,
    revision: row ? row.revision + 1 : 0,
    // Most of an estimate's work: made where somebody looks at the account, not of a hundred thousand at once.
    digest: null,
    ...(kept.unseen && { unseen: true }),
    ...(!(owner && isSaved(owner)) && { idleSince: idleSince(lastSeenAt, owner) }),
  });
  if (row === null) w.counts.accounts++;
  await putPosts(w, kept);
  await putDays(w, kept);
}

/** Taken off the shortlist after it was seen last, it counts from then. */
const idleSince = (seen: string, owner: Creator | null): string =>
  owner?.unsavedAt && owner.unsavedAt > seen ? owner.unsavedAt : seen;

async function putPosts(w: Writing, kept: KeptAccount): Promise<void> {
  const { key, last, lastSeenAt } = kept;
  const store = w.tx.objectStore('posts');
  const lying: unknown = await store.get(key);
  if (lying !== undefined && !readPostsRow(lying)) await setAside(w, 'posts', lying);
  if (last === null) return store.delete(key);
  const record: AccountRecord = { ...kept, last };
  await store.put(writePostsRow(record));
  const site = siteById(kept.account.site);
  if (site) await putRatesIn(w, record, visitedRates(record, site.rules, new Date(lastSeenAt)));
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
  await accounts.put(isSaved(creator) ? rest : { ...rest, idleSince: idleSince(row.lastSeenAt, creator) });
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
