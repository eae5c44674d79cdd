import 'fake-indexeddb/auto';
import { is } from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings, settingsSchema } from '../../src/model/settings';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/schema';
import { changeSettings, getSettings } from '../../src/store/settings';
import { aWrite } from '../support/store';

let store: Store;
beforeEach(async () => {
  store = await openStore(crypto.randomUUID());
});

const change = (settings: Parameters<typeof changeSettings>[2]) => changeSettings(store, aWrite(), settings);

describe('settings', () => {
  it('hold prices by followers that rise from size to size and end above the last one', () => {
    const [published] = defaultSettings.sizePrices;
    if (!published) throw new Error('no prices');
    const [nano, micro, macro] = published.rows;
    const fits = (changes: object) =>
      is(settingsSchema, { ...defaultSettings, sizePrices: [{ ...published, ...changes }] });
    expect(fits({})).toBe(true);
    expect(fits({ rows: [micro, nano, macro] })).toBe(false);
    expect(fits({ rows: [] })).toBe(false);
    expect(fits({ rows: [{ from: 1_000, low: 20, high: 10 }] })).toBe(false);
    expect(fits({ rows: [{ from: 1_000, low: 0, high: 10 }] })).toBe(false);
    expect(fits({ upTo: 100_000 })).toBe(false);
  });

  it('are the defaults until something is changed', async () => {
    expect(await getSettings(store)).toEqual(defaultSettings);
    expect(await store.count('settings')).toBe(0);
  });

  it('keep each change and leave the rest as it is', async () => {
    await change({ sitesOff: ['tiktok'] });
    await change({ activeBenchmark: { instagram: 'own' } });
    await change({ sitesOff: [] });
    expect(await getSettings(store)).toEqual({ ...defaultSettings, activeBenchmark: { instagram: 'own' } });
  });

  it('changed in two windows at once are both kept', async () => {
    await Promise.all([change({ sitesOff: ['tiktok'] }), change({ activeBenchmark: { instagram: 'own' } })]);
    expect(await getSettings(store)).toMatchObject({ sitesOff: ['tiktok'], activeBenchmark: { instagram: 'own' } });
  });

  it('say what is shown first on a site, and a rate that none can be costs only that setting', async () => {
    await change({ headline: { tiktok: 'followers' }, sitesOff: ['x'] });
    expect(await getSettings(store)).toMatchObject({ headline: { tiktok: 'followers' } });
    const odd = { headline: { tiktok: 'likes' } as unknown as typeof defaultSettings.headline, sitesOff: ['x'] };
    await store.put('settings', { id: 'settings', changed: odd });
    expect(await getSettings(store)).toEqual({ ...defaultSettings, sitesOff: ['x'] });
  });

  it('of a user who changed prices for views before there were prices by size have both', async () => {
    const [instagram] = defaultSettings.viewPrices;
    const rates = instagram ? [{ ...instagram, high: 25, name: 'My prices' }] : [];
    await store.put('settings', { id: 'settings', changed: { rates } });
    expect(await getSettings(store)).toEqual({ ...defaultSettings, viewPrices: rates });
    await change({ viewPrices: [] });
    expect(await getSettings(store)).toEqual({ ...defaultSettings, viewPrices: [] });
  });

  it('take the newer prices of an update unless the user changed prices', async () => {
    await change({ sitesOff: ['tiktok'] });
    expect((await store.get('settings', 'settings'))?.changed).toEqual({ sitesOff: ['tiktok'] });
  });
});
