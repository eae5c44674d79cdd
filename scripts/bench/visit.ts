import type { BrowserContext } from 'playwright';
import { appPage } from './client-app';
import { alternate, type Contender, now, without } from './contenders';
import { frozenPages, routesOf } from './frozen-pages';
import { heapOf, workerHeapOf } from './heap';
import { type Counted, newTab, rowsOf, since, workOf, workUntilRest } from './main-thread';
import type { Row } from './table';
import type { Routes } from '../../test/support/routes';

/** A page that is visited: loaded, scrolled, and left for another profile without a document. */
export interface VisitedPage {
  name: string;
  /** Its address in a round, and that of the profile it goes on to. */
  addresses(round: number): { first: string; next: string };
  routes: Routes;
  /** Whether a script of its own draws the next profile. Of a page that does nothing by itself nobody can take a share. */
  draws: boolean;
}

/** Fitlens looks again for the last time when its patience with a page ends, 8 seconds after the start. Milliseconds. */
export const wholeVisit = 9_000;
/** Scrolled lists go on for a while. Milliseconds. */
const wholeScroll = 1_500;

/** Two dozen turns of a wheel, each so many pixels, so many milliseconds apart. */
const wheel = { turns: 24, pixels: 700, pause: 100 };

/** As few rounds as tell noise from more: a visit takes half a minute. */
const rounds = 5;

/** The frozen pages go on to a profile that they do not show: nothing of them runs that could draw it. */
const frozenVisits = (): VisitedPage[] => {
  const pages = frozenPages();
  return pages.map(({ name, url }) => ({
    name: `${name}, frozen`,
    addresses: () => ({
      first: url,
      next: url.replace(/[^/]+\/?$/, (own) => (own.startsWith('@') ? '@somebody' : 'somebody')),
    }),
    routes: routesOf(pages),
    draws: false,
  }));
};

async function scroll({ tab }: Counted): Promise<void> {
  await tab.mouse.move(500, 400);
  for (let turn = 0; turn < wheel.turns; turn += 1) {
    await tab.mouse.wheel(0, wheel.pixels);
    await tab.waitForTimeout(wheel.pause);
  }
}

/** Goes on as a click within the page would: by its own client where one runs. Runs in the page. */
function goOn(address: string): void {
  const { goTo } = globalThis as { goTo?: (address: string) => void };
  if (goTo) goTo(address);
  else history.pushState({}, '', address);
}

/** What one visit takes: of the main thread load, scroll and soft navigation; then memory of the page and of the worker. */
async function measureOne(context: BrowserContext, { first, next }: { first: string; next: string }) {
  const counted = await newTab(context);
  const { tab } = counted;
  await tab.goto(first);
  const loaded = await workUntilRest(counted, wholeVisit);
  const heap = await heapOf(counted.clock);
  const worker = await workerHeapOf(context);
  const beforeScroll = await workOf(counted);
  await scroll(counted);
  const scrolled = since(await workUntilRest(counted, wholeScroll), beforeScroll);
  const beforeNext = await workOf(counted);
  await tab.evaluate(goOn, next);
  const navigated = since(await workUntilRest(counted, wholeVisit), beforeNext);
  await tab.close();
  return [...loaded, ...scrolled, ...navigated, heap, worker];
}

/**
 * What is added to a visit of the largest real pages, frozen, and of a page with a script of its own. Each part as a share of
 * what the page does without any extension in the same round.
 */
export async function* measureVisit(base: readonly Contender[]): AsyncGenerator<Row> {
  for (const { name, addresses, routes, draws } of [await appPage(rounds), ...frozenVisits()]) {
    const measured = await alternate(
      [without, ...base, now],
      routes,
      async (context) => context,
      (context, round) => measureOne(context, addresses(round)),
      rounds,
    );
    const limits = { base: 1.5, own: 2 };
    yield* rowsOf(`load: ${name}`, measured.slice(0, 2), limits);
    yield* rowsOf(`scroll: ${name}`, measured.slice(2, 4), limits);
    yield* rowsOf(`navigate: ${name}`, measured.slice(4, 6), draws ? limits : { base: 1.5 });
    const [heap, worker] = measured.slice(6);
    if (heap) yield { name: `memory of the page: ${name}`, unit: 'kB', measured: heap, limits: { base: 1.5 } };
    if (worker) yield { name: `memory of the worker: ${name}`, unit: 'kB', measured: worker, limits: { base: 3 } };
  }
}
