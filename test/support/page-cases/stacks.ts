import type { Cases, Kit } from './kit';

/** Stacks of errors, as a page that collects them sees them. */
export function stacks({ at, attempt, end }: Kit): Cases {
  const limited = async (limit: number, run: () => unknown) => {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = limit;
    try {
      return await attempt(run);
    } finally {
      Error.stackTraceLimit = before;
    }
  };
  const formatted = async (run: () => unknown) => {
    const before = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
    Error.prepareStackTrace = (_, sites) =>
      sites.map((site) => [site.getFileName(), site.getFunctionName(), site.getTypeName()]);
    try {
      return await attempt(run);
    } finally {
      if (before) Object.defineProperty(Error, 'prepareStackTrace', before);
      else Reflect.deleteProperty(Error, 'prepareStackTrace');
    }
  };
  const deep = (levels: number, run: () => unknown): unknown => (levels > 0 ? deep(levels - 1, run) : run());
  const answered = async (type: XMLHttpRequestResponseType) => {
    const request = new XMLHttpRequest();
    request.open('GET', at('json'));
    request.responseType = type;
    await end(request);
    return request;
  };
  const failing: Record<string, () => unknown> = {
    'a bad call of fetch': () => fetch(at('json'), { method: 'a b' }),
    'a fetch that is aborted': () => fetch(at('json'), { signal: AbortSignal.abort() }),
    'a server that goes away': () => fetch(at('reset')),
    'a bad call of open': () => new XMLHttpRequest().open('BAD METHOD', at('json')),
    'an address that cannot be opened': () => new XMLHttpRequest().open('GET', 'https://[bad'),
    'a send too early': () => new XMLHttpRequest().send(),
    'JSON that is none': async () => (await fetch(at('cut'))).json() as Promise<unknown>,
    'a text asked of a function that is none': () => Function.prototype.toString.call({}),
    'a text asked of an answer as JSON': async () => (await answered('json')).responseText,
    'a text asked of an answer as bytes': async () => (await answered('arraybuffer')).responseText,
    'a text asked of no request': () => Object.create(XMLHttpRequest.prototype).responseText as unknown,
    'a body asked of no response': () => Object.create(Response.prototype).body as unknown,
    'an own error': () => Promise.reject(new Error('own')),
  };
  const cases: Cases = {};
  for (const [name, run] of Object.entries(failing)) {
    cases[`stack: ${name}`] = () => attempt(run);
    cases[`stack: ${name}, called from deep inside`] = () => attempt(() => deep(12, run));
    cases[`stack: ${name}, one line of it`] = () => limited(1, run);
    cases[`stack: ${name}, formatted by the page`] = () => formatted(run);
    cases[`stack: ${name}, once formatting was set and reset`] = () => {
      Error.prepareStackTrace = (error) => String(error);
      Object.assign(Error, { prepareStackTrace: undefined });
      return attempt(run);
    };
  }
  return {
    ...cases,
    'stack: inside an address that is asked for its text': async () => {
      let stack: string | undefined;
      await fetch({ toString: () => ((stack = new Error('here').stack), at('json')) } as unknown as string);
      return stack;
    },
    'stack: inside an option that is asked for': async () => {
      let stack: string | undefined;
      const options = {
        get method() {
          stack = new Error('here').stack;
          return 'GET';
        },
      };
      await fetch(at('json'), options);
      return stack;
    },
    'stack: inside a listener': async () => {
      let stack: string | undefined;
      const request = new XMLHttpRequest();
      request.open('GET', at('json'));
      request.addEventListener('load', () => (stack = new Error('here').stack));
      await end(request);
      return stack;
    },
    'stack: after an answer': async () => {
      await fetch(at('json'));
      return new Error('here').stack;
    },
    'stack: inside a then of all objects': async () => {
      let stack: string | undefined;
      Object.defineProperty(Object.prototype, 'then', {
        configurable: true,
        get() {
          if (this instanceof Response) stack = new Error('here').stack;
        },
      });
      await fetch(at('json'));
      Reflect.deleteProperty(Object.prototype, 'then');
      return stack;
    },
    'stack: how deep calls may go': () => {
      let depth = 0;
      const call = (): void => ((depth += 1), call());
      try {
        call();
      } catch (error) {
        return [depth > 1_000, String(error)];
      }
      return null;
    },
  };
}
