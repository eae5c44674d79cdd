import { safeParse } from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { idSchema } from '../model/creator';
import { browser } from '../shared/browser';
import { openEnvelope } from '../shared/envelope';
import { type Answered, fromPages, type MessageName, type Messages, messageSchemas } from '../shared/messages';
import { say } from '../shared/i18n';
import { siteAt } from '../sites';
import type { SiteAbout } from '../sites/site';
import { answerFirst } from '../store/turns';
import { doChores } from './chores';
import { sentenceOf } from './sentence-of';
import { sendSoon } from './team/when';

/** Who sent a message. */
export interface Sender {
  /** The site whose page it came from; null for Fitlens's own pages. */
  site: SiteAbout | null;
  /** The tab whose page it came from; null for Fitlens's own pages. */
  tab: number | null;
  /** It is a page in a private window. */
  isPrivate: boolean;
  /** The id of the write, if it is one: the same one twice is done once. */
  write: string;
}

/** What answers each message. */
export type Handlers = {
  [K in MessageName]: (body: Messages[K]['in'], sender: Sender) => Promise<Messages[K]['out']>;
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
      // A page's are never repeated, and need no id of their own.
      const write = safeParse(idSchema, envelope.id);
      return answer(handlers, name, envelope.body, {
        site: from,
        tab: from === null ? null : (sender.tab?.id ?? null),
        isPrivate: from !== null && sender.tab?.incognito === true,
        write: from === null && write.success ? write.output : crypto.randomUUID(),
      });
    },
  );
}

async function answer(
  handlers: Handlers,
  name: MessageName,
  body: unknown,
  sender: Sender,
): Promise<Answered<unknown>> {
  const checked = safeParse(messageSchemas[name], body);
  if (!checked.success) return { error: say('errorBadInput') };
  // Which handler takes which body is checked where both are listed, in `Messages` and `messageSchemas`.
  const handle = handlers[name] as (body: unknown, sender: Sender) => Promise<unknown>;
  try {
    const answered = handle(checked.output, sender);
    void answerFirst(answered);
    return { ok: await answered };
  } catch (error) {
    console.error(`Fitlens could not answer "${name}"`, error);
    return { error: sentenceOf(error) };
  } finally {
    void doChores();
    void sendSoon();
  }
}
