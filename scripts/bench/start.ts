import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { originOf } from '../../test/support/chromium';
import { stopWorker } from '../../test/support/chromium-driver';
import { baker } from '../../test/support/made-up/creators';
import { instagramRequests, instagramRoutes } from '../../test/support/made-up/instagram';
import { alternate, blankPage, type Contender, makeFloor, type Name, now } from './contenders';
import type { Row } from './table';

const pages: { readonly [name: string]: string } = {
  popup: 'src/popup/index.html',
  panel: 'src/panel/index.html',
  shortlist: 'src/shortlist/index.html',
  options: 'src/options/index.html',
};

/** How long nothing larger may be painted until the page is taken to be there. Milliseconds. */
const still = 700;

/**
 * When the largest text or picture of a page was painted, in milliseconds since it was asked for: what browsers measure as
 * "largest contentful paint". Runs in the page.
 */
const largestPaint = (quiet: number): Promise<number> =>
  new Promise((done) => {
    let at = Infinity;
    let timer = setTimeout(() => done(at), 20_000);
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) at = startTime;
      clearTimeout(timer);
      timer = setTimeout(() => done(at), quiet);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });

interface Opened {
  context: BrowserContext;
  origin: string;
  cdp: CDPSession;
  profile: Page;
}

/** A browser in which a profile is open that was looked at. */
async function openProfile(context: BrowserContext): Promise<Opened> {
  const origin = await originOf(context);
  const profile = context.pages()[0] ?? (await context.newPage());
  await profile.goto(instagramRequests(baker.handle)[0] ?? '');
  const cdp = await context.newCDPSession(profile);
  await profile.waitForTimeout(still);
  return { context, origin, cdp, profile };
}

/** From the navigation to the largest paint of this page, whose worker is asleep as it is in most moments of a day. */
async function paintOf({ context, origin, cdp, profile }: Opened, file: string): Promise<number> {
  await profile.bringToFront();
  await stopWorker(cdp, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/${file}`, { waitUntil: 'commit' });
  const painted = await page.evaluate(largestPaint, still);
  await page.close();
  return painted;
}

/** How long pages of Fitlens's own take to be there, beside an extension's empty page. */
export async function* measureStart(base: readonly Contender[]): AsyncGenerator<Row> {
  const floor = await makeFloor();
  try {
    for (const [name, file] of Object.entries(pages)) {
      const having = base.filter(({ extension }) => extension && existsSync(path.join(extension, file)));
      const files = new Map([[floor.extension, blankPage]]);
      const measured = await alternate(
        [floor, ...having, now],
        instagramRoutes([baker]),
        async (context, extension) => ({
          opened: await openProfile(context),
          file: files.get(extension ?? '') ?? file,
        }),
        async ({ opened, file: own }) => [await paintOf(opened, own)],
      );
      const limits = { base: 1.5, floor: 10 };
      // What the base lacks keeps its column.
      const lacking = base.filter((one) => !having.includes(one)).map((one): [Name, number[]] => [one.name, []]);
      for (const one of measured)
        yield { name, unit: 'ms', measured: new Map([...one, ...lacking]), floor: 'a blank page', limits };
    }
  } finally {
    await rm(floor.extension, { recursive: true, force: true });
  }
}
