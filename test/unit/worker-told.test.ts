import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../src/model/settings';
import type { SharedAccount } from '../../src/model/team/shared-document';
import { showToldIn } from '../../src/store/creators';
import { db } from '../../src/store/open';
import { writing } from '../../src/store/write';
import { anAccount, exact } from '../support/readings';
import { ask, listed, useWorker, visit } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

const told = (change: Partial<SharedAccount> = {}): SharedAccount => ({
  account: anAccount({ handle: 'mira.bakes', followers: exact(25_100) }),
  handles: ['mira.bakes'],
  seenAt: '2026-11-12T12:00:00.000Z',
  day: {
    day: '2026-11-12',
    at: '2026-11-12T12:00:00.000Z',
    rate: { per: 'followers', counts: ['likes', 'comments'], typical: 0.031, low: 0.024, high: 0.04, sample: 10 },
    postsPerWeek: 2,
    lastPostAt: null,
    sawPosts: true,
  },
  ...change,
});

/** A colleague’s look came to the account of the only creator here. */
async function tell(one = told()): Promise<void> {
  const store = await db();
  const [row] = await store.getAll('accounts');
  if (!row) throw new Error('Nobody is here.');
  await store.put('accounts', { ...row, told: one });
  await writing(store, null, (w) => showToldIn(w, row.key));
}

/** Mira, named and never looked at; gives her key. */
async function named(): Promise<string> {
  await ask('creators-import', { creators: [{ site: 'instagram', handle: 'mira.bakes', name: null, note: null }] });
  return (await listed())[0]?.key ?? '';
}

const renewed = async (key: string) => (await ask('shortlist-renew', { keys: [key] }))[0];
const toldOf = async (key: string) => (await ask('creator-page', { key }))?.accounts.map((one) => one.told);
const line = 'Micro · 25,100 followers · 3.1% engagement (2.4–4.0) · as a colleague saw it on Nov 12, 2026';

describe('A creator whom only a colleague looked at', () => {
  it('is shown in lists with their followers, size and rate, and when; never with a verdict', async () => {
    const key = await named();
    expect((await renewed(key))?.state).toBe('unseen');
    await tell();
    const store = await db();
    expect(await store.get('summaries', key)).toMatchObject({
      followers: { value: 25_100 },
      tier: { names: ['micro'] },
      rate: { typical: 0.031 },
      verdict: 'unknown',
    });
    expect(await renewed(key)).toMatchObject({
      state: 'told',
      line: 'Micro · 3.1% engagement (2.4–4.0) · as a colleague saw it on Nov 12, 2026',
    });
    expect((await store.get('summaries', key))?.followers?.value).toBe(25_100);
  });

  it('is so on their page, too, which keeps what lists show', async () => {
    const key = await named();
    await tell();
    expect(await toldOf(key)).toEqual([line]);
    await vi.waitFor(async () => expect((await listed())[0]?.state).toBe('told'));
  });

  it('has a page that neither judges what nobody read here, nor gives advice on it', async () => {
    const key = await named();
    await tell();
    const page = await ask('creator-page', { key });
    expect(page?.accounts[0]).toMatchObject({ isUnseen: true, told: line, badge: { card: null } });
    expect(page?.view).toMatchObject({
      badge: { parts: ['Not looked at in this browser yet'], card: null },
      briefs: [],
    });
    await visit();
    expect((await ask('creator-page', { key }))?.accounts[0]).toMatchObject({ isUnseen: false, told: null });
  });

  it('stands beside others, and before a client, with what was told and whose look it was', async () => {
    const key = await named();
    await tell();
    const seen = 'as a colleague saw it on Nov 12, 2026';
    const { subjects, rows } = await ask('compare', { keys: [key], brief: null });
    expect(subjects[0]?.told).toBe(seen);
    expect(rows.find(({ measure }) => measure === 'followers')?.cells[0]?.text).toBe('25,100');
    expect((await ask('client-rows', { keys: [key], brief: null }))[0]).toMatchObject({
      readAt: told().seenAt,
      columns: { verdict: seen, tier: 'Micro', followers: '25,100' },
      reasons: [],
      basis: [],
    });
  });

  it('is called by the size that the bounds of here make of them, also once these are others', async () => {
    const key = await named();
    await tell();
    await renewed(key);
    const tierBounds = defaultSettings.tierBounds.map((one) =>
      one.name === 'micro' ? { ...one, bound: 30_000 } : one,
    );
    await ask('settings-change', { tierBounds });
    expect((await listed())[0]?.state).toBe('stale');
    expect((await renewed(key))?.line).toContain('Nano');
    expect((await toldOf(key))?.[0]).toContain('Nano');
  });

  it('is still not looked at where a colleague only named them', async () => {
    const key = await named();
    await tell(told({ seenAt: null, day: null }));
    expect((await renewed(key))?.state).toBe('unseen');
    expect(await toldOf(key)).toEqual([null]);
  });

  it('has no rate where the colleague’s look told none', async () => {
    const key = await named();
    await tell(told({ day: null }));
    expect(await renewed(key)).toMatchObject({
      state: 'told',
      line: 'Micro · as a colleague saw it on Nov 12, 2026',
    });
  });

  it('is what a look of here shows as soon as there is one', async () => {
    const key = await named();
    await tell();
    await visit('mira.bakes');
    await vi.waitFor(async () => expect((await listed())[0]?.state).toBe('fresh'));
    expect((await listed())[0]?.line).not.toContain('colleague');
    expect(await toldOf(key)).toEqual([null]);
  });
});

describe('A creator looked at here, and later by a colleague', () => {
  it('says on their page alone what the colleague saw', async () => {
    const key = await visit('mira.bakes');
    await ask('creator-change', { key, change: { do: 'save', brief: null } });
    await tell(told({ seenAt: '2099-11-12T12:00:00.000Z' }));
    expect(await toldOf(key)).toEqual(['A colleague saw it later: 25,100 followers on Nov 12, 2099.']);
    expect((await listed())[0]?.line).not.toContain('colleague');
    await tell(told({ seenAt: '2020-11-12T12:00:00.000Z' }));
    expect(await toldOf(key)).toEqual([null]);
    await tell(told({ seenAt: '2099-11-12T12:00:00.000Z', account: anAccount({ followers: null }) }));
    expect(await toldOf(key)).toEqual([null]);
  });
});
