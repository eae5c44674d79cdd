import type { Brief, KeptBrief, KnownBriefs } from '../model/brief';
import type { Messages } from '../shared/messages';
import * as store from '../store/briefs';
import { db } from '../store/open';
import { sharedAmong } from './colleagues';
import type { Sender } from './dispatch';
import { firstBrief } from './standards';
import { tellCampaign } from './tell-tabs';

export async function briefs(): Promise<KnownBriefs> {
  const known = await store.listBriefs(await db(), firstBrief());
  return { ...known, shared: await sharedAmong(known.briefs) };
}

/** Every brief as it is now, which every open page is to be held against. */
async function changed(): Promise<KnownBriefs> {
  void tellCampaign();
  return briefs();
}

export async function addBrief(brief: Brief, { write }: Sender): Promise<KnownBriefs> {
  await store.addBrief(await db(), write, brief, firstBrief());
  // From the second one on, badges name the brief.
  return changed();
}

export async function changeBrief(brief: Brief, { write }: Sender): Promise<KnownBriefs> {
  await store.changeBrief(await db(), write, brief, firstBrief());
  const now = await briefs();
  // Badges name and use the active one alone.
  if (now.active === brief.id) void tellCampaign();
  return now;
}

export async function removeBrief(
  { id }: Messages['brief-remove']['in'],
  { write }: Sender,
): Promise<Messages['brief-remove']['out']> {
  const removed = await store.removeBrief(await db(), write, id, firstBrief());
  return { ...(await changed()), removed };
}

export async function restoreBrief(kept: KeptBrief, { write }: Sender): Promise<KnownBriefs> {
  await store.restoreBrief(await db(), write, kept, firstBrief());
  return changed();
}

export async function activateBrief({ id }: Messages['brief-activate']['in'], { write }: Sender): Promise<KnownBriefs> {
  await store.activateBrief(await db(), write, id, firstBrief());
  return changed();
}
