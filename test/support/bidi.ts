import type { Browser } from 'puppeteer-core';

interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
  on(event: string, handler: (parameters: never) => void): void;
}

/** WebDriver BiDi as far as Puppeteer's own interface does not offer it: closed shadow roots, Firefox's own scope. */
export interface Bidi {
  send<T>(method: string, parameters: object): Promise<T>;
  on(event: string, handler: (parameters: never) => void): void;
  /** Runs a self-contained function in a page; `nodes` are BiDi node ids that become its first arguments. */
  call<T>(context: string, run: string, nodes: string[], argument: unknown): Promise<T>;
}

interface Outcome {
  type: 'success' | 'exception';
  result: { value: string };
  exceptionDetails?: { text: string };
}

/** Uses the connection that Puppeteer holds; it is not in Puppeteer's types. */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as { connection: Connection };
  const send: Bidi['send'] = async <T>(method: string, parameters: object) =>
    (await connection.send(method, parameters)).result as T;
  return {
    send,
    on: (event, handler) => connection.on(event, handler),
    async call(context, run, nodes, argument) {
      const names = nodes.map((_, index) => `node${index}`);
      // Everything crosses as JSON text: BiDi's own encoding of values would have to be decoded again.
      const outcome = await send<Outcome>('script.callFunction', {
        functionDeclaration: `async (${[...names, 'json'].join(', ')}) =>
          JSON.stringify(await (${run})(${[...names, 'JSON.parse(json)'].join(', ')})) ?? 'null'`,
        arguments: [
          ...nodes.map((sharedId) => ({ sharedId })),
          { type: 'string', value: JSON.stringify(argument) ?? 'null' },
        ],
        target: { context },
        awaitPromise: true,
      });
      if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails?.text ?? 'exception in the page');
      return JSON.parse(outcome.result.value);
    },
  };
}
