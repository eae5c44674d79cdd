import type { Change } from '../../model/creator-change';
import { browser } from '../../shared/browser';
import { say } from '../../shared/i18n';
import { openPanel } from '../../shared/panel';
import { askPage } from '../../shared/send';
import { changeCreator } from '../../store/change-creator';
import { db } from '../../store/open';
import { keepLook } from '../private-looks';
import { reviewNext } from '../review';
import { keptStandards } from '../standards';
import { tellOf } from '../tell-tabs';
import { doing, flash } from './toolbar';

/** Does what the keyboard says, from whichever page is in front; the manifest names the commands. */
export function hearCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    const { id, windowId } = tab;
    // At once: browsers open a panel only as long as a press is being heard.
    if (command === 'open-panel') void openPanel(windowId ?? -1);
    else void doing(id, () => obey(command, id));
  });
}

async function obey(command: string, tab: number): Promise<void> {
  const account = await askPage(tab, 'which-account', {});
  const key = account?.key ?? null;
  switch (command) {
    case 'save-creator':
      return change(tab, key, { do: 'save', brief: null });
    case 'reject-creator':
      return change(tab, key, { do: 'status', brief: null, status: 'rejected', reason: null });
    case 'next-to-look-at':
      return openNext(tab, key);
  }
}

async function change(tab: number, shown: string | null, what: Change): Promise<void> {
  if (shown === null) return flash(tab, '?', say('popupNobody'));
  const key = await keepLook(shown);
  await changeCreator(await db(), crypto.randomUUID(), key, what);
  await tellOf(key);
  const { brief } = await keptStandards();
  const isRejected = what.do === 'status' && what.status === 'rejected';
  const told = isRejected ? 'outsideRejected' : 'outsideSaved';
  await flash(tab, '✓', say(told, { campaign: brief.name }));
}

async function openNext(tab: number, after: string | null): Promise<void> {
  const { next } = await reviewNext({ brief: null, after });
  if (next) await browser.tabs.update(tab, { url: next.url });
  else await flash(tab, '0', say('reviewNobody'));
}
