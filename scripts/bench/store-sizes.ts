import { saving } from '../../test/support/saving';
import { askWorker, copyProfile, openBrowser, removeProfile, type StoreBrowser, visitProfile } from './store-browser';
import { openProfile } from './store-looks';
import { seedStore } from './store-seed';
import type { Seeded, Step } from './store-steps';
import { storeExcesses, storeHead, type StoreRow, storeRowText } from './store-table';

/** How many saved creators there are, and for each of them so many accounts that were only visited. */
export const sizes = [1_000, 10_000, 100_000] as const;
const visitedEach = 0.3;

/** How often each thing is measured; one round before warms up and is not counted. */
export const rounds = 9;

/** A profile of one creator who was looked at, saved and noted by Fitlens itself: what all others are made like. */
async function makeFirst(): Promise<{ profile: string; key: string }> {
  const browser = await openBrowser();
  const { tab, key } = await visitProfile(browser);
  await askWorker(browser, 'creator-change', { key, change: saving(true) });
  await askWorker(browser, 'note-add', { creator: key, text: 'The first of all notes.' });
  await tab.close();
  await browser.close();
  return { profile: browser.profile, key };
}

/** A browser on a copy of that profile, with so many creators more. */
async function openSeeded(first: { profile: string; key: string }, saved: number): Promise<StoreBrowser> {
  const browser = await openBrowser(await copyProfile(first.profile));
  await seedStore(browser.own, first.key, saved, saved * visitedEach);
  const { items, total } = (await askWorker(browser, 'shortlist', { after: null, text: '' })).out;
  // What is measured must be what people have: rows that Fitlens reads, and summaries that hold.
  const odd = items.find(({ state }) => state !== 'fresh');
  if (odd || total !== saved + 1)
    throw new Error(`Of ${total} written creators ${odd?.called ?? 'none'} is ${odd?.state}.`);
  return browser;
}

/** The same step in each browser in turn; the order goes round, so that a machine that gets busier is as hard on each. */
async function measureStep({ limits, measure }: Step, all: readonly Seeded[]): Promise<StoreRow[]> {
  const times = new Map(all.map((seeded): [Seeded, { [name: string]: number }[]] => [seeded, []]));
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % all.length;
    for (const seeded of [...all.slice(first), ...all.slice(0, first)]) {
      const measured = await measure(seeded);
      if (round > 0) times.get(seeded)?.push(measured);
    }
  }
  const of = (name: string) => [...times.values()].map((each) => each.map((round) => round[name] ?? Number.NaN));
  return Object.entries(limits).map(([name, limit]) => ({ name, sizes: of(name), limit }));
}

const counted = (n: number) => `${n.toLocaleString('en')} creators`;

/** The line above rows of all sizes. */
export const headOfSizes = (title: string): string => `\n${storeHead(title, sizes.map(counted))}`;

/** Measures a step with each size, and tells each row; answers a sentence for each limit that is exceeded. */
export async function tellStep(step: Step, all: readonly Seeded[]): Promise<string[]> {
  const rows = await measureStep(step, all);
  for (const row of rows) console.log(storeRowText(row));
  return rows.flatMap(storeExcesses);
}

/** Opens a browser for each size, and closes them when `work` is done. */
export async function withSizes<T>(work: (all: readonly Seeded[]) => Promise<T>): Promise<T> {
  const first = await makeFirst();
  const browsers: StoreBrowser[] = [];
  try {
    for (const size of sizes) browsers.push(await openSeeded(first, size));
    const all = browsers.map(async (browser) => ({ browser, key: first.key, profile: await openProfile(browser) }));
    return await work(await Promise.all(all));
  } finally {
    for (const browser of browsers) {
      await browser.close();
      await removeProfile(browser.profile);
    }
    await removeProfile(first.profile);
  }
}
