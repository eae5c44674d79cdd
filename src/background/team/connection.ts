import { safeParse } from 'valibot';
import type { Storage } from 'webextension-polyfill';
import { type Connection, connectionSchema } from '../../model/team/connection';
import { browser } from '../../shared/browser';

/** In the extension's own storage, beside the store: so no backup has it. */
const place = 'team-connection';

/** Where the team's database is, and what gives access to it; null where nothing is kept. */
export async function readConnection(): Promise<Connection | null> {
  const kept = await browser.storage.local.get(place);
  const parsed = safeParse(connectionSchema, kept[place]);
  return parsed.success ? parsed.output : null;
}

interface Access {
  setAccessLevel?(access: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Content scripts, and so the processes of web pages, may read that storage unless they are told not to: Chrome is, at each
 * start of the worker. Firefox has no way to say so.
 */
export async function closeToPages(): Promise<void> {
  // The types do not know it.
  const area: Storage.StorageArea & Access = browser.storage.local;
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

export const keepConnection = (connection: Connection): Promise<void> =>
  browser.storage.local.set({ [place]: connection });

export const forgetConnection = (): Promise<void> => browser.storage.local.remove(place);
