import 'fake-indexeddb/auto';
import '../../src/background';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addBrief } from '../../src/store/briefs';
import { changeCreator } from '../../src/store/change-creator';
import { addNote } from '../../src/store/notes';
import { db } from '../../src/store/open';
import { joinTeam, shareBrief } from '../../src/store/team/join-team';
import { exchange } from '../../src/team/exchange';
import { countReads, takeReads } from '../support/counted-reads';
import { aBrief } from '../support/kept';
import { aWrite, seen } from '../support/store';
import { aBrowser, place } from '../support/team-browsers';
import { type MemoryDatabase, memoryDatabase } from '../support/team-database';
import { ask, useWorker } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();
beforeAll(countReads);

const [few, many] = [30, 300];

/** This browser shares a campaign of so many creators; gives the key of one of them. */
async function shareMany(database: MemoryDatabase, count: number): Promise<string> {
  const store = await db();
  await Promise.all([...store.objectStoreNames].map((name) => store.clear(name)));
  await joinTeam(store, aWrite(), place, 'Mira', aBrief('default'));
  await addBrief(store, aWrite(), aBrief('spring'), aBrief('spring'));
  let key = '';
  for (let n = 0; n < count; n++) {
    key = await seen(store, { handle: `creator.${n}`, id: null });
    await changeCreator(store, aWrite(), key, { do: 'save', brief: 'spring' });
  }
  await shareBrief(store, aWrite(), 'spring', aBrief('spring'));
  await exchange(store, database);
  // The database tells what was sent once more.
  await exchange(store, database);
  return key;
}

/** What is done, and how many rows more it may read of the many. */
const stories: [string, (key: string, database: MemoryDatabase) => Promise<unknown>][] = [
  [
    'sends one changed creator',
    async (key, database) => {
      await addNote(await db(), aWrite(), key, 'Answers within a day');
      takeReads();
      await exchange(await db(), database);
    },
  ],
  [
    'is told of one changed creator',
    async (key, database) => {
      const ana = await aBrowser('a0a0a0a0', database, 'Ana');
      await ana.exchange();
      await exchange(await db(), database);
      await ana.note(key, 'I know her from Lisbon');
      await ana.exchange();
      takeReads();
      await exchange(await db(), database);
    },
  ],
  [
    'has nothing to tell',
    async (_, database) => {
      takeReads();
      await exchange(await db(), database);
    },
  ],
  [
    'writes a note of a shared creator',
    async (key) => {
      takeReads();
      await addNote(await db(), aWrite(), key, 'Answers within a day');
    },
  ],
  [
    'shows how it stands to the team',
    async () => {
      takeReads();
      await ask('team', {});
    },
  ],
];

describe('What a browser of a team reads and writes is the same with ten times as many shared creators where it', () => {
  it.each(stories)(
    '%s',
    async (_, story) => {
      const reads: number[] = [];
      for (const count of [few, many]) {
        const database = memoryDatabase();
        const key = await shareMany(database, count);
        await story(key, database);
        reads.push(takeReads());
      }
      const [withFew, withMany] = reads;
      expect(withMany).toBe(withFew);
    },
    120_000,
  );
});
