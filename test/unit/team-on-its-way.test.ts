import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { eraseCreator } from '../../src/store/erase';
import type { TeamDatabase } from '../../src/team/database/team-database';
import { pushPart } from '../../src/team/push';
import { aWrite } from '../support/store';
import { aBrowser, Browser } from '../support/team-browsers';
import { memoryDatabase, type MemoryDatabase } from '../support/team-database';

/** A database that takes its time: `meanwhile` happens once, between what is sent and the answer to it. */
function slowly(database: TeamDatabase, meanwhile: () => Promise<unknown>): TeamDatabase {
  let isFirst = true;
  return {
    ...database,
    async write(sent) {
      const answers = await database.write(sent);
      if (isFirst) {
        isFirst = false;
        await meanwhile();
      }
      return answers;
    },
  };
}

/** Ana shares a campaign with Mira Bakes in it, has written a first note, and not sent it. */
async function setUp(): Promise<{ database: MemoryDatabase; ana: Browser; key: string }> {
  const database = memoryDatabase();
  const ana = await aBrowser('aaaaaaaa', database, 'Ana');
  await ana.campaign('spring');
  await ana.share('spring');
  const key = await ana.look('mira.bakes');
  await ana.status(key, 'spring');
  await ana.exchange();
  await ana.note(key, 'Bakes with rye');
  return { database, ana, key };
}

const waiting = ({ store }: Browser): Promise<string[]> => store.getAllKeys('outbox');

describe('What is changed while it is on its way to the team', () => {
  it('waits to be sent again, and the answer to the older does not take it for known', async () => {
    const { database, ana, key } = await setUp();
    const slow = slowly(database, () => ana.note(key, 'Answers within a day'));
    expect(await pushPart(ana.store, slow)).toMatchObject({ more: true, taken: 1 });
    expect(await waiting(ana)).toEqual([`creator:${key}`]);
    expect(JSON.stringify(database.documents())).not.toContain('Answers within a day');
    // Over the revision that the answer told of: nothing clashes.
    expect(await pushPart(ana.store, slow)).toMatchObject({ more: false, taken: 1 });
    expect(await waiting(ana)).toEqual([]);
    expect(database.rivals()).toEqual([]);
    for (const text of ['Bakes with rye', 'Answers within a day'])
      expect(database.documents()[`creator:${key}`]).toContain(text);
  });

  it('is sent by the same exchange', async () => {
    const { database, ana, key } = await setUp();
    const slow = slowly(database, () => ana.note(key, 'Answers within a day'));
    await new Browser(ana.store, slow).exchange();
    expect(database.documents()[`creator:${key}`]).toContain('Answers within a day');
    const ben = await aBrowser('bbbbbbbb', database, 'Ben');
    await ben.exchange();
    expect((await ben.store.getAll('notes')).map(({ text }) => text).toSorted()).toEqual([
      'Answers within a day',
      'Bakes with rye',
    ]);
  });

  it('waits on though the answer to the older was lost', async () => {
    const { database, ana, key } = await setUp();
    const losing = slowly(database, async () => {
      await ana.note(key, 'Answers within a day');
      throw new Error('The network is gone.');
    });
    await expect(pushPart(ana.store, losing)).rejects.toThrow('gone');
    expect(await waiting(ana)).toEqual([`creator:${key}`]);
    await ana.exchange();
    expect(database.documents()[`creator:${key}`]).toContain('Answers within a day');
    expect(database.rivals()).toEqual([]);
  });

  it('waits on though the older was refused', async () => {
    const { database, ana, key } = await setUp();
    database.refuses = () => 'Read only for an hour.';
    await pushPart(
      ana.store,
      slowly(database, () => ana.note(key, 'Answers within a day')),
    );
    expect(await waiting(ana)).toEqual([`creator:${key}`]);
    database.refuses = () => null;
    await ana.exchange();
    expect(database.documents()[`creator:${key}`]).toContain('Answers within a day');
  });

  it('waits on though a colleague was faster, and neither’s is lost', async () => {
    const { database, ana, key } = await setUp();
    const ben = await aBrowser('bbbbbbbb', database, 'Ben');
    await ben.exchange();
    await ben.note(key, 'Met her in Lisbon');
    await ben.exchange();
    await pushPart(
      ana.store,
      slowly(database, () => ana.note(key, 'Answers within a day')),
    );
    expect(await waiting(ana)).toEqual([`creator:${key}`]);
    await ana.exchange();
    for (const text of ['Bakes with rye', 'Answers within a day', 'Met her in Lisbon'])
      expect(database.documents()[`creator:${key}`]).toContain(text);
  });

  it('is not there again where it was erased', async () => {
    const { database, ana, key } = await setUp();
    await pushPart(
      ana.store,
      slowly(database, () => eraseCreator(ana.store, aWrite(), key)),
    );
    await ana.exchange();
    expect(await ana.store.count('notes')).toBe(0);
    expect(JSON.stringify(await ana.store.getAll('documents'))).not.toContain('Bakes with rye');
  });
});
