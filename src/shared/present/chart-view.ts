import { type Assessment, type ChartPoint, countsViews, shownRate } from '../../model/assessment';
import type { ChartView } from '../view';
import type { Words } from '../words';

/** Bars higher than this many times the range's top are cut, or one hit would flatten all others. */
const cut = 2.5;

/** The recent posts as bars; null with fewer than two posts to compare. */
export function chartView(assessment: Assessment, words: Words): ChartView | null {
  const { chart } = assessment;
  const shown = shownRate(assessment);
  const rates = chart.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  if (rates.length < 2) return null;
  const most = Math.max(...rates);
  const top = (shown ? Math.max(Math.min(most, shown.high * cut), shown.high) : most) || 1;
  const share = (rate: number) => Math.min(rate / top, 1);
  return {
    name: words.sayCount(shown && countsViews(shown) ? 'chartViews' : 'chartName', rates.length),
    bars: chart.flatMap((point) =>
      point.rate === null
        ? []
        : [{ height: share(point.rate), label: barLabel(point, point.rate, words), leftOut: point.leftOut !== null }],
    ),
    band: shown && { typical: share(shown.typical), low: share(shown.low), high: share(shown.high) },
  };
}

function barLabel({ at, leftOut }: ChartPoint, rate: number, words: Words): string {
  const parts = [at ? words.date(at) : null, words.rate(rate), leftOut && words.say(`leftOut_${leftOut}`)];
  return parts.filter((part) => part !== null).join(' · ');
}
