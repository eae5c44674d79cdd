import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { documentVersion } from '../../src/model/team/shared-document';
import { pullHeld } from '../../src/team/pull';
import { aBrowser, type Browser } from '../support/team-browsers';
import { type MemoryDatabase, memoryDatabase } from '../support/team-database';

/** What a newer Fitlens wrote, under the id of a creator. */
const newer = (id: string) => ({
  id: `creator:${id}`,
  rev: null,
  body: { kind: 'creator', v: documentVersion + 1, id },
});

const heldIn = ({ store }: Browser) => store.getAllKeysFromIndex('documents', 'held');

const ofTeam = async (database: MemoryDatabase) => {
  const browser = await aBrowser('a0a0a0a0', database);
  await browser.exchange();
  return browser;
};

describe('A document that could not be taken', () => {
  it('is no longer told of once it was deleted', async () => {
    const database = memoryDatabase();
    const [sent] = await database.write([newer('one')]);
    const browser = await ofTeam(database);
    expect(await heldIn(browser)).toEqual(['creator:one']);
    await database.write([{ id: 'creator:one', rev: sent?.rev ?? null, body: null }]);
    await browser.exchange();
    expect(await heldIn(browser)).toEqual([]);
    expect(await browser.store.getAllKeys('documents')).toEqual(['member:a0a0a0a0']);
  });

  it('is no longer told of where the database, put up anew, does not have it', async () => {
    const database = memoryDatabase();
    await database.write([newer('one')]);
    const browser = await ofTeam(database);
    await pullHeld(browser.store, memoryDatabase());
    expect(await heldIn(browser)).toEqual([]);
  });

  it('keeps no other waiting, however many there are', async () => {
    const database = memoryDatabase();
    const many = Array.from({ length: 130 }, (_, n) => `many-${String(n).padStart(3, '0')}`);
    await database.write(many.map(newer));
    const browser = await ofTeam(database);
    expect(await heldIn(browser)).toHaveLength(130);
    const asked = vi.spyOn(database, 'readNewest');
    for (const part of [0, 0.999]) {
      vi.spyOn(Math, 'random').mockReturnValueOnce(part);
      expect(await pullHeld(browser.store, database)).toMatchObject({ more: false, touched: [] });
    }
    expect(new Set(asked.mock.calls.flatMap(([ids]) => ids)).size).toBe(130);
  });
});
