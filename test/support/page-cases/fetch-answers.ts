import type { Cases, Kit } from './kit';

/** What a server may answer, and where it may send on. */
export function fetchAnswers({ at, attempt, whole, told }: Kit): Cases {
  const cases: Cases = {};
  for (const status of [200, 201, 204, 205, 206, 304, 404, 418, 429, 500, 503])
    cases[`answer: status ${status}`] = () => attempt(() => whole(fetch(at('status', { status }))));
  for (const redirect of ['follow', 'error', 'manual'] as const)
    cases[`answer: sent on, and ${redirect}`] = () => attempt(() => whole(fetch(at('moved'), { redirect })));
  for (const status of [301, 303, 307, 308])
    cases[`answer: sent on with ${status} after a body was sent`] = () =>
      attempt(() => whole(fetch(at('moved', { status }), { method: 'POST', body: 'b' })));
  for (const cache of ['default', 'reload', 'no-store', 'no-cache', 'force-cache', 'only-if-cached'] as const)
    cases[`answer: cache ${cache}`] = () =>
      attempt(() =>
        whole(fetch(at('kept', { cache }), { cache, ...(cache === 'only-if-cached' ? { mode: 'same-origin' } : {}) })),
      );
  return {
    ...cases,
    'answer: sent on to an address off the list': () => whole(fetch(at('movedOut'))),
    'answer: sent on to an address on the list': () => whole(fetch(at('movedIn'))),
    'answer: sent round in a circle': () => attempt(() => fetch(at('loop'))),
    'answer: a server that goes away': () => attempt(() => fetch(at('reset'))),
    'answer: a body that breaks off': () =>
      attempt(async () => {
        const response = await fetch(at('truncated'));
        return [told(response), await attempt(() => response.text())];
      }),
    'answer: a body that is not what was wanted': () =>
      attempt(() => whole(fetch(at('json'), { integrity: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' }))),
    'answer: an empty body that is what was wanted': () =>
      attempt(() => whole(fetch(at('empty'), { integrity: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' }))),
    'answer: the same twice from the cache': async () => {
      const address = at('kept', { twice: 1 });
      return [await whole(fetch(address)), await whole(fetch(address))];
    },
    'answer: headers that cannot be changed': async () => {
      const { headers } = await fetch(at('json'));
      return [await attempt(() => headers.set('a', 'b')), headers.get('x-own'), headers.get('set-cookie')];
    },
    'answer: into a cache and out': () =>
      attempt(async () => {
        const cache = await caches.open('cases');
        await cache.put('/kept', await fetch(at('json')));
        const found = await whole((await cache.match('/kept')) ?? Response.error());
        await caches.delete('cases');
        return found;
      }),
    'answer: a response of the page’s own': () => whole(new Response('{"followersCount":5}', { status: 201 })),
    'answer: an error of the page’s own': () => told(Response.error()),
    'answer: as the page’s own JSON': async () => whole(Response.json({ followersCount: 5 })),
    'answer: timing entries': async () => {
      performance.clearResourceTimings();
      await (await fetch(at('json', { timing: 1 }))).text();
      await new Promise((done) => setTimeout(done, 20));
      return performance
        .getEntriesByType('resource')
        .map((entry) => entry as PerformanceResourceTiming)
        .map(({ name, initiatorType, decodedBodySize }) => [name, initiatorType, decodedBodySize]);
    },
  };
}
