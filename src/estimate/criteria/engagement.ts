import type { Band, Engagement, Rating } from '../../model/assessment';
import { type Ask, criterion, type Said } from './criterion';

/** At least as many reactions as accounts of this size usually get. */
export const askEngagement: Ask = ({ engagement, rating, missing }) => {
  if (!engagement) {
    const why = missing.find(({ what }) => what === 'engagement')?.why ?? 'not-on-page';
    return ask(['unknown', `engagement_${why.replaceAll('-', '_')}`]);
  }
  const { typical, low, high } = engagement;
  const values: NonNullable<Said[2]> = {
    typical: { share: typical },
    range: { shares: [low, high] },
    rate: { word: rateWord(engagement) },
  };
  return ask(rating ? saidOf(rating, values) : ['unknown', 'fitEngagementNoBenchmark', values]);
};

const ask = (said: Said) => criterion('engagement', 4, said);

function saidOf({ bands, benchmark }: Rating, rateValues: NonNullable<Said[2]>): Said {
  const has = (band: Band) => bands.includes(band);
  const values = { ...rateValues, name: { text: benchmark.name }, year: { text: String(benchmark.year) } };
  const key = `fitEngagement_${bands.join('_')}`;
  if (!has('low')) return ['meets', key, values];
  if (has('high')) return ['unknown', key, values];
  return [has('typical') ? 'close' : 'misses', key, values];
}

/** What the percentage is of: "engagement per follower". */
const rateWord = ({ per, counts }: Engagement): string => (counts.includes('views') ? 'rate_reach' : `rate_${per}`);
