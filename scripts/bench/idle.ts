import { appPage } from './client-app';
import { type Contender, now, open } from './contenders';
import { frozenPages, routesOf } from './frozen-pages';
import { type Call, callsIn, repeatedIn, type TraceEvent } from './own-calls';

/** How long after a page was opened it is watched, and for how long. Milliseconds. */
const [settling, watched] = [20_000, 30_000];

interface IdlePage {
  name: string;
  url: string;
  routes: Parameters<typeof open>[1];
}

async function idlePages(): Promise<IdlePage[]> {
  const frozen = frozenPages();
  const { name, addresses, routes } = await appPage(0);
  return [
    { name, url: addresses(0).first, routes },
    ...frozen.map((page) => ({ name: `${page.name}, frozen`, url: page.url, routes: routesOf(frozen) })),
  ];
}

/** Every time that a browser went into a script of the extension, in pages and worker alike, while a page stood open. */
async function callsOf({ extension }: Contender, { url, routes }: IdlePage): Promise<Call[]> {
  const { context, close } = await open(extension, routes);
  try {
    const tab = context.pages()[0] ?? (await context.newPage());
    await tab.goto(url);
    await tab.locator('fitlens-badge').waitFor({ state: 'attached', timeout: settling });
    await tab.waitForTimeout(settling);
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('A browser with a profile of its own gives no session.');
    const events: TraceEvent[] = [];
    browser.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
    const complete = new Promise<void>((done) => browser.once('Tracing.tracingComplete', () => done()));
    const traceConfig = { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] };
    await browser.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
    await tab.waitForTimeout(watched);
    await browser.send('Tracing.end');
    await complete;
    return callsIn(events);
  } finally {
    await close();
  }
}

/**
 * Tells how often something of ours ran in an open tab, and in the worker, while nobody did anything. Answers a sentence for
 * each thing of Fitlens as it is here that came more than once: what repeats goes on for as long as the tab is open.
 */
export async function tellIdle(base: readonly Contender[]): Promise<string[]> {
  console.log(`\nCalls into our scripts in ${watched / 1_000} s of an open tab, page and worker`);
  const exceeded: string[] = [];
  for (const page of await idlePages()) {
    const contenders = [...base, now];
    const calls = await Promise.all(contenders.map((contender) => callsOf(contender, page)));
    const told = contenders.map(({ name }, at) => `${name} ${calls[at]?.length ?? 0}`);
    const repeated = repeatedIn(calls.at(-1) ?? []);
    console.log(`${page.name.padEnd(44)} ${told.join(', ')}${repeated.length > 0 ? `: ${repeated.join(', ')}` : ''}`);
    exceeded.push(...repeated.map((what) => `${page.name}: ${what} while nobody does anything.`));
  }
  return exceeded;
}
