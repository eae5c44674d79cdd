import type { Messages } from '../shared/messages';
import type { Settings } from '../model/settings';
import { sites } from '../sites';
import { db } from '../store/open';
import * as store from '../store/settings';
import type { Sender } from './dispatch';
import { renewOwn } from './own-benchmarks';
import { tellEverybody } from './tell-tabs';

export const settings = async (): Promise<Settings> => store.getSettings(await db());

/** Keeps a change and has every open page show what follows from it. */
export async function changeSettings(change: Messages['settings-change']['in'], { write }: Sender): Promise<Settings> {
  await store.changeSettings(await db(), write, change);
  void tellEverybody();
  const kept = await settings();
  if (change.activeBenchmark) for (const site of sites) void renewOwn(site, { settings: kept });
  return kept;
}
