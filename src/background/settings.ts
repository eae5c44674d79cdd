import type { Messages } from '../shared/messages';
import type { Settings } from '../model/settings';
import { db } from '../store/schema';
import * as store from '../store/settings';
import { tellTabs } from './tell-tabs';

export const settings = async (): Promise<Settings> => store.getSettings(await db());

/** Keeps a change and has every open page show what follows from it. */
export async function changeSettings(change: Messages['settings-change']['in']): Promise<null> {
  await store.changeSettings(await db(), change);
  void tellTabs(null);
  return null;
}
