import type { Cases, Kit } from './kit';

/** What `fetch` is called with, well and badly. */
export function fetchRequests({ at, across, attempt, whole }: Kit): Cases {
  const post = (body: BodyInit) => whole(fetch(at('echo'), { method: 'POST', body }));
  const cases: Cases = {};
  for (const method of ['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'post', 'patch', 'TRACE', 'a b'])
    cases[`fetch: method ${method}`] = () => attempt(() => whole(fetch(at('echo'), { method })));
  const bodies: Record<string, () => BodyInit> = {
    text: () => 'followersCount',
    blob: () => new Blob(['b'], { type: 'text/x' }),
    buffer: () => new Uint8Array([1, 2, 3]),
    view: () => new DataView(new ArrayBuffer(4)),
    parameters: () => new URLSearchParams({ a: '1' }),
  };
  for (const [name, make] of Object.entries(bodies)) cases[`fetch: sends ${name}`] = () => post(make());
  const bad: Record<string, unknown[]> = {
    'no argument': [],
    undefined: [undefined],
    'a symbol': [Symbol('address')],
    'an address that is none': ['https://[bad'],
    'an address with a password': [at('json').replace('https://', 'https://a:b@')],
    'a body without a method': [at('json'), { body: 'x' }],
    'a bad header': [at('json'), { headers: { 'a b': '1' } }],
    'a bad mode': [at('json'), { mode: 'navigate' }],
    'a bad signal': [at('json'), { signal: {} }],
    'options that are a number': [at('json'), 5],
    'a bad redirect': [at('json'), { redirect: 'away' }],
    'an unknown scheme': ['made-up:followersCount'],
  };
  for (const [name, given] of Object.entries(bad))
    cases[`fetch: given ${name}`] = () => attempt(() => (fetch as (...args: unknown[]) => unknown)(...given));
  const selves: Record<string, () => unknown> = {
    undefined: () => undefined,
    window: () => window,
    'an object': () => ({}),
    'a document': () => document,
  };
  for (const [name, self] of Object.entries(selves))
    cases[`fetch: called on ${name}`] = () => attempt(() => whole(fetch.call(self() as Window, at('json'))));

  return {
    ...cases,
    'fetch: a text': () => whole(fetch(at('json'))),
    'fetch: an address': () => whole(fetch(new URL(at('json')))),
    'fetch: a request': () => whole(fetch(new Request(at('json')))),
    'fetch: a path': () => whole(fetch(at('json').replace(location.origin, ''))),
    'fetch: an address with a fragment': () => whole(fetch(`${at('json')}#followersCount`)),
    'fetch: further arguments': () =>
      whole((fetch as (...args: unknown[]) => Promise<Response>)(at('json'), {}, 1, {})),
    'fetch: an object with a text, asked once': async () => {
      const calls: string[] = [];
      const toString = () => (calls.push('toString'), at('json'));
      return [await whole(fetch({ toString } as unknown as string)), calls];
    },
    'fetch: an object with a primitive, asked once': async () => {
      const calls: string[] = [];
      const address = { [Symbol.toPrimitive]: (hint: string) => (calls.push(hint), at('json')) };
      return [await whole(fetch(address as unknown as string)), calls];
    },
    'fetch: an object whose text throws': () =>
      attempt(() =>
        fetch({
          toString() {
            throw new RangeError('own');
          },
        } as unknown as string),
      ),
    'fetch: an address whose parts are watched': async () => {
      const calls: string[] = [];
      class Watched extends URL {
        override get href() {
          return (calls.push('href'), super.href);
        }
        override toString() {
          return (calls.push('toString'), super.toString());
        }
      }
      return [await whole(fetch(new Watched(at('json')))), calls];
    },
    'fetch: options that are watched': async () => {
      const calls: string[] = [];
      const options = new Proxy<RequestInit>(
        { method: 'POST', body: 'x' },
        {
          get: (target, name) => (calls.push(`get ${String(name)}`), Reflect.get(target, name) as unknown),
          has: (target, name) => (calls.push(`has ${String(name)}`), Reflect.has(target, name)),
        },
      );
      return [await whole(fetch(at('echo'), options)), calls];
    },
    'fetch: a request whose address is watched': async () => {
      const calls: string[] = [];
      class Watched extends Request {
        override get url() {
          return (calls.push('url'), super.url);
        }
      }
      return [await whole(fetch(new Watched(at('json')))), calls];
    },
    'fetch: a request of which the body was read': () =>
      attempt(async () => {
        const request = new Request(at('echo'), { method: 'POST', body: 'abc' });
        await request.text();
        return fetch(request);
      }),
    'fetch: a request a second time': async () => {
      const request = new Request(at('echo'), { method: 'POST', body: 'abc' });
      return [await whole(fetch(request)), request.bodyUsed, await attempt(() => fetch(request))];
    },
    'fetch: a request and its copy': async () => {
      const request = new Request(at('echo'), { method: 'POST', body: 'abc' });
      const copy = request.clone();
      return [await whole(fetch(request)), await whole(fetch(copy))];
    },
    'fetch: sends a stream': () => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array([65]));
          controller.close();
        },
      });
      return attempt(() => whole(fetch(at('echo'), { method: 'POST', body, duplex: 'half' } as RequestInit)));
    },
    'fetch: sends while the page may be left': () =>
      whole(fetch(at('echo'), { method: 'POST', body: 'k', keepalive: true })),
    'fetch: sends headers': () => whole(fetch(at('echo'), { headers: { 'x-a': '1', accept: 'a/b' } })),
    'fetch: a priority': () => whole(fetch(at('json'), { priority: 'low' })),
    'fetch: no referrer': () => whole(fetch(at('json'), { referrer: '', credentials: 'omit' })),
    'fetch: a blob’s address': async () => {
      const address = URL.createObjectURL(new Blob(['{"followersCount":5}'], { type: 'application/json' }));
      const { text, used } = await whole(fetch(address));
      URL.revokeObjectURL(address);
      return [text, used, await attempt(() => fetch(address).then((response) => response.ok))].map((one) =>
        JSON.stringify(one)?.replaceAll(/[\da-f-]{36}/g, 'ID'),
      );
    },
    'fetch: a data address': () => whole(fetch('data:application/json,{"followersCount":5}')),
    'fetch: another host that allows it': () => whole(fetch(across('json', { cors: 1 }))),
    'fetch: another host that does not': () => attempt(() => fetch(across('json'))),
    'fetch: another host, unseen': async () => whole(fetch(across('json'), { mode: 'no-cors' })),
    'fetch: another host, asked beforehand': () =>
      attempt(() => whole(fetch(across('echo', { cors: 1 }), { method: 'PUT', headers: { 'x-a': '1' }, body: 'z' }))),
    'fetch: another host where only the own is wanted': () =>
      attempt(() => fetch(across('json', { cors: 1 }), { mode: 'same-origin' })),
  };
}
