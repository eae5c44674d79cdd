import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { Problem } from '../shared/problem';
import { migrateFirst } from './migrate/from-first';
import type { Store, StoreSchema } from './schema';

type Upgrade = IDBPTransaction<StoreSchema, StoreNames<StoreSchema>[], 'versionchange'>;

/** Each version is one step below: never change a step that was released, add the next. */
const version = 4;

/** Version 1: every account one row with its posts. */
function createFirst(store: IDBPDatabase): void {
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

const renamed = {
  records: 'firstRecords',
  creators: 'firstCreators',
  notes: 'firstNotes',
  quotes: 'firstQuotes',
  briefs: 'firstBriefs',
} as const;

/**
 * Version 2: what lists need apart from the posts, and everything the person wrote in an order of its own. The rows of
 * version 1 only make way here: moving them may take longer than a browser gives an upgrade, and so is done afterwards,
 * in parts (`migrate/from-first.ts`).
 */
function createSecond(store: IDBPDatabase<StoreSchema>, tx: Upgrade): void {
  for (const [before, now] of Object.entries(renamed)) {
    // The store's former name is none of this schema.
    (tx.objectStore as (name: string) => { name: string })(before).name = now;
  }
  const accounts = store.createObjectStore('accounts', { keyPath: 'key' });
  // An account without an id is not in this index: null is no key.
  accounts.createIndex('siteId', ['account.site', 'account.id']);
  accounts.createIndex('siteHandle', ['account.site', 'lowerHandle']);
  accounts.createIndex('idleSince', 'idleSince');
  store.createObjectStore('posts', { keyPath: 'key' });
  store.createObjectStore('snapshots', { keyPath: ['account', 'day'] });
  store.createObjectStore('rates', { keyPath: ['site', 'per', 'account'] });
  const creators = store.createObjectStore('creators', { keyPath: 'id' });
  creators.createIndex('account', 'accounts', { multiEntry: true });
  // Two creators may have one place, where two browsers' lists were joined.
  creators.createIndex('order', ['order', 'id']);
  creators.createIndex('into', 'into');
  store.createObjectStore('summaries', { keyPath: 'id' }).createIndex('words', 'words', { multiEntry: true });
  store.createObjectStore('notes', { keyPath: 'id' }).createIndex('creator', ['creator', 'order']);
  store.createObjectStore('briefs', { keyPath: 'brief.id' });
  store.createObjectStore('meta', { keyPath: 'id' });
  store.createObjectStore('writes', { keyPath: 'id' }).createIndex('at', 'at');
  store.createObjectStore('tombstones', { keyPath: ['what', 'id'] });
  store.createObjectStore('unreadable', { keyPath: 'id' });
  store.createObjectStore('incoming', { keyPath: 'n' });
}

/**
 * Version 3: campaigns have candidates. Whoever was saved before is on the shortlist and in no campaign: nothing is moved.
 */
function createThird(store: IDBPDatabase<StoreSchema>, tx: Upgrade): void {
  tx.objectStore('accounts').createIndex('links', 'links', { multiEntry: true });
  const candidates = store.createObjectStore('candidates', { keyPath: ['brief', 'creator'] });
  candidates.createIndex('creator', 'creator');
  candidates.createIndex('order', ['brief', 'order']);
  candidates.createIndex('status', ['brief', 'status', 'order']);
  store.createObjectStore('events', { keyPath: 'id' }).createIndex('creator', ['creator', 'order']);
  const collaborations = store.createObjectStore('collaborations', { keyPath: 'id' });
  collaborations.createIndex('creator', ['creator', 'order']);
  // One whose post is not known is not in this index: null is no key.
  collaborations.createIndex('post', ['post.site', 'post.id']);
  store.createObjectStore('views', { keyPath: 'id' });
}

/** Version 4: what a team's database holds, and what is to be sent to it. Nothing is moved. */
function createFourth(store: IDBPDatabase<StoreSchema>): void {
  const documents = store.createObjectStore('documents', { keyPath: 'id' });
  documents.createIndex('held', 'held');
  documents.createIndex('refused', 'refused');
  store.createObjectStore('outbox', { keyPath: 'id' });
}

/** The stores that wait for another window: whoever asks for one of them once more would wait behind, without a word. */
const blocked = new Set<string>();

/**
 * Opens the store and brings it up to date. `lost` is called when the connection is gone: the browser ended it, or a
 * newer Fitlens waits to change the store. Rejects with a `Problem` where another window still holds an older one.
 */
export async function openStore(name = 'fitlens', lost: () => void = () => {}): Promise<Store> {
  if (blocked.has(name)) throw new Problem('errorStoreBlocked');
  const store = await new Promise<Store>((give, fail) => {
    let isBlocked = false;
    openDB<StoreSchema>(name, version, {
      upgrade(opened, old, _new, tx) {
        if (old < 1) createFirst(opened as unknown as IDBPDatabase);
        if (old < 2) createSecond(opened, tx);
        if (old < 3) createThird(opened, tx);
        if (old < 4) createFourth(opened);
      },
      blocked() {
        isBlocked = true;
        blocked.add(name);
        fail(new Problem('errorStoreBlocked'));
      },
      blocking(_current, _waiting, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        lost();
      },
      terminated: lost,
    })
      .then((opened) => (isBlocked ? opened.close() : give(opened)), fail)
      .finally(() => blocked.delete(name));
  });
  try {
    await migrateFirst(store);
  } catch (error) {
    // Unfinished it would be taken for all there is.
    store.close();
    throw error;
  }
  return store;
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
