import { shareIn } from '../../../model/declared';
import type { Ask } from './criterion';

/** The part of the wanted share that is still close to it. */
const nearly = 0.8;

/**
 * Enough of the audience in the countries of the campaign. No page tells where followers live, so only what the creator
 * declared answers it, and each sentence says so. What they declared to this user is between the two: no figure of it
 * enters a sentence, since sentences are shown within the creator's page.
 */
export const askAudience: Ask = ({ declared }, { audience }) => {
  if (audience === null) return null;
  const values = { wanted: { list: audience.countries.map((country) => ({ country })) } };
  const share = shareIn(declared, audience.countries);
  if (share === null) return ['unknown', 'fitAudienceUnknown', values];
  const { leastShare } = audience;
  if (share.low >= leastShare) return ['meets', 'fitAudienceEnough', values];
  if (share.high >= leastShare) return ['unknown', 'fitAudienceOpen', values];
  return share.high >= leastShare * nearly
    ? ['close', 'fitAudienceNear', values]
    : ['misses', 'fitAudienceLittle', values];
};
