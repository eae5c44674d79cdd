import { type Creator, creatorSchema } from '../../model/creator';
import { type Note, noteSchema } from '../../model/note';
import type { Account } from '../../model/reading';
import type { Stamp } from '../../model/stamp';
import { readAccountRow } from '../account-rows';
import { withAccount } from '../creators';
import { readRow } from '../read-row';
import { campaignsHere } from './campaigns-here';
import { erasedAt, leadOn } from './erased-here';
import type { KeptAccount, UnitOf } from './format';
import { fetchAccount, readAccount } from './kept-account';
import type { PersonHere } from './merge-person';
import type { Transaction } from './pages';

/** The key that an account of a backup has here: its own, else that of the same id, else of the same handle; null for none. */
async function keyHere(tx: Transaction, key: string, { site, id, handle }: Account): Promise<string | null> {
  const accounts = tx.objectStore('accounts');
  if ((await accounts.getKey(key)) !== undefined) return key;
  const byId = id === null ? [] : await accounts.index('siteId').getAll([site, id]);
  const same = byId.map(readAccountRow).find((row) => row !== null);
  if (same) return same.key;
  const byHandle = await accounts.index('siteHandle').getAll([site, handle.toLowerCase()]);
  const rows = byHandle
    .flatMap((row) => readAccountRow(row) ?? [])
    .filter(({ account }) => id === null || account.id === null || account.id === id);
  return rows.toSorted((a, b) => (a.lastSeenAt > b.lastSeenAt ? -1 : 1))[0]?.key ?? null;
}

/** What is here of an account of a backup, under whatever key; null where nothing is that could be read. */
export async function accountHere(tx: Transaction, { key, account }: KeptAccount): Promise<KeptAccount | null> {
  const known = await keyHere(tx, key, account);
  const raw = known === null ? null : await fetchAccount(tx, known);
  return raw && readAccount(raw).kept;
}

/** What is here of what the unit of a creator tells. */
export async function personHere(tx: Transaction, unit: UnitOf<'creator'>): Promise<PersonHere> {
  const creators = tx.objectStore('creators');
  const id = await leadOn(tx, unit.creator.id);
  const [accounts, notes, erasedAccounts, erasedNotes, byId, erasedById] = await Promise.all([
    mapped(
      unit.accounts,
      ({ key }) => key,
      (account) => accountHere(tx, account),
    ),
    mapped(
      unit.notes,
      (note) => note.id,
      async (note) => readRow(noteSchema, await tx.objectStore('notes').get(note.id)),
    ),
    mapped(
      unit.accounts,
      ({ key }) => key,
      ({ key }) => erasedAt(tx, 'account', key),
    ),
    mapped(
      unit.notes,
      (note) => note.id,
      (note) => erasedAt(tx, 'note', note.id),
    ),
    creators.get(id),
    Promise.all([...new Set([unit.creator.id, id])].map((one) => erasedAt(tx, 'creator', one))),
  ]);
  const keys = unit.creator.accounts.map((key) => accounts.get(key)?.key ?? key);
  const holders = await Promise.all(keys.map((key) => withAccount(creators, key)));
  const found = [readRow(creatorSchema, byId), ...holders].filter((one) => one !== null);
  const all = [...new Map(found.map((one): [string, Creator] => [one.id, one])).values()];
  const ids = new Set([unit.creator.id, id, ...all.map((one) => one.id)]);
  const { campaigns, removed } = await campaignsHere(tx, [...ids], unit);
  return {
    creators: all,
    accounts,
    notes: present<Note>(notes),
    campaigns,
    erased: {
      creator: erasedById.reduce((last, one) => ((one ?? '') > (last ?? '') ? one : last), null),
      accounts: present<Stamp>(erasedAccounts),
      notes: present<Stamp>(erasedNotes),
      ...removed,
    },
  };
}

async function mapped<One, Value>(
  all: readonly One[],
  nameOf: (one: One) => string,
  find: (one: One) => Promise<Value>,
): Promise<Map<string, Value>> {
  return new Map(await Promise.all(all.map(async (one) => [nameOf(one), await find(one)] as const)));
}

const present = <Value>(found: Map<string, Value | null>): Map<string, Value> =>
  new Map([...found].flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
