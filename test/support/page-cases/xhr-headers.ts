import type { Cases, Kit } from './kit';

/** What an XMLHttpRequest sends and gets besides the body (after web-platform-tests, xhr: headers, bodies, status). */
export function xhrHeaders({ at, named, attempt, exchange, end }: Kit): Cases {
  const ask = async (
    address: string,
    {
      method = 'GET',
      body,
      prepare,
    }: { method?: string; body?: unknown; prepare?: (request: XMLHttpRequest) => void } = {},
  ) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    prepare?.(request);
    await end(request, body as XMLHttpRequestBodyInit);
    return request;
  };
  const cases: Cases = {};
  /** Sets headers, one after the other, and tells which of them failed and which arrived. */
  const arrived = async (headers: [name: string, value: string][], show = '') => {
    const failed: unknown[] = [];
    const request = await ask(at('echo', { show }), {
      prepare: (one) => {
        for (const [name, value] of headers) failed.push(attempt(() => one.setRequestHeader(name, value)));
      },
    });
    return [await Promise.all(failed), request.responseText];
  };
  const page = () => {
    const made = document.implementation.createHTMLDocument('ä');
    made.body.innerHTML = '<p>followersCount';
    return made;
  };
  const bodies: Record<string, () => unknown> = {
    nothing: () => null,
    undefined: () => undefined,
    'an empty text': () => '',
    'a text': () => 'Ä',
    'half a sign': () => '\uD800',
    'a number': () => 5,
    'an object': () => ({}),
    'a list': () => [1, 2],
    'its own text': () => ({ toString: () => 'own' }),
    'a blob': () => new Blob(['b']),
    'a blob with a type': () => new Blob(['b'], { type: 'Text/X' }),
    bytes: () => new Uint8Array([65, 66]),
    'a part of bytes': () => new Uint8Array([65, 66, 67]).subarray(1),
    parameters: () => new URLSearchParams('a=b c'),
    'a page': page,
    'an xml': () => new DOMParser().parseFromString('<a>ä</a>', 'text/xml'),
    'a stream': () => new Blob(['x']).stream(),
  };
  for (const [name, make] of Object.entries(bodies)) {
    cases[`sends ${name} to be kept`] = async () =>
      (await ask(at('echo', { show: 'content-length' }), { method: 'POST', body: make() })).responseText;
    for (const type of /^a (?:text|page)/.test(name) ? ['text/x', 'text/x; charset=ascii', 'TEXT/X;charset=UTF-8'] : [])
      cases[`sends ${name} as ${type}`] = async () =>
        (
          await ask(at('echo'), {
            method: 'POST',
            body: make(),
            prepare: (request) => request.setRequestHeader('content-type', type),
          })
        ).responseText;
  }
  for (const method of ['get', 'Head', 'oPtIonS', 'own', 'CONNECT', '', 'é'])
    cases[`the method "${method}"`] = () => exchange(at('echo'), () => {}, { method });
  for (const status of [200, 206, 300, 401, 418, 599])
    cases[`status ${status}, asked in every state`] = async () => {
      const seen: unknown[] = [];
      const request = new XMLHttpRequest();
      request.addEventListener('readystatechange', () => {
        const now = `${request.readyState} ${request.status} ${request.statusText} ${request.responseURL.length}`;
        if (now !== seen.at(-1)) seen.push(now);
      });
      request.open('GET', at('status', { status }));
      await end(request);
      return seen;
    };
  return named('xhr’s head', {
    ...cases,
    'asked for by every kind of name': async () => {
      const request = await ask(at('headers'));
      const names = ['x-own', 'X-OWN', 'x-two', 'x-nothing', 'x-comma', 'x-none', 'set-cookie', 'a b', '', 'é'];
      return names.map((name) => request.getResponseHeader(name));
    },
    'may not be set by the page': () =>
      arrived(
        [
          'accept-charset',
          'content-length',
          'cookie',
          'date',
          'dnt',
          'expect',
          'origin',
          'te',
          'via',
          'proxy-x',
          'sec-x',
        ].map((name) => [name, '1']),
        'accept-charset,cookie,date,dnt,expect,origin,te,via,proxy-x,sec-x',
      ),
    'every kind of value': () =>
      arrived(['', '  a  ', 'a, b', 'a\tb', 'a\nb', 'a\0b', 'Ā', 'é'].map((value, place) => [`x-${place}`, value])),
    'every kind of name': () => arrived(['', 'a b', 'a:', 'é', '(a)', 'x-ok'].map((name) => [name, '1'])),
    'a text with GET': async () => (await ask(at('echo', { show: 'content-length' }), { body: 'x' })).responseText,
    'all, in their order': async () =>
      (await ask(at('headers')))
        .getAllResponseHeaders()
        .split('\r\n')
        .filter((line) => !/^(?:date|connection|keep-alive|transfer)/.test(line)),
    'all, while there are none': () => {
      const request = new XMLHttpRequest();
      const before = request.getAllResponseHeaders();
      request.open('GET', at('headers'));
      return [before, request.getAllResponseHeaders(), request.getResponseHeader('x-own')];
    },
    'none after a failure': async () => {
      const request = await ask(at('truncated'));
      return [request.getAllResponseHeaders(), request.getResponseHeader('x-own'), request.status, request.responseURL];
    },
    'none after it is given up': async () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('hang'));
      request.addEventListener('readystatechange', () => request.readyState === 2 && request.abort());
      await end(request);
      return [request.getAllResponseHeaders(), request.status, request.responseURL, request.readyState];
    },
    'those of the first are gone when it is opened again': async () => {
      const request = await ask(at('headers'));
      request.open('GET', at('json'));
      return [request.getAllResponseHeaders(), request.status, request.responseURL, request.responseText];
    },
    'set twice, they are joined': async () =>
      (
        await ask(at('echo'), {
          prepare: (request) => (request.setRequestHeader('x-a', '1'), request.setRequestHeader('X-A', '2')),
        })
      ).responseText,
    'set, then opened again': async () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('echo'));
      request.setRequestHeader('x-a', '1');
      request.open('GET', at('echo'));
      await end(request);
      return request.responseText;
    },
    'set after it was sent': async () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('slow'));
      request.send();
      const failed = await attempt(() => request.setRequestHeader('a', 'b'));
      request.abort();
      return failed;
    },
    'too few arguments': async () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('json'));
      return [
        await attempt(() => (request.setRequestHeader as (name: string) => void)('a')),
        await attempt(() => (request.getResponseHeader as (...given: string[]) => void)()),
      ];
    },
    'what it accepts': async () =>
      (await ask(at('echo', { show: 'accept,origin,sec-fetch-dest,sec-fetch-mode' }))).responseText,
    'accepts what the page says': async () =>
      (
        await ask(at('echo', { show: 'accept,accept-language' }), {
          prepare: (request) => (
            request.setRequestHeader('accept', 'a/b'),
            request.setRequestHeader('accept-language', 'x')
          ),
        })
      ).responseText,
    'where it comes from': async () =>
      (await ask(at('echo', { show: 'referer,origin' }), { method: 'POST' })).responseText,
    'the address without its fragment': async () => (await ask(`${at('json')}#a`)).responseURL,
    'the address after it was sent on with a fragment': async () =>
      (await ask(at('movedTo', { to: `${at('json')}#a` }))).responseURL,
    'a page that is changed after it was sent': async () => {
      const body = page();
      const asked = ask(at('echo'), { method: 'POST', body });
      body.body.textContent = 'changed';
      return (await asked).responseText;
    },
    'a page that cannot be text': () => {
      const body = new Proxy(page(), {});
      return ask(at('echo'), { method: 'POST', body });
    },
    packed: () => exchange(at('packed')),
    'packed badly': () => exchange(at('badlyPacked')),
    'of a page that was not changed since': async () => {
      const address = at('tagged', { case: 'xhr' });
      return [(await ask(address)).status, (await ask(address)).status];
    },
    'asked whether it was changed': async () => {
      const request = await ask(at('tagged', { case: 'own' }), {
        prepare: (one) => one.setRequestHeader('if-none-match', '"tag"'),
      });
      return [request.status, request.responseText];
    },
  });
}
