import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TeamDatabase } from '../../src/team/database/team-database';
import { brokenDatabase, type Fault, faults } from '../support/broken-database';
import { fillDisk } from '../support/broken-store';
import { aCreatorDocument } from '../support/made-documents';
import { contradictions, itIs } from '../support/store';
import { disagreements } from '../support/team-agreed';
import { aBrowser, type Browser } from '../support/team-browsers';
import { type MemoryDatabase, memoryDatabase } from '../support/team-database';

afterEach(() => vi.useRealTimers());

/** Ana shares a campaign with somebody in it, of whom she wrote a note. */
async function anaShares(database: MemoryDatabase): Promise<{ ana: Browser; key: string }> {
  const ana = await aBrowser('aaaaaaaa', database, 'Ana');
  await ana.campaign('spring');
  const key = await ana.look('mira.bakes');
  await ana.status(key, 'spring', 'contacted');
  await ana.note(key, 'Answers within a day.');
  await ana.share('spring');
  return { ana, key };
}

const notesIn = async ({ store }: Browser) => (await store.getAll('notes')).map(({ text }) => text);
const documentsOf = (database: MemoryDatabase) =>
  Object.fromEntries(Object.entries(database.documents()).map(([id, text]) => [id, JSON.parse(text)]));

describe('Nothing is lost', () => {
  it('where the disk is full while something comes: it comes once there is room', async () => {
    const database = memoryDatabase();
    await anaShares(database);
    const ben = await aBrowser('bbbbbbbb', database, 'Ben');
    const makeRoom = fillDisk();
    await expect(ben.exchange()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    makeRoom();
    expect(await notesIn(ben)).toEqual([]);
    await ben.exchange();
    expect(await notesIn(ben)).toEqual(['Answers within a day.']);
    expect(await disagreements(ben.store, documentsOf(database))).toEqual([]);
  });

  it('where a clock is a day ahead: who changes something after having seen it changes it', async () => {
    const database = memoryDatabase();
    itIs('2026-05-21T12:00:00.000Z');
    const { ana, key } = await anaShares(database);
    itIs('2026-05-20T12:00:00.000Z');
    const ben = await aBrowser('bbbbbbbb', database, 'Ben');
    await ben.exchange();
    await ben.status(key, 'spring', 'replied');
    await ben.exchange();
    await ana.exchange();
    for (const { store } of [ana, ben])
      expect((await store.getAll('candidates')).map(({ status }) => status)).toEqual(['replied']);
  });

  it.each(faults.filter((fault) => !fault.startsWith('killed')))(
    'where the first, second and third question goes wrong (%s)',
    async (fault) => {
      const database = memoryDatabase();
      await anaShares(database);
      const ben = await aBrowser('bbbbbbbb', database, 'Ben');
      for (const before of [0, 1, 2]) {
        const left: (Fault | null)[] = [...Array.from({ length: before }, () => null), fault];
        const broken = brokenDatabase(database, () => left.shift() ?? null);
        await (await ben.join(broken, 'Ben')).exchange().catch(() => {});
      }
      await (await ben.join(database, 'Ben')).exchange();
      expect(await notesIn(ben)).toEqual(['Answers within a day.']);
      expect(await disagreements(ben.store, documentsOf(database))).toEqual([]);
      expect(await contradictions(ben.store)).toEqual([]);
    },
  );
});

describe('A server that lies', () => {
  /** The same database, in whose place somebody answers something else to what has changed. */
  const lying = (database: MemoryDatabase, found: (id: string, body: unknown) => unknown): TeamDatabase => ({
    ...database,
    async changes(since, most) {
      const told = await database.changes(since, most);
      const lies = told.found.map((one) => ({ ...one, rev: `9-${one.rev}`, body: found(one.id, one.body) as never }));
      return { ...told, found: lies };
    },
  });

  it.each([
    ['that everything was deleted', () => null],
    ['nothing but nonsense', () => ({ kind: 'creator', notes: 12 })],
    ['versions of the next Fitlens', (id: string) => ({ kind: id.split(':')[0], v: 99 })],
    ['the year 2090', (_: string, body: unknown) => JSON.parse(JSON.stringify(body).replaceAll('0177927', '0378927'))],
  ])('and tells %s takes nothing away', async (_, lie) => {
    const database = memoryDatabase();
    itIs('2026-05-20T12:00:00.000Z');
    const { ana } = await anaShares(database);
    const again = await ana.join(lying(database, lie), 'Ana');
    await again.store.put('meta', {
      ...((await again.store.get('meta', 'team')) as { id: 'team' }),
      since: '',
    } as never);
    await again.exchange().catch(() => {});
    expect(await notesIn(ana)).toEqual(['Answers within a day.']);
    expect((await ana.store.getAll('candidates')).map(({ status }) => status)).toEqual(['contacted']);
    expect(await contradictions(ana.store)).toEqual([]);
  });

  it('learns nothing of somebody private by naming them, and changes nothing of them', async () => {
    const database = memoryDatabase();
    const { ana } = await anaShares(database);
    await ana.campaign('own');
    const secret = await ana.look('only.mine');
    await ana.status(secret, 'own', 'rejected');
    await ana.note(secret, 'A secret note.');
    const [creator] = (await ana.store.getAll('creators')).filter(({ id }) => id === secret);
    const claimed = aCreatorDocument(secret, { candidates: [], events: [], collaborations: [], notes: [] });
    await database.write([{ id: `creator:${secret}`, rev: null, body: { ...claimed } }]);
    await ana.exchange();
    await ana.exchange();
    expect(creator).toBeDefined();
    expect(await notesIn(ana)).toContain('A secret note.');
    expect(database.taken.join('\n')).not.toMatch(/secret note|only\.mine|"own"/);
  });
});
