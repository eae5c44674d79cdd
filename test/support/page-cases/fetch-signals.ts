import type { Cases, Kit } from './kit';

/** What is given up, by whose signal, in which order (after web-platform-tests, fetch/api/abort and dom/abort). */
export function fetchSignals({ at, askAndGiveUp, across, attempt, named, sleep, whole, newId, sent }: Kit): Cases {
  const gone = () => AbortSignal.abort(new RangeError('own'));
  const later = (wait = 10, reason: unknown = new RangeError('own')) => {
    const control = new AbortController();
    setTimeout(() => control.abort(reason), wait);
    return control.signal;
  };
  const hanging = () => askAndGiveUp('hang', [new RangeError('own')]);
  const readers = ['text', 'json', 'arrayBuffer', 'blob', 'bytes', 'formData'] as const;
  const cases: Cases = {};
  const bad: Record<string, [address: string, init: object]> = {
    'a bad address': ['https://[bad', {}],
    'a bad mode': [at('json'), { mode: 'navigate' }],
    'a bad method': [at('json'), { method: 'a b' }],
    'a body that may not be': [at('json'), { body: 'x' }],
    'a bad header': [at('json'), { headers: { 'a b': '1' } }],
    'a host that does not allow it': [across('json'), {}],
    'a scheme that is none': ['none:x', {}],
  };
  for (const [name, [address, init]] of Object.entries(bad))
    cases[`given up before, with ${name}`] = () => fetch(address, { ...init, signal: gone() });
  for (const mode of ['cors', 'no-cors', 'same-origin'] as const)
    cases[`given up before, mode ${mode}`] = () => fetch(at('json'), { mode, signal: gone() });
  for (const reader of readers) {
    cases[`given up as ${reader}() begins`] = async () => {
      const control = new AbortController();
      const response = await fetch(at('hang'), { signal: control.signal });
      const log: string[] = [];
      const reading = response[reader]().catch((error: unknown) => (log.push('failure'), String(error)));
      void Promise.resolve().then(() => log.push('turn'));
      control.abort();
      log.push('after');
      const text = await reading;
      return [text, log, response.bodyUsed];
    };
    cases[`${reader}() of a request that is given up`] = async () => {
      const request = new Request(at('echo'), { method: 'POST', body: '{}', signal: gone() });
      return [request.bodyUsed, String(await attempt(() => request[reader]()))];
    };
  }
  const bodies: Record<string, () => BodyInit> = {
    text: () => 'x',
    blob: () => new Blob(['x']),
    stream: () => new ReadableStream({ pull: (control) => control.enqueue(new Uint8Array(1)) }),
  };
  for (const [name, body] of Object.entries(bodies))
    cases[`given up before, with a ${name} to send: it is used`] = async () => {
      const request = new Request(at('echo'), {
        method: 'POST',
        body: body(),
        duplex: 'half',
        signal: gone(),
      } as RequestInit);
      return [await attempt(() => fetch(request)), request.bodyUsed];
    };
  return named('signal', {
    ...cases,
    'the request’s is another one': () => {
      const { signal } = new AbortController();
      const request = new Request(at('json'), { signal });
      return [request.signal === signal, request.signal === request.signal, request.signal instanceof AbortSignal];
    },
    'of a request of a request': () => fetch(new Request(new Request(at('json'), { signal: gone() }))),
    'of the second request': () => fetch(new Request(new Request(at('json')), { signal: gone() })),
    'in place of another': () =>
      fetch(new Request(at('json'), { signal: gone() }), { signal: new AbortController().signal }),
    'taken away': () => whole(fetch(new Request(at('json'), { signal: gone() }), { signal: null })),
    'stays when the method changes': () => fetch(new Request(at('echo'), { signal: gone() }), { method: 'POST' }),
    'for three at once': () => {
      const signal = gone();
      return Promise.allSettled([1, 2, 3].map(() => fetch(at('json'), { signal }))).then((all) => all.map(String));
    },
    'after one was read, for another': async () => {
      const control = new AbortController();
      await whole(fetch(at('json'), { signal: control.signal }));
      control.abort();
      return fetch(at('json'), { signal: control.signal });
    },
    'follows the page’s, also of a copy': async () => {
      const control = new AbortController();
      const request = new Request(at('hang'), { signal: control.signal });
      const copy = request.clone();
      const log: string[] = [];
      request.signal.addEventListener('abort', () => log.push('request'));
      copy.signal.addEventListener('abort', () => log.push('copy'));
      control.signal.addEventListener('abort', () => log.push('page'));
      control.abort();
      return [log, await attempt(() => fetch(copy))];
    },
    'the page’s stream is told at once': async () => {
      const reasons: unknown[] = [];
      const body = new ReadableStream({ cancel: (reason) => void reasons.push(String(reason)) });
      const asked = fetch(at('echo'), { method: 'POST', body, duplex: 'half', signal: gone() } as RequestInit);
      return [reasons.length, await attempt(() => asked), reasons];
    },
    'a reader that waits, and its promises': async () => {
      const reader = (await hanging()).body?.getReader();
      await reader?.read();
      const waiting = reader?.read();
      return [
        String(await attempt(() => waiting)),
        String(await attempt(() => reader?.closed)),
        String(await attempt(() => reader?.read())),
      ];
    },
    'a pipe that runs': async () => {
      const reasons: unknown[] = [];
      const sink = new WritableStream({ abort: (reason) => void reasons.push(String(reason)) });
      const response = await hanging();
      return [await attempt(() => response.body?.pipeTo(sink)), reasons];
    },
    'both halves of a split body': async () => {
      const halves = (await hanging()).body?.tee() ?? [];
      return Promise.all(halves.map((half) => attempt(() => new Response(half).text())));
    },
    'a copy that is read, while the first is not': async () => {
      const response = await hanging();
      return [await attempt(() => response.clone().text()), response.bodyUsed];
    },
    'a body within a response of the page’s own': async () => {
      const response = await hanging();
      return new Response(response.body).text();
    },
    'after everything came, a copy is read': async () => {
      const control = new AbortController();
      const response = await fetch(at('json'), { signal: control.signal });
      const copy = response.clone();
      const text = await response.text();
      control.abort();
      return [text.length, await attempt(() => copy.text())];
    },
    'after an empty answer': async () => {
      const control = new AbortController();
      const response = await fetch(at('status', { status: 204 }), { signal: control.signal });
      control.abort();
      return [response.body, await attempt(() => response.text())];
    },
    'into a cache': async () => {
      const cache = await caches.open('signal');
      const put = await attempt(async () => cache.put('/signal', await hanging()));
      return [put, (await cache.match('/signal')) === undefined];
    },
    'another host is given up': () => fetch(across('slow', { cors: 1 }), { signal: later() }),
    'another host unseen is given up': () => fetch(across('slow'), { mode: 'no-cors', signal: later() }),
    'of any, the first that was given up': () =>
      fetch(at('slow'), {
        signal: AbortSignal.any([
          new AbortController().signal,
          AbortSignal.abort('first'),
          AbortSignal.abort('second'),
        ]),
      }),
    'of none': () => whole(fetch(at('json'), { signal: AbortSignal.any([]) })),
    'of any of any': () => {
      const control = new AbortController();
      const signal = AbortSignal.any([AbortSignal.any([control.signal]), new AbortController().signal]);
      setTimeout(() => control.abort('deep'), 5);
      return fetch(at('slow'), { signal });
    },
    'a task’s that changes its weight': () => {
      const Task = (window as { TaskController?: new () => AbortController }).TaskController;
      if (!Task) return 'none here';
      const control = new Task();
      setTimeout(() => control.abort('task'), 5);
      return fetch(at('slow'), { signal: control.signal });
    },
    'that throws when it is asked': () => {
      const signal = gone();
      return [signal.aborted, String(signal.reason), attempt(() => signal.throwIfAborted()) instanceof Promise];
    },
    'twice, with two reasons': () => {
      const control = new AbortController();
      const asked = fetch(at('slow'), { signal: control.signal });
      control.abort('first');
      control.abort('second');
      return asked;
    },
    'keepalive does not keep it': () => fetch(at('slow'), { keepalive: true, signal: later() }),
    'a listener that was taken away': async () => {
      const control = new AbortController();
      const log: string[] = [];
      const hear = () => log.push('heard');
      control.signal.addEventListener('abort', hear);
      control.signal.removeEventListener('abort', hear);
      const failed = attempt(() => fetch(at('slow'), { signal: control.signal }));
      control.abort();
      return [await failed, log];
    },
    'a reading that began before it ends with the connection': async () => {
      const id = newId();
      const control = new AbortController();
      const response = await fetch(at('endless', { id }), { signal: control.signal });
      const reading = response.text().catch(String);
      await sleep(10);
      control.abort();
      return [await reading, (await sent(id))?.closed];
    },
  });
}
