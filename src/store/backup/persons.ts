import { type Creator, creatorSchema, movedSchema } from '../../model/creator';
import type { Note } from '../../model/note';
import { readRow } from '../read-row';
import type { Store, StoreName, StoreSchema } from '../schema';
import { ownNoteSchema, type KeptAccount, type UnitOf } from './format';
import { fetchAccount, type RawAccount, readAccount } from './kept-account';
import { pageBefore, type Transaction } from './pages';
import type { Unread } from './unread';

type CreatorRow = StoreSchema['creators']['value'];

/** Everything that lies in the store of one creator, still unchecked. */
interface RawPerson {
  row: CreatorRow;
  notes: Note[];
  accounts: RawAccount[];
}

/** The same of some creators. */
export interface PersonsPage {
  rows: RawPerson[];
  /** Notes between them whose creator is not there, or cannot be read. */
  strayNotes: Note[];
  /** The id before which the next page goes on; null after the last. */
  next: string | null;
}

const personStores: StoreName[] = ['creators', 'notes', 'accounts', 'posts', 'snapshots'];

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
  const notes = await tx.objectStore('notes').index('creator').getAll(notesBetween(next, before));
  const byCreator = new Map<string, Note[]>();
  for (const note of notes) byCreator.set(note.creator, [...(byCreator.get(note.creator) ?? []), note]);
  const persons = await Promise.all(
    rows.map(async (row) => {
      const creator = readRow(creatorSchema, row);
      const accounts = await fetchAccounts(tx, creator?.accounts ?? []);
      const own = creator ? (byCreator.get(row.id) ?? []) : [];
      if (creator) byCreator.delete(row.id);
      return { row, notes: own, accounts };
    }),
  );
  return { rows: persons, strayNotes: [...byCreator.values()].flat(), next };
}

/** The notes of creators with ids from `from` on and below `below`; null is no bound. */
function notesBetween(from: string | null, below: string | null): IDBKeyRange {
  // An array sorts behind every text, and before any longer one that begins like it.
  return IDBKeyRange.bound([from ?? ''], below === null ? [[]] : [below], false, true);
}

async function fetchAccounts(tx: Transaction, keys: readonly string[]): Promise<RawAccount[]> {
  const found = await Promise.all(keys.map((key) => fetchAccount(tx, key)));
  return found.filter((one) => one !== null);
}

/** The rows of one creator, in one transaction. */
export async function fetchPerson(tx: Transaction, creator: Creator): Promise<RawPerson> {
  const range = IDBKeyRange.bound([creator.id], [creator.id, []]);
  const notes = await tx.objectStore('notes').index('creator').getAll(range);
  return { row: creator, notes, accounts: await fetchAccounts(tx, creator.accounts) };
}

/** The unit of a creator, or of what is left of one; null where its row cannot be read; and the rows that cannot. */
export function readPerson(
  row: CreatorRow,
  notes: readonly Note[],
  raw: readonly RawAccount[],
): { unit: UnitOf<'creator'> | UnitOf<'moved'> | null; unread: Unread[] } {
  const creator = readRow(creatorSchema, row);
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
  const own = notes.map((note) => ({ note, read: readRow(ownNoteSchema, note) }));
  unread.push(...own.flatMap(({ note, read }) => (read ? [] : [{ from: 'notes' as const, id: note.id }])));
  return {
    unit: { kind: 'creator', creator, notes: own.flatMap(({ read }) => (read ? [read] : [])), accounts },
    unread,
  };
}
