import type { Attributes, ChartView, Markup } from '../../shared/badge-view';
import type { Words } from '../../shared/words';
import { el, labelled, linkTo, printed } from './element';

/** Bars of the recent posts over the range of a typical one, and below them what they are; the style sheet draws them. */
export function chartMarkup(chart: ChartView, words: Words): Markup[] {
  const keys = [
    ...(chart.band ? [printed('span', 'key band', words.say('chartTypical'))] : []),
    ...(chart.bars.some(({ leftOut }) => leftOut) ? [printed('span', 'key hollow', words.say('chartLeftOut'))] : []),
  ];
  // The drawing carries this name for those who do not see it; for everyone else it stands below.
  const caption = el(
    'figcaption',
    '',
    { 'aria-hidden': 'true' },
    printed('span', '', chart.name),
    el('span', 'keys', {}, ...keys),
  );
  return [barsOf(chart), caption];
}

/** Each bar leads to its post. One is in the way of the Tab key, the newest; arrows go on from there. */
function barsOf({ name, band, bars }: ChartView): Markup {
  const sizes = measures({ bars: bars.length, ...band });
  return el(
    'div',
    band ? 'bars banded' : 'bars',
    { role: 'group', 'aria-label': name, ...sizes },
    ...bars.map(({ height, label, href, leftOut }, index): Markup => {
      const className = leftOut ? 'bar hollow' : height === null ? 'bar dot' : 'bar';
      const shared = {
        ...labelled(label),
        ...measures({ height: height ?? 0 }),
        tabindex: index === bars.length - 1 ? '0' : '-1',
      };
      return href === null
        ? el('span', className, { ...shared, role: 'img' })
        : el('a', className, { ...shared, ...linkTo(href) });
    }),
  );
}

const measures = (sizes: { [name: string]: number }): Attributes =>
  Object.fromEntries(Object.entries(sizes).map(([name, size]) => [`--${name}`, String(size)]));
