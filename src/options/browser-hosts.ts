import { browser } from '../shared/browser';
import { hostPermission } from '../shared/host-permission';
import type { HostPorts } from './options-ports';

/** The hosts of Fitlens's sites are needed whether there is a team or not. */
const isSite = (pattern: string): boolean =>
  browser.runtime.getManifest().content_scripts?.some(({ matches }) => matches.includes(pattern)) ?? false;

/** The browser's own permissions. */
export const browserHosts: HostPorts = {
  has: (pattern) => browser.permissions.contains(hostPermission(pattern)),
  ask: (pattern) => browser.permissions.request(hostPermission(pattern)),
  async giveBack(pattern) {
    if (!isSite(pattern)) await browser.permissions.remove(hostPermission(pattern));
  },
};
