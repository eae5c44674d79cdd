import { defaultSettings, type Settings } from '../model/settings';
import type { Store } from './schema';

/** The settings: what the user changed, and the defaults for everything else. */
export async function getSettings(db: Store): Promise<Settings> {
  const row = await db.get('settings', 'settings');
  const { rates, ...changed } = row?.changed ?? {};
  return { ...defaultSettings, ...(rates && { viewPrices: rates }), ...changed };
}

/** Changes only what `change` names, so that two windows do not undo each other's changes. */
export async function changeSettings(db: Store, change: Partial<Settings>): Promise<void> {
  const tx = db.transaction('settings', 'readwrite');
  const row = await tx.store.get('settings');
  await Promise.all([tx.store.put({ id: 'settings', changed: { ...row?.changed, ...change } }), tx.done]);
}
