import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addBrief, removeBrief } from '../../src/background/briefs';
import { look } from '../../src/background/take-reading';
import { act, changeCreator, creator } from '../../src/background/creator';
import { shortlist } from '../../src/background/shortlist';
import { defaultBrief } from '../../src/model/brief';
import { instagram, tiktok } from '../../src/sites/with-readers';
import { save } from '../support/saving';
import { putReading } from '../../src/store/accounts';
import { db } from '../../src/store/open';
import { anAccount, aReading, exact } from '../support/readings';
import { from } from '../support/sender';

vi.mock('../../src/shared/browser', async () => {
  const { english } = await import('../support/english');
  return {
    browser: {
      i18n: { getMessage: (key: string) => english[key]?.message ?? '' },
      runtime: { getManifest: () => ({ version: '1.0.0' }) },
      tabs: { query: () => Promise.resolve([]) },
    },
  };
});

vi.stubGlobal('navigator', { userAgent: 'Chrome/148' });

const wholeList = () => shortlist({ after: null, text: '' });

const mira = aReading({ account: anAccount({ followers: exact(24_310) }) });

beforeEach(async () => {
  const store = await db();
  for (const name of store.objectStoreNames) await store.clear(name);
});

describe('What a page says', () => {
  it('is remembered, and answered with what the badge shows', async () => {
    expect(await look({ readings: [mira] }, from(instagram))).toMatchObject({
      parts: expect.arrayContaining(['Micro']),
    });
    expect(await (await db()).count('accounts')).toBe(1);
  });

  it('is held against a brief that is named as soon as there is another', async () => {
    const [first, second] = [defaultBrief('Micro-influencer'), { ...defaultBrief('Autumn bread'), id: 'autumn' }];
    expect((await look({ readings: [mira] }, from(instagram)))?.card?.brief).toBeNull();
    await addBrief(first, from(null));
    await addBrief(second, from(null));
    const badge = await look({ readings: [mira] }, from(instagram));
    expect(badge?.card?.brief).toMatch(/^Brief: (?:Micro-influencer|Autumn bread)$/);
    expect(`Brief: ${badge?.name}`).toMatch(new RegExp(`^${badge?.card?.brief}: Micro`));
  });

  it.each([
    ['of another site is refused', [mira], tiktok],
    ['of no site is refused', [mira], null],
    ['of an account of another site is refused', [{ ...mira, account: { ...anAccount(), site: 'tiktok' } }], instagram],
  ])('%s, and nothing of it is remembered', async (_, readings, site) => {
    await expect(look({ readings }, from(site))).rejects.toThrow('errorNotAllowed');
    expect(await (await db()).count('accounts')).toBe(0);
  });
});

describe('A creator in a campaign that is not the active one', () => {
  const sweets = { ...defaultBrief('Sweets'), id: 'sweets' };
  const shown = () => look({ readings: [mira] }, from(instagram));

  it('is not saved in the active one, nor anywhere once that campaign was removed', async () => {
    const key = (await shown())?.key ?? '';
    await addBrief(sweets, from(null));
    await changeCreator({ key, change: { do: 'save', brief: 'sweets' } }, from(null));
    expect(await shown()).toMatchObject({ saved: false });
    expect((await creator({ key }))?.candidates).toMatchObject([{ brief: 'sweets', briefName: 'Sweets' }]);
    await removeBrief({ id: 'sweets' }, from(null));
    expect((await creator({ key }))?.candidates).toEqual([]);
  });
});

describe('The shortlist', () => {
  it('takes nobody from a page of another site', async () => {
    const kept = await putReading(await db(), mira);
    const key = kept?.record.key ?? '';
    await expect(act({ key, act: 'save' }, from(tiktok))).rejects.toThrow('errorNotAllowed');
    expect((await wholeList()).items).toEqual([]);
    expect(await act({ key, act: 'save' }, from(instagram))).toMatchObject({ saved: true });
  });

  it('still shows the others when one is of a site that this version does not have', async () => {
    const elsewhere = { ...anAccount({ handle: 'creator_one' }), site: 'elsewhere' };
    for (const account of [anAccount(), elsewhere]) {
      const kept = await putReading(await db(), aReading({ account }));
      await save(await db(), crypto.randomUUID(), kept?.record.key ?? '');
    }
    // Its own site is shown by what it is called in the store, without a way there.
    expect((await wholeList()).items).toMatchObject([
      { called: '@creator_one', site: 'elsewhere', url: null },
      { called: '@mira.bakes', site: 'Instagram' },
    ]);
  });
});
