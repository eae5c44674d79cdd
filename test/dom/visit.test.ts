import { describe, expect, it, vi } from 'vitest';
import { Responses } from '../../src/content/responses';
import { startVisit } from '../../src/content/visit';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { blankReading } from '../../src/reading/blank';
import type { Site } from '../../src/sites/site';
import { draw, page, reading, settled, setUp, useVisits } from '../support/visit';

useVisits();

describe('A visit', () => {
  it('shows what the page says, and nothing after the visitor has gone on', async () => {
    const { shown, texts, leaving, visit } = setUp();
    shown.readings = [settled('mira.bakes', 24_310)];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(500);
    expect(texts()).toEqual(['loading', '24310']);
    leaving.abort();
    shown.readings = [settled('mira.bakes', 99)];
    visiting.nudge();
    visiting.heed();
    visiting.refresh();
    draw('<main>Tom walks.</main>');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(texts()).toEqual(['loading', '24310']);
  });

  it('does not believe the former account’s number below the next account’s name', async () => {
    const { shown, texts, visit } = setUp();
    shown.readings = [settled('tom.walks', 24_310)];
    const visiting = visit('tom.walks', 24_310);
    await vi.advanceTimersByTimeAsync(1_000);
    shown.readings = [settled('tom.walks', 512)];
    visiting.nudge();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(texts()).toEqual(['loading', '512']);
  });

  it('believes the same number when a response says it, or when it stays', async () => {
    const told = setUp();
    told.shown.readings = [settled('tom.walks', 24_310, 'response')];
    told.visit('tom.walks', 24_310);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told.texts().at(-1)).toBe('24310');

    const stayed = setUp();
    stayed.shown.readings = [settled('tom.walks', 24_310)];
    stayed.visit('tom.walks', 24_310);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(stayed.texts().at(-1)).toBe('24310');
  });

  it('believes “not found” at once on a fresh page, and after going on only when it stays', async () => {
    const notFound = (): Reading => ({
      ...blankReading(page('tom.walks'), '2026-11-20T10:00:00.000Z'),
      missing: [{ what: 'page', why: 'not-found' }],
    });
    const said = 'nothing · too few posts';
    const fresh = setUp();
    fresh.shown.readings = [notFound()];
    fresh.visit('tom.walks');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fresh.texts().at(-1)).toBe(said);

    const gone = setUp();
    gone.shown.readings = [notFound()];
    gone.visit('tom.walks', null);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(gone.texts()).toEqual(['loading']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(gone.texts().at(-1)).toBe(said);
  });

  it('survives a reader that fails: what the page did not tell is sent as what cannot be read', async () => {
    const { shown, ports, visit } = setUp();
    const log = vi.spyOn(console, 'error').mockReturnValue();
    Object.defineProperty(shown, 'readings', {
      get() {
        throw new TypeError('no such thing');
      },
    });
    visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(20_000);
    const [last] = ports.look.mock.lastCall ?? [];
    expect(last?.readings.at(-1)).toMatchObject({ missing: [{ what: 'page', why: 'unknown-layout' }] });
    log.mockRestore();
  });

  it('is still reading until something is known, or the site turns out to be switched off', async () => {
    const { shown, ports, visit } = setUp();
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(visiting.account()).toEqual({ reading: true, key: null });
    shown.readings = [reading('mira.bakes', 24_310)];
    visiting.nudge();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(visiting.account()).toEqual({ reading: false, key: 'key' });
    expect(visiting.followers).toBe(24_310);

    ports.dress.mockResolvedValue(false);
    const off = visit('tom.walks');
    expect(off.account().reading).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(off.account()).toEqual({ reading: false, key: null });
  });

  it('beside a post shows nothing, wants no badge, and sends only what the page tells', async () => {
    const { shown, ports } = setUp();
    const post: PageRef = { ...page('mira.bakes'), kind: 'post', postId: 'one' };
    const site = { responses: [], read: () => shown.readings, anchor: () => null } as unknown as Site;
    const visiting = startVisit(site, post, new Responses(site), ports, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(ports.look).not.toHaveBeenCalled();
    shown.readings = [settled('mira.bakes', 24_310)];
    visiting.nudge();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ports.look).toHaveBeenCalledOnce();
    expect(visiting.account()).toEqual({ key: null, reading: false });
    expect(ports.dress).not.toHaveBeenCalled();
    expect(ports.show).not.toHaveBeenCalled();
  });
});
