import type { Reading } from '../model/reading';
import { ask, openEnvelope } from '../shared/envelope';
import type { Answered, MessageName, Messages, PageMessages } from '../shared/messages';
import type { BadgeView } from '../shared/view';
import { browser } from './browser';

/** The worker, as the content script needs it. */
export function askWorker() {
  // Read now: once Fitlens is updated under an open page, this copy can reach neither messages nor `_locales` any more.
  const outdated = outdatedView(browser.i18n.getMessage('badgeOutdated'));
  const send = <K extends MessageName>(name: K, body: Messages[K]['in']): Promise<Messages[K]['out']> =>
    ask((envelope) => browser.runtime.sendMessage(envelope), name, body);
  return {
    /** Rejects when the worker could not answer; an outdated copy of ours gets a view that says so. */
    look: (readings: Reading[]): Promise<BadgeView | null> =>
      send('look', { readings }).catch((error: unknown) => {
        if (isOutdated()) return outdated;
        throw error;
      }),
    style: (): Promise<string> => send('style', {}),
    save: (key: string, saved: boolean): Promise<BadgeView> => send('save', { key, saved }),
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

const outdatedView = (text: string): BadgeView => ({
  key: null,
  verdict: 'unknown',
  parts: [text],

  name: text,
  saved: false,
  card: null,
});

type Answers = { [K in keyof PageMessages]: (body: PageMessages[K]['in']) => PageMessages[K]['out'] };

/** Answers the popup and the worker. Not async: an async listener would answer every message, also those of others. */
export function answerExtension(answers: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown): Promise<Answered<unknown>> | undefined => {
    const envelope = openEnvelope(message);
    if (!envelope || !Object.hasOwn(answers, envelope.fitlens)) return undefined;
    const answer = answers[envelope.fitlens as keyof Answers] as (body: unknown) => unknown;
    return Promise.resolve({ ok: answer(envelope.body) });
  });
}
