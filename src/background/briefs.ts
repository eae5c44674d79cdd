import { type Brief, type Briefs, defaultBrief, type KeptBrief } from '../model/brief';
import type { Messages } from '../shared/messages';
import { words } from '../shared/i18n';
import * as store from '../store/briefs';
import { db } from '../store/schema';
import { tellTabs } from './tell-tabs';

/** The brief of somebody who has written none. */
const first = (): Brief => defaultBrief(words.say('briefDefault'));

export const activeBrief = async (): Promise<Brief> => store.activeBrief(await db(), first());

export const briefs = async (): Promise<Briefs> => store.listBriefs(await db(), first());

export async function addBrief(brief: Brief): Promise<null> {
  await store.addBrief(await db(), brief, first());
  // From the second one on, badges name the brief.
  void tellTabs(null);
  return null;
}

export async function changeBrief(brief: Brief): Promise<null> {
  await store.changeBrief(await db(), brief, first());
  if ((await activeBrief()).id === brief.id) void tellTabs(null);
  return null;
}

export async function removeBrief({ id }: Messages['brief-remove']['in']): Promise<KeptBrief | null> {
  const removed = await store.removeBrief(await db(), id, first());
  void tellTabs(null);
  return removed;
}

export async function restoreBrief(kept: KeptBrief): Promise<null> {
  await store.putBrief(await db(), kept, first());
  void tellTabs(null);
  return null;
}

export async function activateBrief({ id }: Messages['brief-activate']['in']): Promise<null> {
  await store.activateBrief(await db(), id, first());
  void tellTabs(null);
  return null;
}
