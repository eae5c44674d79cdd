import { browser } from '../shared/browser';
import { tellChanges } from '../shared/changes';
import { askPage } from '../shared/send';
import { getCreator } from '../store/creators';
import { db } from '../store/open';
import { drawMenu } from './outside/menu';

/**
 * Tells every open page that something about this account changed, or about every account (null); pages without Fitlens
 * do not hear it.
 */
export async function tellTabs(key: string | null): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) void askPage(id, 'changed', { key });
}

/** Has the pages that show a creator show it as it is now. */
export async function tellPages(key: string): Promise<void> {
  const owner = await getCreator(await db(), key);
  for (const account of owner?.accounts ?? [key]) void tellTabs(account);
}

/** The same, Fitlens's own pages too: for a write that answers none of these. */
export async function tellOf(key: string): Promise<void> {
  tellChanges([key]);
  await tellPages(key);
}

/** Tells every page, Fitlens's own too, that anything kept may be another by now. */
export async function tellEverybody(): Promise<void> {
  tellChanges(null);
  await tellTabs(null);
}

/** The same where another campaign may be active, or be called otherwise: the menu of links names it, too. */
export async function tellCampaign(): Promise<void> {
  await Promise.all([tellEverybody(), drawMenu()]);
}
