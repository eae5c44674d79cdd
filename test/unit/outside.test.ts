import 'fake-indexeddb/auto';
import '../../src/background';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { english } from '../support/english';
import { accounts, chooseFor, goesOn, install, menu, panels, press, sentTo, signOf, startUp } from '../support/outside';
import { saving } from '../support/saving';
import { ask, hear, listed, lookAt, shownOf, useWorker, visit, webPage } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();
afterEach(() => void vi.useRealTimers());

const summer = { ...defaultBrief('Summer & sun'), id: 'summer' };
const title = () => [...menu.values()].map((item) => item.title);
const statusOf = async (key: string) => (await shownOf(key)).candidates.map(({ status }) => status);
/** Imports creators that are to be looked at. */
const queue = (...handles: string[]) =>
  ask('creators-import', { creators: handles.map((handle) => ({ site: 'tiktok', handle, name: null, note: null })) });

describe('The toolbar’s icon', () => {
  it('shows the size of the profile in a tab by one sign, and is called what its badge says', async () => {
    await hear({ fitlens: 'look', body: { readings: [lookAt('mira.bakes', 12_345)] } }, webPage, 3);
    await vi.waitFor(() => expect(signOf(3).text).toBe('µ'));
    expect(signOf(3).title).toMatch(/^Micro · .*engagement/);
    await hear({ fitlens: 'look', body: { readings: [lookAt('mira.bakes', 2_345)] } }, webPage, 2);
    await vi.waitFor(() => expect(signOf(2).text).toBe('N'));
    expect(signOf(3).text).toBe('µ');
  });

  it('loses the sign when its tab goes on to a page of nobody, and keeps it on the same profile', async () => {
    const key = await visit();
    await vi.waitFor(() => expect(signOf(2).text).toBe('µ'));
    accounts.set(2, key);
    goesOn(2, { status: 'complete' });
    goesOn(2, { url: `${webPage}reels/` });
    await vi.waitFor(() => expect(signOf(2).text).toBe('µ'));
    accounts.set(2, null);
    goesOn(2, { status: 'complete' });
    await vi.waitFor(() => expect(signOf(2)).toEqual({ text: '', title: 'Fitlens' }));
  });
});

