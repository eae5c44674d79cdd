import type { Cases, Kit } from './kit';

/** Where a server sends on, and what goes along (after web-platform-tests, fetch/api/redirect). */
export function fetchRedirects({ at, across, named, told, whole }: Kit): Cases {
  const cases: Cases = {};
  const echo = (address: string) => address.replace(location.origin, '');
  for (const status of [301, 302, 303, 307, 308])
    for (const method of status === 303 ? ['GET', 'HEAD', 'POST', 'PUT', 'OWN'] : ['GET', 'POST', 'PUT'])
      cases[`${method}, ${status}`] = () =>
        whole(
          fetch(at('movedTo', { status, to: echo(at('echo', { show: 'content-length,origin' })) }), {
            method,
            headers: { 'x-kept': '1' },
            ...(/P|OWN/.test(method) ? { body: 'x' } : {}),
          }),
        );
  for (const status of [300, 304, 305, 306])
    cases[`${status} is no sending on`] = async () => told(await fetch(at('movedTo', { status, to: '/x' })));
  const places: Record<string, string> = {
    'a fragment': `${echo(at('json'))}#new`,
    'a data address': 'data:text/plain,x',
    'a blob’s address': 'blob:https://bsky.app/x',
    'a script': 'javascript:1',
    mail: 'mailto:a@b.example',
    'another scheme': 'own:x',
    'no address at all': 'https://[bad',
    nothing: '',
    'a path next to it': '?kind=json',
    'another host that allows it': across('json', { cors: 1 }),
    'another host that does not': across('json'),
    'a name and a password': 'https://a:b@bsky.app/xrpc/example.other?kind=json',
    'an address with odd signs': '/xrpc/example.other?kind=json&ä=%C3%A4',
  };
  for (const [name, to] of Object.entries(places))
    for (const redirect of /fragment|another/.test(name) ? (['follow', 'manual'] as const) : (['follow'] as const))
      cases[`to ${name}, ${redirect}`] = () => whole(fetch(`${at('movedTo', { to })}#old`, { redirect }));
  for (const left of [2, 5]) cases[`${left} times`] = () => whole(fetch(at('movedOften', { left })));
  for (const mode of ['cors', 'no-cors', 'same-origin'] as const)
    for (const redirect of ['error', 'manual'] as const)
      cases[`mode ${mode}, ${redirect}`] = () => whole(fetch(at('moved'), { mode, redirect }));
  return named('sent on', {
    ...cases,
    'without an address': () => whole(fetch(at('movedNowhere'))),
    'without an address, by hand': () => whole(fetch(at('movedNowhere'), { redirect: 'manual' })),
    'from another host to the own': () =>
      whole(fetch(across('movedTo', { cors: 1, to: at('json', { cors: 'none' }) }))),
    'from another host that does not allow it': () => fetch(across('movedTo', { to: at('json') })),
    'from another host to the own, unseen': () =>
      whole(fetch(across('movedTo', { to: at('json') }), { mode: 'no-cors' })),
    'from the own to another, unseen': () => whole(fetch(at('movedTo', { to: across('json') }), { mode: 'no-cors' })),
    'from the own to another, where only the own is wanted': () =>
      fetch(at('movedTo', { to: across('json', { cors: 1 }) }), { mode: 'same-origin' }),
    'with what must be asked beforehand': () =>
      whole(
        fetch(across('movedTo', { cors: 1, to: across('echo', { cors: 1 }) }), {
          method: 'PUT',
          headers: { 'x-a': '1' },
        }),
      ),
    'with a key, to another host': () =>
      whole(
        fetch(at('movedTo', { to: across('echo', { cors: 1, show: 'authorization' }) }), {
          headers: { authorization: 'key' },
        }),
      ),
    'with a key, to the own': () =>
      whole(
        fetch(at('movedTo', { to: echo(at('echo', { show: 'authorization' })) }), {
          headers: { authorization: 'key' },
        }),
      ),
    'where it came from': () =>
      whole(fetch(at('movedTo', { to: echo(at('echo', { show: 'referer' })) }), { referrerPolicy: 'unsafe-url' })),
    'and the copy says so': async () => {
      const response = await fetch(at('moved'));
      const copy = await Promise.resolve(response.clone());
      return [told(copy), copy.redirected, await copy.text(), await response.text()];
    },
    'by hand, and the copy': async () => {
      const response = await fetch(at('moved'), { redirect: 'manual' });
      return [told(response), told(response.clone()), await response.text()];
    },
    'with a stream that cannot be sent twice': () =>
      fetch(at('movedTo', { status: 307, to: echo(at('echo')) }), {
        method: 'POST',
        body: new Blob(['x']).stream(),
        duplex: 'half',
      } as RequestInit),
    'with a form': () => {
      const body = new FormData();
      body.append('a', 'b');
      return whole(
        fetch(at('movedTo', { status: 303, to: echo(at('echo', { show: 'content-length' })) }), {
          method: 'POST',
          body,
        }),
      );
    },
  });
}
