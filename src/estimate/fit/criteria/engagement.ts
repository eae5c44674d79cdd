import {
  type Answer,
  countsViews,
  type Engagement,
  rateNoun,
  type Rating,
  whyNoEngagement,
} from '../../../model/assessment';
import { type Band, bands, bandsKey } from '../../../model/band';
import { fewestAccounts } from '../../benchmarks/own';
import type { Ask, Findings, Said } from './criterion';

/** Fewer posts than this are thin data (three to five): enough for a rate, too little to call it met in full. */
export const thin = 6;

/** At least as many reactions as accounts of this size usually get, or as the brief's band asks. */
export const askEngagement: Ask = ({ account, engagement, rating, missing }, { leastBand }) => {
  if (leastBand === 'low') return null;
  if (!engagement) {
    const { key, values: told } = whyNoEngagement(missing);
    return ['unknown', key, told];
  }
  const { typical, low, high } = engagement;
  const values: NonNullable<Said[2]> = {
    typical: { rate: typical },
    range: { rates: [low, high] },
    rate: { word: rateNoun(engagement) },
  };
  const said = (): Said => {
    if (rating) return saidOf(rating, leastBand, values);
    if (!account.followers) return ['unknown', 'fitEngagementNoSize', values];
    // The brief asks for engagement, and views alone do not tell it.
    if (countsViews(engagement)) return ['unknown', 'fitEngagementViews', values];
    return missing.some(({ what, why }) => what === 'rating' && why === 'size-not-covered')
      ? ['unrated', 'fitEngagementNoBenchmark', values]
      : ['unrated', 'fitEngagementUnrated', { ...values, fewest: { number: fewestAccounts } }];
  };
  return isThin(engagement) ? thinly(said(), engagement.sample) : said();
};

/** What many meet and few do well: a typical post in the highest quarter of its size. */
export const standsOut = ({ rating }: Findings): boolean => rating?.typical === 'high';

/** Whether a rate stands on too few posts to count in full. */
export const isThin = (engagement: Engagement | null): boolean => engagement !== null && engagement.sample < thin;

/** What a few posts meet is only close. What they miss they miss: their wide range leaves hardly any doubt. */
const thinly = ([answer, key, values = {}]: Said, n: number): Said => [
  answer === 'meets' ? 'close' : answer,
  'fitEngagementThin',
  { said: { sentence: { key, values } }, n: { number: n } },
];

function saidOf(rating: Rating, least: Band, rateValues: NonNullable<Said[2]>): Said {
  return [answerOf(rating.bands, least), `fitEngagement_${bandsKey(rating.bands)}`, rateValues];
}

/** A range that lies in the asked bands meets, one below them misses; one that touches every band could be either. */
function answerOf(touched: readonly Band[], least: Band): Answer {
  if (touched.length === bands.length) return 'unknown';
  const enough = touched.filter((band) => bands.indexOf(band) >= bands.indexOf(least)).length;
  if (enough === 0) return 'misses';
  return enough === touched.length ? 'meets' : 'close';
}
