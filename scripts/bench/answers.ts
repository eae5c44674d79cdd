import type { BrowserContext } from 'playwright';
import { appPage, listAnswers } from './client-app';
import { alternate, type Contender, now, without } from './contenders';
import { newTab, rowsOf, since, workOf, workUntilRest } from './main-thread';
import type { Row } from './table';

const counts = [10, 40, 160];
const rounds = 5;

/** After a page was drawn, and after the last of the answers, so long at least. Milliseconds. */
const settling = 2_000;

/** Asks for each of these, one after the other, and reads it as clients do. Runs in the page. */
async function askAll(addresses: string[]): Promise<void> {
  for (const address of addresses) await (await fetch(address)).json();
}

/** What the main thread does for these answers, each with thirty posts of the account that the page shows. */
async function measureOne(context: BrowserContext, url: string, count: number) {
  const counted = await newTab(context);
  await counted.tab.goto(url);
  await workUntilRest(counted, settling);
  const before = await workOf(counted);
  await counted.tab.evaluate(askAll, listAnswers(url, count));
  const work = since(await workUntilRest(counted, settling), before);
  await counted.tab.close();
  return work;
}

/** What is added to a page by answers that arrive: ten, forty and a hundred and sixty, as after a long scroll. */
export async function* measureAnswers(base: readonly Contender[]): AsyncGenerator<Row> {
  const { addresses, routes } = await appPage(rounds, Math.max(...counts));
  for (const count of counts) {
    const measured = await alternate(
      [without, ...base, now],
      routes,
      async (context) => context,
      (context, round) => measureOne(context, addresses(round).first, count),
      rounds,
    );
    yield* rowsOf(`${count} answers of 30 posts`, measured, { base: 1.5 });
  }
}
