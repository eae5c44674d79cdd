import { type Browser, type KeyInput, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';
import { ownPages } from '../../src/shared/own-pages';
import type { Bidi } from './bidi';
import type { Scheme } from './driver';
import { replyTo, type Routes } from './routes';
import type { Tab } from './tab';
import { until } from './until';

/** The host of moz-extension: pages; fixed by a preference, so that the popup has an address. */
export const extensionHost = '5f0c9d3e-7a1b-4c55-9d0e-2b6a41c7e001';

/** Where nobody listens. */
const deadEnd = 9;

/** Starts this machine's Firefox, without a window. Its proxy is a dead end unless one is named: only BiDi answers then. */
export async function openFirefox(geckoId: string, proxy = deadEnd): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox was found: run node scripts/setup.mjs.');
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: proxy !== deadEnd,
    defaultViewport: { width: 1100, height: 800 },
    // Opens moz-extension: pages and Firefox's own scope to BiDi.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: extensionHost }),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy,
      // Nobody sees the question whether an extension may go to a host: whoever is asked says yes.
      'extensions.webextOptionalPermissionPrompts': false,
      'ui.prefersReducedMotion': 1,
      'layout.css.prefers-color-scheme.content-override': 1,
    },
  });
}

/** Answers every request of every page from `routes` and refuses the rest, but for `team`'s; `asked` grows by each address. */
export async function serve(bidi: Bidi, routes: Routes, asked: string[], team?: string): Promise<void> {
  interface Sent {
    isBlocked: boolean;
    request: { request: string; url: string };
  }
  bidi.on('network.beforeRequestSent', ({ isBlocked, request: { request, url } }: Sent) => {
    if (!isBlocked) return;
    asked.push(url);
    const answer = async () => {
      const reply = await replyTo(routes, url);
      if (!reply && team !== undefined && url.startsWith(`${team}/`))
        return bidi.send('network.continueRequest', { request });
      if (!reply) return bidi.send('network.failRequest', { request });
      const headers = Object.entries(reply.headers).map(([name, value]) => ({
        name,
        value: { type: 'string', value },
      }));
      const body = { type: 'base64', value: reply.body.toString('base64') };
      return bidi.send('network.provideResponse', {
        request,
        statusCode: reply.status,
        reasonPhrase: '',
        headers,
        body,
      });
    };
    // A page that was left meanwhile no longer waits for its answer.
    answer().catch(() => {});
  });
  await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  const urlPatterns = ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol }));
  await bidi.send('network.addIntercept', { phases: ['beforeRequestSent'], urlPatterns });
}

/** Firefox's own scope, where its preferences and its extensions are. */
export interface Inside {
  setScheme(scheme: Scheme): Promise<void>;
  stopBackground(): Promise<void>;
  /** Switches Fitlens off or on, as in the list of extensions. */
  setEnabled(isOn: boolean): Promise<void>;
  /** Gives or takes the permission to read hosts, by their match pattern, as in the settings of the extension. */
  letRead(pattern: string, isAllowed: boolean): Promise<void>;
  /** Lets it into private windows. */
  allowPrivate(): Promise<void>;
  /** Addresses that extensions asked for from anywhere, the background included, which BiDi does not see. */
  askedByExtensions(): Promise<string[]>;
}

export async function inside(bidi: Bidi, geckoId: string): Promise<Inside> {
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const context = contexts[0]?.context ?? '';
  const run = <T>(body: string, argument: unknown = null) =>
    bidi.call<T>(context, `async (argument) => { ${body} }`, [], argument);
  await run(`
    globalThis.askedByExtensions = [];
    Services.obs.addObserver((channel) => {
      const { URI, loadInfo } = channel.QueryInterface(Ci.nsIHttpChannel);
      if (loadInfo.triggeringPrincipal?.addonId) askedByExtensions.push(URI.spec);
    }, 'http-on-opening-request');`);
  return {
    setScheme: (scheme) =>
      run(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', argument);`,
        scheme === 'dark' ? 0 : 1,
      ),
    stopBackground: () => run(`await WebExtensionPolicy.getByID(argument).extension.terminateBackground({});`, geckoId),
    setEnabled: (isOn) =>
      run(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(argument))['${isOn ? 'enable' : 'disable'}']();`,
        geckoId,
      ),
    letRead: (pattern, isAllowed) =>
      run(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { id, pattern } = argument;
        await ExtensionPermissions['${isAllowed ? 'add' : 'remove'}'](
          id, { permissions: [], origins: [pattern] }, WebExtensionPolicy.getByID(id).extension);`,
        { id: geckoId, pattern },
      ),
    allowPrivate: () =>
      run(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        await ExtensionPermissions.add(argument, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
        await (await AddonManager.getAddonByID(argument)).reload();`,
        geckoId,
      ),
    askedByExtensions: () => run('return askedByExtensions;'),
  };
}

/** Closes, like the person who has read it, the introduction that Fitlens opens when it is installed; answers its address. */
export async function closeWelcome(browser: Browser): Promise<string> {
  const addressOf = (page: Page) =>
    page.evaluate(() => (document.readyState === 'complete' ? location.href : '')).catch(() => '');
  const find = async () => {
    for (const page of await browser.pages()) {
      const url = await addressOf(page);
      if (url.endsWith(ownPages.welcome)) return { page, url };
    }
    return null;
  };
  const { page, url } = await until(find, 'the introduction', 15_000);
  await page.close();
  return url;
}

export const tabOf = (page: Page): Tab => ({
  // Puppeteer's types cannot express a function of a generic argument; at run time it is the same call.
  evaluate: (run, argument) => page.evaluate(run as never, argument as never),
  clickAt: (x, y) => page.mouse.click(x, y),
  press: (key) => page.keyboard.press(key as KeyInput),
  type: (text) => page.keyboard.type(text),
  screenshot: async (file) => void (await page.screenshot({ path: `${file.replace(/\.png$/, '')}.png` })),
  close: () => page.close(),
});
