import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { isAsking, markupOf, middleOf, pressAndAgain, readBadge, whereItStays } from './badge';
import { closeWelcome, newProfile, openChromium, originOf, tabOf, usualSize } from './chromium';
import { builtExtension, type Driver, type LaunchOptions, root, type Scheme } from './driver';
import { ownPageOf } from './own-page';
import { click } from './tab';
import { until } from './until';

type InBadge = <A, T>(run: (root: ShadowRoot, argument: A) => T, argument: A) => Promise<T | null>;

/** Reaches into the closed shadow root from the extension's own world, the only one that `chrome.dom` lets in. */
async function badgeReader(cdp: CDPSession, origin: string): Promise<InBadge> {
  const worlds = new Set<number>();
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) worlds.add(context.id);
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  cdp.on('Runtime.executionContextsCleared', () => worlds.clear());
  await cdp.send('Runtime.enable');
  return async (run, argument) => {
    const contextId = [...worlds].at(-1);
    if (contextId === undefined) return null;
    const expression = `(() => {
      const host = document.querySelector('fitlens-badge');
      const root = host && chrome.dom.openOrClosedShadowRoot(host);
      return root ? (${String(run)})(root, ${JSON.stringify(argument)}) : null;
    })()`;
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value ?? null;
  };
}

/**
 * Ends the extension's worker as an idle timeout would. Waits to be told, not for an empty list of workers: a message that
 * is under way starts the worker again at once, under the same id, and then the list is never seen empty.
 */
export async function stopWorker(cdp: CDPSession, origin: string): Promise<void> {
  let stopped = false;
  cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    stopped ||= versions.some((it) => it.scriptURL.startsWith(`${origin}/`) && it.runningStatus === 'stopped');
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await until(async () => stopped, 'the background worker to stop');
  await cdp.send('ServiceWorker.disable');
}

/** Starts Chromium with Fitlens, without a window. */
export async function start(options: LaunchOptions): Promise<Driver> {
  const extension = await builtExtension(options.extension ?? path.join(root, 'dist/chrome'));
  const { team, routes, size = usualSize } = options;
  // A pattern of a host is for every port of it.
  const host = team === undefined ? null : `${new URL(team).protocol}//${new URL(team).hostname}/*`;
  const profile = await newProfile(host === null ? undefined : { extension: extension.folder, host });
  const asked: string[] = [];
  const said: string[] = [];
  let scheme: Scheme = 'light';

  async function open() {
    const context = await openChromium({
      profile,
      routes,
      ...(team !== undefined && { team }),
      extension: extension.folder,
      size,
      window: false,
    });
    context.on('request', (request) => {
      if (/^https?:/.test(request.url())) asked.push(request.url());
    });
    context.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    context.on('weberror', (error) => said.push(`uncaught: ${error.error().message}`));
    const origin = await originOf(context);
    const page: Page = context.pages()[0] ?? (await context.newPage());
    const welcome = await closeWelcome(context);
    await page.bringToFront();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const cdp = await context.newCDPSession(page);
    return { context, page, tab: tabOf(page), cdp, origin, welcome, inBadge: await badgeReader(cdp, origin) };
  }
  let live = await open();

  /** A page of Fitlens's own, in a tab beside the creator's. */
  async function openOwn(file: string, shown: typeof usualSize) {
    const page = await live.context.newPage();
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize(shown);
    await page.goto(`${live.origin}/${file}`);
    return ownPageOf(tabOf(page), () => live.page.bringToFront());
  }

  async function clickBadge(selector = 'button.badge'): Promise<void> {
    const { x, y } = await whereItStays(() => live.inBadge(middleOf, selector), `${selector} in the badge`);
    await live.tab.clickAt(x, y);
  }

  return {
    browser: 'chromium',
    open: async (url) => void (await live.page.goto(url)),
    evaluate: (run, argument) => live.tab.evaluate(run, argument),
    click: (target) => click(live.tab, target),
    badge: () => live.inBadge(readBadge, null),
    clickBadge,
    decide: (selector) =>
      pressAndAgain(
        () => clickBadge(selector),
        () => live.inBadge(isAsking, null),
      ),
    press: (key) => live.tab.press(key),
    popup: () => openOwn(extension.popup, { width: 400, height: 600 }),
    ownPage: (file) => openOwn(file, size),
    welcomedAt: () => new URL(live.welcome).pathname.slice(1),
    tabs: async () => live.context.pages().map((page) => page.url()),
    stopBackground: () => stopWorker(live.cdp, live.origin),
    async restart() {
      await live.context.close();
      live = await open();
    },
    screenshot: (file) => live.tab.screenshot(file),
    async setScheme(wanted) {
      scheme = wanted;
      await live.page.emulateMedia({ colorScheme: wanted });
    },
    requests: async () => [...asked],
    record: async () => ({
      page: await live.page.content(),
      badge: await live.inBadge(markupOf, null),
      console: said,
    }),
    async close() {
      await live.context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
