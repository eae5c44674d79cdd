import { saving } from '../../test/support/saving';
import { askWorker, copyProfile, openBrowser, removeProfile, type StoreBrowser, visitProfile } from './store-browser';
import { openProfile } from './store-looks';
import { seedStore } from './store-seed';
import type { Seeded, Step } from './store-steps';
import { storeExcesses, storeHead, type StoreRow, storeRowText } from './store-table';

/** Saved creators with little and with much, and for each of them so many accounts that were only visited. */
export const [little, much] = [1_000, 100_000] as const;
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

/** The same step in each browser in turn; the order goes round, so that a machine that gets busier is as hard on both. */
async function measureStep({ limits, measure }: Step, two: Both): Promise<StoreRow[]> {
  const times = two.map((): { [name: string]: number }[] => []);
  for (let round = 0; round <= rounds; round += 1)
    for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const measured = await measure(two[at] as Seeded);
      if (round > 0) times[at]?.push(measured);
    }
  const of = (at: number, name: string) => (times[at] ?? []).map((round) => round[name] ?? Number.NaN);
  return Object.entries(limits).map(([name, limit]) => ({ name, little: of(0, name), much: of(1, name), limit }));
}

/** The line above rows of little and of much. */
export const headOfBoth = (title: string): string => {
  const count = (n: number) => `${n.toLocaleString('en')} creators`;
  return `\n${storeHead(title, count(little), count(much))}`;
};

/** Measures a step in both, and tells each row; answers a sentence for each limit that is exceeded. */
export async function tellStep(step: Step, two: Both): Promise<string[]> {
  const rows = await measureStep(step, two);
  for (const row of rows) console.log(storeRowText(row));
  return rows.flatMap(storeExcesses);
}

/** A browser with little and one with much in its store. */
export type Both = readonly [Seeded, Seeded];

/** Opens both, and closes them when `work` is done. */
export async function withBoth<T>(work: (two: Both) => Promise<T>): Promise<T> {
  const first = await makeFirst();
  const browsers: StoreBrowser[] = [];
  try {
    for (const size of [little, much]) browsers.push(await openSeeded(first, size));
    const [few, many] = await Promise.all(
      browsers.map(async (browser) => ({ browser, key: first.key, profile: await openProfile(browser) })),
    );
    if (!few || !many) throw new Error('There are not two browsers.');
    return await work([few, many]);
  } finally {
    for (const browser of browsers) {
      await browser.close();
      await removeProfile(browser.profile);
    }
    await removeProfile(first.profile);
  }
}
