import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { changeBrief, removeBrief, restoreBrief } from '../../src/store/briefs';
import { changeCreator } from '../../src/store/change-creator';
import { listSaved } from '../../src/store/shortlist';
import { aWrite } from '../support/store';
import { aBrowser, type Browser } from '../support/team-browsers';
import { memoryDatabase } from '../support/team-database';

it('Whoever joins a team has everybody of a campaign on the shortlist, also where it was renamed after they came into it', async () => {
  const database = memoryDatabase();
  const ana = await aBrowser('aaaaaaaa', database, 'Ana');
  await ana.campaign('spring');
  await ana.share('spring');
  const key = await ana.look('mira.bakes');
  await changeCreator(ana.store, aWrite(), key, { do: 'save', brief: 'spring' });
  await ana.exchange();
  // From now on the database tells of the campaign behind its candidates.
  const renamed = { ...defaultBrief('Spring and summer'), id: 'spring' };
  await changeBrief(ana.store, aWrite(), renamed, defaultBrief(''));
  await ana.exchange();
  const mira = await aBrowser('bbbbbbbb', database);
  await mira.exchange();
  expect((await listSaved(mira.store, null, 10)).rows).toHaveLength(1);
});

/** Two colleagues who share the campaign of spring; the second has seen Mira. */
async function twoOfSpring() {
  const database = memoryDatabase();
  const ana = await aBrowser('aaaaaaaa', database, 'Ana');
  await ana.campaign('spring');
  await ana.share('spring');
  const ben = await aBrowser('bbbbbbbb', database, 'Ben');
  await ben.exchange();
  return { ana, ben, key: await ben.look('mira.bakes') };
}
const listed = async ({ store }: Browser) => (await listSaved(store, null, 10)).rows;

it('Where one removes a campaign that another renames, whoever came into it meanwhile is on the shortlist of both', async () => {
  const { ana, ben, key } = await twoOfSpring();
  await removeBrief(ana.store, aWrite(), 'spring', defaultBrief(''));
  await changeCreator(ben.store, aWrite(), key, { do: 'save', brief: 'spring' });
  await ben.exchange();
  await changeBrief(ben.store, aWrite(), { ...defaultBrief('Summer'), id: 'spring' }, defaultBrief(''));
  await ben.exchange();
  // Ana hears of Mira in a campaign that is gone here, and only then that it is back.
  await ana.exchange();
  expect(await ana.store.getKey('briefs', 'spring')).toBe('spring');
  expect(await listed(ana)).toHaveLength(1);
});

it('Whoever undoes the removal of a campaign has everybody on the shortlist who came into it meanwhile', async () => {
  const { ana, ben, key } = await twoOfSpring();
  const removed = await removeBrief(ana.store, aWrite(), 'spring', defaultBrief(''));
  await changeCreator(ben.store, aWrite(), key, { do: 'save', brief: 'spring' });
  await ben.exchange();
  await ana.exchange();
  if (removed) await restoreBrief(ana.store, aWrite(), removed, defaultBrief(''));
  await ana.exchange();
  expect(await listed(ana)).toHaveLength(1);
});
