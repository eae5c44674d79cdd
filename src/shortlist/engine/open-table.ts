import { topicNames } from '../../estimate/topics/lexicon';
import type { Words } from '../../shared/words';
import type { TablePort } from '../table-port';
import type { Call, Calls, FromWorker, ToWorker } from './calls';

/** Something that was asked of the worker and not answered yet. */
interface Waiting {
  done(answer: unknown): void;
  failed(error: Error): void;
}

/**
 * The table of all creators, kept by a worker of this page's own. `language` (BCP 47) and `words` are the user's: names are
 * in the order of that language. What fails rejects with an Error whose message is a sentence for a person.
 */
export function openTable(words: Pick<Words, 'say'>, language: string): TablePort {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<() => void>();
  let asked = 0;

  function hear(message: FromWorker): void {
    if ('changed' in message) {
      for (const listener of listeners) listener();
      return;
    }
    const { done, failed } = waiting.get(message.id) ?? {};
    waiting.delete(message.id);
    if ('ok' in message) done?.(message.ok);
    else failed?.(new Error(words.say(message.problem.key, message.problem.values)));
  }

  /** It did not even start, or cannot go on: nobody may wait for ever. */
  let isBroken = false;
  function fail(): void {
    isBroken = true;
    for (const { failed } of waiting.values()) failed(new Error(words.say('errorUnknown')));
    waiting.clear();
  }

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has but its page's origin
  const post = (message: ToWorker): void => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
  worker.addEventListener('error', fail);
  const topics = Object.fromEntries(topicNames.map((name) => [`topic_${name}`, words.say(`topic_${name}`)]));
  post({ begin: { language, topics } });

  const call =
    <K extends keyof Calls>(name: K) =>
    (...parameters: Parameters<Calls[K]>): ReturnType<Calls[K]> => {
      const id = ++asked;
      const answer = new Promise((done, failed) => waiting.set(id, { done, failed }));
      if (isBroken) fail();
      else post({ id, call: name, with: parameters } as Call);
      return answer as ReturnType<Calls[K]>;
    };

  return {
    ask: call('ask'),
    rows: call('rows'),
    keys: call('keys'),
    facets: call('facets'),
    changed: call('changed'),
    onChange(callback) {
      const listener = () => callback();
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
