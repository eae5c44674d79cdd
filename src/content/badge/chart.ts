import type { ChartView } from '../../shared/view';
import { draw } from './dom';

/** The drawing's own units; they are CSS pixels at the card's usual width. */
const width = 328;
const height = 64;
const widestBar = 28;

/** Bars of the recent posts over the band of a typical one. Posts that were left out are hollow. */
export function drawChart(chart: ChartView): SVGSVGElement {
  const svg = draw('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': chart.name });
  const { band, bars } = chart;
  if (band) {
    const top = level(band.high);
    svg.append(
      draw('rect', { class: 'range', x: 0, y: top, width, height: Math.max(1, level(band.low) - top) }),
      draw('path', { class: 'typical', d: `M0 ${level(band.typical)}H${width}` }),
    );
  }
  const step = Math.min(widestBar, width / bars.length);
  bars.forEach((bar, index) => svg.append(drawBar(bar, index * step, step)));
  return svg;
}

function drawBar({ height: share, label, leftOut }: ChartView['bars'][number], x: number, step: number) {
  // A stroke lies half outside its shape: inset by that half, so that hollow and filled bars end at the same pixel.
  const inset = leftOut ? 0.5 : 0;
  const gap = Math.min(8, step * 0.3);
  const top = Math.min(level(share), height - 2);
  const title = draw('title', {});
  title.textContent = label;
  return draw(
    'g',
    { class: leftOut ? 'bar hollow' : 'bar' },
    title,
    // Low bars are hard to point at: the whole column answers the pointer.
    draw('rect', { class: 'column', x, y: 0, width: step, height }),
    draw('rect', {
      class: 'body',
      x: x + gap / 2 + inset,
      y: top + inset,
      width: step - gap - 2 * inset,
      height: height - top - 2 * inset,
      rx: Math.min(2, step / 6),
    }),
  );
}

/** From a share of the tallest bar to a distance from the top edge; one unit above is kept for the stroke. */
function level(share: number): number {
  const within = Math.min(1, Math.max(0, share));
  return 1 + (height - 1) * (1 - within);
}