describe('The keyboard', () => {
  it('saves the creator of the page in front into the active campaign, and the badge hears of it', async () => {
    const key = await visit();
    accounts.set(2, key);
    press('save-creator');
    await vi.waitFor(async () => expect(await statusOf(key)).toEqual(['shortlisted']));
    await vi.waitFor(() => expect(signOf(2)).toMatchObject({ text: '✓', title: 'Saved to “Micro-influencer”.' }));
  });

  it('takes who was to be looked at for looked at', async () => {
    const key = await visit();
    await ask('creator-change', { key, change: { do: 'status', brief: null, status: 'toLookAt', reason: null } });
    accounts.set(2, key);
    press('save-creator');
    await vi.waitFor(async () => expect(await statusOf(key)).toEqual(['shortlisted']));
  });

  it('rejects without a reason', async () => {
    const key = await visit();
    accounts.set(2, key);
    press('reject-creator');
    await vi.waitFor(async () =>
      expect((await shownOf(key)).candidates).toMatchObject([{ status: 'rejected', reason: null }]),
    );
  });

  it('says at the icon that there is nobody on the page, and after a moment no more', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    press('save-creator', 3);
    await vi.waitFor(() => expect(signOf(3)).toEqual({ text: '?', title: english['popupNobody']?.message }));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(signOf(3)).toEqual({ text: '', title: 'Fitlens' });
  });

  it('shows what stood at the icon before, however often something was told there', async () => {
    const key = await visit();
    await vi.waitFor(() => expect(signOf(2).text).toBe('µ'));
    const before = signOf(2);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    press('save-creator');
    await vi.waitFor(() => expect(signOf(2).text).toBe('?'));
    accounts.set(2, key);
    press('save-creator');
    await vi.waitFor(() => expect(signOf(2).text).toBe('✓'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(signOf(2)).toEqual(before);
  });

  it('opens the next creator to look at in the tab in front, and the panel of its window', async () => {
    await queue('one', 'two');
    press('next-to-look-at');
    await vi.waitFor(() => expect(sentTo).toEqual([{ tab: 2, url: 'https://www.tiktok.com/@one' }]));
    press('open-panel');
    expect(panels).toEqual([7]);
  });

  it('opens nothing where nobody is left to look at, and says so', async () => {
    press('next-to-look-at');
    await vi.waitFor(() => expect(signOf(2)).toEqual({ text: '0', title: english['reviewNobody']?.message }));
    expect(sentTo).toEqual([]);
  });
});

describe('The menu of a link', () => {
  it('has one line, drawn at installing and at each start, that names the active campaign', async () => {
    install();
    startUp();
    await vi.waitFor(() => expect(title()).toEqual(['Save to “Micro-influencer”']));
    await ask('brief-add', summer);
    await ask('brief-activate', { id: 'summer' });
    await vi.waitFor(() => expect(title()).toEqual(['Save to “Summer && sun”']));
    const [item] = menu.values();
    expect(item?.targetUrlPatterns).toContain('https://bsky.app/*');
    expect(item?.documentUrlPatterns).toEqual(item?.targetUrlPatterns);
  });

  it('saves whom the link leads to: to be looked at who was never seen, else shortlisted', async () => {
    install();
    await vi.waitFor(() => expect(menu.size).toBe(1));
    const key = await visit();
    chooseFor('https://www.instagram.com/mira.bakes/?hl=de');
    await vi.waitFor(async () => expect(await statusOf(key)).toEqual(['shortlisted']));
    chooseFor('https://bsky.app/profile/tom.example');
    await vi.waitFor(async () => expect(await listed()).toHaveLength(2));
    const tom = (await listed()).find(({ called }) => called === '@tom.example');
    expect(tom).toMatchObject({ site: 'Bluesky', state: 'unseen' });
    expect(await statusOf(tom?.key ?? '')).toEqual(['toLookAt']);
    await vi.waitFor(() => expect(signOf(2).text).toBe('✓'));
  });

  it('leaves as they are those who are in the campaign, and gives who was rejected another chance', async () => {
    install();
    await vi.waitFor(() => expect(menu.size).toBe(1));
    const key = await visit();
    await ask('creator-change', { key, change: { do: 'status', brief: null, status: 'agreed', reason: null } });
    chooseFor(webPage);
    await vi.waitFor(() => expect(signOf(2).text).toBe('✓'));
    expect(await statusOf(key)).toEqual(['agreed']);
    await ask('creator-change', { key, change: { do: 'status', brief: null, status: 'rejected', reason: null } });
    chooseFor(webPage);
    await vi.waitFor(async () => expect(await statusOf(key)).toEqual(['shortlisted']));
  });

  it.each([
    ['a post', 'https://x.com/mira/status/1234567890123456789'],
    ['a page of the site', 'https://www.instagram.com/explore/'],
    ['a channel by an id that was never seen', `https://www.youtube.com/channel/UC${'x'.repeat(22)}`],
    ['nothing', ''],
    // oxlint-disable-next-line no-script-url -- what must not come through
    ['a script', 'javascript:location="https://www.instagram.com/mira.bakes/"'],
    ['what it holds itself', 'data:text/html,https://www.instagram.com/mira.bakes/'],
    ['a page’s own file', 'blob:https://www.instagram.com/mira.bakes'],
    ['a host that begins like a site’s', 'https://www.instagram.com.evil.example/mira.bakes/'],
    ['a host that names a site as its user', 'https://www.instagram.com@evil.example/mira.bakes/'],
    ['another door of a site’s host', 'https://www.instagram.com:8443/mira.bakes/'],
    ['a name longer than any', `https://www.instagram.com/${'x'.repeat(500)}/`],
    ['no address at all', 'https://'],
  ])('says that it leads to no profile: %s', async (_, link) => {
    install();
    await vi.waitFor(() => expect(menu.size).toBe(1));
    chooseFor(link);
    await vi.waitFor(() => expect(signOf(2)).toEqual({ text: '?', title: english['outsideNoProfile']?.message }));
    expect(await listed()).toEqual([]);
  });
});

describe('Those who are to be looked at', () => {
  it('come one after the other as they were named, and round again', async () => {
    await queue('one', 'two', 'three');
    const first = await ask('review-next', { brief: null, after: null });
    expect(first).toMatchObject({ total: 3, place: 0, next: { called: '@one', site: 'TikTok' } });
    const second = await ask('review-next', { brief: null, after: first.next?.key ?? '' });
    expect(second).toMatchObject({ total: 3, place: 1, next: { called: '@two' } });
    const third = await ask('review-next', { brief: null, after: second.next?.key ?? '' });
    expect(third).toMatchObject({ place: 2, next: { called: '@three' } });
    const round = await ask('review-next', { brief: null, after: third.next?.key ?? '' });
    expect(round).toMatchObject({ place: 3, next: { called: '@one' } });
  });

  it('go on from where somebody stood who is decided now', async () => {
    await queue('one', 'two', 'three');
    const { next: one } = await ask('review-next', { brief: null, after: null });
    const { next: two } = await ask('review-next', { brief: null, after: one?.key ?? '' });
    await ask('creator-change', { key: two?.key ?? '', change: saving(true) });
    await ask('creator-change', {
      key: two?.key ?? '',
      change: { do: 'status', brief: null, status: 'shortlisted', reason: null },
    });
    const after = await ask('review-next', { brief: null, after: two?.key ?? '' });
    expect(after).toMatchObject({ total: 2, place: 0, next: { called: '@three' } });
  });

  it('are nobody but the one in front: then there is no next', async () => {
    await queue('one');
    const { next } = await ask('review-next', { brief: null, after: null });
    expect(await ask('review-next', { brief: null, after: next?.key ?? '' })).toEqual({
      total: 1,
      place: 1,
      next: null,
    });
  });

  it('are those of the campaign that is asked for', async () => {
    await queue('one');
    await ask('brief-add', summer);
    expect(await ask('review-next', { brief: 'summer', after: null })).toEqual({ total: 0, place: 0, next: null });
    await ask('brief-activate', { id: 'summer' });
    expect((await ask('review-next', { brief: null, after: null })).total).toBe(0);
    expect((await ask('review-next', { brief: 'default', after: null })).total).toBe(1);
  });
});
