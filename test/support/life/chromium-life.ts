import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { isAsking, middleOf, pressAndAgain, readBadge, whereItStays } from '../badge';
import { closeWelcome, newProfile, openChromium, originOf } from '../chromium';
import { stopWorker } from '../chromium-driver';
import { root } from '../driver';
import { ownPages } from '../../../src/shared/own-pages';
import { until } from '../until';
import { createTab } from './create-tab';
import type { Life, LifeTab, Where } from './life';

/** What chrome://extensions may use of the browser. */
interface Manager {
  developerPrivate: {
    updateExtensionConfiguration(change: {
      extensionId: string;
      incognitoAccess?: boolean;
      hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES';
    }): Promise<void>;
  };
  management: { setEnabled(id: string, isOn: boolean): Promise<void> };
  runtime: { reload(): void };
}

/**
 * Runs a self-contained function on the badge's closed root, as a debugger finds it: the extension's own world, by which
 * other scenarios reach it, is worth nothing any more once Fitlens was updated under the page. Null without a badge.
 */
async function inBadge<A, T>(
  cdp: CDPSession,
  run: (root: ShadowRoot, argument: A) => T,
  argument: A,
): Promise<T | null> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: `document.querySelector('fitlens-badge')` });
  if (result.objectId === undefined) return null;
  const { node } = await cdp.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return null;
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
  const answer = await cdp.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function (argument) { return (${String(run)})(this, argument); }`,
    arguments: [{ value: argument }],
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
  return answer.result.value ?? null;
}

/** Starts Chromium with Fitlens on the web behind `proxy`, a port of this machine. */
export async function start(proxy: number): Promise<Life> {
  const profile = await newProfile();
  const extension = path.join(root, 'dist/chrome');
  const context = await openChromium({ profile, proxy, extension, window: false, backCache: true });
  const origin = await originOf(context);
  await closeWelcome(context);
  const [first = await context.newPage()] = context.pages();

  async function tabOf(page: Page, ids: { id: number; window: number }): Promise<LifeTab> {
    const cdp = await context.newCDPSession(page);
    const said: string[] = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
    return {
      ...ids,
      async go(url) {
        await cdp.send('Page.navigate', { url });
        await until(() => isAt(url), url);
      },
      back: async () => void (await cdp.send('Runtime.evaluate', { expression: 'history.back()' })),
      reload: async () => void (await page.reload()),
      evaluate,
      badge: () => inBadge(cdp, readBadge, null),
      clickBadge,
      decide: (selector) =>
        pressAndAgain(
          () => clickBadge(selector),
          () => inBadge(cdp, isAsking, null),
        ),
      clickAt: (x, y) => page.mouse.click(x, y),
      front: () => page.bringToFront(),
      close: () => page.close(),
      said: () => said,
    };

    async function clickBadge(selector = 'button.badge'): Promise<void> {
      const { x, y } = await whereItStays(() => inBadge(cdp, middleOf, selector), `${selector} in the badge`);
      await page.mouse.click(x, y);
    }

    function isAt(url: string): Promise<boolean> {
      return evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url);
    }

    /** Not by Playwright, which does not hear of a page that comes back from the back cache. */
    async function evaluate<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression: `(${String(run)})(${JSON.stringify(argument)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    }
  }

  /** A page of Fitlens's own that asks the browser; it goes with each update. */
  let desk: Page | null = null;
  async function theDesk(): Promise<Page> {
    if (!desk || desk.isClosed()) {
      desk = await context.newPage();
      await desk.goto(`${origin}/${ownPages.welcome}`);
    }
    return desk;
  }
  const inFitlens: Life['inFitlens'] = async (run, argument) =>
    (await theDesk()).evaluate(run as never, argument as never) as never;

  /** As on the browser's page of all extensions. */
  async function manage(run: (id: string, browser: Manager) => unknown): Promise<void> {
    const page = await context.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(`(${String(run)})('${new URL(origin).host}', chrome)`);
    await page.close();
  }

  async function openTab(url: string, where: Where, beside: number | null): Promise<LifeTab> {
    await theDesk();
    const opened = context.waitForEvent('page');
    const ids = await inFitlens(createTab, { where, beside });
    const tab = await tabOf(await opened, ids);
    await tab.go(url);
    await tab.front();
    return tab;
  }

  return {
    browser: 'chromium',
    open: (url, where = 'tab') => openTab(url, where, null),
    inFitlens,
    own: (file, beside) => openTab(`${origin}/${file}`, 'tab', beside.window),
    async update() {
      const stale = context.serviceWorkers().at(-1);
      const started = context.waitForEvent('serviceworker', { predicate: (worker) => worker !== stale });
      await inFitlens(() => (globalThis as unknown as { chrome: Manager }).chrome.runtime.reload(), null).catch(
        () => {},
      );
      await started;
      desk = null;
    },
    setEnabled: (isOn) =>
      isOn
        ? manage((id, browser) => browser.management.setEnabled(id, true))
        : manage((id, browser) => browser.management.setEnabled(id, false)),
    letRead: (isAllowed) =>
      isAllowed
        ? manage((extensionId, { developerPrivate }) =>
            developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_ALL_SITES' }),
          )
        : manage((extensionId, { developerPrivate }) =>
            developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
          ),
    async allowPrivate() {
      const started = context.waitForEvent('serviceworker');
      await manage((extensionId, browser) =>
        browser.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
      );
      // Fitlens starts anew.
      await started;
      desk = null;
    },
    async stopBackground() {
      const cdp = await context.newCDPSession(first);
      await stopWorker(cdp, origin);
      await cdp.detach();
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
