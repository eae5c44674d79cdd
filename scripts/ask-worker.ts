import type { MessageName, Messages } from '../src/shared/messages';
import type { Tab } from '../test/support/tab';

/** A page of Fitlens's own, which alone may ask the worker everything. */
export type InPage = Pick<Tab, 'evaluate'>;

/** Asks the worker as a page of Fitlens's own does; rejects with the worker's own sentence. */
export function askWorker<K extends MessageName>(
  page: InPage,
  name: K,
  body: Messages[K]['in'],
): Promise<Messages[K]['out']> {
  return page.evaluate(
    async (message) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
      interface Runtime {
        sendMessage(message: unknown): Promise<{ ok: Messages[K]['out'] } | { error: string }>;
      }
      const answer = await runtime.sendMessage({ ...message, id: crypto.randomUUID() });
      if ('error' in answer) throw new Error(answer.error);
      return answer.ok;
    },
    { fitlens: name, body },
  );
}
