import { describe, expect, it, vi } from 'vitest';
import { blankReading } from '../../src/reading/blank';
import { page, reading, settled, setUp, useVisits, viewOf, withPosts } from '../support/visit';

useVisits();

describe('A worker that does not answer', () => {
  const closed = new Error('The message port closed.');

  it('because it was stopped while it thought is asked again, and what was shown stays', async () => {
    const { shown, texts, ports, visit } = setUp();
    shown.readings = [settled('mira.bakes', 24_310)];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(500);
    ports.look.mockRejectedValueOnce(closed).mockRejectedValueOnce(closed);
    shown.readings = [settled('mira.bakes', 24_311)];
    visiting.nudge();
    await vi.advanceTimersByTimeAsync(200);
    expect(ports.look).toHaveBeenCalledTimes(3);
    expect(texts().at(-1)).toBe('24310');
    // Nothing changes on the page meanwhile: it is asked again all the same.
    await vi.advanceTimersByTimeAsync(1_000);
    expect(texts()).toEqual(['loading', '24310', '24311']);
  });

  it('is asked four times and no more, until there is something else to say', async () => {
    const { whole, shown, ports, visit } = setUp();
    ports.look.mockRejectedValue(closed);
    shown.readings = [settled('mira.bakes', 24_310)];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(2_500);
    expect(ports.look).toHaveBeenCalledTimes(4);
    ports.look.mockImplementation((look) => Promise.resolve(viewOf(whole(look))));
    visiting.nudge();
    await vi.advanceTimersByTimeAsync(500);
    expect(ports.look).toHaveBeenCalledTimes(5);
    // It has answered, so the next failure is the first one again.
    ports.look.mockRejectedValueOnce(closed);
    shown.readings = [settled('mira.bakes', 24_311)];
    visiting.nudge();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ports.look).toHaveBeenCalledTimes(7);
  });

  it('is asked again for what the badge needs', async () => {
    const { shown, texts, ports, visit } = setUp();
    ports.dress.mockRejectedValueOnce(closed);
    shown.readings = [settled('mira.bakes', 24_310)];
    visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ports.dress.mock.calls.length).toBeGreaterThan(1);
    expect(texts().at(-1)).toBe('24310');
  });

  it('at all for a while is asked for what the badge needs with the next look that it answers', async () => {
    const { whole, shown, texts, ports, visit } = setUp();
    ports.dress.mockRejectedValue(closed);
    ports.look.mockRejectedValue(closed);
    shown.readings = [settled('mira.bakes', 24_310)];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(texts()).toEqual([]);
    ports.dress.mockResolvedValue(true);
    ports.look.mockImplementation((look) => Promise.resolve(viewOf(whole(look))));
    visiting.nudge();
    await vi.advanceTimersByTimeAsync(500);
    expect(texts().at(-1)).toBe('24310');
  });

  it('is not asked any more by a visit that has ended', async () => {
    const { shown, ports, leaving, visit } = setUp();
    ports.dress.mockRejectedValue(closed);
    ports.look.mockRejectedValue(closed);
    shown.readings = [settled('mira.bakes', 24_310)];
    visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(200);
    leaving.abort();
    const asked = () => ports.dress.mock.calls.length + ports.look.mock.calls.length;
    const before = asked();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked()).toBe(before);
  });
});

