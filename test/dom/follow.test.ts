import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageRef } from '../../src/model/page';
import type { Reading } from '../../src/model/reading';
import { blankAccount, blankReading } from '../../src/reading/blank';
import { exactCount } from '../../src/reading/count';
import type { BadgeMarkup, Dress, PageAnswer } from '../../src/shared/badge-view';
import type { PageReader } from '../../src/sites/site';

/** The badge has its own tests, in a browser. */
const badge = vi.hoisted(() => ({
  made: 0,
  shown: [] as (BadgeMarkup | null)[],
  places: [] as (Element | null)[],
  removed: 0,
  act: (_what: string): void => {},
  loading: [] as string[],
}));
vi.mock('../../src/content/badge', () => ({
  createBadge: ({ loading, act }: { loading: BadgeMarkup; act: (what: string) => void }) => {
    badge.made += 1;
    badge.act = act;
    badge.loading.push(textOf(loading));
    return {
      show: (view: BadgeMarkup | null, anchor: Element | null) => {
        badge.shown.push(view);
        badge.places.push(anchor);
      },
      remove: () => (badge.removed += 1),
    };
  },
}));

const textOf = ({ frame }: BadgeMarkup) => frame[1]['data-text'] ?? '';
const view = (text: string): PageAnswer => ({
  key: 'key',
  opens: false,
  frame: ['div', { 'data-text': text }],
  meanwhile: null,
});
const dress: Dress = {
  style: '',
  loading: { ...view('Fitlens is reading…'), key: null },
  outdated: { ...view('Fitlens was updated.'), key: null },
};

type Answer = { ok: unknown } | { error: string } | undefined;
type Sent = { fitlens: string; body: { readings?: Reading[]; act?: string } };
const sent: Sent[] = [];
let heard: (message: object) => Promise<Answer> | undefined;
let isOn = true;
let isOutdated = false;
let isForgotten = false;

const runtime = {
  get id() {
    return isOutdated ? undefined : 'fitlens';
  },
  sendMessage(message: Sent): Promise<Answer> {
    if (isOutdated) throw new Error('Extension context invalidated.');
    sent.push(message);
    const { act, readings } = message.body;
    if (message.fitlens === 'dress') return Promise.resolve({ ok: isOn ? dress : null });
    if (message.fitlens === 'act') {
      if (isForgotten) return Promise.resolve({ error: 'Nothing is remembered of this creator.' });
      return Promise.resolve({ ok: view(String(act)) });
    }
    const followers = readings?.find(({ account }) => account)?.account?.followers?.value;
    return Promise.resolve({ ok: isOn ? view(String(followers)) : null });
  },
  onMessage: { addListener: (listener: typeof heard) => (heard = listener) },
};

/** Addresses: `/mira.bakes/` is a profile, `/mira.bakes/reels/` its second tab, `/p/1/` a post, `/` neither. */
const site: PageReader = {
  page(url): PageRef | null {
    const [first = '', second = ''] = url.pathname.split('/').filter(Boolean);
    const base = { site: 'instagram', handle: first, accountId: null, postId: null };
    if (first === '') return null;
    return first === 'p' ? { ...base, kind: 'post', handle: null, postId: second } : { ...base, kind: 'profile' };
  },
  responses: [],
  read: (_, page, at) =>
    page.handle === null
      ? []
      : [
          {
            ...blankReading(page, at),
            account: {
              ...blankAccount('instagram', page.handle),
              followers: exactCount(page.handle.length * 1_000, 'response'),
            },
          },
        ],
  anchor: (document) => document.body,
};

