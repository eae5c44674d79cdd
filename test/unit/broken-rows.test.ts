import 'fake-indexeddb/auto';
import '../../src/background';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../src/model/settings';
import { lookThrough } from '../../src/store/kept';
import { db } from '../../src/store/open';
import { brokenRows } from '../support/broken-rows';
import { allRows, connect, type KeptRows, putBack } from '../support/kept-rows';
import { campaign, laterLook, type Seed, seed, useNoChance } from '../support/seeded-worker';
import { isThorough } from '../support/thorough';
import { aView } from '../support/views';
import { ask, lookAt, webPage } from '../support/worker';
import { saving } from '../support/saving';

vi.mock('../../src/shared/browser', () => import('../support/worker'));

let seeded: Seed;
let before: KeptRows;
let raw: IDBDatabase;

useNoChance('2026-05-20T12:00:00.000Z');
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  seeded = await seed();
  raw = await connect('fitlens');
  const rate = { site: 'instagram', per: 'followers', account: seeded.mira, followers: 12_345, rate: 0.03 };
  before = await allRows(raw);
  before['rates'] = { rate };
  before['views'] = { view: aView('v1', 'Bakers') };
});

/** Fields of the key of a row in this store. */
const keys: { [store: string]: string[] } = {
  accounts: ['key'],
  posts: ['key'],
  snapshots: ['account', 'day'],
  rates: ['site', 'per', 'account'],
  creators: ['id'],
  summaries: ['id'],
  notes: ['id'],
  candidates: ['brief', 'creator'],
  events: ['id'],
  collaborations: ['id'],
  views: ['id'],
  briefs: ['brief'],
  settings: ['id'],
  sites: ['id'],
  meta: ['id'],
  writes: ['id'],
  tombstones: ['what', 'id'],
};

/** The stores of what the person wrote. */
const written = ['creators', 'notes', 'candidates', 'events', 'collaborations', 'views', 'briefs', 'tombstones'];

const isOf = (row: unknown, ...ids: string[]): boolean => ids.some((id) => JSON.stringify(row).includes(id));

/** Everything that is asked about the creators whose rows are whole. */
async function useAll(): Promise<void> {
  const { other, passing } = seeded;
  expect(await ask('look', { readings: [lookAt('other.bakes', 23_456)] }, webPage)).toMatchObject({ key: other });
  expect(await ask('look', laterLook('mira.bakes'), webPage)).not.toBeNull();
  expect((await ask('creator', { key: other }))?.notes.map(({ text }) => text)).toEqual(['Costs 900']);
  await ask('creator', { key: seeded.mira });
  await ask('creator-page', { key: seeded.mira });
  expect((await ask('creator-page', { key: other }))?.events).toHaveLength(1);
  await ask('views', {});
  await ask('view-put', aView('v2', 'Others'));
  expect((await ask('views', {})).map(({ name }) => name)).toContain('Others');
  const { items } = await ask('shortlist', { after: null, text: '' });
  expect(items.map(({ key }) => key)).toContain(other);
  expect((await ask('shortlist', { after: null, text: 'other.bakes' })).items.map(({ key }) => key)).toContain(other);
  await ask('shortlist-renew', { keys: [seeded.mira, other] });
  expect((await ask('creator-change', { key: passing, change: saving(true) })).item?.key).toBe(passing);
  await ask('creator-change', { key: passing, change: saving(false) });
  expect((await ask('note-add', { creator: other, text: 'Sends samples' })).view?.notes).toHaveLength(2);
  await ask('quote-set', { creator: other, money: { amount: 900, currency: 'EUR' } });
  await ask('why-set', { creator: other, why: 'Knows bread' });
  await ask('brief-add', campaign('spring', 'Spring rolls'));
  expect((await ask('briefs', {})).briefs.map(({ id }) => id)).toContain('spring');
  expect(await ask('settings-change', { sitesOff: ['tiktok'] })).toMatchObject({ sitesOff: ['tiktok'] });
  await ask('sites', {});
  await ask('preview', { brief: campaign('x', 'X'), settings: defaultSettings, sample: lookAt('made.up') });
  await ask('kept', {});
  await ask('creator-erase', { key: passing });
  await lookThrough(await db());
  const { unreadable } = await ask('kept', {});
  expect(Array.isArray(unreadable)).toBe(true);
}

/** The number of the row that was broken last. */
let nth = 0;

/** Every sixth kind, of each row others, so that of a few rows all were met; all of them where it is to be thorough. */
function taken<T>(kinds: readonly T[]): readonly T[] {
  const first = nth++ % 6;
  return isThorough ? kinds : kinds.filter((_, at) => at % 6 === first);
}

describe.each(Object.keys(keys))('With a broken row in "%s"', (store) => {
  it('everything else is answered as ever, whatever it is', { timeout: 120_000 }, async () => {
    const key = keys[store] ?? [];
    const mine = Object.values(before[store] ?? {}).filter(
      (row) => !JSON.stringify(row).includes(seeded.other) && !JSON.stringify(row).includes(seeded.passing),
    ) as object[];
    const rows = store === 'meta' ? mine : mine.slice(0, 1);
    expect(rows).not.toEqual([]);
    const wrong: string[] = [];
    for (const row of rows)
      for (const [kind, broken] of taken(brokenRows(row, key))) {
        await putBack(raw, before);
        const tx = raw.transaction(store, 'readwrite');
        tx.objectStore(store).put(broken);
        await new Promise((done) => {
          tx.addEventListener('complete', done);
        });
        const lying = (await allRows(raw))[store];
        await useAll().catch((error: Error) =>
          wrong.push(`${JSON.stringify(row).slice(0, 60)} ${kind}: ${error.message}`),
        );
        if (!written.includes(store)) continue;
        // What the person wrote lies there as it lay, and where it cannot be read, that is told.
        const now = (await allRows(raw))[store] ?? {};
        for (const [at, one] of Object.entries(lying ?? {}))
          if (isOf(one, seeded.mira, seeded.brief) && !isDeepStrictEqual(now[at], one))
            wrong.push(`${kind}: it is gone`);
      }
    expect(wrong).toEqual([]);
  });
});
