import { afterEach, beforeEach, vi } from 'vitest';
import { Responses } from '../../src/content/responses';
import { startVisit, type VisitPorts } from '../../src/content/visit';
import type { Look } from '../../src/model/look';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { blankAccount, blankPost, blankReading } from '../../src/reading/blank';
import { exactCount } from '../../src/reading/count';
import type { BadgeMarkup, PageAnswer } from '../../src/shared/badge-view';
import type { Site } from '../../src/sites/site';

export const page = (handle: string): PageRef => ({
  site: 'instagram',
  kind: 'profile',
  handle,
  accountId: null,
  postId: null,
});

export const reading = (handle: string, followers: number, source: 'exact' | 'response' = 'exact'): Reading => ({
  ...blankReading(page(handle), '2026-11-20T10:00:00.000Z'),
  account: { ...blankAccount('instagram', handle), followers: exactCount(followers, source) },
});

export const withPosts = (of: Reading, ids: string[]): Reading => ({
  ...of,
  posts: ids.map((id) => blankPost(id, `https://www.instagram.com/p/${id}/`)),
});

/** The worker of these tests: it wants followers and three posts, and says so in two words. */
export const viewOf = (readings: Reading[]): PageAnswer => {
  const followers = readings.find(({ account }) => account?.followers)?.account?.followers?.value;
  const posts = new Set(readings.flatMap((one) => one.posts.map(({ id }) => id))).size;
  const size = String(followers ?? 'nothing');
  const view = (text: string): BadgeMarkup => ({
    key: followers === undefined ? null : 'key',
    opens: false,
    frame: ['div', { 'data-text': text }],
  });
  const isWaited = followers !== undefined && posts < 3;
  return {
    ...view(posts < 3 ? `${size} · too few posts` : size),
    meanwhile: isWaited ? view(`${size} · reading posts`) : null,
  };
};

/** Visits that a test leaves open. */
const open: AbortController[] = [];

/** A site that reads whatever `shown` holds, and a worker that answers what it was asked. */
export function setUp() {
  const shown: { readings: Reading[]; answers: Reading[]; place: Element | null } = {
    readings: [],
    answers: [],
    place: null,
  };
  const seen: { text: string; place: Element | null; mayCome: boolean }[] = [];
  const ports = {
    dress: vi.fn(() => Promise.resolve(true)),
    look: vi.fn((look: Look): Promise<PageAnswer | null> => Promise.resolve(viewOf(whole(look)))),
    show: vi.fn<VisitPorts['show']>((view, place, mayStillCome) => {
      const mayCome = !place && mayStillCome;
      const text = view?.frame[1]['data-text'] ?? 'loading';
      if (seen.at(-1)?.text !== text || seen.at(-1)?.place !== place || seen.at(-1)?.mayCome !== mayCome)
        seen.push({ text, place, mayCome });
    }),
    hide: vi.fn<() => void>(),
  };
  let before: Look['readings'] = [];
  const whole = (look: Look): Reading[] => {
    before = look.readings.map((one) => (typeof one === 'number' ? (before[one] ?? null) : one));
    return before.filter((one): one is Reading => typeof one === 'object' && one !== null);
  };
  const site = { responses: [], read: () => shown.readings, anchor: () => shown.place } as unknown as Site;
  const responses = { read: () => shown.answers } as unknown as Responses;
  const leaving = new AbortController();
  open.push(leaving);
  const visit = (handle: string, former?: number | null) =>
    startVisit(site, page(handle), responses, ports, leaving.signal, former);
  /** What the badge said, each once. */
  const texts = () => seen.map(({ text }) => text).filter((text, at, all) => text !== all[at - 1]);
  return { whole, shown, seen, texts, ports, leaving, visit };
}

/** The page shows words; a document without layout cannot tell which of them can be seen. */
export const draw = (markup: string) => {
  document.body.innerHTML = markup;
};

/** An account of which enough is known. */
export const settled = (handle: string, followers: number, source: 'exact' | 'response' = 'exact') =>
  withPosts(reading(handle, followers, source), ['one', 'two', 'three']);

/** A clock that only the test moves, an idle browser, and a page that shows words. */
export function useVisits(): void {
  beforeEach(() => {
    Element.prototype.checkVisibility = function (this: Element) {
      return this.closest('script, style, noscript, [hidden]') === null;
    };
    draw('<main>Mira bakes bread.</main>');
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
    vi.stubGlobal('cancelIdleCallback', clearTimeout);
  });

  afterEach(() => {
    for (const visit of open.splice(0)) visit.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}
