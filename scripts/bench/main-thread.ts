import type { BrowserContext, CDPSession, Page } from 'playwright';
import type { Measured } from './contenders';
import type { Limits, Row } from './table';

/** How often a page is asked whether it has come to rest, and what its main thread may do between. Milliseconds. */
const pause = 250;
const rest = 2;
/** How long it must be at rest, and how long is waited at most for that. Milliseconds. */
const quiet = 1_000;
const patience = 10_000;

/** A tab whose main thread is counted, by the clock and by what it took of a processor. */
export interface Counted {
  tab: Page;
  clock: CDPSession;
  processor: CDPSession;
}

/**
 * What a main thread has done, in milliseconds: by the clock, as its page has it, and the processor's part of it, which
 * says more on a machine that others use too. A thread that waits for the browser takes none.
 */
export type Work = readonly [clock: number, processor: number];

/** What the two numbers are called. */
const kinds = ['', ', processor'];

/** The rows of something whose main thread was counted. */
export const rowsOf = (name: string, measured: readonly Measured[], limits: Limits, floor?: string): Row[] =>
  measured.map((one, kind) => ({
    name: `${name}${kinds[kind] ?? ''}`,
    unit: 'ms',
    measured: one,
    ...(floor !== undefined && { floor }),
    limits,
  }));

/** A fresh tab, counted from its beginning. */
export async function newTab(context: BrowserContext): Promise<Counted> {
  const tab = await context.newPage();
  const clock = await context.newCDPSession(tab);
  const processor = await context.newCDPSession(tab);
  await clock.send('Performance.enable', { timeDomain: 'timeTicks' });
  await processor.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { tab, clock, processor };
}

async function metric(cdp: CDPSession, wanted: 'TaskDuration' | 'ScriptDuration'): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1_000;
}

/** What the page's main thread has done so far. */
export const workOf = async ({ clock, processor }: Counted): Promise<Work> => [
  await metric(clock, 'TaskDuration'),
  await metric(processor, 'TaskDuration'),
];

/** What scripts have done in the page so far, with what the browser did for them meanwhile. */
export const scriptsOf = async ({ clock, processor }: Counted): Promise<Work> => [
  await metric(clock, 'ScriptDuration'),
  await metric(processor, 'ScriptDuration'),
];

/**
 * Waits until the main thread has had next to nothing to do for a while, and not for ever: some pages never come to
 * rest. Answers what it has done until then.
 */
async function whenIdle(counted: Counted): Promise<Work> {
  const begin = performance.now();
  let since = begin;
  let before = await workOf(counted);
  for (;;) {
    await new Promise((done) => setTimeout(done, pause));
    const work = await workOf(counted);
    const now = performance.now();
    if (work[1] - before[1] > rest) since = now;
    if (now - since >= quiet || now - begin >= patience) return work;
    before = work;
  }
}

/**
 * What the main thread has done when a page is at rest, at least `atLeast` milliseconds from now: between two looks of
 * Fitlens it is at rest too, which must not be taken for the end.
 */
export async function workUntilRest(counted: Counted, atLeast: number): Promise<Work> {
  await new Promise((done) => setTimeout(done, atLeast));
  return whenIdle(counted);
}

export const since = (now: Work, before: Work): Work => [now[0] - before[0], now[1] - before[1]];

/** The main thread of one load in a fresh tab until the page is at rest. */
export async function workOfLoad(context: BrowserContext, url: string): Promise<Work> {
  const counted = await newTab(context);
  await counted.tab.goto(url);
  const work = await workUntilRest(counted, 0);
  await counted.tab.close();
  return work;
}
