import type { Cases, Kit } from './kit';

/** Answers of every kind, packed, hashed, compiled, kept (after web-platform-tests, fetch and html). */
export function fetchTypes({ at, across, named, attempt, tell, told, whole }: Kit): Cases {
  const cases: Cases = {};
  const hex = (text: string) =>
    [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const texts: Record<string, string> = {
    'a mark at its beginning': 'efbbbf7b7d',
    'two marks': 'efbbbfefbbbf7b7d',
    'a wide mark': 'fffe7b007d00',
    'bytes that are no characters': 'ff7b80',
    'half a character': '7b7de282',
    'a nothing in it': '7b007d',
    'odd ends of lines': '0d0a0d0a7b7d',
  };
  for (const [name, bytes] of Object.entries(texts))
    for (const reader of ['text', 'json'] as const)
      cases[`${name}: ${reader}()`] = async () =>
        tell(await (await fetch(at('typed', { type: 'application/json', hex: bytes })))[reader]());
  for (const type of [
    'text/html',
    'text/javascript',
    'image/png',
    'video/mp4',
    'application/pdf',
    'text/event-stream',
    'multipart/x-mixed-replace; boundary=B',
    '',
  ])
    cases[`of the type "${type}"`] = () => whole(fetch(at('typed', { type, hex: hex('{"followersCount":1}') })));
  for (const type of ['application/wasm', 'application/wasm; a=b', 'application/json', 'text/plain'])
    cases[`compiled, where its type is ${type}`] = async () =>
      Object.prototype.toString.call(await WebAssembly.compileStreaming(fetch(at('module', { type }))));
  const dataAddresses: Record<string, string> = {
    nothing: 'data:,',
    text: 'data:text/plain,a%20b',
    'bytes in base 64': 'data:application/octet-stream;base64,AP8=',
    'bad base 64': 'data:;base64,A',
    'a charset': 'data:text/plain;charset=latin1,%E9',
    'no comma': 'data:text/plain',
    'a fragment': 'data:text/plain,a#b',
  };
  for (const [name, address] of Object.entries(dataAddresses))
    for (const method of ['GET', 'POST', 'HEAD'])
      cases[`a data address of ${name}, ${method}`] = () => whole(fetch(address, { method }));
  for (const scheme of [
    'about:blank',
    'about:x',
    'ftp://bsky.app/',
    'file:///x',
    'javascript:1',
    'ws://bsky.app/',
    'chrome://x/',
  ])
    cases[`the address ${scheme}`] = () => fetch(scheme);
  const blobbed = async (init: RequestInit, type = 'application/json') => {
    const address = URL.createObjectURL(new Blob(['{"followersCount":5}'], { type }));
    try {
      const { before, text } = await whole(fetch(address, init));
      return [{ ...before, address: '' }, text];
    } finally {
      URL.revokeObjectURL(address);
    }
  };
  for (const range of ['bytes=0-3', 'bytes=2-', 'bytes=-4', 'bytes=99-', 'bytes=3-1', 'lines=1'])
    cases[`a part of a blob, ${range}`] = () => blobbed({ headers: { range } });
  return named('answer', {
    ...cases,
    packed: () => whole(fetch(at('packed'))),
    'packed, in pieces': async () => {
      const reader = (await fetch(at('packed'))).body?.getReader();
      return new TextDecoder().decode((await reader?.read())?.value);
    },
    'packed badly': async () => {
      const response = await fetch(at('badlyPacked'));
      return [response.status, String(await attempt(async () => (await response.text()).length))];
    },
    'packed badly, and a copy': async () => {
      const response = await fetch(at('badlyPacked'));
      const copy = response.clone();
      return [String(await attempt(() => copy.text())), String(await attempt(() => response.text()))];
    },
    'with its size said': () => whole(fetch(at('sized'))),
    'with its hash as wanted': async () => {
      const text = await (await fetch(at('json'))).arrayBuffer();
      const hash = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', text))));
      return whole(fetch(at('json'), { integrity: `sha256-${hash}` }));
    },
    'with its hash as wanted, of another host': () =>
      attempt(() => whole(fetch(across('json', { cors: 1 }), { integrity: 'sha256-x sha384-y' }))),
    'with a wrong hash, in pieces': () => fetch(at('pieces'), { integrity: 'sha512-AAAA' }),
    'compiled and made': async () => Object.keys(await WebAssembly.instantiateStreaming(fetch(at('module')))),
    'compiled from a response': async () =>
      Object.prototype.toString.call(await WebAssembly.compileStreaming(await fetch(at('module')))),
    'compiled from a copy': async () => {
      const response = await fetch(at('module'));
      return [
        Object.prototype.toString.call(await WebAssembly.compileStreaming(response.clone())),
        (await response.bytes()).length,
      ];
    },
    'compiled a second time': async () => {
      const response = await fetch(at('module'));
      await WebAssembly.compileStreaming(response);
      return [response.bodyUsed, await attempt(() => WebAssembly.compileStreaming(response))];
    },
    'that was not changed since': async () => {
      const address = at('tagged', { case: 1 });
      return [await whole(fetch(address)), await whole(fetch(address))];
    },
    'asked whether it was changed': () =>
      whole(fetch(at('tagged', { case: 2 }), { headers: { 'if-none-match': '"tag"' } })),
    'of a blob that was posted': () => blobbed({ method: 'POST' }),
    'of a blob by its head': () => blobbed({ method: 'HEAD' }),
    'of a blob without a type': () => blobbed({}, ''),
    'of a blob that is taken back while it is asked': async () => {
      const address = URL.createObjectURL(new Blob(['x']));
      const asked = fetch(address);
      URL.revokeObjectURL(address);
      return (await asked).text();
    },
    'into a cache by the cache itself': async () => {
      const cache = await caches.open('added');
      const address = at('json', { case: 'added' });
      await cache.add(address);
      const found = await cache.match(address);
      return [found && told(found), await found?.text(), await cache.delete(address)];
    },
    'out of a cache, twice': async () => {
      const cache = await caches.open('twice');
      const address = at('json', { case: 'twice' });
      await cache.put(address, await fetch(address));
      const [one, other] = await Promise.all([cache.match(address), cache.match(address)]);
      return [one === other, await one?.text(), await other?.text()];
    },
    'out of a cache, all of them': async () => {
      const cache = await caches.open('all');
      const address = at('json', { case: 'all' });
      await cache.put(address, await fetch(address));
      const found = await cache.matchAll(address);
      return [found.length, found[0] && told(found[0]), await found[0]?.clone().text(), await found[0]?.text()];
    },
    'into a cache when it was read': async () => {
      const response = await fetch(at('json'));
      await response.text();
      return (await caches.open('read')).put('/read', response);
    },
    'into a cache, and its body then': async () => {
      const response = await fetch(at('json'));
      await (await caches.open('used')).put('/used', response);
      return [response.bodyUsed, await attempt(() => response.text())];
    },
    'into a cache as a part': async () =>
      (await caches.open('part')).put('/part', await fetch(at('status', { status: 206 }))),
    'sent later, where there is such a thing': () => {
      const later = (window as { fetchLater?: (address: string, init: object) => { activated: boolean } }).fetchLater;
      if (!later) return 'none here';
      const control = new AbortController();
      const { activated } = later(at('echo'), { signal: control.signal });
      control.abort();
      return activated;
    },
    'to a beacon': () => [navigator.sendBeacon(at('echo'), 'x'), navigator.sendBeacon.length],
    'by a stream of events': async () => {
      const source = new EventSource(
        at('typed', { type: 'text/event-stream', hex: hex('data: {"followersCount":1}\n\n') }),
      );
      const text = await new Promise((done) => source.addEventListener('message', ({ data }) => done(data)));
      source.close();
      return text;
    },
    'as a module of JSON': async () => {
      const script = document.createElement('script');
      script.type = 'module';
      script.textContent = `import found from '${at('json', { case: 'module' })}' with { type: 'json' };
        dispatchEvent(new CustomEvent('found', { detail: Object.keys(found) }));`;
      const found = new Promise((done) =>
        addEventListener('found', (event) => done((event as CustomEvent).detail), { once: true }),
      );
      document.head.append(script);
      const seen = await found;
      script.remove();
      return seen;
    },
    'as a script': async () => {
      const script = document.createElement('script');
      script.src = at('typed', { type: 'text/javascript', hex: hex('window.ran = 1') });
      const ended = new Promise((done) => {
        for (const type of ['load', 'error']) script.addEventListener(type, () => done(type));
      });
      document.head.append(script);
      const seen = await ended;
      script.remove();
      return [seen, Reflect.deleteProperty(window, 'ran')];
    },
  });
}
