import path from 'node:path';
import { isAsking, middleOf, pressAndAgain, readBadge, whereItStays } from '../badge';
import { type Bidi, bidiOf } from '../bidi';
import { builtExtension, root } from '../driver';
import { closeWelcome, extensionHost, inside, openFirefox } from '../firefox';
import { inBadge } from '../firefox-badge';
import { ownPages } from '../../../src/shared/own-pages';
import { until } from '../until';
import { createTab } from './create-tab';
import type { Life, LifeTab, Where } from './life';

interface Contexts {
  contexts: { context: string; url: string }[];
}
interface LogEntry {
  level: string;
  text: string;
  source: { context?: string };
}

const origin = `moz-extension://${extensionHost}`;

/** Starts Firefox with Fitlens on the web behind `proxy`, a port of this machine. */
export async function start(proxy: number): Promise<Life> {
  const extension = await builtExtension(path.join(root, 'dist/firefox'));
  const browser = await openFirefox(extension.geckoId, proxy);
  const bidi = bidiOf(browser);
  const entries: LogEntry[] = [];
  bidi.on('log.entryAdded', (entry: LogEntry) => entries.push(entry));
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  const firefox = await inside(bidi, extension.geckoId);
  await browser.installExtension(extension.folder);
  await closeWelcome(browser);

  const contexts = async () => {
    const { contexts: open } = await bidi.send<Contexts>('browsingContext.getTree', { maxDepth: 0 });
    return open;
  };

  function tabOf(context: string, ids: { id: number; window: number }): LifeTab {
    const evaluate: LifeTab['evaluate'] = (run, argument) => bidi.call(context, String(run), [], argument);
    async function clickBadge(selector = 'button.badge'): Promise<void> {
      const at = await whereItStays(() => inBadge(bidi, context, middleOf, selector), `${selector} in the badge`);
      await clickAt(bidi, context, at);
    }
    return {
      ...ids,
      async go(url) {
        // The load of a page of ours crosses into another process, so that a wait for it never ends: ask the page instead.
        await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
        const isAt = (wanted: string) => location.href === wanted && document.readyState === 'complete';
        await until(() => evaluate(isAt, url).catch(() => false), url);
      },
      back: () => bidi.send('browsingContext.traverseHistory', { context, delta: -1 }),
      reload: () => bidi.send('browsingContext.reload', { context, wait: 'complete' }),
      evaluate,
      badge: () => inBadge(bidi, context, readBadge, null),
      clickBadge,
      decide: (selector) =>
        pressAndAgain(
          () => clickBadge(selector),
          () => inBadge(bidi, context, isAsking, null),
        ),
      clickAt: (x, y) => clickAt(bidi, context, { x, y }),
      front: () => bidi.send('browsingContext.activate', { context }),
      close: () => bidi.send('browsingContext.close', { context }),
      said: () =>
        entries.filter(({ source }) => source.context === context).map(({ level, text }) => `${level}: ${text}`),
    };
  }

  /** A page of Fitlens's own that asks the browser; it goes with each update. */
  let desk: { context: string; tab: LifeTab } | null = null;
  async function theDesk(): Promise<LifeTab> {
    const known = desk;
    if (known && (await contexts()).some(({ context, url }) => context === known.context && url.startsWith(origin)))
      return known.tab;
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    const tab = tabOf(context, { id: -1, window: -1 });
    await tab.go(`${origin}/${ownPages.welcome}`);
    desk = { context, tab };
    return tab;
  }
  const inFitlens: Life['inFitlens'] = async (run, argument) => (await theDesk()).evaluate(run, argument);

  async function openTab(url: string, where: Where, beside: number | null): Promise<LifeTab> {
    await theDesk();
    const before = new Set((await contexts()).map(({ context }) => context));
    const ids = await inFitlens(createTab, { where, beside });
    const opened = await until(
      async () => (await contexts()).find(({ context }) => !before.has(context)),
      'the tab that was opened',
    );
    const tab = tabOf(opened.context, ids);
    await tab.go(url);
    await tab.front();
    return tab;
  }

  return {
    browser: 'firefox',
    open: (url, where = 'tab') => openTab(url, where, null),
    inFitlens,
    own: (file, beside) => openTab(`${origin}/${file}`, 'tab', beside.window),
    update: async () => void (await browser.installExtension(extension.folder)),
    setEnabled: (isOn) => firefox.setEnabled(isOn),
    letRead: (isAllowed) => firefox.letRead('https://www.instagram.com/*', isAllowed),
    allowPrivate: () => firefox.allowPrivate(),
    stopBackground: () => firefox.stopBackground(),
    close: () => browser.close(),
  };
}

async function clickAt(bidi: Bidi, context: string, { x, y }: { x: number; y: number }): Promise<void> {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
}
