import type { Permissions } from 'webextension-polyfill';
import { browser } from '../shared/browser';
import type { HostPorts } from './options-ports';

/** The host, and in Firefox what is sent there: one question for both. Chrome would refuse a question it does not know. */
function permissionsFor(pattern: string): Permissions.Permissions {
  const firefox = browser.runtime.getManifest().browser_specific_settings?.gecko;
  const sent = firefox?.data_collection_permissions?.optional;
  return { origins: [pattern], ...(sent && { data_collection: sent }) };
}

/** The hosts of Fitlens's sites are needed whether there is a team or not. */
const isSite = (pattern: string): boolean =>
  browser.runtime.getManifest().content_scripts?.some(({ matches }) => matches.includes(pattern)) ?? false;

/** The browser's own permissions. */
export const browserHosts: HostPorts = {
  has: (pattern) => browser.permissions.contains(permissionsFor(pattern)),
  ask: (pattern) => browser.permissions.request(permissionsFor(pattern)),
  async giveBack(pattern) {
    if (!isSite(pattern)) await browser.permissions.remove(permissionsFor(pattern));
  },
};
