import 'fake-indexeddb/auto';
import '../../src/background';
import { describe, expect, it, vi } from 'vitest';
import { collaborationViews } from '../../src/background/collaborations';
import type { Post } from '../../src/model/reading';
import { aPost, exact } from '../support/readings';
import { collaborationOf } from '../support/seeded-worker';
import { ask, lookAt, shownOf, useWorker, visit, webPage } from '../support/worker';
import { saving } from '../support/saving';
import { aKit } from '../support/declared';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();

const reel = (creator: string, url: string | null) => ({ ...collaborationOf(creator, 'reel', 'default'), url });
const all = async (creator: string) => collaborationViews(creator, []);

/** The person opens a post's own page. */
function open(post: Partial<Post>) {
  const look = lookAt('mira.bakes');
  const page = { ...look.page, kind: 'post' as const, postId: 'Creel001' };
  const publishedAt = new Date(Date.now() - 20 * 86_400_000).toISOString();
  return ask('look', { readings: [{ ...look, page, posts: [aPost('Creel001', { publishedAt, ...post })] }] }, webPage);
}

describe('A collaboration', () => {
  it('is held against what a post of the creator was to be expected to get, once its post is opened', async () => {
    const mira = await visit();
    await ask('collaboration-put', reel(mira, 'https://instagram.com/mira.bakes/reel/Creel001/?igsh=1'));
    expect(await all(mira)).toMatchObject([
      {
        post: { site: 'instagram', id: 'Creel001' },
        expected: { interactions: { typical: expect.closeTo(500) } },
        lines: [],
      },
    ]);

    await open({ likes: exact(480), comments: exact(20) });

    const [{ result, lines } = { result: null, lines: [] }] = await all(mira);
    expect(result).toMatchObject({ likes: { value: 480 }, comments: { value: 20 }, views: null });
    expect(lines[0]).toMatch(/^Cost per engagement: €0\.50, as expected/);
  });

  it('keeps its creator in the active campaign, and leaves them as they are who are kept', async () => {
    const mira = await visit();
    await ask('collaboration-put', reel(mira, null));
    expect((await shownOf(mira)).candidates).toMatchObject([{ brief: 'default', status: 'shortlisted' }]);
  });

  it.each([
    ['is no post', 'https://www.instagram.com/mira.bakes/'],
    ['is of no site that Fitlens reads', 'https://example.com/p/Creel001/'],
    ['is nowhere yet', null],
  ])('has no post where its address %s', async (_, url) => {
    const mira = await visit();
    await ask('collaboration-put', reel(mira, url));
    expect(await all(mira)).toMatchObject([{ url, post: null, result: null, lines: [] }]);
  });
});

describe('What the creator declares', () => {
  it('is shown to the person', async () => {
    const mira = await visit();
    expect(await shownOf(mira)).toMatchObject({ declared: null });
    expect((await ask('declared-set', { creator: mira, declared: aKit })).view).toMatchObject({ declared: aKit });
  });

  it('is never said in a page, nor are own reasons, tags, next steps and prices', async () => {
    const mira = await visit();
    await ask('declared-set', { creator: mira, declared: { ...aKit, source: 'A secret kit', monthlyReach: 987_654 } });
    await ask('creator-change', { key: mira, change: { do: 'tags', add: ['a secret tag'], remove: [] } });
    const nextStep = { text: 'A secret step', dueOn: null };
    await ask('creator-change', { key: mira, change: { do: 'nextStep', brief: null, nextStep } });
    const agreed = { amount: 765_432, currency: 'EUR' };
    await ask('creator-change', { key: mira, change: { do: 'agreed', brief: null, agreed } });
    const reason = { text: 'A secret reason' };
    await ask('creator-change', { key: mira, change: { do: 'status', brief: null, status: 'rejected', reason } });
    const answer = JSON.stringify(await ask('look', { readings: [lookAt('mira.bakes')] }, webPage));
    expect(answer).not.toMatch(/secret|987|765/i);
  });
});

describe('A reason in the person’s own words', () => {
  it('is offered again, the last used first, and makes no list stale', async () => {
    const mira = await visit();
    await ask('creator-change', { key: mira, change: saving(true) });
    const { db } = await import('../../src/store/open');
    const standards = async () => (await db()).get('meta', 'standards');
    const before = await standards();
    for (const text of ['Too dark', 'Too loud', 'Too dark'])
      await ask('creator-change', {
        key: mira,
        change: { do: 'status', brief: null, status: 'rejected', reason: { text } },
      });
    expect((await shownOf(mira)).ownReasons).toEqual(['Too dark', 'Too loud']);
    expect(await standards()).toEqual(before);
  });
});
