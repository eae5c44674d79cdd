import type { ChartView } from '../../shared/view';
import { barWidth } from '../../ui/bars';
import { draw, tooltip } from './dom';

/** The drawing's own units; they are CSS pixels at the card's usual width. */
const width = 328;
const height = 64;
/** Of the lowest bar, and of a dot. */
const least = 4;

/**
 * Bars of the recent posts between the range of a typical one and its line. Posts that were left out are hollow; one
 * without a known rate is a dot.
 */
export function drawChart({ name, band, bars }: ChartView): SVGSVGElement {
  const svg = draw('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': name });
  const step = width / bars.length;
  bars.forEach((bar, index) => svg.append(drawBar(bar, index * step, step, width * barWidth(bars.length))));
  if (band) {
    const y = level(band.high);
    svg.prepend(draw('rect', { class: 'range', x: 0, y, width, height: level(band.low) - y }));
    svg.append(draw('path', { class: 'typical', d: `M0 ${level(band.typical)}H${width}` }));
  }
  return svg;
}

type Bar = ChartView['bars'][number];

function drawBar({ height: share, label, leftOut }: Bar, x: number, step: number, thickness: number) {
  const across = share === null ? least : thickness;
  // A stroke lies half outside its shape: inset by that half, so that hollow and filled bars end at the same pixel.
  const inset = leftOut ? 0.5 : 0;
  const top = Math.min(level(share ?? 0), height - least);
  return draw(
    'g',
    { class: leftOut ? 'bar hollow' : 'bar' },
    tooltip(label),
    // Low bars are hard to point at: the whole column answers the pointer.
    draw('rect', { class: 'column', x, y: 0, width: step, height }),
    draw('rect', {
      class: 'body',
      x: x + (step - across) / 2 + inset,
      y: top + inset,
      width: across - 2 * inset,
      height: height - top - 2 * inset,
      rx: 2,
    }),
  );
}

/** From a share of the tallest bar to a distance from the top edge; one unit above is kept for the stroke. */
const level = (share: number): number => 1 + (height - 1) * (1 - share);
