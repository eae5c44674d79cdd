import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { defaultBrief } from '../../src/model/brief';
import { listBriefs } from '../../src/store/briefs';
import { aWrite } from '../support/store';
import { saving } from '../support/saving';
import { changeCreator } from '../../src/store/change-creator';
import { aBrowser } from '../support/team-browsers';
import { memoryDatabase } from '../support/team-database';

const first = defaultBrief('Micro-influencer');

describe('Whoever joins a team that shares a campaign', () => {
  it('still has the first campaign, and saves into it as before, not into a colleague’s', async () => {
    const database = memoryDatabase();
    const ana = await aBrowser('aaaaaaaa', database, 'Ana');
    await ana.campaign('spring');
    await ana.share('spring');
    const mira = await aBrowser('bbbbbbbb', database);
    await mira.exchange();
    const { briefs, active } = await listBriefs(mira.store, first);
    expect(briefs.map(({ id }) => id)).toEqual(['default', 'spring']);
    expect(active).toBe('default');
    const key = await mira.look('mira.bakes');
    await changeCreator(mira.store, aWrite(), key, saving(true));
    await mira.exchange();
    expect(Object.keys(database.documents()).filter((id) => id.startsWith('creator:'))).toEqual([]);
  });

  it('works on in a campaign of their own, also where the colleague’s is older', async () => {
    const database = memoryDatabase();
    const ana = await aBrowser('aaaaaaaa', database, 'Ana');
    await ana.campaign('spring');
    const mira = await aBrowser('bbbbbbbb', null);
    await mira.store.put('briefs', {
      brief: { ...first, id: 'own' },
      addedAt: '2040-01-01T12:00:00.000Z',
      order: '02208988800000-000000-bbbbbbbb',
      changed: {},
    });
    await ana.share('spring');
    const joined = await mira.join(database);
    await joined.exchange();
    expect((await listBriefs(joined.store, first)).active).toBe('own');
  });
});
