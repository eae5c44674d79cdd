import { type Ask, criterion, type Said } from './criterion';

/** Days since the last post, and posts a week. */
const active = { lastPost: 30, perWeek: 1 };
const slow = { lastPost: 60 };

/** Still publishing, and often enough for a campaign to be seen. */
export const askActivity: Ask = ({ cadence }) => {
  const said = (): Said => {
    if (!cadence) return ['unknown', 'fitActivityUnknown'];
    const perWeek = Math.round(cadence.perWeek * 10) / 10;
    const values = { last: { days: Math.floor(cadence.lastPost) }, n: { number: perWeek } };
    if (cadence.lastPost > slow.lastPost) return ['misses', 'fitActivityQuiet', { last: values.last }];
    const key = cadence.lastPost < 1 ? 'fitActivityToday' : 'fitActivity';
    return [cadence.lastPost <= active.lastPost && perWeek >= active.perWeek ? 'meets' : 'close', key, values];
  };
  return criterion('activity', 2, said());
};
