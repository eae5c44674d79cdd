import 'fake-indexeddb/auto';
import '../../src/background';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { assess } from '../../src/estimate/assess';
import { day } from '../../src/model/day';
import { fewAtOnce } from '../../src/model/limits';
import { db } from '../../src/store/open';
import { putSummary, searchSummaries } from '../../src/store/summaries';
import { watchReads } from '../support/reads';
import { endStories, itIs } from '../support/store';
import { ask, listed, lookAt, shownOf, useWorker, visit, webPage } from '../support/worker';
import { saving } from '../support/saving';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
vi.mock('../../src/estimate/assess', { spy: true });
useWorker();
endStories();
afterEach(() => void vi.clearAllMocks());

/** Visits and saves so many; gives their keys, last saved first, as the list has them. */
async function saveMany(many: number): Promise<string[]> {
  const keys: string[] = [];
  for (let at = 0; at < many; at++) {
    const key = await visit(`creator_${at}`, 12_000 + at);
    await ask('creator-change', { key, change: saving(true) });
    keys.unshift(key);
  }
  return keys;
}
const states = async () => (await listed()).map(({ state }) => state);
const renew = async () =>
  ask('shortlist-renew', { keys: (await listed()).flatMap(({ key, state }) => (state === 'stale' ? [key] : [])) });
const named = (handle: string, name: string | null = null) => ({ site: 'instagram', handle, name, note: null });

describe('The shortlist', () => {
  it('assesses nobody, and reads a page of rows, however many are kept', async () => {
    await saveMany(8);
    for (let at = 0; at < 120; at += 60) {
      const creators = Array.from({ length: 60 }, (_, index) => named(`named_${at + index}`));
      await ask('creators-import', { creators });
    }
    vi.mocked(assess).mockClear();
    const reads = watchReads();
    const page = await ask('shortlist', { after: null, text: '' });
    expect([page.items.length, page.total]).toEqual([50, 128]);
    expect(assess).not.toHaveBeenCalled();
    const { posts = 0, creators = 0, accounts = 0, summaries = 0, notes = 0 } = reads.rows;
    expect([posts, notes]).toEqual([0, 0]);
    for (const rows of [creators, accounts, summaries]) expect(rows).toBeLessThanOrEqual(51);
    vi.restoreAllMocks();
  });

  it('gives its pages one after the other, everybody once', async () => {
    await ask('creators-import', { creators: Array.from({ length: 120 }, (_, at) => named(`named_${at}`)) });
    const keys: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof ask<'shortlist'>>> = await ask('shortlist', { after, text: '' });
      keys.push(...page.items.map(({ key }) => key));
      after = page.next;
    } while (after !== null);
    expect([keys.length, new Set(keys).size]).toEqual([120, 120]);
  });
});

describe('The line of a creator', () => {
  it('is fresh after a visit, and says what the badge says', async () => {
    const [key = ''] = await saveMany(1);
    const [item] = await listed();
    expect(item?.state).toBe('fresh');
    const { badge } = await shownOf(key);
    expect(item?.line).toContain(badge.parts[1]);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'the brief is another',
      async () => {
        const { briefs, active } = await ask('briefs', {});
        const brief = briefs.find(({ id }) => id === active);
        if (brief) await ask('brief-change', { ...brief, size: { min: 1, max: 2 } });
      },
    ],
    ['a setting is another', () => ask('settings-change', { sizePrices: [] })],
  ])('is out of date for everybody when %s, and made anew for whom it is asked', async (_, change) => {
    await saveMany(3);
    expect(await states()).toEqual(['fresh', 'fresh', 'fresh']);
    await change();
    const stale = await listed();
    expect(stale.map(({ state }) => state)).toEqual(['stale', 'stale', 'stale']);
    // What was known is still there to be read meanwhile.
    expect(stale.every(({ line }) => line.includes('Micro'))).toBe(true);
    const [first] = stale;
    expect(await ask('shortlist-renew', { keys: [first?.key ?? ''] })).toMatchObject([
      { key: first?.key, state: 'fresh' },
    ]);
    expect(await states()).toEqual(['fresh', 'stale', 'stale']);
  });

  it('stays as it is when a setting changes that no estimate is made by', async () => {
    await saveMany(1);
    await ask('settings-change', { sitesOff: ['x'] });
    expect(await states()).toEqual(['fresh']);
  });

  it('is out of date when time alone changes it, made anew once, and then holds', async () => {
    await saveMany(1);
    const start = Date.now();
    for (const days of [400, 0, -400, 400]) {
      itIs(new Date(start + days * day).toISOString());
      await renew();
      expect(await states()).toEqual(['fresh']);
      expect(await renew()).toEqual([]);
    }
  });

  it('is made anew with the next visit, whoever shows it', async () => {
    const [key = ''] = await saveMany(1);
    await ask('look', { readings: [lookAt('creator_0', 1_234_567)] }, webPage);
    await vi.waitFor(async () => expect((await listed())[0]).toMatchObject({ key, state: 'fresh' }));
    expect((await listed())[0]?.line).not.toContain('Micro');
  });

  it('is of the creator’s first account, whichever of them was looked at last', async () => {
    const [key = ''] = await saveMany(1);
    const other = await visit('creator_other', 1_234_567);
    await ask('creators-join', { key, other });
    await ask('shortlist-renew', { keys: [key] });
    const before = await listed();
    expect(before).toMatchObject([{ called: '@creator_0', state: 'fresh' }]);
    await ask('look', { readings: [lookAt('creator_other', 1_234_568)] }, webPage);
    await shownOf(other);
    expect((await listed()).map(({ line }) => line)).toEqual(before.map(({ line }) => line));
  });

  it('says of who was only named that nobody looked yet, until somebody does', async () => {
    await ask('creators-import', { creators: [named('mira.bakes', 'Mira')] });
    const [before] = await listed();
    expect(before).toMatchObject({ called: '@mira.bakes', name: 'Mira', state: 'unseen' });
    expect(before?.url).toBe('https://www.instagram.com/mira.bakes/');
    await visit('mira.bakes');
    await vi.waitFor(async () => expect(await states()).toEqual(['fresh']));
    expect(await listed()).toMatchObject([{ key: before?.key, called: '@mira.bakes', savedAt: before?.savedAt }]);
    expect((await shownOf(before?.key ?? '')).badge.card?.figures[0]).toMatchObject({ value: '12,345' });
  });

  it('says so where the row cannot be read, and the others stand beside it', async () => {
    const [last = ''] = await saveMany(2);
    const store = await db();
    await store.put('creators', { ...(await store.get('creators', last)), accounts: 'none' } as never);
    expect(await listed()).toMatchObject([{ key: last, state: 'unreadable' }, { state: 'fresh' }]);
    expect(await ask('creator', { key: last })).not.toBeUndefined();
  });

  it('is not kept by a price that was changed while it was worked out', async () => {
    const [key = ''] = await saveMany(1);
    const store = await db();
    const [byNoPrice] = await store.getAll('summaries');
    await ask('quote-set', { creator: key, money: { amount: 250, currency: 'EUR' } });
    if (byNoPrice) await putSummary(store, byNoPrice);
    expect(await store.get('summaries', key)).toMatchObject({ quote: { amount: 250 } });
  });

  it('is made anew for no more than are on screen', async () => {
    const keys = Array.from({ length: fewAtOnce.renewed + 1 }, (_, at) => `key-${at}`);
    await expect(ask('shortlist-renew', { keys })).rejects.toThrow(/did not understand/);
  });

  it('is of nobody who was taken off, or never was there', async () => {
    const [key = ''] = await saveMany(1);
    await ask('creator-change', { key, change: saving(false) });
    expect(await ask('shortlist-renew', { keys: [key, 'nobody'] })).toEqual([]);
    expect(await (await db()).count('summaries')).toBe(0);
  });
});

