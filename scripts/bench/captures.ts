import { alternate, type Contender, now, without } from './contenders';
import { frozenPages, routesOf } from './frozen-pages';
import { workOfLoad } from './main-thread';
import { type Row, rowsOf } from './table';

/**
 * Fitlens looks again for the last time when its patience with a page ends, 8 seconds after the start. Until then the
 * page is at rest, which must not be taken for the end. Milliseconds.
 */
export const wholeVisit = 9_000;

/** What is added to the load of the largest real pages. */
export async function* measureCaptures(base: readonly Contender[]): AsyncGenerator<Row> {
  const pages = frozenPages();
  for (const { name, url } of pages) {
    const measured = await alternate(
      [without, ...base, now],
      routesOf(pages),
      async (context) => context,
      (context) => workOfLoad(context, url, wholeVisit),
    );
    yield* rowsOf(name, measured, { ratio: 0.35 });
  }
}
