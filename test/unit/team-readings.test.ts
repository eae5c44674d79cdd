import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { collaborationsOf, putCollaboration } from '../../src/store/collaborations';
import { keepResults } from '../../src/store/results';
import { aPost, aReading, exact } from '../support/readings';
import { aWrite } from '../support/store';
import { aBrowser, type Browser } from '../support/team-browsers';
import { memoryDatabase } from '../support/team-database';

const reel = {
  id: 'reel',
  brief: 'spring',
  deliverable: '1 reel',
  dueOn: null,
  url: 'https://www.instagram.com/reel/Creel001/',
};
const post = { site: 'instagram', id: 'Creel001' } as const;

const agree = ({ store }: Browser, creator: string, amount: number) =>
  putCollaboration(store, aWrite(), { ...reel, creator, cost: { amount, currency: 'EUR' } }, { post, expected: null });

/** Opens the post, so that what came of it is read. */
const open = ({ store }: Browser) =>
  keepResults(
    store,
    aReading({
      page: { site: 'instagram', kind: 'post', handle: 'mira', accountId: null, postId: post.id },
      posts: [aPost(post.id, { likes: exact(900) })],
    }),
  );

it('What one reads of a post that was paid for reaches a colleague who changed its cost meanwhile', async () => {
  const database = memoryDatabase();
  const [ana, ben] = [await aBrowser('a0a0a0a0', database, 'Ana'), await aBrowser('b0b0b0b0', database, 'Ben')];
  const mira = await ana.look('mira');
  await ana.campaign('spring');
  await ana.status(mira, 'spring');
  await agree(ana, mira, 250);
  await ana.share('spring');
  await ben.exchange();
  const [told] = await collaborationsOf(ben.store, mira);
  await agree(ben, told?.creator ?? '', 300);
  await open(ana);
  for (const one of [ana, ben, ana, ben]) await one.exchange();
  for (const { store } of [ana, ben])
    expect(await collaborationsOf(store, told?.creator ?? '')).toMatchObject([
      { cost: { amount: 300 }, result: { likes: { value: 900 } } },
    ]);
  expect(await ana.store.count('outbox')).toBe(0);
});
