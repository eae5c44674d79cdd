import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import type { MessageName, Messages } from '../../src/shared/messages';
import { closeWelcome, newProfile, openChromium } from '../../test/support/chromium';
import { stopWorker as endWorker } from '../../test/support/chromium-driver';
import { root } from '../../test/support/driver';
import { baker } from '../../test/support/made-up/creators';
import { instagramRequests, instagramRoutes } from '../../test/support/made-up/instagram';
import { until } from '../../test/support/until';

const extension = path.join(root, 'dist/chrome');
export const profileAddress = instagramRequests(baker.handle)[0] ?? '';

/** A browser with Fitlens, and a page of Fitlens's own to ask the worker from. */
export interface StoreBrowser {
  context: BrowserContext;
  origin: string;
  own: Page;
  cdp: CDPSession;
  profile: string;
  close(): Promise<void>;
}

/** Opens a browser on a profile that is there, or on a new one. */
export async function openBrowser(kept?: string): Promise<StoreBrowser> {
  return openOn(kept ?? (await newProfile()));
}

/** Opens a browser in which somebody lets Fitlens go to a team's database on this machine. */
export async function openTeamBrowser(team: string): Promise<StoreBrowser> {
  const { protocol, hostname } = new URL(team);
  return openOn(await newProfile({ extension, host: `${protocol}//${hostname}/*` }), team);
}

async function openOn(profile: string, team?: string): Promise<StoreBrowser> {
  const context = await openChromium({
    profile,
    routes: instagramRoutes([baker]),
    ...(team !== undefined && { team }),
    extension,
    window: false,
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  const own = context.pages()[0] ?? (await context.newPage());
  await closeWelcome(context);
  await own.goto(`${origin}/icons/16.png`);
  const cdp = await context.newCDPSession(own);
  return { context, origin, own, cdp, profile, close: () => context.close() };
}

/** A copy of a profile whose browser is closed. */
export async function copyProfile(profile: string): Promise<string> {
  const copy = await newProfile();
  await cp(profile, copy, { recursive: true });
  return copy;
}

export const removeProfile = (profile: string): Promise<void> => rm(profile, { recursive: true, force: true });

/** What the worker answers, and how long it took, in milliseconds. Runs in a page of the extension, or in its world of another. */
export async function timed(envelope: object): Promise<{ answer: unknown; took: number }> {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(it: object): Promise<unknown> } } })
    .chrome;
  const begin = performance.now();
  const answer = await runtime.sendMessage(envelope);
  return { answer, took: performance.now() - begin };
}

export interface Timed<T> {
  out: T;
  /** Milliseconds. */
  took: number;
}

/** What a message to the worker is answered. Throws the sentence that it is refused with. */
export function openAnswer<T>({ answer, took }: { answer: unknown; took: number }): Timed<T> {
  const { ok, error } = (answer ?? { error: 'Nobody answered.' }) as { ok?: T; error?: string };
  if (error !== undefined) throw new Error(error);
  return { out: ok as T, took };
}

let written = 0;

/** Asks the worker from a page of Fitlens's own. Throws its sentence where it refuses. */
export async function askWorker<K extends MessageName>(
  { own }: StoreBrowser,
  name: K,
  body: Messages[K]['in'],
): Promise<Timed<Messages[K]['out']>> {
  written += 1;
  return openAnswer(await own.evaluate(timed, { fitlens: name, body, id: `bench-${Date.now()}-${written}` }));
}

/** Ends the worker as an idle browser would. */
export const stopWorker = ({ cdp, origin }: StoreBrowser): Promise<void> => endWorker(cdp, origin);

/** Opens the made-up profile in a tab and waits until its badge has come to the store; gives its account's key. */
export async function visitProfile(browser: StoreBrowser): Promise<{ tab: Page; key: string }> {
  // The worker makes the store: a page that opens it before would make an empty one.
  await askWorker(browser, 'settings', {});
  const tab = await browser.context.newPage();
  await tab.goto(profileAddress);
  const key = await until(() => browser.own.evaluate(keyOf, baker.handle), 'the profile to be kept');
  return { tab, key };
}

/** The key of the account with this handle, once its posts are there. Runs in a page of the extension. */
async function keyOf(handle: string): Promise<string | null> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, fail) => {
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => fail(request.error));
    });
  const db = await result(indexedDB.open('fitlens'));
  try {
    if (!db.objectStoreNames.contains('posts')) return null;
    const tx = db.transaction(['accounts', 'posts']);
    const key = await result(tx.objectStore('accounts').index('siteHandle').getKey(['instagram', handle]));
    const posts: { recent: unknown[] } | undefined = key && (await result(tx.objectStore('posts').get(key)));
    return posts && posts.recent.length > 0 ? (key as string) : null;
  } finally {
    db.close();
  }
}
