import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { defaultSettings } from '../../src/model/settings';
import { getAccount } from '../../src/store/accounts';
import { listBriefs } from '../../src/store/briefs';
import { getCreator } from '../../src/store/creators';
import { lastCurrency } from '../../src/store/quotes';
import { save } from '../support/saving';
import { countRates } from '../../src/store/curves';
import { lastWorked } from '../../src/store/health';
import { addNote, notesOf } from '../../src/store/notes';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { getSettings } from '../../src/store/settings';
import { listSaved } from '../../src/store/shortlist';
import { searchSummaries } from '../../src/store/summaries';
import { live } from '../support/dying-store';
import { type Dump, loadDump } from '../support/old-store';
import { aPost, daysLater, exact } from '../support/readings';
import {
  findRecord,
  allRows,
  aWrite,
  contradictions,
  endStories,
  itIs,
  keptCounts,
  realCounts,
  seen,
} from '../support/store';
import small from '../fixtures/store/v1.json';
import large from '../fixtures/store/v1-more.json';

// Both dumps are what version 0.1.0 wrote.

endStories();
beforeEach(() => itIs('2026-11-30T12:00:00.000Z'));

const first = defaultBrief('Micro-influencer');
const rowsOf = <Row>(dump: Dump, name: string) => (dump.stores[name]?.rows ?? []) as Row[];

/** As version 0.1.0 wrote them. */
interface FormerCreator {
  key: string;
  accounts: string[];
  savedAt: string;
  unsavedAt: string | null;
}
interface FormerNote {
  id: string;
  creator: string;
  text: string;
  createdAt: string;
  editedAt: string | null;
}
interface FormerQuote {
  creator: string;
  money: { amount: number; currency: string };
  givenAt: string;
}

async function migrated(dump: Dump): Promise<Store> {
  const name = crypto.randomUUID();
  await loadDump(name, dump);
  return openStore(name);
}

/** The rows of a dump with these more. */
const withRows = (dump: Dump, more: { [store: string]: object[] }): Dump => ({
  ...dump,
  stores: Object.fromEntries(
    Object.entries(dump.stores).map(([name, store]) => [
      name,
      { ...store, rows: [...store.rows, ...(more[name] ?? [])] },
    ]),
  ),
});

const firstNames = ['firstRecords', 'firstCreators', 'firstNotes', 'firstQuotes', 'firstBriefs'] as const;
const leftBehind = async (store: Store) => {
  const counts = await Promise.all(firstNames.map((name) => store.count(name)));
  return counts.reduce((sum, one) => sum + one, 0);
};

const broken = {
  records: [
    { key: 'broken-account', account: { site: 'instagram', id: '3', handle: 7 }, lowerHandle: 'seven' },
    { key: 'broken-empty' },
    { key: 7, account: null },
  ],
  creators: [
    { key: 'broken-dates', accounts: ['broken-dates'], savedAt: 'yesterday', unsavedAt: null },
    { key: 'broken-accounts', accounts: 'none', savedAt: daysLater(0), unsavedAt: null },
  ],
  notes: [
    { id: 'broken-text', creator: 'broken-empty', text: 12, createdAt: daysLater(0), editedAt: null },
    { id: 'nobodys', creator: 'nobody', text: 'Of nobody', createdAt: daysLater(0), editedAt: null },
  ],
  quotes: [{ creator: 'broken-empty', money: 'a lot', givenAt: daysLater(0) }],
  briefs: [{ brief: { id: 'broken-brief', name: 'Bread' }, addedAt: daysLater(0), activatedAt: daysLater(900) }],
};
const brokenRows = Object.entries(broken).flatMap(([name, rows]) =>
  rows.map((row) => ({ from: `first${name.charAt(0).toUpperCase()}${name.slice(1)}`, row })),
);

