import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Route } from 'playwright';
import { findChromium } from '../../scripts/browsers.mjs';
import { ownPages } from '../../src/shared/own-pages';
import { replyTo, type Routes } from './routes';
import type { Tab } from './tab';
import { until } from './until';

/** What Chromium calls an unpacked extension: the first half of its path's hash, in letters. */
const idOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replaceAll(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '');

/**
 * A fresh profile in developer mode: without it an unpacked extension that reloads itself stays switched off. Without a
 * window nobody can answer when an extension asks for a host: as if they had once said yes to `host`, it is not asked again.
 */
export async function newProfile(granted?: { extension: string; host: string }): Promise<string> {
  const profile = await mkdtemp(path.join(tmpdir(), 'fitlens-chromium-'));
  await mkdir(path.join(profile, 'Default'));
  const settings = granted && {
    [idOf(granted.extension)]: {
      runtime_granted_permissions: {
        api: [],
        explicit_host: [granted.host],
        manifest_permissions: [],
        scriptable_host: [],
      },
    },
  };
  const preferences = { extensions: { ui: { developer_mode: true }, ...(settings && { settings }) } };
  await writeFile(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

export interface ChromiumOptions {
  profile: string;
  /** The whole web, or the port of a proxy on this machine that leads to it. */
  routes?: Routes;
  proxy?: number;
  /** What answers by itself on this machine. */
  team?: string;
  /** Folder of a built extension; null for a browser without one. */
  extension: string | null;
  /** Of what is shown where there is no window; `usualSize` unless told. */
  size?: { width: number; height: number };
  /** A window for a person, who may go on to the real web; otherwise there is none, and no web beyond the routes. */
  window: boolean;
  /** Keeps pages that are left, as browsers do; Playwright switches that off unless told. */
  backCache?: boolean;
}

export const usualSize = { width: 1100, height: 800 };

/** Starts this machine's Chromium on an offline web. */
export async function openChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const { profile, routes, proxy, team, extension, window, size = usualSize, backCache = false } = options;
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found: run node scripts/setup.mjs.');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !window,
    viewport: window ? null : size,
    ...(backCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    // The language of the messages: fixed, except for a person.
    ...(window ? {} : { env: { ...process.env, LANGUAGE: 'en' } }),
    args: [
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...(window ? [] : [`--host-resolver-rules=MAP * ~NOTFOUND${proxy || team ? ', EXCLUDE 127.0.0.1' : ''}`]),
      ...(proxy ? [`--proxy-server=127.0.0.1:${proxy}`, '--ignore-certificate-errors'] : []),
    ],
  });
  if (!routes) return context;
  await context.route(/^https?:/, async (route: Route) => {
    const reply = await replyTo(routes, route.request().url());
    const isOpen = window || (team !== undefined && route.request().url().startsWith(`${team}/`));
    const done = reply ? route.fulfill(reply) : isOpen ? route.continue() : route.abort();
    // A page that was left meanwhile no longer waits for its answer.
    await done.catch(() => {});
  });
  return context;
}

/** The extension's origin; the id of an unpacked extension follows from its path. */
export async function originOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  return `chrome-extension://${new URL(worker.url()).host}`;
}

/**
 * Closes, like the person who has read it, the introduction that Fitlens opens when it is installed; answers its address.
 * What the command line brings Chromium installs anew at each start.
 */
export async function closeWelcome(context: BrowserContext): Promise<string> {
  const isWelcome = (page: Page) => page.url().endsWith(ownPages.welcome);
  const find = async () => context.pages().find(isWelcome);
  const page = await until(find, 'the introduction', 15_000);
  await page.waitForLoadState();
  const url = page.url();
  await page.close();
  return url;
}

export const tabOf = (page: Page): Tab => ({
  // Playwright's types cannot express a function of a generic argument; at run time it is the same call.
  evaluate: (run, argument) => page.evaluate(run as never, argument as never),
  clickAt: (x, y) => page.mouse.click(x, y),
  press: (key) => page.keyboard.press(key),
  type: (text) => page.keyboard.type(text),
  screenshot: async (file) => void (await page.screenshot({ path: file })),
  close: () => page.close(),
});