const names = () => sent.map(({ fitlens }) => fitlens);
const texts = () => badge.shown.map((one) => (one ? textOf(one) : 'loading'));
const wait = (time = 1_000) => vi.advanceTimersByTimeAsync(time);
let goes: (path: string) => Promise<void>;
/** Somebody comes to the page that was drawn ahead. */
let comes: EventListener;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  Object.assign(badge, { made: 0, shown: [], places: [], removed: 0, loading: [] });
  sent.length = 0;
  isOn = true;
  isOutdated = isForgotten = false;
  Element.prototype.checkVisibility = () => true;
  document.body.innerHTML = '<main>Mira bakes bread.</main>';
  const navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  vi.stubGlobal('browser', { runtime });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  goes = async (path) => {
    history.pushState(null, '', path);
    navigation.dispatchEvent(new Event('currententrychange'));
    await wait();
  };
  // One document is that of all these tests: what each of them leaves there would hear of the next one's.
  const listen = document.addEventListener.bind(document);
  vi.spyOn(document, 'addEventListener').mockImplementation((name: string, listener, how) => {
    if (name === 'prerenderingchange') comes = listener as EventListener;
    else listen(name, listener, how);
  });
  history.replaceState(null, '', '/');
  const { followSite } = await import('../../src/content/follow');
  followSite(site);
});
afterEach(async () => {
  await goes('/');
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('A document through which a visitor goes', () => {
  it('pays nothing for the feed: no message, no badge', async () => {
    await wait(20_000);
    document.body.append('More of the feed.');
    await wait(20_000);
    expect(sent).toEqual([]);
    expect(badge.made).toBe(0);
    expect(await heard({ fitlens: 'which-account', body: {} })).toEqual({ ok: { key: null, reading: false } });
  });

  it('asks for what the badge needs at the first profile, and not again at the second', async () => {
    await goes('/mira.bakes/');
    expect(names()).toEqual(['dress', 'look']);
    expect(badge.loading).toEqual(['Fitlens is reading…']);
    expect(texts().at(-1)).toBe('10000');
    await goes('/tom.walks/');
    expect(names()).toEqual(['dress', 'look', 'look']);
    expect(badge.made).toBe(1);
    expect(texts().at(-1)).toBe('9000');
  });

  it('makes one badge, although the visitor went on before the first answer came', async () => {
    history.pushState(null, '', '/mira.bakes/');
    navigation.dispatchEvent(new Event('currententrychange'));
    await goes('/tom.walks/');
    expect(badge.made).toBe(1);
    expect(texts()).not.toContain('10000');
    expect(texts().at(-1)).toBe('9000');
  });

  it('takes the badge off at once where the visitor leaves the profile', async () => {
    await goes('/mira.bakes/');
    const removed = badge.removed;
    history.pushState(null, '', '/');
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(badge.removed).toBeGreaterThan(removed);
    const shown = badge.shown.length;
    await wait(20_000);
    expect(badge.shown).toHaveLength(shown);
  });

  it('takes two tabs of one profile for one visit', async () => {
    await goes('/mira.bakes/');
    const removed = badge.removed;
    await goes('/mira.bakes/reels/');
    expect(badge.removed).toBe(removed);
    expect(names()).toEqual(['dress', 'look']);
  });

  it('needs no badge for a post', async () => {
    await goes('/p/1/');
    expect(sent).toEqual([]);
    expect(await heard({ fitlens: 'which-account', body: {} })).toEqual({ ok: { key: null, reading: false } });
  });

  it('asks anew when it comes back from the back/forward cache, where it may have missed news', async () => {
    await goes('/mira.bakes/');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await wait();
    expect(names()).toEqual(['dress', 'look']);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await wait();
    expect(names()).toEqual(['dress', 'look', 'look']);
    expect(badge.made).toBe(1);
  });
});

describe('A site that is switched off', () => {
  it('is asked about at each profile, and gets no badge', async () => {
    isOn = false;
    await goes('/mira.bakes/');
    await goes('/tom.walks/');
    expect(names().filter((name) => name === 'dress')).toHaveLength(2);
    expect(badge.made).toBe(0);
  });

  it('has one as soon as it is switched on, and loses it when it is switched off again', async () => {
    isOn = false;
    await goes('/mira.bakes/');
    isOn = true;
    await heard({ fitlens: 'changed', body: { key: null } });
    await wait();
    expect(texts().at(-1)).toBe('10000');
    isOn = false;
    const { removed } = badge;
    await heard({ fitlens: 'changed', body: { key: null } });
    await wait();
    expect(badge.removed).toBeGreaterThan(removed);
  });
});

describe('A site that is switched off while the visitor is where there is no profile', () => {
  it('shows nothing on the next profile, not even that it is being read', async () => {
    await goes('/mira.bakes/');
    await goes('/');
    isOn = false;
    await heard({ fitlens: 'changed', body: { key: null } });
    const shown = badge.shown.length;
    await goes('/tom.walks/');
    await wait(20_000);
    expect(badge.shown).toHaveLength(shown);
  });
});

describe('Other parts of Fitlens', () => {
  it('are told which account a profile is about', async () => {
    await goes('/mira.bakes/');
    expect(await heard({ fitlens: 'which-account', body: {} })).toEqual({ ok: { key: 'key', reading: false } });
    expect(heard({ fitlens: 'no-such-message', body: {} })).toBeUndefined();
  });

  it('tell of news of this account, and are not heard with those of another', async () => {
    await goes('/mira.bakes/');
    await heard({ fitlens: 'changed', body: { key: 'another' } });
    await wait();
    expect(names()).toEqual(['dress', 'look']);
    await heard({ fitlens: 'changed', body: { key: 'key' } });
    await wait();
    expect(names()).toEqual(['dress', 'look', 'look']);
  });

  it('hear what the reader decided on the creator, and what came of it is shown at once', async () => {
    badge.act('save');
    await goes('/mira.bakes/');
    badge.act('reject:size');
    await wait();
    expect(sent.filter(({ fitlens }) => fitlens === 'act')).toEqual([
      { fitlens: 'act', body: { key: 'key', act: 'reject:size' } },
    ]);
    expect(names()).toEqual(['dress', 'look', 'act']);
    expect(texts().at(-1)).toBe('reject:size');
  });

  it('look again where nothing is remembered of the creator any more', async () => {
    await goes('/mira.bakes/');
    isForgotten = true;
    badge.act('save');
    await wait();
    expect(names()).toEqual(['dress', 'look', 'act', 'look']);
    expect(texts().at(-1)).toBe('10000');
  });

  it('show nothing of it on the profile that the reader has gone on to', async () => {
    await goes('/mira.bakes/');
    badge.act('save');
    await goes('/tom.walks/');
    expect(texts()).not.toContain('save');
  });
});

describe('A page that outlives the Fitlens it was opened with', () => {
  it('says so at the next profile, with a text it was given before', async () => {
    await goes('/mira.bakes/');
    isOutdated = true;
    await goes('/tom.walks/');
    expect(texts().at(-1)).toBe('Fitlens was updated.');
  });

  it('says so in its place, also where that is drawn later than the address changed', async () => {
    await goes('/mira.bakes/');
    isOutdated = true;
    const place = vi.spyOn(site, 'anchor').mockReturnValue(null);
    await goes('/tom.walks/');
    place.mockRestore();
    document.body.append('The header is drawn.');
    await wait();
    expect(badge.places.at(-1)).toBe(document.body);
    expect(texts().at(-1)).toBe('Fitlens was updated.');
  });

  it('says so as soon as something is pressed: what is pressed does not come to nothing', async () => {
    await goes('/mira.bakes/');
    isOutdated = true;
    badge.act('save');
    await wait(10);
    expect(texts().at(-1)).toBe('Fitlens was updated.');
  });

  it('says so when the page goes on by itself, although it tells nothing new', async () => {
    await goes('/mira.bakes/');
    isOutdated = true;
    document.body.append('A clock goes on.');
    await wait();
    expect(texts().at(-1)).toBe('Fitlens was updated.');
  });

  it('does no work any more once it has said so, however much the page changes', async () => {
    await goes('/mira.bakes/');
    isOutdated = true;
    badge.act('save');
    await wait(10_000);
    badge.shown.length = 0;
    const read = vi.spyOn(site, 'read');
    const waits = vi.getTimerCount();
    for (let minute = 0; minute < 10; minute++) {
      document.body.append('The feed goes on.');
      await wait(60_000);
    }
    expect(read).not.toHaveBeenCalled();
    expect(badge.shown).toEqual([]);
    expect(vi.getTimerCount()).toBe(waits);
    read.mockRestore();
  });

  it('stays silent where it was given none', async () => {
    isOutdated = true;
    await goes('/mira.bakes/');
    await wait(20_000);
    expect(badge.made).toBe(0);
    expect(badge.shown).toEqual([]);
  });
});

describe('A page that the browser draws ahead, before anybody has gone there', () => {
  it('is no look at anybody until somebody does, wherever it leads itself meanwhile', async () => {
    Object.assign(document, { prerendering: true });
    await goes('/mira.bakes/');
    await wait(20_000);
    expect(sent).toEqual([]);
    expect(await heard({ fitlens: 'which-account', body: {} })).toEqual({ ok: { key: null, reading: false } });

    Object.assign(document, { prerendering: false });
    comes(new Event('prerenderingchange'));
    await wait();
    expect(names()).toEqual(['dress', 'look']);
    expect(texts().at(-1)).toBe('10000');
  });
});
