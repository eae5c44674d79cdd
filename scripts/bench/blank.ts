import { rm } from 'node:fs/promises';
import type { BrowserContext } from 'playwright';
import { manifestOf } from '../../test/support/dist';
import { alternate, type Contender, makeFloor, now, without } from './contenders';
import { answerOf } from './frozen-pages';
import { rowsOf, workOfLoad } from './main-thread';
import type { Row } from './table';

const html = '<!doctype html><html lang="en"><head><title>Blank</title></head><body><p>Nothing</p></body></html>';

/** The first page of each site, at the address it has today: there is no profile. */
const homes = (): string[] => {
  const matched = manifestOf('chrome').content_scripts.map(({ matches: [pattern = ''] }) => pattern.replace(/\*$/, ''));
  return [...new Set(matched)];
};

/** What is added to an empty page of each supported site. */
export async function* measureBlank(base: readonly Contender[]): AsyncGenerator<Row> {
  const urls = homes();
  const routes = new Map(urls.map((url) => [url, answerOf(html)]));
  const floor = await makeFloor();
  try {
    for (const url of urls) {
      const load = (context: BrowserContext) => workOfLoad(context, url);
      const measured = await alternate([without, floor, ...base, now], routes, async (context) => context, load);
      yield* rowsOf(new URL(url).host, measured, { base: 1.5, floor: 5 }, 'two empty scripts');
    }
  } finally {
    await rm(floor.extension, { recursive: true, force: true });
  }
}
