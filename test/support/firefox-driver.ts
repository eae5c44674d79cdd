import path from 'node:path';
import { isAsking, markupOf, middleOf, pressAndAgain, readBadge, whereItStays } from './badge';
import { contextOf, inBadge } from './firefox-badge';
import { bidiOf } from './bidi';
import { builtExtension, type Driver, type LaunchOptions, root } from './driver';
import { closeWelcome, extensionHost, inside, openFirefox, serve, tabOf } from './firefox';
import { ownPageOf } from './own-page';
import { click } from './tab';
import { until } from './until';

interface LogEntry {
  level: string;
  text: string;
}

/** Starts Firefox with Fitlens, without a window. */
export async function start(options: LaunchOptions): Promise<Driver> {
  const extension = await builtExtension(options.extension ?? path.join(root, 'dist/firefox'));
  const browser = await openFirefox(extension.geckoId);
  const bidi = bidiOf(browser);
  const asked: string[] = [];
  const said: string[] = [];
  bidi.on('log.entryAdded', ({ level, text }: LogEntry) => said.push(`${level}: ${text}`));
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  await serve(bidi, options.routes, asked, options.team);
  const firefox = await inside(bidi, extension.geckoId);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await browser.installExtension(extension.folder);
  const welcome = await closeWelcome(browser);
  await page.bringToFront();
  const tab = tabOf(page);
  const context = contextOf(page);

  /** A page of Fitlens's own, in a tab beside the creator's. */
  async function openOwn(file: string, size: { width: number; height: number }) {
    const own = await browser.newPage();
    // The load crosses into the extension's process, so that a wait for it never ends: ask the page instead.
    const url = `moz-extension://${extensionHost}/${file}`;
    await bidi.send('browsingContext.navigate', { context: contextOf(own), url, wait: 'none' });
    const isThere = () =>
      own
        .evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete')
        .catch(() => false);
    await until(isThere, file);
    await own.setViewport(size);
    return ownPageOf(tabOf(own), () => page.bringToFront());
  }

  async function clickBadge(selector = 'button.badge'): Promise<void> {
    const ask = () => inBadge(bidi, context, middleOf, selector);
    const { x, y } = await whereItStays(ask, `${selector} in the badge`);
    await tab.clickAt(x, y);
  }

  return {
    browser: 'firefox',
    open: async (url) => void (await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    evaluate: (run, argument) => tab.evaluate(run, argument),
    click: (target) => click(tab, target),
    badge: () => inBadge(bidi, context, readBadge, null),
    clickBadge,
    decide: (selector) =>
      pressAndAgain(
        () => clickBadge(selector),
        () => inBadge(bidi, context, isAsking, null),
      ),
    press: (key) => tab.press(key),
    popup: () => openOwn(extension.popup, { width: 400, height: 600 }),
    ownPage: (file) => openOwn(file, { width: 1100, height: 800 }),
    welcomedAt: () => new URL(welcome).pathname.slice(1),
    async tabs() {
      // Puppeteer still lists a tab that was closed in another process.
      const { contexts } = await bidi.send<{ contexts: { url: string }[] }>('browsingContext.getTree', { maxDepth: 0 });
      return contexts.map(({ url }) => url);
    },
    stopBackground: () => firefox.stopBackground(),
    async restart() {
      throw new Error('Firefox forgets an unsigned add-on when it closes: skip this scenario there.');
    },
    screenshot: (file) => tab.screenshot(file),
    setScheme: (scheme) => firefox.setScheme(scheme),
    async requests() {
      const others = await firefox.askedByExtensions();
      return [...asked, ...others.filter((url) => !asked.includes(url))];
    },
    record: async () => ({
      page: await page.content(),
      badge: await inBadge(bidi, context, markupOf, null),
      console: said,
    }),
    close: () => browser.close(),
  };
}
