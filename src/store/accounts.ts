import type { Candidate } from '../model/candidate';
import type { Creator } from '../model/creator';
import type { Reading } from '../model/reading';
import type { AccountRecord } from '../model/record';
import { mergeIntoRecord } from '../records/remember';
import { readAccountRow, recordOf } from './account-rows';
import { candidatesIn } from './candidates';
import { withAccount } from './creators';
import { deriveIn } from './derived';
import { noteWorkedIn } from './health';
import { putRecordIn } from './put-record';
import type { AccountRow, Store } from './schema';
import { uniteAccounts } from './unite';
import { type Writing, writing } from './write';

/** What finding an account needs of a transaction's `accounts`, whether it may write or not. */
interface AccountIndexes {
  index(name: 'siteId' | 'siteHandle'): { getAll(query: [string, string]): Promise<unknown[]> };
}

const readable = (rows: unknown[]): AccountRow[] => rows.map(readAccountRow).filter((row) => row !== null);

async function withId(accounts: AccountIndexes, site: string, id: string | null): Promise<AccountRow | undefined> {
  return id === null ? undefined : readable(await accounts.index('siteId').getAll([site, id]))[0];
}

/** The account last seen under `handle`; not one that is known to have another id than `id`. */
async function withHandle(
  accounts: AccountIndexes,
  site: string,
  handle: string,
  id: string | null,
): Promise<AccountRow | undefined> {
  const rows = readable(await accounts.index('siteHandle').getAll([site, handle.toLowerCase()]));
  return rows
    .filter(({ account }) => id === null || account.id === null || account.id === id)
    .toSorted((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt))[0];
}

/** What is kept of an account, and the creator whose it is. */
export interface KeptAccount {
  record: AccountRecord;
  revision: number;
  creator: Creator | null;
  /** The campaigns it is in, also those whose brief was removed. */
  candidates: Candidate[];
}

/**
 * Adds a look to its account's record, new if need be, with everything that is worked out from it, and remembers that the
 * site could be read; null when the look shows no account.
 */
export const putReading = (db: Store, reading: Reading): Promise<KeptAccount | null> =>
  // Without an id: the same look twice is the same record.
  writing(db, null, (w) => putReadingIn(w, reading));

async function putReadingIn(w: Writing, reading: Reading): Promise<KeptAccount | null> {
  if (reading.account === null) return null;
  const { site, handle, id, followers } = reading.account;
  if (reading.page.kind === 'profile' && followers) await noteWorkedIn(w, site, reading.at);
  const accounts = w.tx.objectStore('accounts');
  const byId = await withId(accounts, site, id);
  const byHandle = await withHandle(accounts, site, handle, id);
  const isSplit = byId !== undefined && byHandle !== undefined && byHandle.key !== byId.key;
  if (isSplit) await uniteAccounts(w, byId.key, byHandle.key);
  const key = byId?.key ?? byHandle?.key;
  const row = key === undefined ? null : readAccountRow(await accounts.get(key));
  const before = row && recordOf(row, await w.tx.objectStore('posts').get(row.key));
  // Who was only named has no look that a new one could be older than.
  const record = mergeIntoRecord(row?.unseen ? null : before, reading, row?.key ?? crypto.randomUUID());
  if (!record) return null;
  const creator = await withAccount(w.tx.objectStore('creators'), record.key);
  const { revision, changed, digest } = await putRecordIn(w, row, before, record, creator);
  const kept = { ...record, digest };
  await deriveIn(w, kept, changed, reading);
  return { record: kept, revision, creator, candidates: creator ? await candidatesIn(w.tx, creator.id) : [] };
}

/**
 * The account of a look as `putReading` would leave it, and nothing is written; null when the look shows none. `key` names
 * one of which nothing is kept.
 */
export async function withReading(db: Store, reading: Reading, key: string): Promise<KeptAccount | null> {
  if (reading.account === null) return null;
  const { site, handle, id } = reading.account;
  const accounts = db.transaction('accounts').store;
  const row = (await withId(accounts, site, id)) ?? (await withHandle(accounts, site, handle, id));
  const known = row ? await getAccount(db, row.key) : null;
  const record = mergeIntoRecord(row?.unseen ? null : (known?.record ?? null), reading, row?.key ?? key);
  return record && { revision: 0, creator: null, candidates: [], ...known, record };
}

/** What is kept of an account by its key; null where it is gone or cannot be read. */
export async function getAccount(db: Store, key: string): Promise<KeptAccount | null> {
  const tx = db.transaction(['accounts', 'posts', 'creators', 'candidates']);
  const row = readAccountRow(await tx.objectStore('accounts').get(key));
  if (!row) return null;
  const record = recordOf(row, await tx.objectStore('posts').get(key));
  const creator = await withAccount(tx.objectStore('creators'), key);
  return { record, revision: row.revision, creator, candidates: creator ? await candidatesIn(tx, creator.id) : [] };
}

/** The rows of these accounts by their keys, without their posts; those that cannot be read are not among them. */
export async function accountRows(db: Store, keys: readonly string[]): Promise<Map<string, AccountRow>> {
  const { store } = db.transaction('accounts');
  const rows = await Promise.all(keys.map((key) => store.get(key)));
  return new Map(readable(rows).map((row) => [row.key, row]));
}

/** The row of the account with this id, else with this handle unless the ids differ, within a write. */
export const findRowIn = async (
  { tx }: Writing,
  site: string,
  handle: string,
  id: string | null,
): Promise<AccountRow | undefined> => {
  const accounts = tx.objectStore('accounts');
  return (await withId(accounts, site, id)) ?? (await withHandle(accounts, site, handle, id));
};
