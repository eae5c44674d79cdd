import type { StoreKey, StoreValue } from 'idb';
import type { Settings } from '../../model/settings';
import { readRow } from '../read-row';
import type { AccountRow, Store, StoreName, StoreSchema } from '../schema';
import { breather } from './breathe';
import { changesOf, settingsOf } from './documents-here';
import { type Unit, unitSchema } from './format';
import { fetchBeside, readAccount } from './kept-account';
import { isReadable, ownedStores, placeOf } from './owned-rows';
import { pageBefore } from './pages';
import { heldAccounts, personsBefore, type PersonsPage, readPerson } from './persons';
import { nameOf, type Unread, unreadUnit } from './unread';
import type { Watch } from './watch';

/** Rows of one transaction: short enough that a write need not wait for long. */
const rowsAtOnce = { accounts: 50, creators: 25, small: 500 };

/** One walk over everything kept. */
interface Walk {
  db: Store;
  /** Lets others have their turn, and ends the walk where somebody wants that. */
  pause(): Promise<void>;
  /** Counts rows that were walked over. */
  step(rows: number): void;
  /** Rows that could not be read, by name: they come last. */
  unread: Map<string, Unread>;
}

/**
 * Everything kept, one unit after the other. Every unit is whole, as of the moment it was read; what is written
 * meanwhile may or may not be among them. Nothing is missed that only moves meanwhile: an account that is saved was met
 * before its creator, and creators are met from the largest id down, as the smaller of two that are joined lives.
 */
export async function* unitsOf(db: Store, { progress, signal }: Watch = {}): AsyncGenerator<Unit> {
  const breathe = breather();
  const of = await countRows(db);
  let done = 0;
  const walk: Walk = {
    db,
    unread: new Map(),
    async pause() {
      await breathe();
      signal?.throwIfAborted();
    },
    step(rows) {
      done = Math.min(of, done + rows);
      progress?.(done, of);
    },
  };
  yield* settingsUnits(walk);
  yield* briefUnits(walk);
  yield* viewUnits(walk);
  yield* removedUnits(walk);
  yield* siteUnits(walk);
  yield* accountUnits(walk);
  yield* creatorUnits(walk);
  await findUnreadOwned(walk);
  yield* unreadUnits(walk);
}

const counted = [
  'briefs',
  'views',
  'tombstones',
  'sites',
  'accounts',
  'creators',
  ...ownedStores,
  'unreadable',
] as const;

async function countRows(db: Store): Promise<number> {
  const counts = await Promise.all(counted.map((name) => db.count(name)));
  return counts.reduce((sum, one) => sum + one, 0);
}

function missed({ unread }: Walk, ...rows: Unread[]): void {
  for (const one of rows) unread.set(nameOf(one), one);
}

const read = (unit: unknown): Unit | null => readRow(unitSchema, unit);

async function* settingsUnits(walk: Walk): AsyncGenerator<Unit> {
  const row = await walk.db.get('settings', 'settings');
  if (row) {
    const unit = settingsOf(row);
    if (unit) yield unit;
    // A setting that cannot be read is not in the unit.
    if (Object.keys(changesOf(row)).some((name) => unit?.changed[name as keyof Settings] === undefined))
      missed(walk, { from: 'settings', id: 'settings' });
  }
  const active = await walk.db.get('meta', 'active');
  if (active) {
    const unit = read({ ...active, kind: 'active' });
    if (unit) yield unit;
    else missed(walk, { from: 'meta', id: 'active' });
  }
}

/** Every row of a store, page by page, backwards. */
async function* pagesOf<Name extends StoreName>(
  walk: Walk,
  name: Name,
  most: number,
  keyOf: (row: StoreValue<StoreSchema, Name>) => StoreKey<StoreSchema, Name>,
) {
  let before: StoreKey<StoreSchema, Name> | null = null;
  for (;;) {
    const page: StoreValue<StoreSchema, Name>[] = await pageBefore(
      walk.db.transaction([name] as StoreName[]),
      name,
      before,
      most,
    );
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    walk.step(page.length);
    await walk.pause();
    before = keyOf(last);
  }
}