describe.each<[string, Dump]>([
  ['few', small],
  ['more', large],
])('What version 0.1.0 kept, %s', (_, dump) => {
  it('is all there, and nothing of it lies where it lay', async () => {
    const store = await migrated(dump);
    expect(await leftBehind(store)).toBe(0);
    expect(await store.count('unreadable')).toBe(0);
    expect((await store.getAllKeys('accounts')).toSorted()).toEqual(
      rowsOf<{ key: string }>(dump, 'records')
        .map(({ key }) => key)
        .toSorted(),
    );
    expect(await contradictions(store)).toEqual([]);
    expect(await keptCounts(store)).toEqual(await realCounts(store));
  });

  it('keeps the shortlist’s order and the day of each', async () => {
    const store = await migrated(dump);
    const saved = rowsOf<FormerCreator>(dump, 'creators')
      .filter(({ unsavedAt }) => unsavedAt === null)
      .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
    const { rows } = await listSaved(store, null, 100);
    expect(rows.map(({ creator }) => [creator?.id, creator?.accounts, creator?.savedAt])).toEqual(
      saved.map(({ key, accounts, savedAt }) => [key, accounts, savedAt]),
    );
    for (const { key, unsavedAt } of rowsOf<FormerCreator>(dump, 'creators'))
      expect((await getCreator(store, key))?.unsavedAt).toBe(unsavedAt);
  });

  it('keeps every note at its place, and every price, with their days', async () => {
    const store = await migrated(dump);
    const notes = rowsOf<FormerNote>(dump, 'notes');
    for (const creator of new Set(notes.map((note) => note.creator))) {
      const before = notes.filter((note) => note.creator === creator);
      const after = await notesOf(store, creator);
      expect(after).toMatchObject(before.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)));
    }
    const quotes = rowsOf<FormerQuote>(dump, 'quotes');
    for (const { creator, money, givenAt } of quotes)
      expect((await getCreator(store, creator))?.quote).toEqual({ money, givenAt });
    const last = quotes.toSorted((a, b) => b.givenAt.localeCompare(a.givenAt))[0];
    expect(await lastCurrency(store)).toBe(last?.money.currency);
  });

  it('keeps the briefs, and which one is active', async () => {
    const store = await migrated(dump);
    const briefs = rowsOf<{ brief: { id: string }; addedAt: string; activatedAt: string | null }>(dump, 'briefs');
    const active = briefs.toSorted((a, b) => ((a.activatedAt ?? '') < (b.activatedAt ?? '') ? 1 : -1))[0];
    const now = await listBriefs(store, first);
    expect(now.active).toBe(active?.brief.id);
    // None of them could ask where the audience lives.
    const inOrder = briefs.toSorted((a, b) => a.addedAt.localeCompare(b.addedAt));
    expect(now.briefs).toEqual(inOrder.map(({ brief }) => ({ ...brief, audience: null })));
  });

  it('goes on: what is done next comes after all that was', async () => {
    const store = await migrated(dump);
    const key = await seen(store, { handle: 'somebody.new' });
    await save(store, aWrite(), key);
    expect((await listSaved(store, null, 1)).rows).toMatchObject([{ id: key }]);
    const [noted] = rowsOf<FormerNote>(dump, 'notes');
    await addNote(store, aWrite(), noted?.creator ?? '', 'Written afterwards');
    expect((await notesOf(store, noted?.creator ?? ''))[0]?.text).toBe('Written afterwards');
  });

  it('is moved once: opened again, nothing changes', async () => {
    const name = crypto.randomUUID();
    await loadDump(name, dump);
    const store = await openStore(name);
    const before = await allRows(store);
    store.close();
    expect(await allRows(await openStore(name))).toEqual(before);
  });
});

