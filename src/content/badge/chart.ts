import type { ChartView } from '../../shared/view';
import { lead, make } from './dom';

/**
 * Bars of the recent posts over the range of a typical one, each leading to its post; the style sheet draws them. One is
 * in the way of the Tab key, the newest; arrows go on from there.
 */
export function makeBars({ name, band, bars }: ChartView): HTMLElement {
  const chart = make('div', band ? 'bars banded' : 'bars');
  chart.role = 'group';
  chart.ariaLabel = name;
  measure(chart, { bars: bars.length, ...band });
  bars.forEach(({ height, label, href, leftOut }, index) => {
    const bar = lead(href, leftOut ? 'bar hollow' : height === null ? 'bar dot' : 'bar', label);
    if (!href) [bar.role, bar.ariaLabel] = ['img', label];
    bar.tabIndex = index === bars.length - 1 ? 0 : -1;
    measure(bar, { height: height ?? 0 });
    chart.append(bar);
  });
  return chart;
}

function measure({ style }: HTMLElement, sizes: { [name: string]: number }): void {
  for (const [name, size] of Object.entries(sizes)) style.setProperty(`--${name}`, String(size));
}

const steps: { readonly [key: string]: 'previousElementSibling' | 'nextElementSibling' } = {
  ArrowLeft: 'previousElementSibling',
  ArrowRight: 'nextElementSibling',
};

/** An arrow key goes from a bar that has the focus to the one beside it. */
export function stepAlong({ key }: KeyboardEvent, focused: Element | null): void {
  const step = steps[key];
  const next = step && focused?.matches('.bar') ? focused[step] : null;
  if (!(focused instanceof HTMLElement && next instanceof HTMLElement)) return;
  focused.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
