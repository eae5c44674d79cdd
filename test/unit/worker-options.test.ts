import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { benchmarks } from '../../src/estimate/benchmarks';
import { defaultBrief } from '../../src/model/brief';
import { defaultSettings } from '../../src/model/settings';
import { makeSamples } from '../../src/ui/samples';
import { db } from '../../src/store/open';
import { anAccount, aReading } from '../support/readings';
import { ask, lookAt, useWorker, visit, webPage } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

const siteOf = async (id: string) => {
  const site = (await ask('sites', {})).find((one) => one.id === id);
  if (!site) throw new Error(`There is no ${id}.`);
  return site;
};

describe('The list of sites', () => {
  it('has the formats of each, its own published rates and what they are per', async () => {
    const instagram = await siteOf('instagram');
    expect(instagram).toMatchObject({ name: 'Instagram', formats: expect.arrayContaining(['reel']), visited: {} });
    const published = benchmarks.filter(({ site }) => site === 'instagram');
    expect(instagram.published.map(({ name, year }) => [name, year])).toEqual(
      published.map(({ name, year }) => [name, year]),
    );
    expect(instagram.ratedPer).toContain('followers');
    expect((await siteOf('bluesky')).published).toEqual([]);
  });

  it('says which rates can be shown first, which usually is and why', async () => {
    expect((await siteOf('tiktok')).headline).toEqual({
      usual: 'views',
      why: expect.stringMatching(/^From post to post/),
      choices: [
        { per: 'followers', name: 'Engagement per follower' },
        { per: 'views', name: 'Engagement per view' },
      ],
    });
    expect((await siteOf('youtube')).headline.choices[0]).toEqual({ per: 'followers', name: 'Views per subscriber' });
    expect((await siteOf('bluesky')).headline).toEqual({
      usual: 'followers',
      why: null,
      choices: [{ per: 'followers', name: 'Engagement per follower' }],
    });
  });

  it('counts the visited accounts that have a rate, each on its own site', async () => {
    await visit();
    await visit('creator_one');
    await ask('look', { readings: [{ ...lookAt('creator_two'), posts: [] }] }, webPage);
    const account = anAccount({ handle: 'creator_three' });
    await ask('look', { readings: [{ ...lookAt('creator_three'), account }] }, webPage);
    expect((await siteOf('instagram')).visited).toEqual({ followers: 2 });
    expect((await siteOf('tiktok')).visited).toEqual({});
  });
});

describe('The preview of settings', () => {
  const [sample] = makeSamples(new Date());
  const brief = defaultBrief('Bread');

  it('shows a made-up creator by what is not kept yet, with nothing to open, save or remember', async () => {
    await ask('brief-add', { ...defaultBrief('Another'), id: 'another' });
    const before = await (await db()).count('accounts');
    const { badge, price } = await ask('preview', { brief, settings: defaultSettings, sample });
    expect(badge).toMatchObject({ saved: false, card: { brief: null, chart: { bars: expect.any(Array) } } });
    const { about = [], facts = [], chart } = badge.card ?? {};
    expect([...about, ...facts, ...(chart?.bars ?? [])].filter(({ href }) => href !== null)).toEqual([]);
    expect(price).toMatch(/cost/);
    expect(await (await db()).count('accounts')).toBe(before);
  });

  it('follows the settings and the brief that it was given', async () => {
    const small = { ...brief, size: { min: 1, max: 2 } };
    const verdictOf = async (by: typeof brief) =>
      (await ask('preview', { brief: by, settings: defaultSettings, sample })).badge.verdict;
    expect(await verdictOf(small)).toBe('none');
    expect(await verdictOf(brief)).not.toBe('none');
  });

  it('is refused without a creator', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const nobody = ask('preview', { brief, settings: defaultSettings, sample: aReading() });
    await expect(nobody).rejects.toThrow(/did not understand/);
    log.mockRestore();
  });
});
