import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Money } from '../model/money';
import type { AccountRecord } from '../model/record';
import type { Settings } from '../model/settings';
import type { KeptBrief } from '../model/brief';
import type { Note } from '../model/note';

/** A record as it lies in the store, with what only an index needs. */
export interface RecordRow extends AccountRecord {
  lowerHandle: string;
}

/** The same as it may have been written by an earlier version. */
export type KeptRow = Omit<RecordRow, 'leftOut'> & Partial<Pick<RecordRow, 'leftOut'>>;

/** What a creator asks for one post, and since when that is known, ISO. */
interface Quote {
  creator: string;
  money: Money;
  givenAt: string;
}

/** A creator on the shortlist, or taken off it not long ago. */
export interface Creator {
  /** The key of the first account's record. */
  key: string;
  /** Keys of records. */
  accounts: string[];
  savedAt: string;
  /** Null while on the shortlist; afterwards the row keeps notes and price from being forgotten at once. */
  unsavedAt: string | null;
}

/** What the user set differently from `defaultSettings`: whoever changed no price gets the newer prices of an update. */
interface SettingsRow {
  id: 'settings';
  changed: Partial<Settings> & {
    /** What version 0.1.0 called `viewPrices`. */
    rates?: Settings['viewPrices'];
  };
}

/** When a profile of a site was last read with its followers, ISO: tells a changed site from one never visited. */
interface SiteHealth {
  id: string;
  workedAt: string;
}

interface StoreSchema extends DBSchema {
  records: {
    key: string;
    value: KeptRow;
    indexes: { siteId: [string, string]; siteHandle: [string, string]; lastSeenAt: string };
  };
  creators: { key: string; value: Creator; indexes: { account: string } };
  notes: { key: string; value: Note; indexes: { creator: string } };
  quotes: { key: string; value: Quote; indexes: { givenAt: string } };
  sites: { key: string; value: SiteHealth };
  briefs: { key: string; value: KeptBrief };
  settings: { key: SettingsRow['id']; value: SettingsRow };
}

export type Store = IDBPDatabase<StoreSchema>;

/** Each version is one step below: never change a step that was released, add the next. */
const version = 1;

/**
 * Opens the store and brings it up to date. `lost` is called when the connection is gone: the browser ended it, or a
 * newer Fitlens waits to change the store.
 */
export function openStore(name = 'fitlens', lost: () => void = () => {}): Promise<Store> {
  return openDB<StoreSchema>(name, version, {
    upgrade(store, old) {
      if (old < 1) {
        const records = store.createObjectStore('records', { keyPath: 'key' });
        // A record without an id is not in this index: null is no key.
        records.createIndex('siteId', ['account.site', 'account.id']);
        records.createIndex('siteHandle', ['account.site', 'lowerHandle']);
        records.createIndex('lastSeenAt', 'lastSeenAt');
        const creators = store.createObjectStore('creators', { keyPath: 'key' });
        creators.createIndex('account', 'accounts', { multiEntry: true });
        const notes = store.createObjectStore('notes', { keyPath: 'id' });
        notes.createIndex('creator', 'creator');
        const quotes = store.createObjectStore('quotes', { keyPath: 'creator' });
        quotes.createIndex('givenAt', 'givenAt');
        store.createObjectStore('sites', { keyPath: 'id' });
        store.createObjectStore('briefs', { keyPath: 'brief.id' });
        store.createObjectStore('settings', { keyPath: 'id' });
      }
    },
    blocking(_current, _waiting, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      lost();
    },
    terminated: lost,
  });
}

let current: Promise<Store> | null = null;

/** The store, opened on first use and again after the connection was lost. */
export function db(): Promise<Store> {
  if (current !== null) return current;
  const opening = openStore('fitlens', () => forget(opening));
  // A failure is the caller's to tell; the next call tries anew.
  opening.catch(() => forget(opening));
  current = opening;
  return opening;
}

function forget(connection: Promise<Store>): void {
  if (current === connection) current = null;
}
