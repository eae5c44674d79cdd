import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttled } from '../../src/shortlist/engine/throttled';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('What changes often is told at once, then no more than every so often, and the last change is always told', () => {
  let state = 0;
  const told: number[] = [];
  const tell = throttled(() => told.push(state), 300);
  for (state = 1; state <= 10; state += 1) {
    tell();
    vi.advanceTimersByTime(50);
  }
  expect(told).toEqual([1, 6]);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([1, 6, 11]);
  tell();
  expect(told).toEqual([1, 6, 11, 11]);
});
