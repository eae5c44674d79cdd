import type { GenericSchema, InferOutput } from 'valibot';
import { readRow } from '../read-row';
import type { StoreSchema } from '../schema';
import { under } from '../under';
import {
  type Campaigns,
  ownCandidateSchema,
  ownCollaborationSchema,
  ownEventSchema,
  type OwnNote,
  ownNoteSchema,
} from './format';
import type { Transaction } from './pages';
import type { Unread } from './unread';

/** The stores of what belongs to one creator, and how a row of each is read; a row names its creator. */
const owned = {
  notes: ownNoteSchema,
  candidates: ownCandidateSchema,
  events: ownEventSchema,
  collaborations: ownCollaborationSchema,
} as const;
export type OwnedStore = keyof typeof owned;
export const ownedStores = Object.keys(owned) as OwnedStore[];

/** Rows of what belongs to creators, as they lie there, still unchecked. */
export type OwnedRows = { [name in OwnedStore]: StoreSchema[name]['value'][] };

async function fetchEach(tx: Transaction, byPlace: IDBKeyRange, byName: IDBKeyRange): Promise<OwnedRows> {
  const [notes, candidates, events, collaborations] = await Promise.all([
    tx.objectStore('notes').index('creator').getAll(byPlace),
    tx.objectStore('candidates').index('creator').getAll(byName),
    tx.objectStore('events').index('creator').getAll(byPlace),
    tx.objectStore('collaborations').index('creator').getAll(byPlace),
  ]);
  return { notes, candidates, events, collaborations };
}

/** What belongs to one creator. */
export const fetchOwned = (tx: Transaction, creator: string): Promise<OwnedRows> =>
  fetchEach(tx, under(creator), IDBKeyRange.only(creator));

/** What belongs to creators with ids from `from` on and below `below`; null is no bound. */
export const fetchOwnedBetween = (tx: Transaction, from: string | null, below: string | null): Promise<OwnedRows> =>
  // An array sorts behind every text, and before any longer one that begins like it.
  fetchEach(
    tx,
    IDBKeyRange.bound([from ?? ''], below === null ? [[]] : [below], false, true),
    IDBKeyRange.bound(from ?? '', below ?? [], false, true),
  );

/** Those of the rows that belong to the creators which are meant. */
export const ownedBy = (rows: OwnedRows, isMeant: (creator: string) => boolean): OwnedRows => ({
  notes: rows.notes.filter(({ creator }) => isMeant(creator)),
  candidates: rows.candidates.filter(({ creator }) => isMeant(creator)),
  events: rows.events.filter(({ creator }) => isMeant(creator)),
  collaborations: rows.collaborations.filter(({ creator }) => isMeant(creator)),
});

/** Where a row lies that cannot be read, or whose creator cannot. */
export const placeOf = <Name extends OwnedStore>(from: Name, row: StoreSchema[Name]['value']): Unread =>
  from === 'candidates'
    ? { from, id: [(row as StoreSchema['candidates']['value']).brief, row.creator] }
    : { from, id: (row as { id: string }).id };

/** The places of all these rows. */
export const placesOf = (rows: OwnedRows): Unread[] =>
  ownedStores.flatMap((name) => rows[name].map((row) => placeOf(name, row)));

/** What these rows of one creator say, and which of them say nothing. */
export function readOwned(rows: OwnedRows): { notes: OwnNote[]; campaigns: Campaigns; unread: Unread[] } {
  const unread: Unread[] = [];
  const read = <S extends GenericSchema>(name: OwnedStore, schema: S): InferOutput<S>[] =>
    rows[name].flatMap((row) => {
      const one = readRow(schema, row);
      if (one === null) unread.push(placeOf(name, row));
      return one === null ? [] : [one];
    });
  const notes = read('notes', owned.notes);
  const campaigns = {
    candidates: read('candidates', owned.candidates),
    events: read('events', owned.events),
    collaborations: read('collaborations', owned.collaborations),
  };
  return { notes, campaigns, unread };
}

/** Whether a row of what belongs to a creator can be read. */
export const isReadable = (name: OwnedStore, row: unknown): boolean => readRow(owned[name], row) !== null;
