import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { getTeam } from '../../src/store/team/team-row';
import { aBrowser, place } from '../support/team-browsers';
import { memoryDatabase } from '../support/team-database';

it('A broken value of how the team stands costs only itself: there still is a team, which is asked for everything anew', async () => {
  const { store } = await aBrowser('a0a0a0a0', memoryDatabase());
  const row = await getTeam(store);
  const broken = {
    since: 7,
    lastAt: 'yesterday',
    trouble: 'much',
    progress: {},
    sharing: null,
    settling: [{}],
    user: 3,
    thorough: 1,
  };
  await store.put('meta', { ...row, ...broken } as never);
  const begun = {
    user: null,
    since: '',
    lastAt: null,
    trouble: null,
    progress: null,
    paused: false,
    sharing: [],
    settling: [],
  };
  expect(await getTeam(store)).toEqual({ id: 'team', address: place.address, database: place.database, ...begun });
});