describe('Of what version 0.1.0 kept', () => {
  it('the records are whole: what they did not know of is unknown, not missing', async () => {
    const store = await migrated(small);
    const mira = await findRecord(store, 'instagram', 'mira.bakes', '1700');
    expect(mira).toMatchObject({
      key: 'record-mira',
      account: { name: 'Mira Bakes', followers: exact(12_345) },
      firstSeenAt: '2026-05-01T10:00:00.000Z',
      leftOut: [],
    });
    expect(mira?.posts.map(({ id, likes, hidden }) => ({ id, likes: likes?.value, hidden }))).toEqual([
      { id: 'a1', likes: 410, hidden: [] },
      { id: 'a2', likes: undefined, hidden: ['likes'] },
    ]);
    expect(mira?.posts[0]).toMatchObject({ engagedViews: null, commission: null, promoted: null, ownBrand: null });
    expect((await findRecord(store, 'tiktok', 'Creator_Two', null))?.key).toBe('record-two');
  });

  it('the accounts of nobody on the shortlist are forgotten from their last look on, the others never', async () => {
    const store = await migrated(large);
    const saved = new Set((await listSaved(store, null, 100)).rows.map(({ id }) => id));
    for (const row of await store.getAll('accounts')) {
      const creator = rowsOf<FormerCreator>(large, 'creators').find(({ key }) => key === row.key);
      expect(row.idleSince).toBe(saved.has(row.key) ? undefined : (creator?.unsavedAt ?? row.lastSeenAt));
    }
  });

  it('what was noted and asked of somebody never saved makes a creator that is not on the shortlist', async () => {
    const store = await migrated(large);
    const saved = new Set((await listSaved(store, null, 100)).rows.map(({ id }) => id));
    const noted = await findRecord(store, 'instagram', 'creator_note', null);
    expect(saved.has(noted?.key ?? '')).toBe(false);
    expect((await notesOf(store, noted?.key ?? '')).map(({ text }) => text)).toEqual(['Met in Vienna']);
    const asked = await findRecord(store, 'tiktok', 'creator_price', null);
    expect(await getCreator(store, asked?.key ?? '')).toMatchObject({
      savedAt: null,
      quote: { money: { amount: 90 } },
    });
  });

  it('the accounts that have a rate are counted, by site and by what the rate is per', async () => {
    expect(await countRates(await migrated(large))).toEqual({ 'instagram followers': 9 });
  });

  it('settings hold, prices of a former name too, and when sites could be read', async () => {
    const store = await migrated(large);
    const settings = await getSettings(store);
    expect(settings.viewPrices).toMatchObject([{ name: 'My prices', high: 25 }]);
    expect(settings).toMatchObject({ sitesOff: ['x'], activeBenchmark: { instagram: 'own' } });
    expect(settings.sizePrices).toEqual(defaultSettings.sizePrices);
    expect(await lastWorked(store, 'instagram')).toBe(daysLater(4));
  });

  it('everybody on the shortlist can be searched for, though nobody was assessed anew', async () => {
    const store = await migrated(large);
    const { rows } = await listSaved(store, null, 100);
    for (const { creator } of rows) {
      const account = (await getAccount(store, creator?.accounts[0] ?? ''))?.record.account;
      const found = await store.getAllKeysFromIndex('summaries', 'words', account?.handle ?? '');
      expect(found).toContain(creator?.id);
    }
    expect((await searchSummaries(store, ['mira'], null, 10)).ids).toHaveLength(1);
  });

  it('an account under two keys becomes one as soon as a look shows both', async () => {
    const store = await migrated(large);
    const one = await findRecord(store, 'instagram', 'anna.cooks', '17');
    const other = await findRecord(store, 'instagram', 'anna.cooks.more', null);
    await seen(store, { id: '17', handle: 'anna.cooks.more' }, daysLater(190));
    for (const key of [one?.key, other?.key]) {
      expect((await notesOf(store, key ?? '')).map(({ text }) => text)).toEqual(['About soup', 'About bread']);
      // The price of the ninth day is newer than that of the seventh; saved was the other first, on the fifth.
      expect(await getCreator(store, key ?? '')).toMatchObject({
        quote: { money: { amount: 200 } },
        savedAt: daysLater(5),
      });
    }
    expect(await contradictions(store)).toEqual([]);
    expect(await keptCounts(store)).toEqual(await realCounts(store));
  });

  it('rows that cannot be read, and what belongs to nobody, are set aside as they are, and cost nobody else', async () => {
    const store = await migrated(withRows(large, broken));
    const aside = await store.getAll('unreadable');
    expect(aside.map(({ from, row }) => ({ from, row }))).toEqual(expect.arrayContaining(brokenRows));
    expect(aside).toHaveLength(brokenRows.length);
    expect(await leftBehind(store)).toBe(0);
    const whole = await migrated(large);
    for (const name of ['accounts', 'creators', 'notes', 'briefs', 'rates', 'snapshots', 'posts'] as const)
      expect(await store.getAll(name)).toEqual(await whole.getAll(name));
    expect((await listBriefs(store, first)).active).toBe('bread');
  });
});

