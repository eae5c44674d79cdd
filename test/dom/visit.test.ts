import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Responses } from '../../src/content/responses';
import { type Former, startVisit, type VisitPorts } from '../../src/content/visit';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { blankAccount, blankReading } from '../../src/reading/blank';
import { exactCount } from '../../src/reading/count';
import type { BadgeView } from '../../src/shared/view';
import type { Site } from '../../src/sites/site';

const page = (handle: string): PageRef => ({
  site: 'instagram',
  kind: 'profile',
  handle,
  accountId: null,
  postId: null,
});

const reading = (handle: string, followers: number, source: 'exact' | 'response' = 'exact'): Reading => ({
  ...blankReading(page(handle), '2026-11-20T10:00:00.000Z'),
  account: { ...blankAccount('instagram', handle), followers: exactCount(followers, source) },
});

const viewOf = (readings: Reading[]): BadgeView => ({
  key: 'key',
  verdict: 'unknown',
  parts: [String(readings.find(({ account }) => account)?.account?.followers?.value ?? 'nothing')],

  name: '',
  saved: false,
  card: null,
});

/** A site that reads whatever `shown` holds, and a worker that answers what it was asked. */
function setUp() {
  const shown: { readings: Reading[] } = { readings: [] };
  const parts: string[] = [];
  const ports: VisitPorts = {
    look: vi.fn((readings: Reading[]) => Promise.resolve(viewOf(readings))),
    show: (view) => parts.push(view?.parts.join() ?? 'loading'),
    hide: () => parts.push('hidden'),
  };
  const site = { responses: [], read: () => shown.readings, anchor: () => null } as unknown as Site;
  const leaving = new AbortController();
  const visit = (handle: string, former: Former | null = null) =>
    startVisit(site, page(handle), new Responses(site), ports, leaving.signal, former);
  return { shown, parts, ports, leaving, visit };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('A visit', () => {
  it('shows what the page says, and nothing after the visitor has gone on', async () => {
    const { shown, parts, leaving, visit } = setUp();
    shown.readings = [reading('mira.bakes', 24_310)];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(500);
    expect(parts.at(-1)).toBe('24310');
    leaving.abort();
    shown.readings = [reading('mira.bakes', 99)];
    visiting.nudge();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(parts.at(-1)).toBe('24310');
  });

  it('does not believe the former account’s number below the next account’s name', async () => {
    const { shown, parts, visit } = setUp();
    shown.readings = [reading('tom.walks', 24_310)];
    const visiting = visit('tom.walks', { followers: 24_310 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(parts).not.toContain('24310');
    shown.readings = [reading('tom.walks', 512)];
    visiting.nudge();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(parts.at(-1)).toBe('512');
    expect(parts).not.toContain('24310');
  });

  it('believes the same number when a response says it, or when it stays', async () => {
    const told = setUp();
    told.shown.readings = [reading('tom.walks', 24_310, 'response')];
    told.visit('tom.walks', { followers: 24_310 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told.parts.at(-1)).toBe('24310');

    const stayed = setUp();
    stayed.shown.readings = [reading('tom.walks', 24_310)];
    stayed.visit('tom.walks', { followers: 24_310 });
    await vi.advanceTimersByTimeAsync(6_000);
    expect(stayed.parts.at(-1)).toBe('24310');
  });

  it('believes “not found” at once on a fresh page, and after going on only when it stays', async () => {
    const notFound = (): Reading => ({
      ...blankReading(page('tom.walks'), '2026-11-20T10:00:00.000Z'),
      missing: [{ what: 'page', why: 'not-found' }],
    });
    const fresh = setUp();
    fresh.shown.readings = [notFound()];
    fresh.visit('tom.walks');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fresh.parts.at(-1)).toBe('nothing');

    const gone = setUp();
    gone.shown.readings = [notFound()];
    gone.visit('tom.walks', { followers: null });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(gone.parts).not.toContain('nothing');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(gone.parts.at(-1)).toBe('nothing');
  });

  it('asks again when the worker was stopped while it thought, and keeps what it showed', async () => {
    const { shown, parts, ports, visit } = setUp();
    shown.readings = [reading('mira.bakes', 24_310)];
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(500);
    vi.mocked(ports.look).mockRejectedValueOnce(new Error('The message port closed.'));
    shown.readings = [reading('mira.bakes', 24_311)];
    visiting.nudge();
    await vi.advanceTimersByTimeAsync(200);
    expect(parts.at(-1)).toBe('24310');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(parts.at(-1)).toBe('24311');
  });

  it('never stays at loading: a page that shows nothing is sent as one that cannot be read', async () => {
    const { parts, ports, visit } = setUp();
    visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(20_000);
    const [last] = vi.mocked(ports.look).mock.lastCall ?? [];
    expect(last?.at(-1)?.missing).toEqual([{ what: 'page', why: 'unknown-layout' }]);
    expect(parts.at(-1)).not.toBe('loading');
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
    const [last] = vi.mocked(ports.look).mock.lastCall ?? [];
    expect(last?.at(-1)?.missing).toEqual([{ what: 'page', why: 'unknown-layout' }]);
    log.mockRestore();
  });

  it('is still reading until something is known, or the site turns out to be switched off', async () => {
    const { shown, ports, visit } = setUp();
    const visiting = visit('mira.bakes');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(visiting).toMatchObject({ reading: true, key: null });
    shown.readings = [reading('mira.bakes', 24_310)];
    visiting.nudge();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(visiting).toMatchObject({ reading: false, key: 'key' });

    vi.mocked(ports.look).mockResolvedValue(null);
    const off = visit('tom.walks');
    expect(off.reading).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(off).toMatchObject({ reading: false, key: null });
  });
});
