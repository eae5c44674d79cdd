import { until } from '../../test/support/until';
import { askWorker } from './store-browser';
import { isThere, looksDuringChores } from './store-chores';
import { headOfSizes, rounds, sizes, tellStep, withSizes } from './store-sizes';
import { largestTenth } from './statistics';
import { badge, type Seeded, steps } from './store-steps';
import { storeExcesses, storeHead, type StoreRow, storeRowText } from './store-table';

const own = 'badge, own figures';

/** Compares with own figures from now on, and waits until they are made. */
async function useOwn({ browser }: Seeded): Promise<void> {
  await askWorker(browser, 'settings-change', { activeBenchmark: { instagram: 'own' } });
  await until(() => browser.own.evaluate(isThere, 'curves:instagram'), 'own figures', 60_000);
}

async function measureAll(all: readonly Seeded[]): Promise<string[]> {
  const exceeded: string[] = [];
  const tell = (row: StoreRow) => {
    console.log(storeRowText(row));
    exceeded.push(...storeExcesses(row));
  };
  console.log(headOfSizes('What is kept, ms'));
  for (const step of steps) exceeded.push(...(await tellStep(step, all)));
  for (const seeded of all) await useOwn(seeded);
  exceeded.push(...(await tellStep(badge(own), all)));
  console.log(`\n${storeHead('While that is done which is due once a day, ms', ['at rest', 'meanwhile'])}`);
  for (const [at, seeded] of all.entries()) {
    const atRest: number[] = [];
    for (let round = 0; round < rounds; round += 1) atRest.push((await seeded.profile.look()).took);
    const { looks, took } = await looksDuringChores(seeded);
    const of = `${sizes[at]?.toLocaleString('en')} creators`;
    tell({ name: `a badge, ${of}`, sizes: [atRest, looks], limit: 3 });
    // One that stands behind seconds of work is lost among those that do not.
    tell({ name: `the slowest tenth, ${of}`, sizes: [atRest, largestTenth(looks)], limit: 10 });
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
export const tellStore = (): Promise<string[]> => withSizes(measureAll);
