import 'fake-indexeddb/auto';
import '../../src/background';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doChores } from '../../src/background/chores';
import { day } from '../../src/model/day';
import { daysKept } from '../../src/model/record';
import { getAccount } from '../../src/store/accounts';
import { save } from '../support/saving';
import { db } from '../../src/store/open';
import { daysLater, today } from '../support/readings';
import { aWrite, endStories, itIs, seen } from '../support/store';
import { ask, listed, useWorker, visit } from '../support/worker';
import { saving } from '../support/saving';

vi.mock('../../src/shared/browser', () => import('../support/worker'));
useWorker();
endStories();

const hour = day / 24;
let now: number;
/** What a worker does that answers `days` later. */
const after = async (days: number) => {
  now += days * day;
  itIs(new Date(now).toISOString());
  await doChores(now);
};
const isRemembered = async (key: string) => (await getAccount(await db(), key)) !== null;
const lookedAt = async (handle: string, days = 0) => seen(await db(), { handle }, daysLater(days));

/** Each story is later than what the worker, which lives on, has done in the ones before. */
let stories = 0;
beforeEach(async () => {
  now = Date.parse(today) + ++stories * 4_000 * day;
  itIs(new Date(now).toISOString());
  // The first day of a browser with Fitlens, and an hour later it is known that its clock stands still in no other year.
  await after(0);
  await after(hour / day);
});
afterEach(() => void vi.restoreAllMocks());
const inStory = (days: number) => days + stories * 4_000;

describe('Once a day, after an answer, the worker', () => {
  it('forgets who was looked at long ago, and neither the newer nor the saved', async () => {
    const old = await lookedAt('creator_one', inStory(-daysKept - 1));
    const saved = await lookedAt('creator_two', inStory(-daysKept - 1));
    const fresh = await lookedAt('mira.bakes', inStory(-daysKept + 3));
    await save(await db(), aWrite(), saved);
    await after(1.1);
    expect(await Promise.all([old, saved, fresh].map(isRemembered))).toEqual([false, true, true]);
  });

  it('forgets nobody at once where the clock leapt ahead: it may be wrong, and put right again', async () => {
    const old = await lookedAt('creator_one', inStory(0));
    await after(400);
    expect(await isRemembered(old)).toBe(true);
    await after((1.1 * hour) / day);
    expect(await isRemembered(old)).toBe(false);
  });

  it('forgets no second time on the same day', async () => {
    await after(1.1);
    const old = await lookedAt('creator_one', inStory(-daysKept - 1));
    await after(0.5);
    expect(await isRemembered(old)).toBe(true);
    await after(0.6);
    expect(await isRemembered(old)).toBe(false);
  });

  it('asks no more than every ten minutes whether anything is due, however much it answers', async () => {
    await after(1.1);
    const read = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await after(9 / (24 * 60));
    expect(read).not.toHaveBeenCalled();
    await after(2 / (24 * 60));
    expect(read).toHaveBeenCalled();
  });

  it('does so when it is asked anything', async () => {
    const old = await lookedAt('creator_one', inStory(-daysKept - 1));
    now += 1.1 * day;
    itIs(new Date(now).toISOString());
    await ask('kept', {});
    await vi.waitFor(async () => expect(await isRemembered(old)).toBe(false));
  });

  it('lets go of the ids of writes that nobody sends again', async () => {
    await save(await db(), aWrite(), await lookedAt('mira.bakes', inStory(0)));
    await after(1.1);
    expect(await (await db()).count('writes')).toBe(1);
    await after(1.1);
    expect(await (await db()).count('writes')).toBe(0);
  });

  it('looks through what was written by the person for rows that cannot be read', async () => {
    await (await db()).put('notes', { id: 'broken', text: 7 } as never);
    await after(1.1);
    expect((await ask('kept', {})).unreadable).toEqual([{ store: 'notes', rows: 1 }]);
  });
});

describe('A clock that leaps', () => {
  it.each([
    ['a year ahead', 365],
    ['a year back', -365],
  ])('%s makes the worker forget nobody at once', async (_, days) => {
    const old = await lookedAt('creator_one', inStory(-daysKept + 5));
    await after(1.1);
    await after(days);
    await after(hour / day / 3);
    expect(await isRemembered(old)).toBe(true);
    await after(-days);
    await after(hour / day / 3);
    expect(await isRemembered(old)).toBe(true);
  });
});

describe('The worker', () => {
  it('starts and answers though what is due cannot be done, and tells developers', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const old = await lookedAt('creator_one', inStory(-daysKept - 1));
    const broken = vi.spyOn(IDBKeyRange, 'upperBound').mockImplementation(() => {
      throw new DOMException('The database is broken.', 'UnknownError');
    });
    await after(1.1);
    expect(log).toHaveBeenCalledWith(expect.stringMatching(/due once a day/), expect.anything());
    broken.mockRestore();
    expect(await isRemembered(old)).toBe(true);
    const mira = await visit();
    await ask('creator-change', { key: mira, change: saving(true) });
    expect(await listed()).toHaveLength(1);
  });
});
