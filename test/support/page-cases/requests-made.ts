import type { Cases, Kit } from './kit';

/** Requests that the page makes, and what is sent of them (after web-platform-tests, fetch/api/request). */
export function requestsMade({ at, attempt, named, whole }: Kit): Cases {
  const told = (request: Request) => {
    const { method, url, mode, credentials, cache, redirect, referrer, referrerPolicy, integrity, keepalive } = request;
    const { destination, bodyUsed, signal } = request;
    return [
      [method, url, mode, credentials, cache, redirect, referrer, referrerPolicy, integrity, keepalive],
      [
        destination,
        bodyUsed,
        signal.aborted,
        Object.prototype.toString.call(request.body),
        (request as { duplex?: string }).duplex,
      ],
      [...request.headers],
    ];
  };
  const make = (init?: unknown, address = at('json')) => new Request(address, init as RequestInit);
  const options: Record<string, unknown[]> = {
    method: ['get', 'Post', 'patch', 'PATCH', 'CONNECT', 'track', '', 'é', 'own', null],
    mode: ['cors', 'no-cors', 'same-origin', 'navigate', 'websocket', '', 'CORS'],
    credentials: ['omit', 'same-origin', 'include', 'none'],
    cache: ['default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached', 'never'],
    redirect: ['follow', 'error', 'manual', ''],
    referrer: ['', 'about:client', '/other', 'https://elsewhere.example/', 'https://[bad', null],
    referrerPolicy: ['', 'no-referrer', 'origin', 'unsafe-url', 'same-origin', 'always'],
    integrity: ['', 'sha256-x', 'no hash', null],
    keepalive: [true, false, 0, 'no'],
    priority: ['high', 'low', 'auto', 'none'],
    window: [null, 'x', {}],
    duplex: ['half', 'full'],
    signal: [null, undefined, 'x'],
    headers: [
      null,
      5,
      [['a']],
      [['a', 'b', 'c']],
      { 'a b': '1' },
      { a: 'Ā' },
      { a: ' b ' },
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
  };
  const cases: Cases = {};
  for (const [name, values] of Object.entries(options))
    for (const value of values) cases[`${name} ${JSON.stringify(value)}`] = () => told(make({ [name]: value }));
  for (const method of ['GET', 'HEAD'])
    for (const body of ['', 'x']) cases[`${method} with the body "${body}"`] = () => told(make({ method, body }));
  const forbidden = ['host', 'cookie', 'origin', 'referer', 'via', 'te', 'date', 'sec-x', 'proxy-x', 'connection'];
  for (const name of [...forbidden, 'user-agent', 'x-http-method-override'])
    cases[`a header it may not set: ${name}`] = async () => {
      const request = make({ headers: { [name]: 'TRACE' } });
      return [[...request.headers], await attempt(() => request.headers.append(name, 'x'))];
    };
  for (const [name, value] of Object.entries({ 'content-type': 'application/json', accept: 'a/b', range: 'bytes=0-1' }))
    cases[`a header for a host that is not asked, ${name}`] = () =>
      told(make({ mode: 'no-cors', headers: { [name]: value } }));
  const post = (body: BodyInit, more = {}) => make({ method: 'POST', body, ...more }, at('echo'));
  return named('own request', {
    ...cases,
    'of another': () => told(new Request(post('x', { headers: { 'x-a': '1' } }))),
    'of another, with a new body': async () => new Request(post('old'), { method: 'PUT', body: 'new' }).text(),
    'of another, with new headers': () => [...new Request(post('x'), { headers: { 'x-b': '2' } }).headers],
    'of another whose body was read': async () => {
      const request = post('x');
      await request.text();
      return told(new Request(request));
    },
    'of another whose body was read, with a new one': async () => {
      const request = post('x');
      await request.text();
      return whole(fetch(new Request(request, { method: 'PUT', body: 'new' })));
    },
    'the first is used when a second is made of it': async () => {
      const request = post('x');
      const second = new Request(request);
      return [request.bodyUsed, second.bodyUsed, await second.text()];
    },
    'a stream without the word for it': () => told(post(new Blob(['x']).stream())),
    'a stream and keepalive': () => told(post(new Blob(['x']).stream(), { duplex: 'half', keepalive: true })),
    'a stream that is held': () => {
      const stream = new Blob(['x']).stream();
      stream.getReader();
      return told(post(stream, { duplex: 'half' }));
    },
    'the word for a stream is asked once': () => {
      const asked: string[] = [];
      const init = {
        method: 'POST',
        body: new Blob(['x']).stream(),
        get duplex() {
          return (asked.push('duplex'), 'half');
        },
      };
      return [make(init).method, asked];
    },
    'options are asked in their order': () => {
      const asked: string[] = [];
      make(new Proxy({}, { get: (_, name) => void asked.push(String(name)) }));
      return asked;
    },
    'a copy of one that was read': async () => {
      const request = post('x');
      await request.text();
      return request.clone();
    },
    'a copy has a signal of its own': () => {
      const control = new AbortController();
      const request = make({ signal: control.signal });
      const copy = request.clone();
      control.abort('why');
      return [
        request.signal.reason,
        copy.signal.reason,
        request.signal === control.signal,
        copy.signal === request.signal,
      ];
    },
    'each body has its type': async () => {
      const form = new FormData();
      form.append('a', 'b');
      const bodies = [
        'x',
        new Blob(['x']),
        new Blob(['x'], { type: 'a/b' }),
        new Uint8Array(2),
        new URLSearchParams('a=1'),
        form,
      ];
      return bodies.map((body) => post(body).headers.get('content-type')?.replace(/=-.*/, '=…'));
    },
    'a name and a password in its address': () => told(make({}, 'https://a:b@bsky.app/')),
    'a port that may not be asked': () => fetch('https://bsky.app:25/'),
    'an address with what must be written otherwise': () => make({}, '/ä?ö=ü #ß').url,
    'sent with a body of its own': () =>
      whole(fetch(post('followersCount', { headers: { 'content-type': 'own/type' } }))),
    'sent with options on top': () => whole(fetch(post('x'), { method: 'PUT', body: 'y', headers: { 'x-a': '1' } })),
    'sent with an empty body': () => whole(fetch(post(''))),
    'sent with headers in any case': () =>
      whole(fetch(make({ headers: { 'X-UPPER': 'Up', 'x-Mixed': 'Mi' } }, at('echo')))),
    'sent without a type': () => whole(fetch(post(new Blob(['x'])))),
    'sent, and what it accepts': () =>
      whole(
        fetch(make({}, at('echo', { show: 'accept,sec-fetch-dest,sec-fetch-mode,sec-fetch-site,origin,referer' }))),
      ),
    'posted, and where it comes from': () =>
      whole(fetch(at('echo', { show: 'origin,referer,content-length' }), { method: 'POST', body: 'abc' })),
  });
}
