import type { Cases, Kit } from './kit';

/** An XMLHttpRequest in each of its states (after web-platform-tests, xhr: open, send, abort, timeout, events, upload). */
export function xhrStates({ at, named, attempt, note, read, end, exchange, sleep }: Kit): Cases {
  const opened = (kind: string, method = 'GET') => {
    const request = new XMLHttpRequest();
    request.open(method, at(kind));
    return request;
  };
  /** Waits until nothing more happens to a request that was sent, or was given up. */
  const over = async (request: XMLHttpRequest) => {
    for (let tries = 0; tries < 100 && request.readyState % 4 !== 0; tries++) await sleep(20);
    await sleep(20);
  };
  /** Notes all events of a request and of what it sends. */
  const watched = (kind: string, method = 'GET') => {
    const request = opened(kind, method);
    const log = note(request, []);
    note(request, log, 'upload ', request.upload);
    return { request, log };
  };
  const cases: Cases = {};
  const acts: Record<string, (request: XMLHttpRequest) => unknown> = {
    'given up': (request) => request.abort(),
    'sent again': (request) => request.send(),
    'given a kind': (request) => (request.responseType = 'json'),
    'given a header': (request) => request.setRequestHeader('x-a', '1'),
  };
  for (const [name, act] of Object.entries(acts)) {
    for (const state of [0, 1, 2, 3, 4])
      cases[`${name} in state ${state}`] = async () => {
        const request = new XMLHttpRequest();
        const log = note(request, []);
        const seen: unknown[] = [];
        const once = async () => {
          if (seen.length > 0 || request.readyState !== state) return;
          seen.push('tried');
          seen.push(await attempt(() => act(request)), request.readyState);
        };
        await once();
        request.addEventListener('readystatechange', () => void once());
        await attempt(() => request.open('GET', at('json')));
        await attempt(() => request.send());
        await over(request);
        return [log, seen, request.readyState, request.status];
      };
    for (const type of ['loadstart', 'load', 'abort'] as const)
      cases[`${name} at its ${type}`] = async () => {
        const { request, log } = watched('json');
        const seen: unknown[] = [];
        request.addEventListener(type, () => {
          if (seen.length > 0) return;
          seen.push('tried');
          void attempt(() => act(request)).then((value) => seen.push(value));
        });
        request.send();
        if (type === 'abort') request.abort();
        await over(request);
        return [log, seen, request.readyState, request.status];
      };
  }
  const uploads: Record<string, () => XMLHttpRequestBodyInit | null> = {
    nothing: () => null,
    'an empty text': () => '',
    'a text': () => 'abc',
    'a large text': () => 'x'.repeat(200_000),
  };
  for (const [name, make] of Object.entries(uploads))
    for (const kind of name === 'a text' ? ['echo', 'reset', 'moved', 'status&status=500'] : ['echo'])
      cases[`sends ${name} to what is ${kind}`] = async () => {
        const request = new XMLHttpRequest();
        request.open('POST', at('json').replace('kind=json', `kind=${kind}`));
        const log = note(request, []);
        note(request, log, 'upload ', request.upload);
        await end(request, make());
        return [log, request.status];
      };
  for (const kind of ['slow', 'hang'])
    for (const wait of [1])
      cases[`${wait} ms for what is ${kind}`] = async () => {
        const { request, log } = watched(kind, 'POST');
        request.timeout = wait;
        await end(request, 'x');
        return [log.filter((line) => !/progress|readystatechange [23]|upload/.test(line)), await read(request)];
      };
  for (const kind of ['', 'json', 'arraybuffer', 'blob', 'document', 'text'] as const)
    cases[`waits for the kind "${kind}"`] = () => {
      const request = new XMLHttpRequest();
      request.responseType = kind;
      request.open('GET', at('json'), false);
    };
  const waiting: Record<string, (request: XMLHttpRequest) => unknown> = {
    'with a time': (request) => (request.timeout = 10),
    'and is given a kind then': (request) => (request.responseType = 'text'),
    'and sends': () => null,
    'with credentials': (request) => (request.withCredentials = true),
  };
  for (const [name, prepare] of Object.entries(waiting))
    cases[`waits ${name}`] = async () => {
      const request = new XMLHttpRequest();
      const log = note(request, []);
      note(request, log, 'upload ', request.upload);
      request.open('POST', at('echo'), false);
      prepare(request);
      request.send('x');
      return [log, await read(request)];
    };
  return named('xhr’s course', {
    ...cases,
    'progress with a size': async () => {
      const request = opened('sized');
      const seen = new Set<string>();
      request.addEventListener('progress', ({ total, lengthComputable }) => seen.add(`${total} ${lengthComputable}`));
      await end(request);
      return [...seen];
    },
    'progress of what is packed': async () => {
      const seen = new Set<string>();
      const request = opened('packed');
      request.addEventListener('progress', ({ total, lengthComputable }) => seen.add(`${total} ${lengthComputable}`));
      await end(request);
      return [...seen];
    },
    'with listeners to what it sends, put after it was sent': async () => {
      const request = opened('echo', 'POST');
      const log: string[] = [];
      const ended = end(request, 'x');
      note(request, log, 'upload ', request.upload);
      await ended;
      return log;
    },
    'given up while it sends': async () => {
      const { request, log } = watched('echo', 'POST');
      request.upload.addEventListener('loadstart', () => request.abort());
      request.send('x'.repeat(1_000));
      await sleep(30);
      return [log, request.readyState, request.status];
    },
    'given up, then opened in the listener': async () => {
      const { request, log } = watched('slow');
      request.addEventListener('abort', () => request.open('GET', at('json')));
      request.send();
      request.abort();
      const state = request.readyState;
      await sleep(10);
      return [log, state, request.readyState];
    },
    'sent in the listener of its end': async () => {
      const { request, log } = watched('json');
      let times = 0;
      request.addEventListener('loadend', () => {
        if ((times += 1) === 3) return;
        request.open('GET', at('json'));
        request.send();
      });
      request.send();
      await sleep(100);
      return [log, times, request.readyState];
    },
    'made and thrown away': async () => {
      const request = new XMLHttpRequest();
      return [
        request.readyState,
        request.status,
        request.statusText,
        request.responseURL,
        request.response,
        request.responseXML,
        request.timeout,
        request.withCredentials,
      ];
    },
    'its states’ numbers': () =>
      [XMLHttpRequest, XMLHttpRequest.prototype, new XMLHttpRequest()].map(
        ({ UNSENT, OPENED, HEADERS_RECEIVED, LOADING, DONE }) => [UNSENT, OPENED, HEADERS_RECEIVED, LOADING, DONE],
      ),
    'a number cannot be written': () => [
      Reflect.set(XMLHttpRequest, 'DONE', 5),
      XMLHttpRequest.DONE,
      Reflect.set(new XMLHttpRequest(), 'readyState', 5),
    ],
    'its functions on something else': async () =>
      Promise.all(
        (['open', 'send', 'abort', 'setRequestHeader', 'getAllResponseHeaders', 'overrideMimeType'] as const).map(
          (name) => attempt(() => XMLHttpRequest.prototype[name].call({} as never, 'GET', '/')),
        ),
      ),
    'the time is counted from when it was sent': async () => {
      const request = opened('slow');
      request.send();
      await sleep(10);
      request.timeout = 20;
      return new Promise((done) => {
        for (const type of ['load', 'timeout'] as const) request.addEventListener(type, () => done(type));
      });
    },
    'the time is taken back': async () => {
      const request = opened('slow');
      request.timeout = 20;
      request.send();
      request.timeout = 0;
      return new Promise((done) => {
        for (const type of ['load', 'timeout'] as const) request.addEventListener(type, () => done(type));
      });
    },
    'the same made by fetch and by it': async () => {
      const [one, other] = await Promise.all([
        fetch(at('json')).then((response) => response.text()),
        exchange(at('json')),
      ]);
      return [one, other.text];
    },
  });
}
