import type { Ask } from './criterion';

/** Agencies look twice at accounts with more paid posts than this. A share of 1. */
export const usualSponsored = 0.3;

/**
 * Some paid posts, but not too many. What can be seen is a lower bound, so only a share whose whole range is above the
 * limit misses; and without a limit of the brief's own, none at all is a creator that no brand has tried.
 */
export const askSponsorship: Ask = ({ sponsorship }, { mostSponsored }) => {
  const most = mostSponsored ?? usualSponsored;
  if (!sponsorship) return ['unknown', 'fitSponsorshipUnknown'];
  const { paid, of, share, low, high } = sponsorship;
  const values = {
    paid: { number: paid },
    n: { number: of },
    share: { share },
    range: { shares: [low, high] as [number, number] },
    high: { share: high },
    most: { share: most },
  };
  if (paid === 0 && mostSponsored === null) return ['close', 'fitSponsorshipUntried', values];
  if (paid === 0) return ['meets', 'fitSponsorshipNone', values];
  if (share <= most) return ['meets', 'fitSponsorship', values];
  return [low > most ? 'misses' : 'close', paid === of ? 'fitSponsorshipAll' : 'fitSponsorshipMuch', values];
};
