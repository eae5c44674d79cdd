import type { Cases, Kit } from './kit';

/** Pages that put things on what all objects share (after web-platform-tests, fetch/api/basic and fetch/api/response). */
export function polluted({ at, attempt, named, exchange, whole, sleep }: Kit): Cases {
  /** Puts properties on a shared object while something runs. */
  const having = async (owner: object, put: Record<PropertyKey, PropertyDescriptor>, run: () => unknown) => {
    // Not before the one who runs the case waits for it, by what may be replaced here.
    await sleep(0);
    const before = Reflect.ownKeys(put).map((name) => [name, Object.getOwnPropertyDescriptor(owner, name)] as const);
    for (const name of Reflect.ownKeys(put))
      Object.defineProperty(owner, name, { configurable: true, ...put[name as string] });
    try {
      return await attempt(run);
    } finally {
      // No loop of the language: what it goes by may be what is to be put back.
      before.forEach((one) =>
        one[1] ? Object.defineProperty(owner, one[0], one[1]) : Reflect.deleteProperty(owner, one[0]),
      );
    }
  };
  const uses: Record<string, () => unknown> = {
    'asked by fetch': () => whole(fetch(at('json'))),
    'read in pieces': async () => {
      const reader = (await fetch(at('json'))).body?.getReader();
      let bytes = 0;
      for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) bytes += step.value.length;
      return bytes;
    },
    'asked by xhr': async () => (await exchange(at('json'))).text,
    copied: async () => {
      const response = await fetch(at('json'));
      return [await response.clone().text(), await response.text()];
    },
  };
  const names = [
    'start',
    'pull',
    'cancel',
    'type',
    'size',
    'highWaterMark',
    'mode',
    'min',
    'stream',
    'fatal',
    'signal',
  ];
  const more = [
    'done',
    'value',
    'get',
    'set',
    'apply',
    'construct',
    'once',
    'capture',
    'detail',
    'ports',
    'url',
    'text',
    'holds',
  ];
  const cases: Cases = {};
  for (const name of [...names, ...more])
    cases[`a getter for ${name} that throws`] = async () => {
      let calls = 0;
      const get = () => {
        calls += 1;
        throw new RangeError(name);
      };
      const seen = await having(Object.prototype, { [name]: { get, set() {} } }, async () => {
        const { status } = await fetch(at('json')).then(async (response) => (await response.text(), response));
        const request = new XMLHttpRequest();
        const ended = new Promise<void>((done) => request.addEventListener('loadend', () => done()));
        request.open('GET', at('json'));
        request.send();
        await ended;
        await sleep(5);
        return [status, request.status];
      });
      return [seen, calls];
    };
  const thens: Record<string, (...given: never[]) => unknown> = {
    'gives something else': (done: (value: unknown) => void) => done('own'),
    'gives the end': (done: (value: unknown) => void) =>
      done(Object.assign(Object.create(null) as object, { done: true })),
    throws: () => {
      throw new RangeError('own');
    },
  };
  for (const [name, value] of Object.entries(thens))
    cases[`a then of all objects that ${name}: a text is read`] = async () => {
      const response = await fetch(at('json'));
      const own = new Response('own');
      return having(Object.prototype, { then: { value, writable: true } }, async () => [
        await response.text(),
        await own.text(),
        await new Response('x').clone().text(),
      ]);
    };
  const lists: Record<string, [owner: object, put: Record<PropertyKey, PropertyDescriptor>]> = {
    'lists that loop otherwise': [
      Array.prototype,
      { [Symbol.iterator]: { value: () => ({ next: () => ({ done: true }) }) } },
    ],
    'patterns that match otherwise': [RegExp.prototype, { exec: { value: () => null }, test: { value: () => false } }],
    'functions that call otherwise': [
      Function.prototype,
      { call: { value: () => 'own' }, apply: { value: () => 'own' } },
    ],
    'promises that continue otherwise': [Promise, { [Symbol.species]: { get: () => Array } }],
    'weak sets that hold nothing': [WeakSet.prototype, { has: { value: () => true }, add: { value: () => null } }],
    'proxies that are none': [window, { Proxy: { value: Object, writable: true } }],
    'streams without a reader': [ReadableStream.prototype, { getReader: { value: () => null } }],
    'responses without a copy': [Response.prototype, { clone: { value: () => null } }],
    'responses without an address': [Response.prototype, { url: { get: () => 5 } }],
    'listeners that are not added': [EventTarget.prototype, { addEventListener: { value: () => 'own' } }],
    'events without a size': [ProgressEvent.prototype, { loaded: { get: () => NaN } }],
    'channels that send nothing': [MessagePort.prototype, { postMessage: { value: () => 'own' } }],
  };
  for (const [name, [owner, put]] of Object.entries(lists))
    cases[name] = () =>
      having(owner, put, async () => {
        const response = await fetch(at('json'));
        const text = await response.text();
        const request = new XMLHttpRequest();
        const ended = new Promise<string>((done) => (request.onloadend = () => done(request.responseText)));
        request.open('GET', at('json'));
        request.send();
        return [text, await ended];
      });
  for (const [name, use] of Object.entries(uses)) {
    cases[`all objects have a null parent’s worth of names: ${name}`] = () =>
      having(
        Object.prototype,
        { constructor: { value: null }, toString: { value: () => 'own' }, valueOf: { value: () => 5 } },
        use,
      );
    cases[`all objects have a JSON text: ${name}`] = () =>
      having(Object.prototype, { toJSON: { value: undefined, writable: true } }, use);
  }
  return named('shared', cases);
}