describe('A look', () => {
  it('that tells nothing new is not sent again', async () => {
    const { shown, ports, visit } = setUp();
    shown.readings = [settled('mira.bakes', 24_310)];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(500);
    for (let minute = 0; minute < 5; minute += 1) {
      // The page tells "2 weeks ago": the time that makes moves on with every look.
      const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
      shown.readings = [settled('mira.bakes', 24_310)].map((one) => ({
        ...one,
        at: new Date().toISOString(),
        posts: one.posts.map((post) => ({ ...post, publishedWithin: { from: ago(21), to: ago(14) } })),
      }));
      visiting.nudge();
      await vi.advanceTimersByTimeAsync(60_000);
    }
    // Once without the ages, once with them.
    expect(ports.look).toHaveBeenCalledTimes(2);
  });

  it('comes at once with a response that tells of this account, and not before the page rests with any other', async () => {
    const { shown, texts, ports, visit } = setUp();
    shown.readings = [reading('mira.bakes', 24_310)];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(texts().at(-1)).toBe('24310 · reading posts');
    const read = vi.fn(() => [reading('mira.bakes', 24_310)]);
    Object.defineProperty(shown, 'readings', { get: read });

    shown.answers = [blankReading(page('mira.bakes'), '2026-11-20T10:00:00.000Z')];
    visiting.heed();
    await vi.advanceTimersByTimeAsync(20);
    expect(read).not.toHaveBeenCalled();

    shown.answers = [...shown.answers, settled('mira.bakes', 24_310, 'response')];
    visiting.heed();
    visiting.heed();
    await vi.advanceTimersByTimeAsync(20);
    expect(read).toHaveBeenCalledTimes(1);
    expect(texts().at(-1)).toBe('24310');
    expect(ports.look).toHaveBeenCalledTimes(2);
  });

  it('comes together with the next ones where a response only makes surer what the badge says', async () => {
    const { shown, texts, ports, visit } = setUp();
    shown.answers = [settled('mira.bakes', 24_310, 'response')];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(texts().at(-1)).toBe('24310');
    expect(ports.look).toHaveBeenCalledTimes(1);
    for (let more = 1; more <= 40; more += 1) {
      shown.answers = [...shown.answers, withPosts(reading('mira.bakes', 24_310 + more, 'response'), [`post ${more}`])];
      visiting.heed();
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ports.look.mock.calls.length).toBeLessThanOrEqual(5);
    expect(ports.look.mock.lastCall?.[0].readings).toHaveLength(shown.answers.length);
  });
});

describe('A worker that takes its time', () => {
  it('and answers an earlier look after a later one takes nothing back', async () => {
    const { whole, shown, texts, ports, visit } = setUp();
    shown.readings = [settled('mira.bakes', 24_310)];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(500);
    ports.look.mockImplementationOnce(async (look) => {
      const view = viewOf(whole(look));
      await new Promise((done) => setTimeout(done, 5_000));
      return view;
    });
    for (const followers of [24_400, 24_500]) {
      shown.readings = [settled('mira.bakes', followers)];
      visiting.nudge();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(texts().at(-1)).toBe('24500');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(texts()).toEqual(['loading', '24310', '24500']);
  });
});

describe('What the user does elsewhere', () => {
  it('is asked for anew, although the page did not change', async () => {
    const { whole, shown, texts, ports, visit } = setUp();
    shown.readings = [settled('mira.bakes', 24_310)];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(500);
    ports.look.mockImplementation((look) =>
      Promise.resolve({ ...viewOf(whole(look)), frame: ['div', { 'data-text': 'saved' }] }),
    );
    visiting.refresh();
    await vi.advanceTimersByTimeAsync(10);
    expect(texts()).toEqual(['loading', '24310', 'saved']);
  });

  it('may switch the site off and on again', async () => {
    const { whole, shown, texts, ports, visit } = setUp();
    shown.readings = [settled('mira.bakes', 24_310)];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(500);
    ports.look.mockResolvedValue(null);
    visiting.refresh();
    await vi.advanceTimersByTimeAsync(500);
    expect(ports.hide).toHaveBeenCalledOnce();
    ports.show.mockClear();
    document.body.append('The page goes on.');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(ports.show).not.toHaveBeenCalled();
    ports.look.mockImplementation((look) => Promise.resolve(viewOf(whole(look))));
    visiting.refresh();
    await vi.advanceTimersByTimeAsync(500);
    expect(ports.show).toHaveBeenCalled();
    expect(texts().at(-1)).toBe('24310');
  });
});
