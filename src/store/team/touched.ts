import { candidateSchema } from '../../model/candidate';
import { idSchema } from '../../model/creator';
import type { Stamp } from '../../model/stamp';
import { object, type GenericSchema } from 'valibot';
import { readRow } from '../read-row';
import type { StoreName, WriteTransaction } from '../schema';
import { blankRow, isSharedBrief, isSharedCreator, isSharedIn } from './documents';
import { briefDocument, creatorDocument, idIn } from './names';

// Where there is a team, every write leaves behind what of it the others must hear. It is found here, at the store
// itself, so that no write can forget it.

/** What rows of a store belong to: of a creator's the creator's id, of a brief its own. */
const creatorOfRow = object({ creator: idSchema });
const ownId = object({ id: idSchema });
const ofCreator = (row: unknown): string[] => [read(creatorOfRow, row)?.creator ?? []].flat();

function read<S extends GenericSchema>(schema: S, row: unknown) {
  return readRow(schema, row);
}

/** The documents that a row is part of, by their names; of an account `account:` and its key: whose it is, is found later. */
const documentsOf: { [Name in StoreName]?: (row: unknown) => string[] } = {
  creators: (row) => {
    const { id, into } = row as { id?: unknown; into?: unknown };
    return [id, into].filter((one) => typeof one === 'string').map(creatorDocument);
  },
  notes: (row) => ofCreator(row).map(creatorDocument),
  candidates: (row) => [read(candidateSchema, row)?.creator ?? []].flat().map(creatorDocument),
  events: (row) => ofCreator(row).map(creatorDocument),
  collaborations: (row) => ofCreator(row).map(creatorDocument),
  briefs: (row) => [read(ownId, (row as { brief?: unknown }).brief)?.id ?? []].flat().map(briefDocument),
  accounts: (row) =>
    [(row as { key?: unknown }).key].filter((one) => typeof one === 'string').map((key) => `account:${key}`),
  tombstones: (row) => {
    const { what, id } = row as { what?: unknown; id?: unknown };
    if (typeof id !== 'string') return [];
    if (what === 'creator') return [creatorDocument(id)];
    if (what === 'brief') return [briefDocument(id)];
    // No id of a creator holds a bar. Whose note or collaboration it was tells the row that goes.
    return what === 'candidate' ? [creatorDocument(id.slice(id.lastIndexOf('|') + 1))] : [];
  },
};

/** The same transaction, and the names of the documents that what is written by it belongs to. */
export interface Watched {
  tx: WriteTransaction;
  touched: Set<string>;
}

/** Watches what a transaction puts and deletes. */
export function watchTouched(tx: WriteTransaction): Watched {
  const touched = new Set<string>();
  const stores = new Map<StoreName, object>();
  const storeOf = (name: StoreName) => {
    const known = stores.get(name);
    if (known) return known;
    const documents = documentsOf[name];
    const store = tx.objectStore(name);
    const watched = documents ? watchStore(store, (row) => documents(row).forEach((one) => touched.add(one))) : store;
    stores.set(name, watched);
    return watched;
  };
  const watched = new Proxy(tx, {
    get(target, name) {
      if (name === 'objectStore') return storeOf;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { tx: watched, touched };
}

interface AnyStore {
  get(key: unknown): Promise<unknown>;
  put(row: unknown): Promise<unknown>;
  delete(key: unknown): Promise<void>;
}

function watchStore<S extends object>(store: S, touch: (row: unknown) => void): S {
  const any = store as unknown as AnyStore;
  const own: Partial<AnyStore> = {
    put(row) {
      touch(row);
      return any.put(row);
    },
    async delete(key) {
      // What goes tells whose it was. Of a range nothing is told: only what nobody shares is removed by one.
      const row = await any.get(key);
      if (row !== undefined) touch(row);
      return any.delete(key);
    },
  };
  return new Proxy(store, {
    get(target, name) {
      if (Object.hasOwn(own, name)) return own[name as keyof AnyStore];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Puts those of the touched documents that the team has, or is to have, into the outbox. */
export async function putTouchedIn(
  tx: WriteTransaction,
  touched: ReadonlySet<string>,
  stamp: () => Stamp,
): Promise<void> {
  const names = new Set<string>();
  for (const name of touched) {
    if (!name.startsWith('account:')) names.add(name);
    else
      for (const id of await tx.objectStore('creators').index('account').getAllKeys(name.slice('account:'.length)))
        if (await isSharedCreator(tx, id)) names.add(creatorDocument(id));
  }
  for (const id of names) if (await isShared(tx, id)) await putOutIn(tx, id, stamp());
}

/** A document waits to be sent from now on; whoever it is of is shared from now on, also before the database has it. */
export async function putOutIn(tx: WriteTransaction, id: string, at: Stamp): Promise<void> {
  if (!(await isSharedIn(tx, id))) await tx.objectStore('documents').put(blankRow(id));
  await tx.objectStore('outbox').put({ id, at });
}

/** Whether anything waits to be sent. */
export const isAnyOut = async (outbox: {
  getAllKeys(query: null, count: number): Promise<string[]>;
}): Promise<boolean> => (await outbox.getAllKeys(null, 1)).length > 0;

/** The team has it already, or it is a candidate of a campaign that the team has. */
async function isShared(tx: WriteTransaction, document: string): Promise<boolean> {
  if (await isSharedIn(tx, document)) return true;
  const creator = idIn('creator', document);
  if (creator === null) return false;
  for (const [brief] of await tx.objectStore('candidates').index('creator').getAllKeys(creator))
    if (await isSharedBrief(tx, brief)) return true;
  return false;
}
