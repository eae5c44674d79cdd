import type { Permissions } from 'webextension-polyfill';
import { browser } from './browser';

/**
 * What the browser is asked for, so that a host can be reached: the host, and in Firefox what is sent there, in one
 * question. Chrome would refuse a question that it does not know. `pattern` is a match pattern.
 */
export function hostPermission(pattern: string): Permissions.Permissions {
  const firefox = browser.runtime.getManifest().browser_specific_settings?.gecko;
  const sent = firefox?.data_collection_permissions?.optional;
  return { origins: [pattern], ...(sent && { data_collection: sent }) };
}
