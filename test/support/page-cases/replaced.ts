import type { Cases, Kit } from './kit';

/** Pages that put functions of their own in place, and classes of their own on top. */
export function replaced({ at, attempt, whole, exchange, end }: Kit): Cases {
  const withOwn = async <T>(owner: object, name: string, make: (native: never) => unknown, run: () => Promise<T>) => {
    const before = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    const value = make((before.value ?? before.get) as never);
    Object.defineProperty(owner, name, before.get ? { ...before, get: value as () => unknown } : { ...before, value });
    try {
      return await run();
    } finally {
      Object.defineProperty(owner, name, before);
    }
  };
  const cases: Cases = {};
  for (const name of ['text', 'json', 'arrayBuffer', 'blob', 'clone'] as const)
    cases[`replaced: a response’s ${name}`] = async () => {
      const calls: unknown[] = [];
      const make = (native: (...given: unknown[]) => unknown) =>
        function (this: Response, ...given: unknown[]) {
          calls.push([name, given.length, this.bodyUsed]);
          return native.apply(this, given);
        };
      return withOwn(Response.prototype, name, make, async () => {
        const value: unknown = await (await fetch(at('json')))[name]();
        return [Object.prototype.toString.call(value), calls];
      });
    };
  for (const name of ['body', 'url', 'status', 'bodyUsed'] as const)
    cases[`replaced: a response’s getter ${name}`] = async () => {
      let calls = 0;
      const make = (native: () => unknown) =>
        function (this: Response) {
          calls += 1;
          return native.call(this);
        };
      return withOwn(Response.prototype, name, make, async () => [await (await fetch(at('json'))).text(), calls]);
    };
  for (const name of ['open', 'send', 'setRequestHeader', 'addEventListener'] as const)
    cases[`replaced: a request’s ${name}`] = async () => {
      const calls: unknown[] = [];
      const owner = name === 'addEventListener' ? EventTarget.prototype : XMLHttpRequest.prototype;
      const make = (native: (...given: unknown[]) => unknown) =>
        function (this: XMLHttpRequest, ...given: unknown[]) {
          if (this instanceof XMLHttpRequest) calls.push([name, given.length]);
          return native.apply(this, given);
        };
      return withOwn(owner, name, make, async () => [await exchange(at('json')), calls]);
    };
  for (const name of ['response', 'responseText', 'responseURL', 'readyState'] as const)
    cases[`replaced: a request’s getter ${name}`] = async () => {
      let calls = 0;
      const make = (native: () => unknown) =>
        function (this: XMLHttpRequest) {
          calls += 1;
          return native.call(this);
        };
      return withOwn(XMLHttpRequest.prototype, name, make, async () => {
        const request = new XMLHttpRequest();
        request.open('GET', at('json'));
        await end(request);
        return [request.responseText, request.response === request.responseText, calls];
      });
    };
  const spied: [string, object, string][] = [
    ['getReader', ReadableStream.prototype, 'getReader'],
    ['decode', TextDecoder.prototype, 'decode'],
    ['postMessage', MessagePort.prototype, 'postMessage'],
    ['exec', RegExp.prototype, 'exec'],
    ['stringify', JSON, 'stringify'],
    ['Reflect.apply', Reflect, 'apply'],
    ['Object.defineProperty', Object, 'defineProperty'],
    ['weak sets’ add', WeakSet.prototype, 'add'],
    ['Reflect.construct', Reflect, 'construct'],
    ['a reader’s read', ReadableStreamDefaultReader.prototype, 'read'],
    ['TextDecoder', window, 'TextDecoder'],
  ];
  for (const [name, owner, key] of spied)
    cases[`replaced: ${name} is not called by a request of the page`] = async () => {
      let calls = 0;
      const before = Object.getOwnPropertyDescriptor(owner, key) ?? {};
      const native = before.value as (...given: unknown[]) => unknown;
      const value = new Proxy(native, {
        apply: (target, self, given) => ((calls += 1), Function.prototype.apply.call(target, self, given) as unknown),
        construct: (target, given) => (
          (calls += 1),
          new (target as never as new (...args: unknown[]) => object)(...given)
        ),
      });
      Object.defineProperty(owner, key, { ...before, value });
      const text = await (await fetch(at('json'))).text();
      const request = new XMLHttpRequest();
      request.open('GET', at('json'));
      await end(request);
      const same = request.responseText === text;
      Object.defineProperty(owner, key, before);
      return [same, calls];
    };

  return {
    ...cases,
    'replaced: fetch by one that passes on': async () => {
      const calls: number[] = [];
      const make = (native: typeof fetch) =>
        function (...given: Parameters<typeof fetch>) {
          calls.push(given.length);
          return native(...given);
        };
      return withOwn(window, 'fetch', make, async () => [await whole(window.fetch(at('json'))), calls]);
    },
    'replaced: fetch taken away and given back': async () => {
      const before = Object.getOwnPropertyDescriptor(window, 'fetch') ?? {};
      const gone = Reflect.deleteProperty(window, 'fetch');
      const kind = typeof window.fetch;
      Object.defineProperty(window, 'fetch', before);
      return [gone, kind, (await fetch(at('json'))).ok];
    },
    'replaced: properties taken over whole': async () => {
      const copies = ['text', 'json', 'body', 'url'].map((name) => [
        name,
        Object.getOwnPropertyDescriptor(Response.prototype, name),
      ]);
      class Own extends Response {}
      for (const [name, found] of copies)
        Object.defineProperty(Own.prototype, name as string, found as PropertyDescriptor);
      return [await new Own('{}').text(), await attempt(() => new Own('{}').json())];
    },
    'class: of the page’s own on top of Response': async () => {
      class Own extends Response {
        override async json() {
          return ['own', await super.json()];
        }
      }
      const { body } = await fetch(at('json'));
      return new Own(body).json();
    },
    'class: of the page’s own on top of Request': async () => {
      class Own extends Request {}
      return whole(fetch(new Own(at('json'))));
    },
    'class: of the page’s own on top of XMLHttpRequest': async () => {
      const calls: string[] = [];
      class Own extends XMLHttpRequest {
        override get responseText() {
          return (calls.push('responseText'), super.responseText);
        }
        override get response() {
          return (calls.push('response'), super.response as unknown);
        }
      }
      const request = new Own();
      request.open('GET', at('json'));
      await end(request);
      return [request.responseText, request.response === request.responseText, calls];
    },
    'class: a constructor of the page’s own around XMLHttpRequest': async () => {
      const Native = XMLHttpRequest;
      const Own = new Proxy(Native, {
        construct: (target, given, made) => Reflect.construct(target, given, made) as object,
      });
      Object.defineProperty(window, 'XMLHttpRequest', { value: Own });
      try {
        return [await exchange(at('json')), new Own() instanceof Native];
      } finally {
        Object.defineProperty(window, 'XMLHttpRequest', { value: Native });
      }
    },
    'class: a response’s prototype taken away': async () => {
      const response = await fetch(at('json'));
      Object.setPrototypeOf(response, null);
      return Response.prototype.text.call(response);
    },
    'class: a response behind a proxy': async () => {
      const response = await fetch(at('json'));
      const proxy = new Proxy(response, { get: (target, name) => Reflect.get(target, name) as unknown });
      return [proxy.status, await attempt(() => proxy.text())];
    },
    'class: a frozen response': async () => {
      const response = Object.freeze(await fetch(at('json')));
      return [await response.text(), response.bodyUsed];
    },
  };
}
