import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { changeCreator, restoreCreator } from '../../src/store/change-creator';
import { aWrite } from '../support/store';
import { aBrowser } from '../support/team-browsers';
import { memoryDatabase } from '../support/team-database';

it('A next step that is undone after the team had it is undone for the team', async () => {
  const database = memoryDatabase();
  const ana = await aBrowser('aaaaaaaa', database, 'Ana');
  await ana.campaign('spring');
  await ana.share('spring');
  const key = await ana.look('mira.bakes');
  await ana.status(key, 'spring');
  const nextStep = { text: 'Send the contract', dueOn: null };
  const before = await changeCreator(ana.store, aWrite(), key, { do: 'nextStep', brief: 'spring', nextStep });
  await ana.exchange();
  await restoreCreator(ana.store, aWrite(), before);
  await ana.exchange();
  const ben = await aBrowser('bbbbbbbb', database);
  await ben.exchange();
  expect(await ben.store.getAll('candidates')).toMatchObject([{ brief: 'spring', nextStep: null }]);
});
