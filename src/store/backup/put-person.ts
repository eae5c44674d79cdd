import { visitedRates } from '../../estimate/visited-rates';
import { type Creator, creatorSchema, isSaved, movedSchema } from '../../model/creator';
import { type Note, noteSchema } from '../../model/note';
import type { AccountRecord } from '../../model/record';
import { snapshotSchema } from '../../model/snapshot';
import { siteById } from '../../sites';
import { idleFrom, readAccountRow, readPostsRow, writeAccountRow, writePostsRow } from '../account-rows';
import { nameIn } from '../creators';
import { putRatesIn } from '../derived';
import { moveOwnedIn } from '../move-owned';
import { readRow } from '../read-row';
import { setAside } from '../set-aside';
import { under } from '../under';
import type { Writing } from '../write';
import type { KeptAccount } from './format';

// Writes what the import of a backup has joined. A row in its place that cannot be read is set aside.

/** Writes everything of an account, which is `owner`'s or nobody's, and what is worked out from it. */
export async function putAccountIn(w: Writing, kept: KeptAccount, owner: Creator | null): Promise<void> {
  const { key } = kept;
  const { tx } = w;
  const lying: unknown = await tx.objectStore('accounts').get(key);
  const row = readAccountRow(lying);
  if (lying !== undefined && !row) {
    await setAside(w, 'accounts', lying);
    w.counts.accounts--;
  }
  const revision = row ? row.revision + 1 : 0;
  // Most of an estimate's work is the digest: made where somebody looks at the account, not of a hundred thousand at once.
  const written = writeAccountRow(kept, { revision, digest: null, owner, unseen: kept.unseen });
  await tx.objectStore('accounts').put(written);
  if (row === null) w.counts.accounts++;
  await putPosts(w, kept);
  await putDays(w, kept);
}

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
  for (const lying of await store.getAll(under(key)))
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
    await moveOwnedIn(w, id, creator.id);
    await w.tx.objectStore('summaries').delete(id);
    await putMovedIn(w, id, creator.id);
  }
  for (const key of creator.accounts) await setIdle(w, key, creator);
  // Whoever is on the shortlist is found by a search, assessed or not.
  if (isSaved(creator)) await nameIn(w, creator);
  else await w.tx.objectStore('summaries').delete(creator.id);
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

/** Since when nobody needs an account counts from when its creator was taken off the shortlist, or from when it was seen. */
async function setIdle({ tx }: Writing, key: string, creator: Creator): Promise<void> {
  const accounts = tx.objectStore('accounts');
  const row = readAccountRow(await accounts.get(key));
  if (!row || isSaved(creator) === (row.idleSince === undefined)) return;
  const { idleSince: _, ...rest } = row;
  await accounts.put(isSaved(creator) ? rest : { ...rest, idleSince: idleFrom(row.lastSeenAt, creator) });
}

/** Writes a note. */
export async function putNoteIn(w: Writing, note: Note): Promise<void> {
  const notes = w.tx.objectStore('notes');
  const lying: unknown = await notes.get(note.id);
  if (lying === undefined) w.counts.notes++;
  else if (!readRow(noteSchema, lying)) await setAside(w, 'notes', lying);
  await notes.put(note);
}
