import { browser } from './browser';
import { ask } from './envelope';
import { say } from './i18n';
import type { MessageName, Messages, PageMessages } from './messages';

/** Asks the worker. Rejects with an Error whose message is a sentence for a person. */
export const send = <K extends MessageName>(name: K, body: Messages[K]['in']): Promise<Messages[K]['out']> =>
  ask<Messages[K]['out']>((envelope) => browser.runtime.sendMessage(envelope), name, body).catch(
    ({ message }: Error) => {
      throw new Error(message || say('errorNoAnswer'));
    },
  );

/** Asks the content script of a tab; null when there is none (the tab shows another site, or is older than Fitlens). */
export const askPage = <K extends keyof PageMessages>(
  tabId: number,
  name: K,
  body: PageMessages[K]['in'],
): Promise<PageMessages[K]['out'] | null> =>
  ask<PageMessages[K]['out']>((envelope) => browser.tabs.sendMessage(tabId, envelope), name, body).catch(() => null);
