import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { TeamDatabase } from '../../src/team/database/team-database';
import { aBrowser } from '../support/team-browsers';
import { memoryDatabase } from '../support/team-database';

it('An exchange tells and takes in a hundred documents at a time, however many there are: a write in between waits for no more', async () => {
  const database = memoryDatabase();
  const parts: number[] = [];
  const counting: TeamDatabase = {
    ...database,
    async write(sent) {
      parts.push(sent.length);
      return database.write(sent);
    },
    async changes(since, most) {
      const changes = await database.changes(since, most);
      parts.push(changes.found.length);
      return changes;
    },
  };
  const ana = await aBrowser('aaaaaaaa', counting, 'Ana');
  await ana.campaign('spring');
  for (let n = 0; n < 110; n++) await ana.status(await ana.look(`creator.${n}`), 'spring');
  await ana.share('spring');
  expect(Object.keys(database.documents()).length).toBeGreaterThan(110);
  expect(Math.max(...parts)).toBe(100);

  parts.splice(0);
  const ben = await aBrowser('bbbbbbbb', counting, 'Ben');
  await ben.exchange();
  expect(await ben.store.count('candidates')).toBe(110);
  expect(Math.max(...parts)).toBe(100);
});
