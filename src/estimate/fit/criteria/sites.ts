import type { Ask } from './criterion';

/** On a platform the campaign runs on. */
export const askSites: Ask = ({ account: { site } }, { sites }) => {
  if (sites.length === 0) return null;
  return sites.includes(site) ? ['meets', 'fitSiteWanted'] : ['misses', 'fitSiteOther'];
};
