import { describe, expect, it } from 'vitest';
import { type Dated, unmarkedPins } from '../../src/reading/newest-first';
import { daysLater } from '../support/readings';

const daysAgo = (days: number): Dated => ({ from: daysLater(-days), to: daysLater(-days) });
const list = (...days: (number | null)[]) => days.map((one) => (one === null ? null : daysAgo(one)));

describe('In a list known to be newest first, without marks', () => {
  it('old posts before newer ones are pinned, as many as the site allows', () => {
    expect(unmarkedPins(list(400, 300, 1, 4, 9), 3)).toEqual([true, true, false, false, false]);
    expect(unmarkedPins(list(400, 1, 300, 4, 9), 3)).toEqual([true, false, true, false, false]);
    expect(unmarkedPins(list(1, 4, 9), 3)).toEqual([false, false, false]);
  });

  it('more of them than the site allows are a choice of posts', () => {
    expect(unmarkedPins(list(400, 300, 200, 100, 1, 4), 3)).toBeNull();
    expect(unmarkedPins(list(400, 1, 4), 0)).toBeNull();
  });

  it('one that stands out of order further down is not pinned', () => {
    expect(unmarkedPins(list(1, 2, 3, 4, 9, 7, 11), 3)).toEqual([false, false, false, false, false, false, false]);
  });

  it('rough times that may be in order are in order, and those without a time do not matter', () => {
    const roughly: Dated = { from: daysLater(-14), to: daysLater(-7) };
    expect(unmarkedPins([roughly, daysAgo(10), null, daysAgo(12)], 3)).toEqual([false, false, false, false]);
  });
});
