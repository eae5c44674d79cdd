import { browser } from '../../shared/browser';
import { say } from '../../shared/i18n';
import { sites } from '../../sites';
import { keptStandards } from '../standards';

/** The one thing Fitlens adds to the menu of a link. */
export const menuItem = 'save-linked';

const matches = sites.flatMap((site) => site.matches);

/**
 * Draws "Save to “Summer”" into the menu of links that lead into a supported site, on pages of supported sites; as the
 * active campaign is called now. Again and again it is the same item. Rejects never.
 */
export async function drawMenu(): Promise<void> {
  try {
    const { brief } = await keptStandards();
    const item = {
      // A single & would underline the letter behind it.
      title: say('campaignSaveLabel', { campaign: brief.name }).replaceAll('&', '&&'),
      contexts: ['link' as const],
      targetUrlPatterns: matches,
      documentUrlPatterns: matches,
    };
    await browser.contextMenus.update(menuItem, item).catch(() => create(item));
  } catch (error) {
    console.error('Fitlens could not draw the menu of links', error);
  }
}

const create = (item: Parameters<typeof browser.contextMenus.create>[0]) =>
  browser.contextMenus.create({ id: menuItem, ...item }, () => {
    // Two that draw it at once are no failure; unread, browsers report one.
    void browser.runtime.lastError;
  });
