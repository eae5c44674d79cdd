import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginPart, inSteps } from '../../src/reading/in-steps';

let clock = 0;
const stays = new AbortController().signal;
const spend = vi.fn<(time: number) => void>();

beforeEach(() => {
  clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => vi.restoreAllMocks());

/** A page of posts of which each takes 5 ms to read and is known from then on. */
function page(posts: number) {
  const known = new Set<number>();
  const begun = vi.fn();
  const read = () => {
    begun();
    const all = Array.from({ length: posts }, (_, post) => post);
    for (const post of all) {
      if (known.has(post)) continue;
      beginPart();
      clock += 5;
      known.add(post);
    }
    return all.length;
  };
  return { read, begun, known };
}

describe('A look at a page', () => {
  it('that is short is one step', async () => {
    const { read, begun } = page(2);
    expect(await inSteps(read, stays, spend)).toBe(2);
    expect(begun).toHaveBeenCalledTimes(1);
  });

  it('that takes long is begun anew until all is known, and the page goes on in between', async () => {
    const { read, begun } = page(7);
    const turns: number[] = [];
    const turn = setInterval(() => turns.push(clock), 0);
    expect(await inSteps(read, stays, spend)).toBe(7);
    clearInterval(turn);
    // Two posts a step: the third would begin later than 8 ms after the first.
    expect(begun).toHaveBeenCalledTimes(4);
    // What comes after it waits for all of it, not for its first step.
    expect(spend.mock.lastCall).toEqual([35]);
    expect(turns.length).toBeGreaterThan(0);
  });

  it('ends also where a post takes longer than a step, and where the page changes faster than it is read', async () => {
    const slow = page(3);
    expect(
      await inSteps(
        () => {
          clock += 50;
          return slow.read();
        },
        stays,
        spend,
      ),
    ).toBe(3);
    const restless = page(4);
    expect(
      await inSteps(
        () => {
          restless.known.clear();
          return restless.read();
        },
        stays,
        spend,
      ),
    ).toBe(4);
  });

  it('ends without an answer when the visitor goes on, and passes on what is thrown', async () => {
    const { read, begun } = page(9);
    const leaving = new AbortController();
    const looking = inSteps(read, leaving.signal, spend);
    leaving.abort();
    expect(await looking).toBeNull();
    expect(begun).toHaveBeenCalledTimes(1);
    await expect(inSteps(() => Promise.reject(new Error('broken')), stays, spend)).rejects.toThrow('broken');
  });

  it('elsewhere, in tools and tests, is never broken off', () => {
    expect(page(1_000).read()).toBe(1_000);
  });
});
