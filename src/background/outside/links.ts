import { browser } from '../../shared/browser';
import { say } from '../../shared/i18n';
import { siteAt } from '../../sites';
import { type LinkedProfile, saveLinked } from '../../store/named';
import { db } from '../../store/open';
import { keptStandards } from '../standards';
import { tellOf } from '../tell-tabs';
import { drawMenu, menuItem } from './menu';
import { doing, flash } from './toolbar';

/** Saves from the menu of a link. The menu outlives this worker, and is drawn when Fitlens or the browser starts. */
export function hearLinks(): void {
  browser.runtime.onInstalled.addListener(() => void drawMenu());
  browser.runtime.onStartup.addListener(() => void drawMenu());
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    const id = tab?.id;
    if (menuItemId === menuItem && id !== undefined) void doing(id, () => save(id, linkUrl ?? ''));
  });
}

async function save(tab: number, link: string): Promise<void> {
  const linked = profileAt(link);
  const creator = linked && (await saveLinked(await db(), crypto.randomUUID(), linked));
  if (creator === null) return flash(tab, '?', say('outsideNoProfile'));
  await tellOf(creator);
  const { brief } = await keptStandards();
  await flash(tab, '✓', say('outsideSaved', { campaign: brief.name }));
}

/** Whose profile a link leads to; null where it leads to anything else, also to somebody's post. */
function profileAt(link: string): LinkedProfile | null {
  const page = siteAt(link)?.page(new URL(link)) ?? null;
  return page?.kind === 'profile' ? page : null;
}
