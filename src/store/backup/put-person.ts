import type { GenericSchema } from 'valibot';
import { visitedRates } from '../../estimate/visited-rates';
import { candidateSchema, eventSchema } from '../../model/candidate';
import { collaborationSchema } from '../../model/collaboration';
import { type Creator, creatorSchema, isListed, isSaved, movedSchema } from '../../model/creator';
import { type Note, noteSchema } from '../../model/note';
import type { AccountRecord } from '../../model/record';
import { snapshotSchema } from '../../model/snapshot';
import { siteById } from '../../sites';
import { idleFrom, readAccountRow, readPostsRow, writeAccountRow, writePostsRow } from '../account-rows';
import { nameIn } from '../creators';
import { putRatesIn } from '../derived';
import { moveOwnedIn } from '../move-owned';
import { readRow } from '../read-row';
import type { StoreName } from '../schema';
import { setAside } from '../set-aside';
import { under } from '../under';
import type { Writing } from '../write';
import type { Campaigns, KeptAccount } from './format';

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
  const written = writeAccountRow(kept, { revision, digest: null, owner, unseen: kept.unseen, told: row?.told });
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

/** Writes what campaigns know of a creator, in place of what they knew. */
export async function putCampaignsIn(w: Writing, creator: string, campaigns: Campaigns): Promise<void> {
  const { tx } = w;
  const candidates = tx.objectStore('candidates');
  const briefs = new Set(campaigns.candidates.map(({ brief }) => brief));
  for (const row of await candidates.index('creator').getAll(creator))
    if (readRow(candidateSchema, row) && !briefs.has(row.brief)) await candidates.delete([row.brief, creator]);
  for (const { brief, ...candidate } of campaigns.candidates) {
    await setBrokenAside(w, 'candidates', candidateSchema, await candidates.get([brief, creator]));
    await candidates.put({ brief, creator, ...candidate });
  }
  for (const { id, ...event } of campaigns.events) {
    await setBrokenAside(w, 'events', eventSchema, await tx.objectStore('events').get(id));
    await tx.objectStore('events').put({ id, creator, ...event });
  }
  for (const { id, ...collaboration } of campaigns.collaborations) {
    await setBrokenAside(w, 'collaborations', collaborationSchema, await tx.objectStore('collaborations').get(id));
    await tx.objectStore('collaborations').put({ id, creator, ...collaboration });
  }
}

async function setBrokenAside(w: Writing, from: StoreName, schema: GenericSchema, lying: unknown): Promise<void> {
  if (lying !== undefined && readRow(schema, lying) === null) await setAside(w, from, lying);
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
  // Whoever is in a list is found by a search, assessed or not.
  if (isListed(creator)) {
    await makeStale(w, creator.id);
    await nameIn(w, creator);
  } else await w.tx.objectStore('summaries').delete(creator.id);
}

/** What was worked out of it does not know the tags and notes that came: it is worked out anew where it is shown. */
async function makeStale({ tx }: Writing, id: string): Promise<void> {
  const summaries = tx.objectStore('summaries');
  const summary = await summaries.get(id);
  if (summary) await summaries.put({ ...summary, goodUntil: 0 });
}

/** What still names `id` is led on to `into`. */
export async function putMovedIn(w: Writing, id: string, into: string): Promise<void> {
  await makeRoom(w, id);
  const creators = w.tx.objectStore('creators');
  // What led to the one that goes leads on at once: no chain grows.
  for (const one of [id, ...(await creators.index('into').getAllKeys(id))]) await creators.put({ id: one, into });
}

async function makeRoom(w: Writing, id: string): Promise<void> {
  const lying: unknown = await w.tx.objectStore('creators').get(id);
  if (lying === undefined || readRow(creatorSchema, lying) || readRow(movedSchema, lying)) return;
  await setAside(w, 'creators', lying);
}

/** Since when nobody needs an account counts from when its creator was taken off every list, or from when it was seen. */
async function setIdle({ tx }: Writing, key: string, creator: Creator): Promise<void> {
  const accounts = tx.objectStore('accounts');
  const row = readAccountRow(await accounts.get(key));
  if (!row || isListed(creator) === (row.idleSince === undefined)) return;
  const { idleSince: _, ...rest } = row;
  await accounts.put(isListed(creator) ? rest : { ...rest, idleSince: idleFrom(row.lastSeenAt, creator) });
}

/** Writes a note. */
export async function putNoteIn(w: Writing, note: Note): Promise<void> {
  const notes = w.tx.objectStore('notes');
  const lying: unknown = await notes.get(note.id);
  if (lying === undefined) w.counts.notes++;
  else if (!readRow(noteSchema, lying)) await setAside(w, 'notes', lying);
  await notes.put(note);
}
