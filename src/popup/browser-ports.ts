import { browser } from '../shared/browser';
import { askPage, send } from '../shared/send';
import { drafts } from '../ui/drafts';
import { onVisible } from '../ui/on-visible';
import type { PopupPorts } from './popup-ports';

/**
 * The tab that the popup is about. Opened as a page of its own, the popup is itself the active tab: then it is the tab
 * of the same window that was looked at last. Needs no `tabs` permission: ids and times are free.
 */
async function findTab(): Promise<number | undefined> {
  const own = await browser.tabs.getCurrent();
  if (!own) return (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  const others = (await browser.tabs.query({ currentWindow: true })).filter((tab) => tab.id !== own.id);
  return others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
}

async function whichAccount() {
  const tab = await findTab();
  return tab === undefined ? null : askPage(tab, 'which-account', {});
}

export const browserPorts: PopupPorts = { whichAccount, send, drafts, onVisible };

/** True when the popup was opened as a page of its own: it may then use the room there is. */
export const isOwnTab = async (): Promise<boolean> => (await browser.tabs.getCurrent()) !== undefined;
