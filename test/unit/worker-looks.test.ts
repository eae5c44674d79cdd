import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { lastWorked } from '../../src/store/health';
import { db } from '../../src/store/open';
import { anAccount, aReading, exact } from '../support/readings';
import { ask, lookAt, seen, useWorker, visit, webPage } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

const worked = async () => lastWorked(await db(), 'instagram');
const accounts = async () => (await db()).count('accounts');

describe('A look at a profile', () => {
  it('says whether its creator is on the shortlist', async () => {
    const key = await visit();
    expect(await seen({ readings: [lookAt('mira.bakes')] })).toMatchObject({ key, saved: false });
    await ask('act', { key, act: 'save' });
    expect(await seen({ readings: [lookAt('mira.bakes')] })).toMatchObject({ key, saved: true });
  });

  it('shows nothing and leaves nothing behind on a site that is switched off, and only there', async () => {
    await ask('settings-change', { sitesOff: ['instagram'] });
    expect(await ask('look', { readings: [lookAt('mira.bakes')] }, webPage)).toBeNull();
    expect(await accounts()).toBe(0);
    await ask('settings-change', { sitesOff: ['tiktok'] });
    expect(await ask('look', { readings: [lookAt('mira.bakes')] }, webPage)).not.toBeNull();
    expect(await accounts()).toBe(1);
  });

  it('takes what its own site says, and nothing else that came along', async () => {
    const page = { site: 'tiktok', kind: 'profile' as const, handle: 'mira.bakes', accountId: null, postId: null };
    const strange = aReading({ page, account: anAccount({ followers: exact(9) }) });
    const posing = { ...strange, account: { ...anAccount({ followers: exact(9) }), site: 'tiktok' } };
    // A page of this site that shows an account of another.
    const disguised = { ...posing, page: lookAt('mira.bakes').page };
    const badge = await seen({ readings: [disguised, lookAt('mira.bakes'), strange, posing] });
    expect(badge?.card?.figures[0]).toMatchObject({ label: 'Followers', value: '12,345' });
    expect((await (await db()).getAll('accounts')).map(({ account }) => account.site)).toEqual(['instagram']);
  });
});

describe('That a site could be read', () => {
  it('is remembered with a profile’s followers', async () => {
    expect(await worked()).toBeNull();
    const look = lookAt('mira.bakes');
    await ask('look', { readings: [look] }, webPage);
    expect(await worked()).toBe(look.at);
  });

  it.each([
    ['without followers', { account: anAccount() }],
    ['of a post', { page: { ...lookAt('mira.bakes').page, kind: 'post' as const, postId: 'p1' } }],
  ])('is not said by a page %s', async (_, facts) => {
    await ask('look', { readings: [{ ...lookAt('mira.bakes'), ...facts }] }, webPage);
    expect(await worked()).toBeNull();
  });
});

describe('A page on which no account can be read', () => {
  const nobody = aReading({ missing: [{ what: 'page', why: 'unknown-layout' }] });

  it('says so, leaves nothing behind, and has a report that names browser and version and nobody', async () => {
    const badge = await seen({ readings: [nobody] });
    expect(badge).toMatchObject({ key: null, verdict: 'unknown', saved: false });
    expect(badge?.card?.report?.split('\n').slice(0, 3)).toEqual([
      'Fitlens 0.1.0, Chrome/148',
      expect.stringMatching(/^Instagram, profile page, readers of \d{4}-\d\d-\d\d$/),
      'Worked last: never here',
    ]);
    expect(badge?.card?.report).not.toMatch(/mira|Linux/);
    expect(await accounts()).toBe(0);
  });

  it('tells since when the site is read no more', async () => {
    const look = lookAt('mira.bakes');
    await ask('look', { readings: [look] }, webPage);
    const badge = await seen({ readings: [nobody] });
    expect(badge?.card?.report).toContain(`Worked last: ${look.at.slice(0, 10)}`);
  });

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:152.0) Gecko/20100101 Firefox/152.0', 'Firefox/152'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/148.0.0.0 Safari/537.36 Edg/148.0.0.0', 'Chrome/148'],
    ['Something of somebody’s own 1.0', 'another browser'],
  ])('names the browser %s as %s', async (userAgent, name) => {
    vi.stubGlobal('navigator', { userAgent });
    const badge = await seen({ readings: [nobody] });
    expect(badge?.card?.report).toMatch(`Fitlens 0.1.0, ${name}\n`);
  });
});
