import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Collaboration } from '../../src/model/collaboration';
import type { Post, Reading } from '../../src/model/reading';
import type { CollaborationInput } from '../../src/shared/messages';
import {
  collaborationsOf,
  putCollaboration,
  removeCollaboration,
  restoreCollaboration,
} from '../../src/store/collaborations';
import { getCreator } from '../../src/store/creators';
import { openStore } from '../../src/store/open';
import { keepResults } from '../../src/store/results';
import type { Store } from '../../src/store/schema';
import { aPost, aReading, daysLater, exact, rounded, today } from '../support/readings';
import { aWrite, endStories, itIs, seen } from '../support/store';

endStories();

const reel = { site: 'instagram', id: 'Creel001' };
const range = { typical: 500, low: 400, high: 650 };
const expected = { at: today, interactions: range, views: null };

let store: Store;
let mira: string;
beforeEach(async () => {
  itIs(today);
  store = await openStore(crypto.randomUUID());
  mira = await seen(store);
});

const input = (change: Partial<CollaborationInput> = {}): CollaborationInput => ({
  id: 'one',
  creator: mira,
  brief: 'default',
  deliverable: '1 reel',
  dueOn: null,
  cost: { amount: 250, currency: 'EUR' },
  url: 'https://www.instagram.com/reel/Creel001/',
  ...change,
});
const put = (change: Partial<CollaborationInput> = {}, told: Partial<Pick<Collaboration, 'post' | 'expected'>> = {}) =>
  putCollaboration(store, aWrite(), input(change), { post: reel, expected, ...told });
const all = () => collaborationsOf(store, mira);

/** The person opens the reel's own page. */
const open = (post: Partial<Post>, at = daysLater(3), page: Partial<Reading['page']> = {}) =>
  keepResults(
    store,
    aReading({
      page: { site: 'instagram', kind: 'post', handle: 'mira.bakes', accountId: null, postId: reel.id, ...page },
      at,
      posts: [aPost(reel.id, post), aPost('Cother01', { likes: exact(1) })],
    }),
  );

describe('a collaboration', () => {
  it('is kept with what was expected when it was agreed on, and puts its creator on the shortlist', async () => {
    await put();
    expect(await all()).toEqual([
      expect.objectContaining({ deliverable: '1 reel', post: reel, expected, result: null, createdAt: today }),
    ]);
    expect((await getCreator(store, mira))?.order).toBeDefined();
  });

  it('stays in its place when it is changed, and is still held against what was expected then', async () => {
    await put();
    await put({ id: 'two', deliverable: 'Link in bio', url: null }, { post: null });
    itIs(daysLater(9));
    await put({ deliverable: '2 reels' }, { expected: { ...expected, at: daysLater(9) } });
    expect((await all()).map(({ deliverable }) => deliverable)).toEqual(['Link in bio', '2 reels']);
    expect((await all())[1]).toMatchObject({ expected: { at: today }, createdAt: today });
  });

  it('is removed, and comes back where it was', async () => {
    await put();
    await put({ id: 'two', deliverable: 'Link in bio' });
    const done = await removeCollaboration(store, aWrite(), 'one');
    expect((await all()).map(({ id }) => id)).toEqual(['two']);
    expect(await store.get('tombstones', ['collaboration', 'one'])).toBeDefined();
    if (!done?.removed) throw new Error('Nothing was removed.');
    await restoreCollaboration(store, aWrite(), done.removed);
    expect((await all()).map(({ id }) => id)).toEqual(['two', 'one']);
    expect(await store.get('tombstones', ['collaboration', 'one'])).toBeUndefined();
    expect(await removeCollaboration(store, aWrite(), 'three')).toBeNull();
  });

  it('is of no campaign that is gone, and of nobody of whom nothing is remembered', async () => {
    await expect(put({ brief: 'gone' })).rejects.toThrow('errorBriefGone');
    await expect(put({ creator: 'gone' })).rejects.toThrow('errorForgotten');
    expect(await store.count('collaborations')).toBe(0);
  });
});

describe('when the person opens the post', () => {
  it('its counts become the result of every collaboration that it is of, and of no other', async () => {
    await put();
    await put({ id: 'two' });
    await put({ id: 'other' }, { post: { site: 'instagram', id: 'Celse001' } });
    await open({ likes: exact(520), comments: exact(31), publishedAt: daysLater(1) });
    const [other, two, one] = await all();
    expect(one?.result).toEqual({
      readAt: daysLater(3),
      publishedAt: daysLater(1),
      likes: { value: 520, min: 520, max: 520 },
      comments: { value: 31, min: 31, max: 31 },
      shares: null,
      saves: null,
      views: null,
    });
    expect(two?.result).toEqual(one?.result);
    expect(other?.result).toBeNull();
  });

  it('the later look counts, whichever came first; what it does not show stays', async () => {
    await put();
    await open({ likes: exact(520), views: rounded(12_300, 12_399) });
    await open({ likes: exact(610), comments: exact(40) }, daysLater(8));
    await open({ likes: exact(300), shares: exact(7) }, daysLater(2));
    expect((await all())[0]?.result).toMatchObject({
      readAt: daysLater(8),
      likes: { value: 610 },
      comments: { value: 40 },
      shares: { value: 7 },
      views: { value: 12_300, max: 12_399 },
    });
  });

  it('another address is another post: what was read of the first is not its result', async () => {
    await put();
    await open({ likes: exact(520) });
    await put({ deliverable: '1 reel, extended' });
    expect((await all())[0]?.result).not.toBeNull();
    await put({ url: 'https://www.instagram.com/reel/Celse001/' }, { post: { site: 'instagram', id: 'Celse001' } });
    expect((await all())[0]?.result).toBeNull();
  });

  it('nothing is read on a profile, although the post stands there, nor from another post’s page', async () => {
    await put();
    await open({ likes: exact(520) }, today, { kind: 'profile', postId: null });
    await open({ likes: exact(520) }, today, { postId: 'Cother01' });
    expect((await all())[0]?.result).toBeNull();
  });
});
