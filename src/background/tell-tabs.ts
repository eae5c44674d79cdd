import { browser } from '../shared/browser';
import { askPage } from '../shared/send';
import { drawMenu } from './outside/menu';

/**
 * Tells every open page that something about this account changed, or about every account (null); pages without Fitlens
 * do not hear it.
 */
export async function tellTabs(key: string | null): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) void askPage(id, 'changed', { key });
}

/** Tells them that another campaign may be active from now on, or be called otherwise: the menu of links names it, too. */
export async function tellCampaign(): Promise<void> {
  await Promise.all([tellTabs(null), drawMenu()]);
}
