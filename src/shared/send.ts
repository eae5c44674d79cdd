import { browser } from './browser';
import { ask } from './envelope';
import { say } from './i18n';
import type { Envelope, MessageName, Messages, PageMessages } from './messages';

/** How often a message is sent that nobody answers: a worker may be stopped while it works, and the next one starts at once. */
const attempts = 3;

/**
 * Asks the worker, again when nobody answers. Each message has an id and keeps it: a write that was done, but whose answer
 * was lost, is then not done twice. Rejects with an Error whose message is a sentence for a person.
 */
export async function send<K extends MessageName>(
  name: K,
  body: Messages[K]['in'],
  id: string = crypto.randomUUID(),
): Promise<Messages[K]['out']> {
  const post = (envelope: Envelope) => browser.runtime.sendMessage({ ...envelope, id });
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask<Messages[K]['out']>(post, name, body);
    } catch (error) {
      const { message } = error as Error;
      if (message !== '') throw error;
      if (attempt === attempts) throw new Error(say('errorNoAnswer'), { cause: error });
    }
  }
}

/** Asks the content script of a tab; null when there is none (the tab shows another site, or is older than Fitlens). */
export const askPage = <K extends keyof PageMessages>(
  tabId: number,
  name: K,
  body: PageMessages[K]['in'],
): Promise<PageMessages[K]['out'] | null> =>
  ask<PageMessages[K]['out']>((envelope) => browser.tabs.sendMessage(tabId, envelope), name, body).catch(() => null);
