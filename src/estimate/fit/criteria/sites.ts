import { type Ask, criterion } from './criterion';

/** On a platform the campaign runs on. */
export const askSites: Ask = ({ account: { site } }, { sites }) => {
  if (sites.length === 0) return null;
  return criterion('sites', sites.includes(site) ? ['meets', 'fitSiteWanted'] : ['misses', 'fitSiteOther']);
};
