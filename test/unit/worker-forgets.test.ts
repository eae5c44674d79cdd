import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetOldAccounts } from '../../src/background/forget';
import { daysKept } from '../../src/model/record';
import { save } from '../../src/store/creators';
import { getRecord, putReading } from '../../src/store/records';
import { db } from '../../src/store/open';
import { anAccount, aReading, daysLater } from '../support/readings';
import { useWorker } from '../support/worker';

vi.mock('../../src/shared/browser', () => import('../support/worker'));

const now = new Date().toISOString();
const lookedAt = async (handle: string, days: number): Promise<string> => {
  const record = await putReading(await db(), aReading({ account: anAccount({ handle }), at: daysLater(days, now) }));
  return record?.key ?? '';
};
const isRemembered = async (key: string) => (await getRecord(await db(), key)) !== null;

describe('The worker, when it starts', () => {
  it('forgets who was looked at long ago, and neither the newer nor the saved', { timeout: 120_000 }, async () => {
    const old = await lookedAt('creator_one', -daysKept - 1);
    const saved = await lookedAt('creator_two', -daysKept - 1);
    const fresh = await lookedAt('mira.bakes', -daysKept + 1);
    await save(await db(), saved);
    await import('../../src/background');
    await vi.waitFor(async () => expect(await isRemembered(old)).toBe(false));
    expect(await isRemembered(saved)).toBe(true);
    expect(await isRemembered(fresh)).toBe(true);
  });
});

describe('A store that cannot be opened', () => {
  beforeEach(() => void vi.restoreAllMocks());
  useWorker();

  it('is told to developers, and does not keep the worker from starting', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const broken = vi.spyOn(IDBKeyRange, 'upperBound').mockImplementation(() => {
      throw new DOMException('The database is broken.', 'UnknownError');
    });
    expect(() => forgetOldAccounts()).not.toThrow();
    await vi.waitFor(() => expect(log).toHaveBeenCalledWith(expect.stringMatching(/old accounts/), expect.anything()));
    broken.mockRestore();
  });
});
