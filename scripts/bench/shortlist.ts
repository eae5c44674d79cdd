import type { Page } from 'playwright';
import type { Change } from '../../src/model/creator-change';
import { taskExcesses } from './long-tasks';
import { searched } from './store-people';
import { drawnAfter, everythingRead, firstRows, type Press, watchTasks } from './shortlist-page';
import type { Seeded, Step } from './store-steps';
import { headOfSizes, sizes, tellStep, withSizes } from './store-sizes';

const file = 'src/shortlist/index.html';

/** The page of a browser, everything read. */
type OpenPages = ReadonlyMap<Seeded, Page>;

/** Opens the page and gives it with when its first rows were there, in milliseconds. */
async function openPage({ browser }: Seeded): Promise<{ page: Page; first: number }> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.origin}/${file}`, { waitUntil: 'commit' });
  return { page, first: await page.evaluate(firstRows) };
}

const opening: Step = {
  limits: { 'the page is open: first rows': 1.5 },
  async measure(seeded) {
    const { page, first } = await openPage(seeded);
    await page.close();
    return { 'the page is open: first rows': first };
  },
};

const head = (column: number): string => `.grid-head [role="columnheader"]:nth-of-type(${column + 1}) button`;
const filter = '.filters button[aria-pressed]:last-of-type';

/** What is done in the open page, one after the other, each until it is drawn; without a name it only leads to the next. */
const presses: readonly [name: string | null, press: Press][] = [
  ['sort: by a number', { click: head(4) }],
  ['sort: the other way round', { click: head(4) }],
  ['sort: by name', { click: head(1) }],
  ['filter: not seen for 30 days', { click: filter }],
  [null, { click: filter }],
  ['search: one is found', { type: searched.one }],
  [null, { type: '' }],
  ['search: half are found', { type: searched.half }],
  ['search: half, and another word of many', { type: `${searched.half} mira` }],
  [null, { type: '' }],
  ['scroll: to the middle', { scroll: 0.5 }],
  [null, { scroll: 0 }],
];

const using = (pages: OpenPages): Step => ({
  limits: Object.fromEntries(presses.flatMap(([name]) => (name === null ? [] : [[name, 1.5]]))),
  async measure(seeded) {
    const page = pageOf(pages, seeded);
    await page.bringToFront();
    const times: { [name: string]: number } = {};
    for (const [name, press] of presses) {
      const took = await page.evaluate(drawnAfter, press);
      if (name !== null) times[name] = took;
    }
    return times;
  },
});

const changing = (pages: OpenPages): Step => ({
  // A screen of rows is read anew, and each takes its time in a store of many.
  limits: { 'somebody is taken off the list': 3 },
  async measure(seeded) {
    const { key } = seeded;
    const page = pageOf(pages, seeded);
    await page.bringToFront();
    // How many there are is shown above the rows.
    const send = (change: Change) =>
      page.evaluate(drawnAfter, { send: { name: 'creator-change', body: { key, change } } });
    const took = await send({ do: 'unsave' });
    await send({ do: 'save', brief: null });
    return { 'somebody is taken off the list': took };
  },
});

function pageOf(pages: OpenPages, seeded: Seeded): Page {
  const page = pages.get(seeded);
  if (!page) throw new Error('The page was not opened.');
  return page;
}

/** Tells how long the page's longest task was from its first rows on; answers a sentence for each limit that is exceeded. */
async function tellLongest(pages: OpenPages, what: string): Promise<string[]> {
  const tasks = await Promise.all(
    [...pages.values()].map((page) => page.evaluate(() => Number(document.body.dataset['longestTask']))),
  );
  console.log(`  longest task of the page ${what}: ${tasks.map((task) => `${task.toFixed(0)} ms`).join(', ')}`);
  return taskExcesses(tasks, sizes, what);
}

async function measureAll(all: readonly Seeded[]): Promise<string[]> {
  console.log(headOfSizes('The page of the shortlist, ms'));
  const exceeded = await tellStep(opening, all);
  const pages = new Map<Seeded, Page>();
  for (const seeded of all) {
    const { page } = await openPage(seeded);
    await page.evaluate(watchTasks);
    const took = await page.evaluate(everythingRead);
    console.log(`  everybody was read after ${(took / 1_000).toFixed(1)} s`);
    pages.set(seeded, page);
  }
  exceeded.push(...(await tellLongest(pages, 'while everybody is read')));
  for (const step of [using(pages), changing(pages)]) exceeded.push(...(await tellStep(step, all)));
  exceeded.push(...(await tellLongest(pages, 'while it is used')));
  return exceeded;
}

/** Measures the page of the shortlist with few and with many, in one run: answers a sentence for each limit that is exceeded. */
export const tellShortlist = (): Promise<string[]> => withSizes(measureAll);
