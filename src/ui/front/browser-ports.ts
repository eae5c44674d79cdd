import { browser } from '../../shared/browser';
import { onChanges } from '../../shared/changes';
import { askPage, send } from '../../shared/send';
import { watchTeam } from '../../shared/team-watch';
import { drafts } from '../drafts';
import { onVisible } from '../on-visible';
import type { FrontPorts } from './front-ports';

/**
 * The tab that is in front of the person. Opened as a page of its own, this is itself the active tab: then it is the tab
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

async function goTo(url: string): Promise<void> {
  await browser.tabs.update(await findTab(), { url });
}

/** News within so many ms are one: a page that is being read tells of itself with each look. */
const together = 100;

function onNews(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      callback();
    }, together);
  };
  const { onActivated, onUpdated } = browser.tabs;
  const { onAdded: onAllowed, onRemoved: onRefused } = browser.permissions;
  const stopSeeing = onVisible(callback);
  const stopHearing = onChanges(soon);
  onActivated.addListener(soon);
  onUpdated.addListener(soon);
  onAllowed.addListener(soon);
  onRefused.addListener(soon);
  return () => {
    clearTimeout(timer);
    stopSeeing();
    stopHearing();
    onActivated.removeListener(soon);
    onUpdated.removeListener(soon);
    onAllowed.removeListener(soon);
    onRefused.removeListener(soon);
  };
}

export const browserPorts: FrontPorts = {
  whichAccount,
  send,
  allow: (patterns) => browser.permissions.request({ origins: [...patterns] }),
  drafts,
  watchTeam: (tell, signal) => watchTeam(send, tell, signal),
  onNews,
  goTo,
};
