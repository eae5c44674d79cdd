import type { Cases, Kit } from './kit';

/** Another host, what it allows and what goes along (after web-platform-tests, fetch/api/cors, credentials and policies). */
export function fetchAcross({ at, across, named, attempt, told, whole }: Kit): Cases {
  // The same for all cases, so that it does not matter which of them comes first.
  document.cookie = 'own=1; path=/; secure; samesite=none';
  const cases: Cases = {};
  const more = (extra: Record<string, string | number>, name: string) => ({ ...extra, case: name });
  for (const cors of ['', '1', 'own', 'with', 'other', 'none'])
    for (const credentials of ['omit', 'same-origin', 'include'] as const) {
      cases[`allowed "${cors}", ${credentials}`] = () =>
        attempt(() => whole(fetch(across('echo', { cors, show: 'cookie,origin' }), { credentials })));
      if (credentials === 'same-origin') continue;
      cases[`allowed "${cors}", ${credentials}, asked beforehand`] = () =>
        attempt(() =>
          whole(
            fetch(across('echo', more({ cors, allow: 'x-a', methods: 'PATCH' }, `${cors}${credentials}`)), {
              method: 'PATCH',
              credentials,
              headers: { 'x-a': '1' },
            }),
          ),
        );
    }
  for (const credentials of ['omit', 'same-origin', 'include'] as const)
    cases[`the own host, ${credentials}`] = () => whole(fetch(at('echo', { show: 'cookie' }), { credentials }));
  for (const refuse of [204, 301, 404])
    cases[`asked beforehand, answered with ${refuse}`] = () =>
      attempt(() => whole(fetch(across('echo', { cors: 1, refuse, case: 1 }), { method: 'PUT' })));
  const asked: Record<string, [RequestInit, Record<string, string>]> = {
    'a method that is allowed': [{ method: 'PUT' }, { methods: 'PUT' }],
    'a method that is not': [{ method: 'PUT' }, { methods: 'PATCH' }],
    'a method in small letters': [{ method: 'patch' }, { methods: 'patch' }],
    'a header that is allowed': [{ headers: { 'x-a': '1' } }, { allow: 'X-A' }],
    'a header that is not': [{ headers: { 'x-a': '1' } }, { allow: 'x-b' }],
    'a star and a key': [{ headers: { authorization: 'key' } }, { allow: '*' }],
    'a key that is allowed': [{ headers: { authorization: 'key' } }, { allow: 'authorization' }],
    'a type that is simple': [{ method: 'POST', headers: { 'content-type': 'text/plain' } }, { allow: 'x' }],
    'a type that is not': [{ method: 'POST', headers: { 'content-type': 'application/json' } }, { allow: 'x' }],
    'a long header': [{ headers: { accept: 'a'.repeat(130) } }, { allow: 'x' }],
    'many headers': [{ headers: { 'x-c': '1', 'x-a': '2', 'x-b': '3' } }, { allow: 'x-a,x-b,x-c' }],
    'a range': [{ headers: { range: 'bytes=0-5' } }, { allow: 'x' }],
    'a star and cookies': [
      { method: 'PUT', credentials: 'include' },
      { cors: 'with', methods: '*' },
    ],
  };
  for (const [name, [init, extra]] of Object.entries(asked))
    cases[`asked beforehand: ${name}`] = () =>
      attempt(() => whole(fetch(across('echo', more({ cors: 1, show: 'authorization,range', ...extra }, name)), init)));
  for (const referrerPolicy of ['no-referrer', 'origin', 'unsafe-url'] as const) {
    cases[`where it comes from, ${referrerPolicy}`] = () =>
      whole(fetch(at('echo', { show: 'referer' }), { referrerPolicy, referrer: '/search?q=1' }));
    cases[`where it comes from, to another host, ${referrerPolicy}`] = () =>
      whole(fetch(across('echo', { cors: 1, show: 'referer' }), { referrerPolicy }));
  }
  const unseen = async (kind: string, init: RequestInit = {}) => fetch(across(kind), { mode: 'no-cors', ...init });
  for (const reader of ['text', 'arrayBuffer', 'blob', 'json', 'formData'] as const)
    cases[`unseen: ${reader}()`] = async () => {
      const response = await unseen('json');
      const value: unknown = await attempt(() => response[reader]());
      return [Object.prototype.toString.call(value), JSON.stringify(value), response.bodyUsed];
    };
  return named('another host', {
    ...cases,
    'unseen: what is left of it': async () => told(await unseen('headers')),
    'unseen: a copy': async () => {
      const response = await unseen('json');
      const copy = await Promise.resolve(response.clone());
      return [told(copy), copy.body, response.clone().type];
    },
    'unseen: a method that may not be': () => unseen('echo', { method: 'PUT' }),
    'unseen: a failure of the server': async () =>
      told(await fetch(across('status', { status: 500 }), { mode: 'no-cors' })),
    'unseen: a server that goes away': () => unseen('reset'),
    'unseen: its hash is wanted': () => unseen('json', { integrity: 'sha256-x' }),
    'unseen: into a cache': async () => {
      const cache = await caches.open('unseen');
      await cache.put('/unseen', await unseen('json'));
      return told((await cache.match('/unseen')) ?? Response.error());
    },
    'unseen: as a body': async () => new Response((await unseen('json')).body).text(),
    'unseen: no headers': async () => [...(await unseen('headers')).headers],
    'the own host, unseen, is seen': async () => told(await fetch(at('json'), { mode: 'no-cors' })),
    'the own host, where only the own is wanted': () => whole(fetch(at('json'), { mode: 'same-origin' })),
    'allowed: its kind, its copy’s kind': async () => {
      const response = await fetch(across('json', { cors: 1 }));
      return [response.type, response.clone().type, (await Promise.resolve(response.clone())).type];
    },
    'a frame that may not be read': () => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', '');
      document.body.append(frame);
      const seen = frame.contentDocument;
      frame.remove();
      return seen;
    },
  });
}
