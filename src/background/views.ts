import type { ListView } from '../model/list-view';
import type { Messages } from '../shared/messages';
import { db } from '../store/open';
import * as store from '../store/views';
import type { Sender } from './dispatch';

/** The table's views, as the person named them. */
export const views = async (): Promise<ListView[]> => store.listViews(await db());

export async function putView(view: ListView, { write }: Sender): Promise<ListView[]> {
  await store.putView(await db(), write, view);
  return views();
}

export async function removeView({ id }: Messages['view-remove']['in'], { write }: Sender): Promise<ListView[]> {
  await store.removeView(await db(), write, id);
  return views();
}
