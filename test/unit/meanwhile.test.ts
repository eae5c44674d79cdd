import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dress } from '../../src/background/dress';
import { changeSettings } from '../../src/background/settings';
import { act } from '../../src/background/creator';
import { look } from '../../src/background/take-reading';
import type { Reading } from '../../src/model/reading';
import { instagram, tiktok } from '../../src/sites/with-readers';
import { db } from '../../src/store/open';
import { badgeStyle } from '../../src/ui/badge-style';
import { anAccount, aPost, aReading, daysLater, exact, today } from '../support/readings';
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

beforeEach(async () => {
  vi.setSystemTime(today);
  const store = await db();
  for (const name of store.objectStoreNames) await store.clear(name);
});

const posts = (number: number, counts = true) =>
  Array.from({ length: number }, (_, index) =>
    aPost(`post${index}`, {
      author: 'mira.bakes',
      publishedAt: daysLater(-3 * (index + 1)),
      kind: 'image',
      likes: counts ? exact(600 + 10 * index) : null,
      comments: counts ? exact(20) : null,
    }),
  );
const followers = exact(24_310);
const saying = async (reading: Partial<Reading>) => await look({ readings: [aReading(reading)] }, from(instagram));

describe('For as long as more may come, the badge says', () => {
  it('the size and that posts are being read, as soon as the followers are known', async () => {
    const answer = await saying({ account: anAccount({ followers, postCount: exact(214) }) });
    expect(answer?.meanwhile).toMatchObject({
      key: answer?.key,
      verdict: 'unknown',
      parts: ['Micro', 'reading posts…'],
      name: 'Micro · reading posts…',
    });
    expect(answer?.parts).toEqual(['Too little to tell', 'Micro', 'Posts not loaded yet']);
  });

  it.each([
    ['some of many posts came', { posts: posts(2) }],
    ['the posts came without their counts', { posts: posts(12, false) }],
  ])('the same where only %s', async (_, facts) => {
    const answer = await saying({ account: anAccount({ followers, postCount: exact(214) }), ...facts });
    expect(answer?.meanwhile?.parts).toEqual(['Micro', 'reading posts…']);
  });

  it('no more than that it reads, where posts came before the followers', async () => {
    const answer = await saying({ account: anAccount(), posts: posts(12) });
    expect(answer?.meanwhile).toMatchObject({
      verdict: 'unknown',
      parts: ['Fitlens is reading…'],
      name: 'Fitlens is reading…',
    });
  });

  it('that the creator is saved, to those who only hear it', async () => {
    const { key } = (await saying({ account: anAccount({ followers }) })) ?? {};
    const answer = await act({ key: key ?? '', act: 'save' }, from(instagram));
    expect(answer.meanwhile?.name).toBe('Micro · reading posts… · Saved');
  });
});

describe('Nothing is waited for', () => {
  it.each<[string, Partial<Reading>]>([
    ['there is a rate', { account: anAccount({ followers, postCount: exact(214) }), posts: posts(12) }],
    ['all posts came, too few', { account: anAccount({ followers, postCount: exact(2) }), posts: posts(2) }],
    ['the account is private', { account: anAccount({ followers, private: true }) }],
    ['it has no posts', { account: anAccount({ followers, postCount: exact(0) }) }],
    [
      'the site wants a visitor to log in',
      { account: anAccount({ followers }), missing: [{ what: 'posts', why: 'login-wall' }] },
    ],
    ['the page shows no account', { missing: [{ what: 'page', why: 'not-found' }] }],
  ])('where %s', async (_, reading) => {
    expect((await saying(reading))?.meanwhile).toBeNull();
  });

  it('where an earlier visit saw enough', async () => {
    await saying({ account: anAccount({ followers, postCount: exact(214) }), posts: posts(12) });
    const answer = await saying({ account: anAccount({ followers, postCount: exact(214) }) });
    expect(answer?.parts[2]).toMatch(/%/);
    expect(answer?.meanwhile).toBeNull();
  });
});

describe('A page that wants to show a badge', () => {
  it('is given its style, what it shows at first, and something for the day on which Fitlens is updated under it', async () => {
    const given = await dress({}, from(instagram));
    expect(given?.style).toBe(badgeStyle);
    expect(given?.loading).toMatchObject({ key: null, opens: false });
    expect(JSON.stringify(given?.loading)).toContain('"Fitlens is reading…"');
    expect(given?.outdated).toMatchObject({ key: null, opens: false, meanwhile: null });
    expect(JSON.stringify(given?.outdated)).toContain('"Fitlens was updated or switched off. Reload this page."');
  });

  it('is given nothing on a site that is switched off, and everything on the others', async () => {
    await changeSettings({ sitesOff: ['instagram'] }, from(null));
    expect(await dress({}, from(instagram))).toBeNull();
    expect(await dress({}, from(tiktok))).not.toBeNull();
  });

  it('is one of a site', async () => {
    await expect(dress({}, from(null))).rejects.toThrow('errorNotAllowed');
  });
});
