import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { english } from '../support/english';
import { anAccount, aReading } from '../support/readings';
import { saving } from '../support/saving';
import { ask, useWorker, visit } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

const sweets = { ...defaultBrief('Sweets'), id: 'sweets', budget: { amount: 300, currency: 'EUR' } };

/** Mira, saved in the active campaign, with everything that is the person's own. */
async function keepMira(): Promise<string> {
  const key = await visit();
  await ask('creator-change', { key, change: saving(true) });
  await ask('note-add', { creator: key, text: 'Answers within a day' });
  await ask('quote-set', { creator: key, money: { amount: 250, currency: 'EUR' } });
  await ask('creator-change', { key, change: { do: 'tags', add: ['bakers'], remove: [] } });
  await ask('creator-change', {
    key,
    change: { do: 'nextStep', brief: null, nextStep: { text: 'Write to her', dueOn: null } },
  });
  return key;
}

async function visitOnTikTok(handle: string): Promise<string> {
  const account = { ...anAccount(), site: 'tiktok', id: '77', handle };
  const reading = aReading({ account, page: { ...aReading().page, site: 'tiktok', handle } });
  return (await ask('look', { readings: [reading] }, `https://www.tiktok.com/@${handle}`))?.key ?? '';
}

describe('Creators side by side', () => {
  it('are held against the campaign that is asked for, in their order', async () => {
    const [mira, other] = [await visit(), await visit('creator_one', 40_000)];
    await ask('brief-add', sweets);
    const shown = await ask('compare', { keys: [other, mira], brief: 'sweets' });
    expect(shown.campaign).toBe('Sweets');
    expect(shown.subjects.map(({ called, site }) => [called, site])).toEqual([
      ['@creator_one', 'Instagram'],
      ['@mira.bakes', 'Instagram'],
    ]);
    const followers = shown.rows.find(({ measure }) => measure === 'followers');
    expect(followers?.cells.map(({ text }) => text)).toEqual(['40,000', '12,345']);
    expect(shown.rows.find(({ measure }) => measure === 'rate')?.note).toBe(
      '@mira.bakes is really ahead of all others',
    );
  });

  it('that are not remembered any more are left out', async () => {
    const shown = await ask('compare', { keys: [await visit(), 'gone'], brief: null });
    expect(shown.subjects).toHaveLength(1);
  });

  it('that were joined since are one, also for a client', async () => {
    const keys = [await visit(), await visit('creator_one', 40_000)] as [string, string];
    await ask('creators-join', { key: keys[0], other: keys[1] });
    expect((await ask('compare', { keys, brief: null })).subjects).toHaveLength(1);
    expect(await ask('client-rows', { keys, brief: null })).toHaveLength(1);
  });

  it('are not held against a brief that is gone', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const asked = ask('compare', { keys: [await visit()], brief: 'gone' });
    await expect(asked).rejects.toThrow(english['errorCampaignGone']?.message);
    log.mockRestore();
  });

  it('are the accounts of one where only one is named, told apart by site', async () => {
    const key = await keepMira();
    const { view } = await ask('creators-join', { key, other: await visitOnTikTok('mirabakes') });
    const shown = await ask('compare', { keys: [view?.key ?? ''], brief: null });
    expect(shown.subjects.map(({ called, site }) => [called, site])).toEqual([
      ['@mira.bakes', 'Instagram'],
      ['@mirabakes', 'TikTok'],
    ]);
    expect(shown.more).toBe(0);
    // What a post costs is the creator's, whichever account it is for.
    expect(shown.rows.map(({ measure }) => measure)).not.toContain('price');
  });
});

describe('What a client may be shown of a creator', () => {
  it('is what was read and how it fits, each value finished; the person’s own is apart', async () => {
    const key = await keepMira();
    const [row] = await ask('client-rows', { keys: [key], brief: null });
    const { own, ...shown } = row ?? { own: null };
    expect(shown).toMatchObject({
      key,
      called: '@mira.bakes',
      site: 'Instagram',
      url: 'https://www.instagram.com/mira.bakes/',
      columns: { followers: '12,345', tier: 'Micro' },
    });
    expect(row?.columns.rate).toMatch(/^4\.1% \(.+\) · Engagement per follower$/);
    expect(row?.reasons.length).toBeGreaterThan(2);
    expect(own).toMatchObject({
      price: ['€250'],
      status: ['Shortlisted'],
      nextStep: ['Write to her'],
      tags: ['bakers'],
      notes: ['Answers within a day'],
      agreed: [],
      rejectReason: [],
    });
    expect(JSON.stringify(shown)).not.toMatch(/\b250\b|Answers|Write to her|bakers|Shortlisted/);
  });

  it('says nothing of the budget, with a price and without', async () => {
    await ask('brief-add', sweets);
    const key = await visit();
    const text = async () => JSON.stringify(await ask('client-rows', { keys: [key], brief: 'sweets' }));
    expect(await text()).not.toMatch(/budget|\b300\b/i);
    await ask('quote-set', { creator: key, money: { amount: 400, currency: 'EUR' } });
    expect(await text()).not.toMatch(/budget|\b300\b/i);
  });

  it('of nobody who is not remembered is a row; who was only named says so', async () => {
    await ask('creators-import', { creators: [{ site: 'instagram', handle: 'new.one', name: null, note: null }] });
    const { items } = await ask('shortlist', { after: null, text: '' });
    const rows = await ask('client-rows', { keys: ['gone', items[0]?.key ?? ''], brief: null });
    expect(rows).toMatchObject([
      { called: '@new.one', readAt: null, reasons: [], columns: { verdict: 'Not looked at yet' } },
    ]);
  });
});
