import { safeParse } from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../shared/browser';
import { openEnvelope } from '../shared/envelope';
import { type Answered, fromPages, type MessageName, type Messages, messageSchemas } from '../shared/messages';
import { say } from '../shared/i18n';
import { Problem } from '../shared/problem';
import { siteAt } from '../sites';
import type { SiteAbout } from '../sites/site';

/** What answers each message. `from` is the site whose page sent it; null for Fitlens's own pages. */
export type Handlers = {
  [K in MessageName]: (body: Messages[K]['in'], from: SiteAbout | null) => Promise<Messages[K]['out']>;
};

/**
 * The worker's one door. Not async: an async listener would answer every message, also those meant for others. What
 * comes from a web page's process may only be what content scripts send, and must have the right shape.
 */
export function answerMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender): Promise<Answered<unknown>> | undefined => {
      const envelope = openEnvelope(message);
      if (!envelope || !Object.hasOwn(handlers, envelope.fitlens)) return undefined;
      const name = envelope.fitlens as MessageName;
      const url = sender.url ?? '';
      const from = url.startsWith(browser.runtime.getURL('')) ? null : siteAt(url);
      const isAllowed = from === null || (from && fromPages.includes(name));
      if (!isAllowed) return Promise.resolve({ error: say('errorNotAllowed') });
      return answer(handlers, name, envelope.body, from);
    },
  );
}

async function answer(
  handlers: Handlers,
  name: MessageName,
  body: unknown,
  from: SiteAbout | null,
): Promise<Answered<unknown>> {
  const checked = safeParse(messageSchemas[name], body);
  if (!checked.success) return { error: say('errorBadInput') };
  // Which handler takes which body is checked where both are listed, in `Messages` and `messageSchemas`.
  const handle = handlers[name] as (body: unknown, from: SiteAbout | null) => Promise<unknown>;
  try {
    return { ok: await handle(checked.output, from) };
  } catch (error) {
    console.error(`Fitlens could not answer "${name}"`, error);
    // Anything else is a browser's or ours by mistake, in English and for developers.
    return { error: error instanceof Problem ? say(error.key, error.values) : say('errorUnknown') };
  }
}
