import { rm } from 'node:fs/promises';
import path from 'node:path';
import { closeWelcome as closeInChromium, newProfile, openChromium, tabOf as chromiumTab } from './chromium';
import { type BrowserName, builtExtension, root } from './driver';
import { closeWelcome as closeInFirefox, openFirefox, tabOf as firefoxTab } from './firefox';
import type { Tab } from './tab';

export interface ServedPage {
  evaluate: Tab['evaluate'];
  close(): Promise<void>;
}

interface Options {
  url: string;
  /** Port of the proxy that is the whole web (see `server.ts`). */
  proxy: number;
  withFitlens: boolean;
}

async function inChromium({ url, proxy, withFitlens }: Options): Promise<ServedPage> {
  const extension = withFitlens ? path.join(root, 'dist/chrome') : null;
  const profile = await newProfile();
  const context = await openChromium({ profile, extension, window: false, proxy });
  const page = context.pages()[0] ?? (await context.newPage());
  // The tap is registered once the worker runs, which opens the introduction.
  if (withFitlens) await closeInChromium(context);
  await page.goto(url);
  return {
    evaluate: chromiumTab(page).evaluate,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function inFirefox({ url, proxy, withFitlens }: Options): Promise<ServedPage> {
  const extension = await builtExtension(path.join(root, 'dist/firefox'));
  const browser = await openFirefox(extension.geckoId, proxy);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  if (withFitlens) {
    await browser.installExtension(extension.folder);
    await closeInFirefox(browser);
  }
  await page.goto(url);
  return { evaluate: firefoxTab(page).evaluate, close: () => browser.close() };
}

/** Opens one page in a browser of its own, with Fitlens or without. */
export const openServedPage = (browser: BrowserName, options: Options): Promise<ServedPage> =>
  browser === 'chromium' ? inChromium(options) : inFirefox(options);
