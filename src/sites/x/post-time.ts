import { isoFromSeconds } from '../../reading/json/json';

/** The moment from which X's ids count milliseconds, in Unix milliseconds (2010-11-04). */
const epoch = 1_288_834_974_657;

/**
 * When a post was made, ISO, to the second: its id's upper bits are the time, the very one that X tells. Ids before the
 * epoch were plain numbers.
 */
export const timeOfId = (id: string): string | null =>
  /^\d{12,20}$/.test(id) ? isoFromSeconds((Number(BigInt(id) >> 22n) + epoch) / 1000) : null;
