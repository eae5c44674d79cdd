import type { Look } from '../model/look';
import type { PageAct } from '../model/page-act';
import { ask } from '../shared/envelope';
import type { Answered, Envelope, MessageName, Messages, PageMessages } from '../shared/messages';
import type { Dress, PageAnswer } from '../shared/badge-view';
import { browser } from './browser';

/** The worker, as the content script needs it. */
export function askWorker() {
  let outdated: PageAnswer | null = null;
  const send = <K extends MessageName>(name: K, body: Messages[K]['in']): Promise<Messages[K]['out']> =>
    ask((envelope) => browser.runtime.sendMessage(envelope), name, body);
  const last = () => (isOutdated() ? outdated : null);
  return {
    /** Style and texts of the badge; null where the site is switched off. */
    async dress(): Promise<Dress | null> {
      const dress = await send('dress', {});
      outdated = dress?.outdated ?? outdated;
      return dress;
    },
    /** Rejects when the worker could not answer; there is `last` in place of an answer. */
    look: (look: Look): Promise<PageAnswer | null> =>
      send('look', look).catch((error: unknown) => last() ?? Promise.reject(error)),
    act: (key: string, act: PageAct): Promise<PageAnswer> => send('act', { key, act }),
    /** Says that Fitlens was updated or switched off under the page: this copy of it can ask nobody any more. Null before. */
    last,
  };
}

/** A content script whose extension was updated or removed has lost its runtime. */
function isOutdated(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

type Answers = { [K in keyof PageMessages]: (body: PageMessages[K]['in']) => PageMessages[K]['out'] };

/** Answers the popup and the worker. Not async: an async listener would answer every message, also those of others. */
export function answerExtension(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown): Promise<Answered<unknown>> | undefined => {
    // Nobody but Fitlens itself can send any.
    const { fitlens, body } = message as Envelope;
    const answer = answers[fitlens as keyof Answers] as ((body: unknown) => unknown) | undefined;
    return answer && Promise.resolve({ ok: answer(body) });
  });
}
