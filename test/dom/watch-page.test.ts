import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../src/content/watch-page';

/** A clock that only this test moves, and an idle browser. */
let clock: number;
let leaving: AbortController;

beforeEach(() => {
  clock = 0;
  leaving = new AbortController();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run());
  vi.stubGlobal('cancelIdleCallback', () => {});
});
afterEach(() => {
  leaving.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('A page on which reading takes long', () => {
  it('is read for a tenth of its time at most, however many responses come in', () => {
    let looked = 0;
    const watch = watchPage(
      () => {
        looked += 1;
        clock += 40;
        watch.spend(40);
      },
      () => {},
      leaving.signal,
    );
    for (let passed = 0; passed < 5_000; passed += 25) {
      watch.soon();
      clock += 25;
      vi.advanceTimersByTime(25);
    }
    expect(looked).toBeGreaterThan(5);
    expect(looked * 40).toBeLessThanOrEqual(5_000 / 10 + 40);
  });
});

describe('A page that was left', () => {
  it('is watched no more: whoever goes on to a hundred profiles pays for one', async () => {
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    const seek = vi.fn<() => void>();
    watchPage(() => {}, seek, leaving.signal);
    const change = async () => {
      document.body.append('The page goes on.');
      // The browser tells of changes behind what is running.
      await Promise.resolve();
      vi.advanceTimersByTime(1_000);
    };
    await change();
    expect(seek).toHaveBeenCalledTimes(1);
    leaving.abort();
    expect(disconnect).toHaveBeenCalledTimes(1);
    await change();
    expect(seek).toHaveBeenCalledTimes(1);
  });
});
