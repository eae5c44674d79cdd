import type { Cases, Kit } from './kit';

/** An XMLHttpRequest to another host, and sent on (after web-platform-tests, xhr: access control, redirects). */
export function xhrAcross({ at, across, named, note, read, end }: Kit): Cases {
  const cases: Cases = {};
  interface Sending {
    method?: string;
    body?: string | null;
    headers?: Record<string, string>;
    credentials?: boolean;
    uploads?: boolean;
  }
  const ask = async (
    address: string,
    { method = 'GET', body, headers = {}, credentials = false, uploads = false }: Sending = {},
  ) => {
    const request = new XMLHttpRequest();
    const log = note(request, []);
    if (uploads) note(request, log, 'upload ', request.upload);
    request.open(method, address);
    request.withCredentials = credentials;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    await end(request, body);
    return { log, ...(await read(request)) };
  };
  for (const cors of ['', '1', 'own', 'with'])
    for (const credentials of [false, true]) {
      cases[`allowed "${cors}", ${credentials ? 'with' : 'without'} credentials`] = () =>
        ask(across('echo', { cors, show: 'cookie,origin' }), { credentials });
      cases[`allowed "${cors}", ${credentials ? 'with' : 'without'} credentials, asked beforehand`] = () =>
        ask(across('echo', { cors, allow: 'x-a', methods: 'PUT', case: `x${cors}${credentials}` }), {
          credentials,
          method: 'PUT',
          body: 'x',
          headers: { 'x-a': '1' },
        });
    }
  for (const refuse of [204, 301])
    cases[`asked beforehand, answered with ${refuse}`] = () =>
      ask(across('echo', { cors: 1, refuse, case: 'x' }), { method: 'PUT' });
  for (const uploads of [false, true])
    for (const allow of ['x-b', 'x-a'])
      cases[`sends, ${uploads ? 'watched' : 'unwatched'}, where ${allow} is allowed`] = () =>
        ask(across('echo', { cors: 1, allow, case: `x${uploads}${allow}` }), {
          method: 'POST',
          body: 'abc',
          headers: { 'x-a': '1' },
          uploads,
        });
  for (const headers of [
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/json' },
    { authorization: 'key' },
    { accept: 'a/b' },
  ])
    cases[`sets ${JSON.stringify(headers)}`] = () =>
      ask(
        across('echo', { cors: 1, allow: 'content-type', show: 'authorization,accept', case: JSON.stringify(headers) }),
        { method: 'POST', body: '{}', headers },
      );
  for (const status of [301, 302, 303, 307, 308])
    for (const method of ['GET', 'PUT'])
      cases[`sent on, ${method}, ${status}`] = () =>
        ask(at('movedTo', { status, to: at('echo', { show: 'content-length' }) }), {
          method,
          body: method === 'GET' ? null : 'abc',
          uploads: true,
        });
  const places: Record<string, () => string> = {
    'to another host that allows it': () => at('movedTo', { to: across('json', { cors: 1 }) }),
    'to another host that does not': () => at('movedTo', { to: across('json') }),
    'from another host to the own': () => across('movedTo', { cors: 1, to: at('json', { cors: 'none' }) }),
    'to a data address': () => at('movedTo', { to: 'data:,x' }),
    'to no address': () => at('movedTo', { to: 'https://[bad' }),
    'to nowhere': () => at('movedNowhere'),
    'to a mail address': () => at('movedTo', { to: 'mailto:a@b.example' }),
    'five times': () => at('movedOften', { left: 2 }),
  };
  for (const [name, address] of Object.entries(places)) cases[`sent on ${name}`] = () => ask(address());
  for (const expose of ['', 'X-CASE, x-two', '*'])
    cases[`shows "${expose}"`] = async () => {
      const request = new XMLHttpRequest();
      request.open('GET', across('headers', { cors: 1, expose }));
      await end(request);
      return ['x-two', 'x-case', 'x-own', 'content-type', 'content-language', 'cache-control'].map((name) =>
        request.getResponseHeader(name),
      );
    };
  return named('xhr to another host', {
    ...cases,
    'waits for one that allows it': () => {
      const request = new XMLHttpRequest();
      request.open('GET', across('json', { cors: 1 }), false);
      request.send();
      return request.responseText;
    },
    'waits for one that does not': () => {
      const request = new XMLHttpRequest();
      request.open('GET', across('json'), false);
      request.send();
    },
    'a failure of the server that may be seen': () => ask(across('status', { cors: 1, status: 500 })),
    'a failure of the server that may not': () => ask(across('status', { status: 500 })),
    'a data address that is posted': () => ask('data:text/plain,x', { method: 'POST', body: 'y' }),
    'a data address by its head': () => ask('data:text/plain,x', { method: 'HEAD' }),
    'a blob that was taken back': () => {
      const address = URL.createObjectURL(new Blob(['x']));
      URL.revokeObjectURL(address);
      const request = new XMLHttpRequest();
      request.open('GET', address);
      return new Promise((done) => {
        request.addEventListener('loadend', () => done([request.status, request.readyState]));
        request.send();
      });
    },
    'a scheme that is none': () => ask('own:x'),
    'a page about nothing': () => ask('about:blank'),
    'a failure, and a second try in its listener': async () => {
      const request = new XMLHttpRequest();
      const log = note(request, []);
      let tries = 0;
      request.open('GET', across('json'));
      const ended = new Promise<void>((done) => {
        request.addEventListener('error', () => {
          tries += 1;
          request.open('GET', at('json'));
          request.send();
        });
        request.addEventListener('load', () => setTimeout(done, 5));
      });
      request.send();
      await ended;
      return [tries, log];
    },
  });
}
