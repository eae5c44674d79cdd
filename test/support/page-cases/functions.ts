import type { Cases, Kit } from './kit';

/** What a page sees when it looks at the functions themselves. */
export function functions({ attempt }: Kit): Cases {
  const property = (owner: object, name: string) => Object.getOwnPropertyDescriptor(owner, name) ?? {};
  const owners: Record<string, [owner: object, name: string]> = {
    fetch: [window, 'fetch'],
    XMLHttpRequest: [window, 'XMLHttpRequest'],
    'a request’s constructor': [XMLHttpRequest.prototype, 'constructor'],
    'a request’s open': [XMLHttpRequest.prototype, 'open'],
    'a request’s send': [XMLHttpRequest.prototype, 'send'],
    'a request’s response': [XMLHttpRequest.prototype, 'response'],
    'a request’s responseText': [XMLHttpRequest.prototype, 'responseText'],
    'a request’s responseURL': [XMLHttpRequest.prototype, 'responseURL'],
    'a function’s toString': [Function.prototype, 'toString'],
    'a promise’s then': [Promise.prototype, 'then'],
    'a response’s text': [Response.prototype, 'text'],
    'a response’s json': [Response.prototype, 'json'],
    'a response’s clone': [Response.prototype, 'clone'],
    'a response’s body': [Response.prototype, 'body'],
    'a stream’s getReader': [ReadableStream.prototype, 'getReader'],
  };
  const cases: Cases = {};
  for (const [name, [owner, key]] of Object.entries(owners)) {
    const found = property(owner, key);
    const run = (found.value ?? found.get) as (...given: unknown[]) => unknown;
    cases[`${name}: its property`] = () => [
      JSON.stringify(found),
      typeof found.value,
      typeof found.get,
      typeof found.set,
    ];
    cases[`${name}: its name, length and properties`] = () => [
      run.name,
      run.length,
      JSON.stringify(Object.getOwnPropertyDescriptors(run)),
      Object.getPrototypeOf(run) === Function.prototype,
      'prototype' in run,
      Object.isExtensible(run),
    ];
    cases[`${name}: its text`] = () => [String(run), Function.prototype.toString.call(run)];
    cases[`${name}: cannot be copied`] = async () => [
      await attempt(() => structuredClone(run)),
      await attempt(() => history.replaceState({ run }, '')),
    ];
    cases[`${name}: is no constructor`] = async () => [
      await attempt(() => new (run as never as new () => unknown)()),
      await attempt(() => Reflect.construct(Object, [], run)),
      await attempt(() => ({}) instanceof run),
    ];
    cases[`${name}: prototypes in a circle`] = async () => {
      const before = Object.getPrototypeOf(run) as object;
      const seen = [
        await attempt(() => Object.setPrototypeOf(run, Object.create(run) as object) === run),
        await attempt(() => Reflect.setPrototypeOf(run, run)),
      ];
      Object.setPrototypeOf(run, before);
      return seen;
    };
    cases[`${name}: called on nothing`] = () => attempt(() => Reflect.apply(run, {}, []));
    cases[`${name}: takes properties`] = () => {
      const put = Object.assign(run, { own: 1 });
      return [put.own, Reflect.deleteProperty(run, 'own'), Object.keys(run)];
    };
  }
  const prototypes = { Response, Request, XMLHttpRequest, Promise, ReadableStream, Function, Object };
  for (const [name, { prototype }] of Object.entries(prototypes))
    cases[`${name}: names of its prototype`] = () => [
      Reflect.ownKeys(prototype).map(String),
      Object.keys(prototype),
      Object.getPrototypeOf(prototype) === Object.prototype,
    ];
  return {
    ...cases,
    'XMLHttpRequest: called without new': () => attempt(() => (XMLHttpRequest as unknown as () => unknown)()),
    'XMLHttpRequest: one and the same everywhere': () => {
      const request = new XMLHttpRequest();
      return [
        request.constructor === XMLHttpRequest,
        XMLHttpRequest.prototype.constructor === XMLHttpRequest,
        Object.getPrototypeOf(request) === XMLHttpRequest.prototype,
        request instanceof XMLHttpRequest,
        Object.prototype.toString.call(request),
        Reflect.ownKeys(request).map(String),
        XMLHttpRequest.DONE,
      ];
    },
    'XMLHttpRequest: made for another class': () => {
      class Own {
        own = 1;
      }
      const made: unknown = Reflect.construct(XMLHttpRequest, [1, 2], Own);
      return [made instanceof Own, Object.prototype.toString.call(made), made instanceof XMLHttpRequest];
    },
    'XMLHttpRequest: made for a class whose prototype cannot be had': () =>
      attempt(() => {
        const target = new Proxy(function () {}, {
          get: () => {
            throw new RangeError('own');
          },
        });
        return Reflect.construct(XMLHttpRequest, [], target);
      }),
    'a response: what a loop over it finds': () => {
      const names: string[] = [];
      for (const name in new Response('')) names.push(name);
      return names;
    },
    'a response: is it something to wait for': () => {
      const response: object = new Response('');
      return ['then' in response, typeof (response as { then?: unknown }).then];
    },
    'window: its names': () =>
      Object.getOwnPropertyNames(window)
        .filter((name) => !/puppeteer|playwright|^\d+$/.test(name))
        .toSorted(),
    'another window: text of fetch as it sees it': () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const { toString } = (frame.contentWindow as Window & typeof globalThis).Function.prototype;
      const texts = [fetch, XMLHttpRequest.prototype.open, Response.prototype.text].map((run) => toString.call(run));
      frame.remove();
      return texts;
    },
  };
}
