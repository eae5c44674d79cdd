import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSaver, type SaveState } from '../../src/options/saver';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A saver, what it said, and what was saved: each piece of work takes as long as the test lets it. */
function setUp() {
  const said: SaveState['is'][] = [];
  const saved: string[] = [];
  const saver = makeSaver(({ is }) => said.push(is));
  const slowly = (text: string, time = 1_000) =>
    saver.later('name', async () => {
      await new Promise((done) => setTimeout(done, time));
      saved.push(text);
    });
  return { saver, said, saved, slowly };
}

describe('What is typed in the options', () => {
  it('is saved once the typing pauses, the last of it alone', async () => {
    const { said, saved, slowly } = setUp();
    for (const text of ['M', 'Mi', 'Mira']) slowly(text);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saved).toEqual(['Mira']);
    expect(said.at(-1)).toBe('saved');
  });

  it('is saved too where it is typed on while the beginning is being saved', async () => {
    const { said, saved, slowly } = setUp();
    slowly('Mira');
    await vi.advanceTimersByTimeAsync(700);
    slowly('Mira Bakes');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saved).toEqual(['Mira', 'Mira Bakes']);
    expect(said.at(-1)).toBe('saved');
  });

  it('and could not be saved waits until it can, and is never said to be', async () => {
    const { saver, said, saved } = setUp();
    let isFailing = true;
    saver.later('name', async () => {
      if (isFailing) throw new Error('The disk is full.');
      saved.push('Mira');
    });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(said).toEqual(['saving', 'failed']);
    isFailing = false;
    await saver.flush();
    expect(saved).toEqual(['Mira']);
    expect(said.at(-1)).toBe('saved');
  });

  it('is sent at once where the page is left, though something before it is still being saved', async () => {
    const { saver, said, saved, slowly } = setUp();
    const begun: string[] = [];
    slowly('Mira');
    await vi.advanceTimersByTimeAsync(700);
    for (const name of ['name', 'price']) saver.later(name, async () => void begun.push(name));
    void saver.leave();
    // A page that is closed has no later.
    expect(begun).toEqual(['name', 'price']);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([begun, saved, said.at(-1)]).toEqual([['name', 'price'], ['Mira'], 'saved']);
  });

  it('is saved once, though the page is hidden, then left, then goes on', async () => {
    const { saver, saved, slowly } = setUp();
    slowly('Mira');
    void saver.leave();
    void saver.leave();
    void saver.flush();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saved).toEqual(['Mira']);
  });

  it('and could not be saved as the page was left is said not to be, and waits for another try', async () => {
    const { saver, said, saved } = setUp();
    let isFailing = true;
    saver.later('name', async () => {
      if (isFailing) throw new Error('The disk is full.');
      saved.push('Mira');
    });
    void saver.leave();
    await vi.advanceTimersByTimeAsync(5_000);
    expect([said.at(-1), saver.waits('name')]).toEqual(['failed', true]);
    isFailing = false;
    await saver.flush();
    expect([saved, said.at(-1), saver.waits('name')]).toEqual([['Mira'], 'saved', false]);
  });
});
