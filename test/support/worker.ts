import { beforeEach, vi } from 'vitest';
import type { Post } from '../../src/model/reading';
import type { Answered, MessageName, Messages } from '../../src/shared/messages';
import type { PageView } from '../../src/shared/badge-view';
import type { CreatorView } from '../../src/shared/creator-view';
import type { ShortlistItem } from '../../src/shared/list-view';
import { english } from './english';
import { accounts, forgetOutside, outside } from './outside';
import { anAccount, aPost, aReading, exact } from './readings';

// The worker in a browser that is not there. A test that wants it puts this module in the place of `shared/browser`.

type Sender = { url?: string; tab?: { id: number; incognito: boolean } };
type Listener = (message: unknown, sender: Sender) => Promise<Answered<unknown>> | undefined;
const listeners: Listener[] = [];

/** What open pages were told: of which creator something changed; null: of all of them. No tab at all is `undefined`. */
export const told: (string | null | undefined)[] = [];

/** The open tabs: one without an id, one whose page Fitlens is not in, and two that hear it. */
const tabs = [{}, { id: 1 }, { id: 2 }, { id: 3 }];
const deaf = 1;

/** The tab that is in a private window. */
export const privateTab = 9;

/** The addresses of the tabs that the worker opened. */
export const opened: string[] = [];

export const browser = {
  ...outside.browser,
  i18n: { getMessage: (key: string) => english[key]?.message ?? '' },
  runtime: {
    ...outside.runtime,
    getURL: (path: string) => `chrome-extension://fitlens/${path}`,
    getManifest: () => ({ version: '0.1.0' }),
    onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
  },
  tabs: {
    ...outside.tabs,
    create: async ({ url }: { url: string }) => void opened.push(url),
    query: (which: object) => Promise.resolve(Object.keys(which).length === 0 ? tabs : []),
    sendMessage(id: number | undefined, message: { fitlens: string; body: { key: string | null } }) {
      if (id === undefined) told.push(undefined);
      if (id === deaf) return Promise.reject(new Error('Could not establish connection.'));
      if (message.fitlens === 'changed') told.push(message.body.key);
      if (message.fitlens === 'which-account')
        return Promise.resolve({ ok: { key: accounts.get(id ?? deaf) ?? null, reading: false } });
      return Promise.resolve({ ok: null });
    },
  },
};

/** Before each test what the worker keeps is gone, and what it told forgotten. The file imports the worker, once. */
export function useWorker(): void {
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/148.0.0.0 Safari/537.36' });
  beforeEach(async () => {
    const { db } = await import('../../src/store/open');
    const store = await db();
    await Promise.all([...store.objectStoreNames].map((name) => store.clear(name)));
    told.splice(0);
    forgetOutside();
  });
}

/** A page of Fitlens's own, and the process of a web page. */
export const ownPage = 'chrome-extension://fitlens/src/popup/index.html';
export const webPage = 'https://www.instagram.com/mira.bakes/';

/** The worker’s answer to any message, the one’s that was started last; undefined where it is none of its. */
export const hear = (message: unknown, url?: string, tab = 2): Promise<Answered<unknown>> | undefined =>
  listeners.at(-1)?.(message, url === undefined ? {} : { url, tab: { id: tab, incognito: tab === privateTab } });

/**
 * What the worker answers a page of Fitlens’s own, or of the web; throws its sentence where it refuses. `id` is that of a
 * write: the same one twice is sent by who had no answer.
 */
export async function ask<K extends MessageName>(
  name: K,
  body: Messages[K]['in'],
  url = ownPage,
  id: string = crypto.randomUUID(),
): Promise<Messages[K]['out']> {
  const answer = await hear({ fitlens: name, body, id }, url);
  if (!answer) throw new Error('The worker did not answer.');
  if ('error' in answer) throw new Error(answer.error);
  return answer.ok as Messages[K]['out'];
}

/** What the worker makes of a look at a page of Instagram, before it is laid out; by the worker's own code, past its door. */
export async function seen(message: Messages['look']['in']): Promise<PageView | null> {
  const { look } = await import('../../src/background/take-reading');
  const { siteAt } = await import('../../src/sites');
  return look(message, { site: siteAt(webPage) ?? null, tab: null, isPrivate: false, write: crypto.randomUUID() });
}

/** The same of what is pressed in its card. */
export async function pressed(message: Messages['act']['in']): Promise<PageView> {
  const { act } = await import('../../src/background/creator');
  const { siteAt } = await import('../../src/sites');
  return act(message, { site: siteAt(webPage) ?? null, tab: null, isPrivate: false, write: crypto.randomUUID() });
}

/** Eight posts of the last weeks, as they do well. */
const posts = Array.from({ length: 8 }, (_, index): Post =>
  aPost(`p${index}`, {
    publishedAt: new Date(Date.now() - (index * 3 + 8) * 86_400_000).toISOString(),
    likes: exact(480),
    comments: exact(20),
    kind: 'image',
    caption: 'A new bread recipe',
  }),
);

/** A look at the profile of a creator of Instagram. */
export function lookAt(handle: string, followers = 12_345) {
  const page = { site: 'instagram', kind: 'profile' as const, handle, accountId: null, postId: null };
  const account = anAccount({ handle, followers: exact(followers) });
  return aReading({ page, account, posts, at: new Date().toISOString() });
}

/** The first page of the shortlist. */
export const listed = async (text = ''): Promise<ShortlistItem[]> =>
  (await ask('shortlist', { after: null, text })).items;

/** What the popup shows of a creator. Throws when nothing is remembered. */
export async function shownOf(key: string): Promise<CreatorView> {
  const view = await ask('creator', { key });
  if (!view) throw new Error('Nothing is remembered.');
  return view;
}

/** Has a page show a creator to the worker; gives the key under which the worker remembers it. */
export async function visit(handle = 'mira.bakes', followers = 12_345): Promise<string> {
  const badge = await ask('look', { readings: [lookAt(handle, followers)] }, webPage);
  return badge?.key ?? '';
}
