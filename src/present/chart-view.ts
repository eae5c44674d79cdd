import { type Assessment, type ChartPoint, type Engagement, rateNoun, shownRate } from '../model/assessment';
import type { ChartView } from '../shared/badge-view';
import type { Words } from '../shared/words';
import { safeLink } from './link';
import { rateName } from './wording';

/** Bars higher than this many times the range's top are cut, or one hit would flatten all others. */
const cut = 2.5;

/** The recent posts as bars, each in its place; null with fewer than two rates to compare. */
export function chartView(assessment: Assessment, words: Words): ChartView | null {
  const { chart } = assessment;
  const shown = shownRate(assessment);
  const rates = chart.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  if (rates.length < 2) return null;
  const most = Math.max(...rates);
  const top = (shown ? Math.max(Math.min(most, shown.high * cut), shown.high) : most) || 1;
  const share = (rate: number) => Math.min(rate / top, 1);
  return {
    name: words.sayCount(rates.length < chart.length ? 'chartPart' : 'chartName', chart.length, {
      rate: shown ? rateName(shown, words) : words.say('engagement'),
      known: words.number(rates.length),
    }),
    bars: chart.map((point) => ({
      height: point.rate === null ? null : share(point.rate),
      label: barLabel(point, shown, words),
      href: safeLink(point.url),
      leftOut: point.rate !== null && point.leftOut !== null,
    })),
    band: shown && { typical: share(shown.typical), low: share(shown.low), high: share(shown.high) },
  };
}

/** "Nov 3, 2026 · 2.9% engagement · pinned". */
function barLabel({ at, rate, leftOut }: ChartPoint, shown: Engagement | null, words: Words): string {
  const why = leftOut ?? (rate === null ? 'unknown' : null);
  const noun = words.say(shown ? rateNoun(shown) : 'rate_followers');
  const parts = [
    at && words.date(at),
    rate === null ? null : words.say('rateNamed', { typical: words.rate(rate), rate: noun }),
    why && words.say(`leftOut_${why}`),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