async function* briefUnits(walk: Walk): AsyncGenerator<Unit> {
  for await (const page of pagesOf(walk, 'briefs', rowsAtOnce.small, ({ brief }) => brief.id)) {
    for (const row of page) {
      const unit = read({ ...row, kind: 'brief' });
      if (unit) yield unit;
      else missed(walk, { from: 'briefs', id: row.brief.id });
    }
  }
}

async function* viewUnits(walk: Walk): AsyncGenerator<Unit> {
  for await (const page of pagesOf(walk, 'views', rowsAtOnce.small, ({ id }) => id)) {
    for (const row of page) {
      const unit = read({ ...row, kind: 'view' });
      if (unit) yield unit;
      else missed(walk, { from: 'views', id: row.id });
    }
  }
}

async function* removedUnits(walk: Walk): AsyncGenerator<Unit> {
  for await (const page of pagesOf(walk, 'tombstones', rowsAtOnce.small, ({ what, id }) => [what, id])) {
    for (const row of page) {
      const unit = read({ ...row, kind: 'removed' });
      if (unit) yield unit;
      else missed(walk, { from: 'tombstones', id: [row.what, row.id] });
    }
  }
}

async function* siteUnits(walk: Walk): AsyncGenerator<Unit> {
  for await (const page of pagesOf(walk, 'sites', rowsAtOnce.small, ({ id }) => id)) {
    for (const row of page) {
      const unit = read({ ...row, kind: 'site' });
      if (unit) yield unit;
      else missed(walk, { from: 'sites', id: row.id });
    }
  }
}

/** The accounts that belong to no creator. */
async function* accountUnits(walk: Walk): AsyncGenerator<Unit> {
  let before: string | null = null;
  for (;;) {
    const tx = walk.db.transaction(['accounts', 'posts', 'snapshots', 'creators'] as StoreName[]);
    const rows: AccountRow[] = await pageBefore(tx, 'accounts', before, rowsAtOnce.accounts);
    const first = rows.at(-1);
    const last = rows[0];
    if (!first || !last) return;
    const held = await heldAccounts(tx, first.key, last.key);
    const found = await Promise.all(rows.filter(({ key }) => !held.has(key)).map((row) => fetchBeside(tx, row)));
    for (const raw of found) {
      const { kept, unread } = readAccount(raw);
      missed(walk, ...unread);
      if (kept) yield { kind: 'account', account: kept };
      await walk.pause();
    }
    walk.step(rows.length);
    before = first.key;
  }
}

async function* creatorUnits(walk: Walk): AsyncGenerator<Unit> {
  let before: string | null = null;
  for (;;) {
    const page: PersonsPage = await personsBefore(walk.db, before, rowsAtOnce.creators);
    for (const person of page.rows) {
      const { unit, unread } = readPerson(person);
      missed(walk, ...unread);
      if (unit) yield unit;
      await walk.pause();
    }
    // Of nobody, as long as their creator cannot be read.
    missed(walk, ...page.stray);
    walk.step(page.rows.length);
    if (page.next === null) return;
    before = page.next;
  }
}

/** Those that can be read lie in their creator's unit. */
async function findUnreadOwned(walk: Walk): Promise<void> {
  for (const name of ownedStores)
    for await (const page of pagesOf(walk, name, rowsAtOnce.small, (row) => placeOf(name, row).id)) {
      for (const row of page) if (!isReadable(name, row)) missed(walk, placeOf(name, row));
    }
}

/** Those set aside before, and those met on the way: as they are, by name. */
async function* unreadUnits(walk: Walk): AsyncGenerator<Unit> {
  const setAside = await walk.db.getAllKeys('unreadable');
  for (const id of [...new Set([...setAside, ...walk.unread.keys()])].toSorted()) {
    const met = walk.unread.get(id);
    const row = met ? await unreadUnit(walk.db, met) : await walk.db.get('unreadable', id);
    if (row) yield { kind: 'unreadable', id, from: row.from, row: row.row };
    walk.step(met ? 0 : 1);
    await walk.pause();
  }
}
