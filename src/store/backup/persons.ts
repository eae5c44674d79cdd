import { type Creator, creatorSchema, movedSchema } from '../../model/creator';
import { readRow } from '../read-row';
import type { Store, StoreName, StoreSchema } from '../schema';
import { type KeptAccount, ownCreatorSchema, type UnitOf } from './format';
import { fetchAccount, type RawAccount, readAccount } from './kept-account';
import { fetchOwned, fetchOwnedBetween, ownedBy, type OwnedRows, placesOf, readOwned } from './owned-rows';
import { pageBefore, type Transaction } from './pages';
import type { Unread } from './unread';

type CreatorRow = StoreSchema['creators']['value'];

/** Everything that lies in the store of one creator, still unchecked. */
interface RawPerson {
  row: CreatorRow;
  owned: OwnedRows;
  accounts: RawAccount[];
}

/** The same of some creators. */
export interface PersonsPage {
  rows: RawPerson[];
  /** What lies between them of creators that are not there, or cannot be read. */
  stray: Unread[];
  /** The id before which the next page goes on; null after the last. */
  next: string | null;
}

/** Where everything of a creator lies. */
export const personStores: StoreName[] = [
  'creators',
  'notes',
  'candidates',
  'events',
  'collaborations',
  'accounts',
  'posts',
  'snapshots',
];

/** The accounts, of those with keys from `first` to `last`, that a readable creator names. */
export async function heldAccounts(tx: Transaction, first: string, last: string): Promise<Set<string>> {
  const holders = await tx.objectStore('creators').index('account').getAll(IDBKeyRange.bound(first, last));
  return new Set(holders.flatMap((row) => readRow(creatorSchema, row)?.accounts ?? []));
}

/** Up to `most` creators with an id before `before` (null: from the end on), backwards, in one transaction. */
export async function personsBefore(db: Store, before: string | null, most: number): Promise<PersonsPage> {
  const tx = db.transaction(personStores);
  const rows = await pageBefore(tx, 'creators', before, most);
  const next = rows.length < most ? null : (rows.at(-1)?.id ?? null);
  const between = await fetchOwnedBetween(tx, next, before);
  const known = new Set(rows.flatMap((row) => (readRow(creatorSchema, row) ? [row.id] : [])));
  const persons = await Promise.all(
    rows.map(async (row) => ({
      row,
      owned: ownedBy(between, (creator) => creator === row.id && known.has(creator)),
      accounts: await fetchAccounts(tx, readRow(creatorSchema, row)?.accounts ?? []),
    })),
  );
  return { rows: persons, stray: placesOf(ownedBy(between, (creator) => !known.has(creator))), next };
}

async function fetchAccounts(tx: Transaction, keys: readonly string[]): Promise<RawAccount[]> {
  const found = await Promise.all(keys.map((key) => fetchAccount(tx, key)));
  return found.filter((one) => one !== null);
}

/** The rows of one creator, in one transaction. */
export async function fetchPerson(tx: Transaction, creator: Creator): Promise<RawPerson> {
  return { row: creator, owned: await fetchOwned(tx, creator.id), accounts: await fetchAccounts(tx, creator.accounts) };
}

/** The unit of a creator, or of what is left of one; null where its row cannot be read; and the rows that cannot. */
export function readPerson({ row, owned, accounts: raw }: RawPerson): {
  unit: UnitOf<'creator'> | UnitOf<'moved'> | null;
  unread: Unread[];
} {
  const creator = readRow(ownCreatorSchema, row);
  if (!creator) {
    const moved = readRow(movedSchema, row);
    return moved
      ? { unit: { kind: 'moved', ...moved }, unread: [] }
      : { unit: null, unread: [{ from: 'creators', id: row.id }] };
  }
  const accounts: KeptAccount[] = [];
  const unread: Unread[] = [];
  for (const one of raw) {
    const account = readAccount(one);
    if (account.kept) accounts.push(account.kept);
    unread.push(...account.unread);
  }
  const { notes, campaigns, unread: unreadRows } = readOwned(owned);
  unread.push(...unreadRows);
  return { unit: { kind: 'creator', creator, notes, ...campaigns, accounts }, unread };
}
