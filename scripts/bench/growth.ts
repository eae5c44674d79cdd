import type { BrowserContext } from 'playwright';
import { makeView } from '../../test/fixtures/bluesky/answers';
import { drawDocument, drawProfile, drawScreen } from '../../test/fixtures/bluesky/draw-page';
import { drawItem, nest } from '../../test/fixtures/bluesky/draw-post';
import { mira } from '../../test/fixtures/bluesky/people';
import { wholeVisit } from './captures';
import { alternate, type Contender, now, without } from './contenders';
import { answerOf } from './frozen-pages';
import { newTab, type Counted, whenIdle, workOf } from './main-thread';
import { type Row, rowsOf } from './table';

const sizes = [100, 400, 1_000];
const url = `https://bsky.app/profile/${mira.handle}`;
const newest = Date.parse('2026-06-18T12:00:00.000Z');
const hour = 3_600_000;
const letters = '234567abcdefghijklmnopqrstuvwxyz';

/** A post's key is its time in microseconds, with ten more bits, in base 32. */
function keyAt(time: number): string {
  let bits = (BigInt(time) * 1_000n) << 10n;
  let key = '';
  for (; key.length < 13; bits >>= 5n) key = (letters[Number(bits & 31n)] ?? '') + key;
  return key;
}

/** The post at this place of the list, newest first. */
function itemAt(place: number): string {
  const time = newest - place * 5 * hour;
  const counts: [number, number, number, number] = [
    200 + ((place * 37) % 1_900),
    (place * 7) % 60,
    (place * 3) % 40,
    0,
  ];
  return drawItem(makeView(keyAt(time), new Date(time).toISOString(), `Loaf number ${place}, with rye.`, counts));
}

const items = (count: number) => Array.from({ length: count }, (_, place) => itemAt(place));
const pageOf = (count: number) => drawDocument(drawScreen(drawProfile(mira, { items: items(count) })));

/** Draws one more post below the others, as scrolling does. Runs in the page. */
function append(html: string): void {
  const list = [...document.querySelectorAll('[data-testid^="feedItem-by-"]')].at(-1)?.parentElement?.parentElement;
  list?.insertAdjacentHTML('afterend', html);
}

/** Looks become rare where they take long: so much quiet is needed to be sure that the look has been. Milliseconds. */
const quietWith = (count: number) => 2_700 + 3 * count;

async function openPage(context: BrowserContext): Promise<Counted> {
  const counted = await newTab(context);
  await counted.tab.goto(url);
  await new Promise((done) => setTimeout(done, wholeVisit));
  return counted;
}

/** What is added when one more post is drawn on a page with so many. */
async function measureSize(count: number, base: readonly Contender[]): Promise<Row[]> {
  const measured = await alternate(
    [without, ...base, now],
    new Map([[url, answerOf(pageOf(count))]]),
    openPage,
    async (counted, round) => {
      await counted.tab.bringToFront();
      const [clock, processor] = await workOf(counted);
      await counted.tab.evaluate(append, nest(2, itemAt(count + round)));
      const after = await whenIdle(counted, quietWith(count));
      return [after[0] - clock, after[1] - processor];
    },
  );
  return rowsOf(`one more than ${count.toLocaleString('en')} posts`, measured, null);
}

/** What one look costs as the posts on a page grow. */
export async function* measureGrowth(base: readonly Contender[]): AsyncGenerator<Row> {
  for (const count of sizes) yield* await measureSize(count, base);
}
