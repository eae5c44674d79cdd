import { beforeEach, describe, expect, it } from 'vitest';
import { tellChanges } from '../../src/shared/changes';
import { openTable } from '../../src/shortlist/engine/open-table';
import type { Found, Query, TablePort } from '../../src/shortlist/table-port';
import { db } from '../../src/store/open';
import { words } from './popup-fakes';
import { keep, keptOf } from '../support/kept-table';
import { noFilters } from '../support/listed-rows';
import { loadDump } from '../support/old-store';
import small from '../fixtures/store/v1.json';

// The table's own thread, and the browser's own store: what is read there reaches the page, and what others write too.

const everybody: Query = { text: '', filters: noFilters, sort: { by: 'name', down: false } };

beforeEach(async () => {
  const store = await db();
  for (const name of store.objectStoreNames) await store.clear(name);
});

/** Those who have it open give way. */
const dropStore = () =>
  new Promise((done, fail) => {
    const dropping = indexedDB.deleteDatabase('fitlens');
    dropping.addEventListener('success', done);
    dropping.addEventListener('error', fail);
  });

/** Asks again whenever the table says so, until the answer is as wanted. */
async function until(table: TablePort, query: Query, isWanted: (found: Found) => boolean): Promise<Found> {
  for (;;) {
    const changed = new Promise<void>((done) => {
      const stop = table.onChange(() => {
        stop();
        done();
      });
    });
    const found = await table.ask(query);
    if (isWanted(found)) return found;
    await changed;
  }
}

const ids = Array.from({ length: 30 }, (_, n) => `creator-${n}`);
const saved = keptOf(ids).map((kept, n) => ({
  ...kept,
  candidates: [],
  creator: { ...kept.creator, order: `0000000000000${n % 10}-00000${Math.floor(n / 10)}-00000000` },
}));

describe('The table’s own thread', () => {
  it('reads what is kept, answers with rows, and hears what is written elsewhere', async () => {
    const store = await db();
    await keep(store, saved.slice(1));
    const table = openTable(words, 'en');
    const found = await until(table, everybody, ({ read }) => read === 1);
    expect(found.total).toBe(29);
    const rows = await table.rows(found.id, 0, 10);
    expect(rows.map(({ id }) => id)).toEqual(await table.keys(found.id, 0, 10));
    expect(rows.every(({ creator }) => creator !== null)).toBe(true);
    expect((await table.facets()).sites.length).toBeGreaterThan(0);

    await keep(store, saved.slice(0, 1));
    tellChanges(['creator-0']);
    expect((await until(table, everybody, ({ total }) => total === 30)).read).toBe(1);
    await store.delete('creators', 'creator-1');
    tellChanges(null);
    expect((await until(table, everybody, ({ total }) => total === 29)).read).toBe(1);
  });

  it('says at once what to do where another page still holds an older store, and answers when that is closed', async () => {
    await dropStore();
    await loadDump('fitlens', small);
    const older = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('fitlens', 1);
      opening.addEventListener('success', () => done(opening.result));
    });
    const table = openTable(words, 'en');
    await expect(table.ask(everybody)).rejects.toThrow(words.say('errorStoreBlocked'));
    older.close();
    await expect.poll(() => table.ask(everybody).then(({ total }) => total, String)).toBe(1);
  });

  it('says in the user’s words why it could not answer', async () => {
    const table = openTable(words, 'no language at all');
    await expect(table.ask(everybody)).rejects.toThrow(words.say('errorUnknown'));
  });
});