describe('A search', () => {
  it.each([
    ['a handle', 'creator_1', ['@creator_1']],
    ['the beginning of one', 'CREATOR_', ['@creator_0', '@creator_1', '@creator_2']],
    ['a topic', 'food', ['@creator_0', '@creator_1', '@creator_2']],
    ['a site and a handle', 'insta creator_2', ['@creator_2']],
    ['a name that was imported', 'bäck', ['@named.one']],
    ['part of a handle that was never looked at', 'one', ['@named.one']],
    ['words that nobody has together', 'creator_1 bäckt', []],
    ['nothing there is', 'zebra', []],
    ['signs alone', '?!', []],
  ])('finds creators by %s', async (_, text, found) => {
    await saveMany(3);
    await ask('creators-import', { creators: [named('named.one', 'Mira Bäckt')] });
    expect((await listed(text)).map(({ called }) => called).toSorted()).toEqual(found);
  });

  it('finds by the tags that many were given at once, until they are taken back', async () => {
    const [key = ''] = await saveMany(1);
    const [fresh] = await states();
    const tagged = await ask('creators-change', { keys: [key], change: { do: 'tags', add: ['zebra'], remove: [] } });
    expect(await listed('zebra')).toHaveLength(1);
    expect(await states()).toEqual([fresh]);
    await ask('creators-restore', { before: tagged.before });
    expect(await listed('zebra')).toEqual([]);
    expect(await listed('creator_0')).toHaveLength(1);
  });

  it('finds nobody who was taken off or erased', async () => {
    const [two = '', one = ''] = await saveMany(3);
    await ask('creator-change', { key: two, change: saving(false) });
    await ask('creator-erase', { key: one });
    expect((await listed('creator')).map(({ called }) => called)).toEqual(['@creator_0']);
  });

  it('goes on where it was, also when another of its words has become the rarest meanwhile', async () => {
    const creators = Array.from({ length: 40 }, (_, at) => named(`baker_${at}`, 'Mira'));
    await ask('creators-import', { creators: [...creators, named('mira.alone')] });
    const store = await db();
    const first = await searchSummaries(store, ['mira', 'baker'], null, 10);
    await ask('creators-import', { creators: [named('baker_ann'), named('baker_bo'), named('baker_cy')] });
    const rest = await searchSummaries(store, ['mira', 'baker'], first.next, 100);
    const ids = [...first.ids, ...rest.ids];
    expect(new Set(ids).size).toBe(ids.length);
    const whole = await searchSummaries(store, ['mira', 'baker'], null, 100);
    expect(whole.ids.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('gives its pages one after the other, everybody once, and assesses nobody', async () => {
    await ask('creators-import', { creators: Array.from({ length: 130 }, (_, at) => named(`named.baker_${at}`)) });
    vi.mocked(assess).mockClear();
    const keys: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof ask<'shortlist'>>> = await ask('shortlist', { after, text: 'baker_ ins' });
      keys.push(...page.items.map(({ key }) => key));
      after = page.next;
    } while (after !== null);
    expect([keys.length, new Set(keys).size]).toEqual([130, 130]);
    expect(assess).not.toHaveBeenCalled();
  });
});
