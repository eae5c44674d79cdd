import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { changeBrief } from '../../src/store/briefs';
import { changeCreator } from '../../src/store/change-creator';
import { listSaved } from '../../src/store/shortlist';
import { aWrite } from '../support/store';
import { aBrowser } from '../support/team-browsers';
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
