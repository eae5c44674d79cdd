import type { Brief } from '../../../model/brief';
import { activeDays } from '../../../model/portrait';
import type { Findings, Said } from './criterion';

/** Days since the last post, and posts a week that a brief which names no number still wants. */
const active = { lastPost: activeDays, perWeek: 1 };
const slow = { lastPost: 60 };

/** Still publishing, and often enough for a campaign to be seen. */
export const askActivity = (
  { cadence }: Pick<Findings, 'cadence'>,
  { leastPostsPerWeek }: Pick<Brief, 'leastPostsPerWeek'>,
): Said => {
  const least = leastPostsPerWeek ?? active.perWeek;
  if (!cadence) return ['unknown', 'fitActivityUnknown'];
  const perWeek = Math.round(cadence.perWeek * 10) / 10;
  const values = {
    last: { days: Math.floor(cadence.lastPost) },
    n: { number: perWeek < 10 ? perWeek : Math.round(perWeek) },
  };
  if (cadence.lastPost > slow.lastPost) return ['misses', 'fitActivityQuiet', { last: values.last }];
  const isToday = cadence.lastPost < 1;
  const key = isToday ? 'fitActivityToday' : 'fitActivity';
  const askedKey = isToday ? 'fitActivityTodayAsked' : 'fitActivityAsked';
  if (leastPostsPerWeek === null) {
    return [cadence.lastPost <= active.lastPost && perWeek >= least ? 'meets' : 'close', key, values];
  }
  const asked = { ...values, least: { number: least } };
  if (cadence.lastPost <= active.lastPost && perWeek >= least) return ['meets', askedKey, asked];
  return [perWeek >= least / 2 ? 'close' : 'misses', askedKey, asked];
};
