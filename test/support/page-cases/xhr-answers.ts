import type { Cases, Kit } from './kit';

/** Every way to read the answer of an XMLHttpRequest. */
export function xhrAnswers({ at, across, exchange, read, end, attempt }: Kit): Cases {
  const types = ['', 'text', 'json', 'arraybuffer', 'blob', 'document'] as const;
  const answers = ['json', 'empty', 'null', 'marked', 'cut', 'large', 'binary', 'latin', 'html'];
  const cases: Cases = {};
  for (const type of types)
    for (const answer of answers)
      cases[`xhr: the answer "${answer}" as ${type || 'nothing named'}`] = () =>
        exchange(at(answer), (request) => (request.responseType = type));
  for (const status of [201, 204, 304, 404, 500])
    cases[`xhr: status ${status}`] = () => exchange(at('status', { status }));
  for (const kind of ['moved', 'movedOut', 'movedIn', 'loop', 'reset', 'truncated', 'pieces', 'form'])
    cases[`xhr: an answer that is ${kind}`] = () => exchange(at(kind));
  return {
    ...cases,
    'xhr: the same object each time it is asked': async () => {
      const seen: unknown[] = [];
      for (const type of ['', 'json', 'arraybuffer'] as const) {
        const request = new XMLHttpRequest();
        request.open('GET', at('json'));
        request.responseType = type;
        await end(request);
        seen.push(request.response === request.response);
      }
      return seen;
    },
    'xhr: the page’s change to an object stays': async () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('json'));
      request.responseType = 'json';
      await end(request);
      (request.response as { own?: number }).own = 1;
      return request.response as unknown;
    },
    'xhr: an object with a JSON text of its own': async () => {
      let calls = 0;
      Object.defineProperty(Object.prototype, 'toJSON', { configurable: true, value: () => ((calls += 1), 'own') });
      const request = new XMLHttpRequest();
      request.open('GET', at('json'));
      request.responseType = 'json';
      await end(request);
      const kind = typeof request.response;
      Reflect.deleteProperty(Object.prototype, 'toJSON');
      return [kind, calls];
    },
    'xhr: a document': () =>
      exchange(at('xml'), (request) => request.addEventListener('load', () => request.responseXML)),
    'xhr: another kind than the server says': () =>
      exchange(at('binary'), (request) => request.overrideMimeType('text/plain; charset=x-user-defined')),
    'xhr: while pieces come': async () => {
      const sizes: number[] = [];
      const told = await exchange(at('pieces'), (request) => {
        request.addEventListener('progress', () => sizes.push(request.responseText.length));
      });
      return [sizes.every((size, place) => size >= (sizes[place - 1] ?? 0)), sizes.at(-1), told.state];
    },
    'xhr: read in every state': async () => {
      const request = new XMLHttpRequest();
      const states: unknown[] = [[request.readyState, request.responseText]];
      request.addEventListener('readystatechange', () =>
        states.push([request.readyState, request.responseText, request.status]),
      );
      request.open('GET', at('json'));
      await end(request);
      return states.filter((one, place) => JSON.stringify(one) !== JSON.stringify(states[place - 1]));
    },
    'xhr: used a second time': async () => {
      const request = new XMLHttpRequest();
      const seen = [];
      for (const kind of ['json', 'form', 'json']) {
        request.open('GET', at(kind));
        await end(request);
        seen.push(await read(request));
      }
      return seen;
    },
    'xhr: a header that was not sent': async () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('json'));
      await end(request);
      return [request.getResponseHeader('x-none'), request.getResponseHeader('X-OWN')];
    },
    'xhr: another host that allows it': () => exchange(across('json', { cors: 1 })),
    'xhr: another host that does not': () => exchange(across('json')),
    'xhr: another host, asked beforehand': () =>
      exchange(across('echo', { cors: 1 }), (request) => request.setRequestHeader('x-a', '1'), {
        method: 'PUT',
        body: 'z',
      }),
    'xhr: a blob’s address': () =>
      attempt(async () => {
        const address = URL.createObjectURL(new Blob(['{"followersCount":5}']));
        const { value } = await exchange(address);
        URL.revokeObjectURL(address);
        return value;
      }),
    'xhr: a data address': () => exchange('data:application/json,{"followersCount":5}'),
  };
}
