import { askWorker, copyProfile, openBrowser, removeProfile, type StoreBrowser, visitProfile } from './store-browser';
import { looksDuringChores } from './store-chores';
import { openProfile } from './store-looks';
import { seedStore } from './store-seed';
import { badge, type Seeded, type Step, steps } from './store-steps';
import { storeExcesses, storeHead, type StoreRow, storeRowText } from './store-table';
import { saving } from '../../test/support/saving';

/** Saved creators with little and with much, and for each of them so many accounts that were only visited. */
const [little, much] = [1_000, 100_000];
const visitedEach = 0.3;

/** How often each thing is measured; one round before warms up and is not counted. */
const rounds = 9;

const own = 'badge, own figures';

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
async function measureStep({ limits, measure }: Step, two: readonly [Seeded, Seeded]): Promise<StoreRow[]> {
  const times = two.map((): { [name: string]: number }[] => []);
  for (let round = 0; round <= rounds; round += 1)
    for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const measured = await measure(two[at] as Seeded);
      if (round > 0) times[at]?.push(measured);
    }
  const of = (at: number, name: string) => (times[at] ?? []).map((round) => round[name] ?? Number.NaN);
  return Object.entries(limits).map(([name, limit]) => ({ name, little: of(0, name), much: of(1, name), limit }));
}

/** Compares with own figures from now on, and waits until they are made. */
async function useOwn({ browser }: Seeded): Promise<void> {
  await askWorker(browser, 'settings-change', { activeBenchmark: { instagram: 'own' } });
}

async function measureAll(two: readonly [Seeded, Seeded]): Promise<string[]> {
  const exceeded: string[] = [];
  const tell = (row: StoreRow) => {
    console.log(storeRowText(row));
    exceeded.push(...storeExcesses(row));
  };
  const count = (n: number) => n.toLocaleString('en');
  console.log(`\n${storeHead('What is kept, ms', `${count(little)} creators`, `${count(much)} creators`)}`);
  for (const step of steps) for (const row of await measureStep(step, two)) tell(row);
  for (const seeded of two) await useOwn(seeded);
  for (const row of await measureStep(badge(own), two)) tell(row);
  console.log(`\n${storeHead('While that is done which is due once a day, ms', 'at rest', 'meanwhile')}`);
  for (const [at, size] of [little, much].entries()) {
    const seeded = two[at] as Seeded;
    const atRest: number[] = [];
    for (let round = 0; round < rounds; round += 1) atRest.push((await seeded.profile.look()).took);
    const { looks, took } = await looksDuringChores(seeded);
    tell({ name: `a badge, ${count(size)} creators`, little: atRest, much: looks, limit: 3 });
    console.log(
      `  the longest of ${looks.length}: ${Math.max(...looks).toFixed(0)} ms; all of it took ${(took / 1_000).toFixed(1)} s`,
    );
  }
  return exceeded;
}

/**
 * Measures with little and with much in the store, in one run, and tells each row as it comes; answers a sentence for each
 * limit that is exceeded.
 */
export async function tellStore(): Promise<string[]> {
  const first = await makeFirst();
  const browsers: StoreBrowser[] = [];
  try {
    for (const size of [little, much]) browsers.push(await openSeeded(first, size));
    const [few, many] = await Promise.all(
      browsers.map(async (browser) => ({ browser, key: first.key, profile: await openProfile(browser) })),
    );
    return few && many ? await measureAll([few, many]) : [];
  } finally {
    for (const browser of browsers) {
      await browser.close();
      await removeProfile(browser.profile);
    }
    await removeProfile(first.profile);
  }
}