/** Rows without what chance gave them: the name of the browser, and of what was set aside. */
async function endOf(store: Store): Promise<object> {
  const rows = await allRows(store);
  const nameless = JSON.stringify({
    ...rows,
    unreadable: rows['unreadable']?.map((row) => ({ ...(row as object), id: '' })),
  });
  const clock = await store.get('meta', 'clock');
  const device = clock?.id === 'clock' ? clock.device : '';
  const end = JSON.parse(nameless.replaceAll(device, 'deadbeef')) as { unreadable: object[] };
  return { ...end, unreadable: end.unreadable.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) };
}

describe('A worker that is stopped while it brings the store up to date', () => {
  const dump = withRows(large, broken);

  it('goes on where it was, and comes to the same end, wherever it is stopped', { timeout: 300_000 }, async () => {
    const undisturbed = await endOf(await migrated(dump));
    for (let last = 1; ; last++) {
      const name = crypto.randomUUID();
      await loadDump(name, dump);
      const { died } = await live(() => openStore(name), last);
      const store = await openStore(name);
      expect([last, await endOf(store)]).toEqual([last, undisturbed]);
      store.close();
      if (!died) break;
      // Every step of the first parts, and then ever fewer: they repeat.
      if (last > 60) last += Math.ceil(last / 12);
    }
  });

  it('comes to it also when it is stopped again and again', { timeout: 120_000 }, async () => {
    const undisturbed = await endOf(await migrated(dump));
    const name = crypto.randomUUID();
    await loadDump(name, dump);
    let lives = 1;
    while ((await live(() => openStore(name), 100 + 30 * lives)).died) lives++;
    expect(lives).toBeGreaterThan(3);
    expect(await endOf(await openStore(name))).toEqual(undisturbed);
  });

  it('comes to it beside another window that does the same', async () => {
    const undisturbed = await endOf(await migrated(dump));
    const name = crypto.randomUUID();
    await loadDump(name, dump);
    const [store] = await Promise.all([openStore(name), openStore(name), openStore(name)]);
    expect(await endOf(store)).toEqual(undisturbed);
  });
});

describe('A thousand accounts', () => {
  it('are moved in transactions of a bounded size, so that others get their turn', { timeout: 120_000 }, async () => {
    const posts = Array.from({ length: 6 }, (_, at) =>
      aPost(`p${at}`, { publishedAt: daysLater(-9 - at), likes: exact(90) }),
    );
    const [model] = rowsOf<{ account: object }>(small, 'records');
    const records = Array.from({ length: 1_000 }, (_, at) => ({
      ...model,
      key: `record-${at}`,
      account: { ...model?.account, id: `${at}`, handle: `creator_${at}` },
      lowerHandle: `creator_${at}`,
      posts,
    }));
    const creators = records.slice(0, 300).map(({ key }, at) => ({
      key,
      accounts: [key],
      savedAt: daysLater(-at),
      unsavedAt: null,
    }));
    const written = new Map<IDBTransaction, number>();
    const put = IDBObjectStore.prototype.put;
    const watched = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...row
    ) {
      written.set(this.transaction, (written.get(this.transaction) ?? 0) + 1);
      return put.apply(this, row);
    });
    const store = await migrated(withRows(small, { records, creators }));
    watched.mockRestore();
    expect(await store.count('accounts')).toBe(1_002);
    expect((await keptCounts(store)).saved).toBe(301);
    // Accounts, posts, a snapshot, two rates, a summary: 25 times, and what counts them.
    expect(Math.max(...written.values())).toBeLessThanOrEqual(25 * 6 + 3);
    expect(written.size).toBeGreaterThan(1_000 / 25);
  });
});
