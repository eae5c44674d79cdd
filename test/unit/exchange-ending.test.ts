import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exchangeNow } from '../../src/background/team/exchange-now';
import { until } from '../support/until';

// An exchange as long as the test lets it last: what matters here is only who asks for one, and when.
const { goings } = vi.hoisted(() => ({ goings: [] as (() => void)[] }));
vi.mock('../../src/shared/browser', () => import('../support/worker'));
vi.mock('../../src/store/open', () => ({ db: async () => ({}) }));
vi.mock('../../src/background/team/ask-database', () => ({ askDatabase: async () => ({}) }));
vi.mock('../../src/team/exchange', () => ({
  exchange: () => new Promise<void>((end) => void goings.push(end)),
}));

beforeEach(() => void goings.splice(0));

/** Waits until so many exchanges have begun. */
const begun = (count: number) => until(async () => goings.length === count, `exchange ${count}`);

describe('An exchange that is asked for', () => {
  it('while one goes on follows it, once, however often it is asked for', async () => {
    const first = exchangeNow();
    await begun(1);
    for (let asked = 0; asked < 3; asked++) void exchangeNow();
    goings[0]?.();
    await begun(2);
    goings[1]?.();
    await first;
    expect(goings).toHaveLength(2);
  });

  it('in the very moment in which one ends is not lost: nothing else would ask before the next alarm', async () => {
    for (let turns = 0; turns < 12; turns++) {
      goings.splice(0);
      const first = exchangeNow();
      await begun(1);
      goings[0]?.();
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      const second = exchangeNow();
      await begun(2);
      goings[1]?.();
      await Promise.all([first, second]);
      expect(goings).toHaveLength(2);
    }
  });

  it('once one has ended begins anew', async () => {
    const first = exchangeNow();
    await begun(1);
    goings[0]?.();
    await first;
    const second = exchangeNow();
    await begun(2);
    goings[1]?.();
    await second;
    expect(goings).toHaveLength(2);
  });
});
