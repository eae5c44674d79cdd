import { browser } from '../shared/browser';
import { tellChanges } from '../shared/changes';
import { askPage } from '../shared/send';
import { drawMenu } from './outside/menu';

/**
 * Tells every open page that something about this account changed, or about every account (null); pages without Fitlens
 * do not hear it. What is about every account may be another campaign: the menu names the active one.
 */
export async function tellTabs(key: string | null): Promise<void> {
  tellChanges(key === null ? null : [key]);
  if (key === null) void drawMenu();
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) void askPage(id, 'changed', { key });
}
