import type { Cases, Kit } from './kit';

/** Requests of frames and workers of the page, and between them (after web-platform-tests, html, xhr and fetch). */
export function windows({ at, named, attempt, told, end, sleep, note }: Kit): Cases {
  type Frame = Window & typeof globalThis;
  const within = async (
    run: (frame: Frame, element: HTMLIFrameElement) => unknown,
    attributes: Record<string, string> = {},
  ) => {
    const element = document.createElement('iframe');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    const loaded = new Promise((done) => element.addEventListener('load', done, { once: true }));
    document.body.append(element);
    if (attributes['srcdoc']) await loaded;
    try {
      return await attempt(() => run(element.contentWindow as Frame, element));
    } finally {
      element.remove();
    }
  };
  /** What a script of a closed frame tells: it cannot be looked into from outside. */
  const closed = (sandbox: string, script: string) =>
    new Promise((done) => {
      const element = document.createElement('iframe');
      const hear = ({ source, data }: MessageEvent) => {
        if (source !== element.contentWindow) return;
        removeEventListener('message', hear);
        element.remove();
        done(data);
      };
      addEventListener('message', hear);
      element.setAttribute('sandbox', sandbox);
      element.srcdoc = `<script>(async () => { try { return await (${script})(${JSON.stringify(at('json'))}); } catch (error) { return String(error); } })().then((seen) => parent.postMessage(seen, '*'));</script>`;
      document.body.append(element);
    });
  const worker = (script: string) =>
    new Promise((done, fail) => {
      const address = URL.createObjectURL(
        new Blob([
          `(async () => { try { return await (${script})(${JSON.stringify(at('json'))}); } catch (error) { return String(error); } })().then((seen) => postMessage(seen));`,
        ]),
      );
      const made = new Worker(address);
      made.addEventListener('message', ({ data }) => (made.terminate(), URL.revokeObjectURL(address), done(data)));
      made.addEventListener('error', ({ message }) => fail(new Error(message)));
    });
  const ask = async (Made: typeof XMLHttpRequest, kind = 'json') => {
    const request = new Made();
    request.open('GET', at(kind));
    await end(request);
    return request;
  };
  const scripts: Record<string, string> = {
    fetch:
      '(address) => fetch(address).then(async (response) => [response.url, response.type, await response.text(), "then" in response])',
    xhr: '(address) => new Promise((done) => { const request = new XMLHttpRequest(); request.open("GET", address); request.onloadend = () => done([request.status, request.responseText, String(XMLHttpRequest).length > 0]); request.send(); })',
    copy: '(address) => fetch(address).then(async (response) => { const copy = response.clone(); return [await copy.text(), await response.text()]; })',
    'giving up': '(address) => fetch(address, { signal: AbortSignal.abort("own") })',
    names:
      '(address) => [typeof XMLHttpRequest, XMLHttpRequest.name, XMLHttpRequest.toString().length > 0, Reflect.ownKeys(Response.prototype).length]',
    pieces:
      '(address) => fetch(address.replace("kind=json", "kind=pieces")).then(async ({ body }) => { let bytes = 0; for await (const piece of body) bytes += piece.length; return bytes; })',
  };
  const cases: Cases = {};
  for (const [name, script] of Object.entries(scripts)) {
    cases[`a worker: ${name}`] = () => worker(script);
    cases[`a closed frame: ${name}`] = () => closed('allow-scripts', script);
    cases[`a closed frame of the same origin: ${name}`] = () => closed('allow-scripts allow-same-origin', script);
  }
  const frames: Record<string, Record<string, string>> = {
    'an empty frame': {},
    'a frame with a text': { srcdoc: '<p>text</p>' },
    'a frame of nothing': { src: 'about:blank' },
  };
  for (const [name, attributes] of Object.entries(frames)) {
    const of = (run: (frame: Frame, element: HTMLIFrameElement) => unknown) => () => within(run, attributes);
    const all = named(name, {
      'its fetch': of(async (frame) => {
        const response = await frame.fetch(at('json'));
        return [
          response instanceof Response,
          response instanceof frame.Response,
          told(response).status,
          await response.text(),
        ];
      }),
      'its fetch’s promise': of(async (frame) => {
        const promise = frame.fetch(at('json'));
        return [promise instanceof Promise, promise instanceof frame.Promise, (await promise).ok];
      }),
      'its response in our promise': of(async (frame) => {
        const response = await Promise.resolve(await frame.fetch(at('json')));
        return [response.bodyUsed, response.body === (await (async () => response)()).body, await response.text()];
      }),
      'our response in its promise': of(async (frame) => {
        const response = await fetch(at('json'));
        const handed = await frame.Promise.resolve(response);
        return [handed === response, await handed.text()];
      }),
      'its functions on our response': of(async (frame) => {
        const response = await fetch(at('json'));
        const copy = frame.Response.prototype.clone.call(response);
        return [
          copy instanceof frame.Response,
          copy instanceof Response,
          await frame.Response.prototype.text.call(response),
          await copy.text(),
        ];
      }),
      'our functions on its response': of(async (frame) => {
        const response = await frame.fetch(at('json'));
        const copy = Response.prototype.clone.call(response);
        return [copy instanceof frame.Response, await Response.prototype.text.call(response), await copy.text()];
      }),
      'our fetch with its signal': of((frame) => fetch(at('json'), { signal: frame.AbortSignal.abort('frame') })),
      'its fetch with our request': of(async (frame) => (await frame.fetch(new Request(at('json')))).text()),
      'its request object': of(async (frame) => {
        const request = await ask(frame.XMLHttpRequest);
        return [request instanceof XMLHttpRequest, request instanceof frame.XMLHttpRequest, request.responseText];
      }),
      'a request object for its class': of((frame) => {
        const made: unknown = Reflect.construct(XMLHttpRequest, [], frame.Object);
        return [made instanceof XMLHttpRequest, made instanceof frame.Object, Object.prototype.toString.call(made)];
      }),
      'its request object for our class': of((frame) => {
        class Own extends frame.XMLHttpRequest {}
        return [new Own() instanceof Own, new Own() instanceof XMLHttpRequest];
      }),
      'its functions on our request object': of(async (frame) => {
        const request = new XMLHttpRequest();
        (frame.XMLHttpRequest.prototype.open as (...given: string[]) => void).call(request, 'GET', at('json'));
        await end(request);
        return request.responseText;
      }),
      'is it one of its request objects': of((frame) => [
        new XMLHttpRequest() instanceof frame.XMLHttpRequest,
        frame.Function.prototype[Symbol.hasInstance].call(XMLHttpRequest, new XMLHttpRequest()),
        frame.Object.getPrototypeOf(XMLHttpRequest) === XMLHttpRequestEventTarget,
      ]),
      'is stopped while its fetch runs': of(async (frame) => {
        const asked = frame.fetch(at('slow'));
        frame.stop();
        return String(await attempt(() => asked));
      }),
      'is stopped while its request object runs': of(async (frame) => {
        const request = new frame.XMLHttpRequest();
        const log = note(request, []);
        request.open('GET', at('slow'));
        request.send();
        frame.stop();
        await sleep(20);
        return [log, request.readyState, request.status];
      }),
      'is gone while its fetch runs': of(async (frame, element) => {
        const asked = frame.fetch(at('slow')).then(
          () => 'answered',
          () => 'failed',
        );
        element.remove();
        return Promise.race([asked, sleep(300).then(() => 'nothing')]);
      }),
      'is gone while its request object runs': of(async (frame, element) => {
        const request = new frame.XMLHttpRequest();
        const log = note(request, []);
        request.open('GET', at('slow'));
        request.send();
        element.remove();
        await sleep(200);
        return [log, request.readyState];
      }),
      'is gone before it asks': of(async (frame, element) => {
        const { fetch: asks, XMLHttpRequest: Made } = frame;
        element.remove();
        return [
          String(await attempt(() => Promise.race([asks(at('json')), sleep(100)]))),
          String(await attempt(() => new Made().open('GET', at('json')))),
        ];
      }),
      'is gone before its answer is read': of(async (frame, element) => {
        const response = await frame.fetch(at('json'));
        element.remove();
        return Promise.race([attempt(() => response.text()).then(String), sleep(200).then(() => 'nothing')]);
      }),
      'its path is the page’s': of(async (frame) => (await frame.fetch(at('json').replace(location.origin, ''))).url),
    });
    // One kind of frame for all of it, the others for what depends on how a frame comes to be.
    const some = Object.entries(all).filter(
      ([one]) => name === 'an empty frame' || /: its (?:fetch|request object|response)/.test(one),
    );
    Object.assign(cases, Object.fromEntries(some));
  }
  return named('window', {
    ...cases,
    'a worker: an answer’s body is sent here': async () => {
      const body = await worker(
        '(address) => fetch(address).then((response) => response.text()).then((text) => new Blob([text]))',
      );
      return (body as Blob).text();
    },
    'a worker is ended while it asks': async () => {
      const address = URL.createObjectURL(
        new Blob([`fetch(${JSON.stringify(at('hang'))}).then(() => postMessage(1))`]),
      );
      const made = new Worker(address);
      await new Promise((done) => made.addEventListener('message', done));
      made.terminate();
      URL.revokeObjectURL(address);
      return 'ended';
    },
    'a body of the page is read by a worker': async () => {
      const { body } = await fetch(at('pieces'));
      const address = URL.createObjectURL(
        new Blob(['onmessage = ({ data }) => new Response(data).text().then(postMessage)']),
      );
      const made = new Worker(address);
      const got = new Promise((done) => made.addEventListener('message', ({ data }) => done(data)));
      made.postMessage(body, [body as never]);
      const text = await got;
      made.terminate();
      URL.revokeObjectURL(address);
      return text;
    },
  });
}
