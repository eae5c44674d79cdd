import type { BrowserContext } from 'playwright';
import { drawDocument, drawProfile, drawScreen } from '../../test/fixtures/bluesky/draw-page';
import { drawItem, nest } from '../../test/fixtures/bluesky/draw-post';
import { mira } from '../../test/fixtures/bluesky/people';
import { alternate, type Contender, now } from './contenders';
import { answerOf } from './frozen-pages';
import { postAt } from './made-posts';
import { type Counted, newTab, rowsOf, scriptsOf, since, type Work } from './main-thread';
import type { Row } from './table';
import { wholeVisit } from './visit';

const sizes = [100, 400, 1_000];
const url = `https://bsky.app/profile/${mira.handle}`;
const itemAt = (place: number) => drawItem(postAt(mira, place));
const items = (count: number) => Array.from({ length: count }, (_, place) => itemAt(place));
const pageOf = (count: number) => drawDocument(drawScreen(drawProfile(mira, { items: items(count) })));

/** Draws one more post below the others, as scrolling does. Runs in the page. */
function append(html: string): void {
  const list = [...document.querySelectorAll('[data-testid^="feedItem-by-"]')].at(-1)?.parentElement?.parentElement;
  list?.insertAdjacentHTML('afterend', html);
}

/**
 * Looks become rare where they take long, more so on a busy machine: how often is asked whether one has been, how long
 * scripts must be still after it, and how long is waited at most. Milliseconds.
 */
const [pause, still, patience] = [250, 1_000, 60_000];
/** Seeing the change, and that the badge is still in its place, takes less than this of a processor; a look more. Milliseconds. */
const trifle = 0.5;

/** What scripts do from now on until a look has been, endless where none comes: no script but ours runs in this page. */
async function lookOf(counted: Counted): Promise<Work> {
  const before = await scriptsOf(counted);
  const begin = performance.now();
  let last = before;
  let lastRan: number | null = null;
  while (lastRan === null || performance.now() - lastRan < still) {
    if (lastRan === null && performance.now() - begin > patience) return [Infinity, Infinity];
    await new Promise((done) => setTimeout(done, pause));
    const scripts = await scriptsOf(counted);
    if (scripts[1] - before[1] > trifle && scripts[0] > last[0]) lastRan = performance.now();
    last = scripts;
  }
  return since(last, before);
}

async function openPage(context: BrowserContext): Promise<Counted> {
  const counted = await newTab(context);
  await counted.tab.goto(url);
  await new Promise((done) => setTimeout(done, wholeVisit));
  return counted;
}

/** What our scripts do when one more post is drawn on a page with so many. */
async function measureSize(count: number, base: readonly Contender[]): Promise<Row[]> {
  const measured = await alternate(
    [...base, now],
    new Map([[url, answerOf(pageOf(count))]]),
    openPage,
    async (counted, round) => {
      await counted.tab.evaluate(append, nest(2, itemAt(count + round)));
      return lookOf(counted);
    },
  );
  return rowsOf(`one more than ${count.toLocaleString('en')} posts`, measured, { base: 1.5 });
}

/** What one look costs as the posts on a page grow. */
export async function* measureLook(base: readonly Contender[]): AsyncGenerator<Row> {
  for (const count of sizes) yield* await measureSize(count, base);
}
