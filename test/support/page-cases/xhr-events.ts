import type { Cases, Kit } from './kit';

/** The events of an XMLHttpRequest and their order: sending, waiting, giving up. */
export function xhrEvents({ at, exchange, read, end, note, sleep, attempt }: Kit): Cases {
  const opened = (kind: string, method = 'GET') => {
    const request = new XMLHttpRequest();
    request.open(method, at(kind));
    return request;
  };
  const sync = (kind: string, prepare: (request: XMLHttpRequest) => void = () => {}) =>
    attempt(async () => {
      const request = new XMLHttpRequest();
      const log = note(request, []);
      request.open('GET', at(kind), false);
      prepare(request);
      request.send();
      return [log, await read(request)];
    });
  const bad: Record<string, (request: XMLHttpRequest) => unknown> = {
    'a bad method': (request) => request.open('BAD METHOD', at('json')),
    'a forbidden method': (request) => request.open('TRACE', at('json')),
    'an address that is none': (request) => request.open('GET', 'https://[bad'),
    'too few arguments': (request) => (request.open as (...given: unknown[]) => void)('GET'),
    'an address whose text throws': (request) =>
      (request.open as (...given: unknown[]) => void)('GET', {
        toString: () => {
          throw new RangeError('own');
        },
      }),
    'send before open': (request) => request.send(),
    'a header before open': (request) => request.setRequestHeader('a', 'b'),
    'send twice': (request) => (request.open('GET', at('slow')), request.send(), request.send()),
    'a type while it answers': (request) => (request.open('GET', at('json'), false), (request.responseType = 'json')),
    'an unknown type': (request) => ((request.responseType = 'none' as 'json'), request.responseType),
  };
  const cases: Cases = {};
  for (const [name, run] of Object.entries(bad)) cases[`xhr: ${name}`] = () => attempt(() => run(new XMLHttpRequest()));
  const bodies: Record<string, () => XMLHttpRequestBodyInit> = {
    text: () => 'followersCount',
    blob: () => new Blob(['b'], { type: 'text/x' }),
    buffer: () => new Uint8Array([1, 2, 3]),
    parameters: () => new URLSearchParams({ a: '1' }),
  };
  for (const [name, make] of Object.entries(bodies)) {
    cases[`xhr: sends ${name}`] = () => exchange(at('echo'), () => {}, { method: 'POST', body: make() });
    cases[`xhr: sends ${name}, watching`] = () =>
      exchange(at('echo'), (request, log) => void note(request, log, 'upload ', request.upload), {
        method: 'POST',
        body: make(),
      });
  }
  for (const method of ['HEAD', 'PUT', 'DELETE', 'PATCH', 'post'])
    cases[`xhr: method ${method}`] = () => exchange(at('echo'), () => {}, { method });
  for (const kind of ['slow', 'hang', 'pieces'])
    cases[`xhr: given up while the answer is ${kind}`] = async () => {
      const request = opened(kind);
      const log = note(request, []);
      // What hangs is given up while its body comes: by then its head has to be there.
      setTimeout(() => request.abort(), kind === 'hang' ? 150 : 15);
      await end(request);
      return [log.filter((line) => !/progress|readystatechange/.test(line)), await read(request)];
    };
  for (const kind of ['slow', 'hang'])
    cases[`xhr: too late, while the answer is ${kind}`] = () =>
      exchange(at(kind), (request) => (request.timeout = 40)).then(({ log, state }) => [log.slice(-3), state]);

  return {
    ...cases,
    'xhr: waits for the answer': () => sync('json'),
    'xhr: waits for an answer that is sent on': () => sync('moved'),
    'xhr: waits for a server that goes away': () => sync('reset'),
    'xhr: waits for bytes': () => sync('json', (request) => (request.responseType = 'arraybuffer')),
    'xhr: given up before it is sent': () => {
      const request = opened('json');
      const log = note(request, []);
      request.abort();
      return [log, request.readyState];
    },
    'xhr: opened again while it runs': async () => {
      const request = opened('slow');
      const log = note(request, []);
      request.send();
      request.open('GET', at('json'));
      await end(request);
      return [log, await read(request)];
    },
    'xhr: given up in its own listener': async () => {
      const request = opened('json');
      const log = note(request, []);
      request.addEventListener('readystatechange', () => request.readyState === 2 && request.abort());
      await end(request);
      return [log, await read(request)];
    },
    'xhr: sent again in its own listener': async () => {
      const request = opened('json');
      const log = note(request, []);
      let again = true;
      request.addEventListener('load', () => {
        if (!again) return;
        again = false;
        request.open('GET', at('form'));
        request.send();
      });
      request.send();
      await sleep(80);
      return [log, await read(request)];
    },
    'xhr: listeners, handlers and microtasks in their order': async () => {
      const request = opened('json');
      const log: string[] = [];
      const one = (name: string) => () => {
        log.push(name);
        void Promise.resolve().then(() => log.push(`${name}, later`));
      };
      request.addEventListener('load', one('first'));
      // oxlint-disable-next-line unicorn/prefer-add-event-listener -- handlers have an order of their own
      request.onload = one('handler');
      request.addEventListener('load', one('last'));
      request.onloadend = one('end');
      await end(request);
      return log;
    },
    'xhr: a listener that stops the others': async () => {
      const request = opened('json');
      const log: string[] = [];
      request.addEventListener('load', (event) => (event.stopImmediatePropagation(), log.push('first')));
      request.addEventListener('load', () => log.push('second'));
      await end(request);
      return log;
    },
    'xhr: a listener that throws': async () => {
      const seen: string[] = [];
      const hear = (event: ErrorEvent) => (event.preventDefault(), seen.push(event.message));
      addEventListener('error', hear);
      const request = opened('json');
      request.addEventListener('load', () => {
        throw new RangeError('own');
      });
      await end(request);
      removeEventListener('error', hear);
      return [seen, request.status];
    },
    'xhr: a load that the page made up': () => {
      const request = opened('json');
      const log = note(request, []);
      request.dispatchEvent(new ProgressEvent('load'));
      return [log, request.responseText];
    },
    'xhr: handlers and their properties': () => {
      const request = opened('json');
      return [request.onload, request.onreadystatechange, Reflect.ownKeys(request).length, request.upload.onload];
    },
    'xhr: with credentials': () => exchange(at('json'), (request) => (request.withCredentials = true)),
    'xhr: with a name and a password': async () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('json'), true, 'a', 'b');
      await end(request);
      return read(request);
    },
    'xhr: the method’s and address’s text are asked once': async () => {
      const calls: string[] = [];
      const request = new XMLHttpRequest();
      const asked = (name: string, text: string) => ({ toString: () => (calls.push(name), text) });
      request.open(asked('method', 'GET') as never, asked('address', at('json')) as never);
      await end(request);
      return [calls, request.status];
    },
  };
}
