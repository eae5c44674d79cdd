import type { Cases, Kit } from './kit';

/** The promises of `fetch` and of bodies: what they are, when they settle, who is asked. */
export function promises({ at, attempt, order, sleep, failure }: Kit): Cases {
  /** Puts something in place of a property for a while. */
  const replaced = async <T>(owner: object, name: PropertyKey, put: PropertyDescriptor, run: () => Promise<T>) => {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { configurable: true, ...put });
    try {
      return await run();
    } finally {
      if (before) Object.defineProperty(owner, name, before);
      else Reflect.deleteProperty(owner, name);
    }
  };
  const kindOf = (promise: Promise<unknown>) => [
    Object.getPrototypeOf(promise) === Promise.prototype,
    Reflect.ownKeys(promise).length,
    promise.constructor === Promise,
    Object.prototype.toString.call(promise),
  ];
  /** Events about failures that nobody handles. */
  const unhandled = async (start: () => Promise<unknown>, after: (promise: Promise<unknown>) => void) => {
    const seen: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      seen.push([event.type, failure(event.reason), event.promise === promise]);
    };
    addEventListener('unhandledrejection', note);
    addEventListener('rejectionhandled', note);
    const promise = start();
    await sleep(60);
    after(promise);
    await sleep(20);
    removeEventListener('unhandledrejection', note);
    removeEventListener('rejectionhandled', note);
    return seen;
  };
  const nothing = () => {};

  return {
    'promise: kind of fetch’s': async () => {
      const promise = fetch(at('json'));
      const kind = kindOf(promise);
      await promise;
      return [kind, kindOf(promise)];
    },
    'promise: kind of a body’s': async () => {
      const promise = (await fetch(at('json'))).json();
      await promise;
      return kindOf(promise);
    },
    'promise: turn in which a bad call fails': () =>
      order((note) => void fetch(at('json'), { method: 'a b' }).catch(() => note('failure')), 10),
    'promise: turn in which an aborted call fails': () =>
      order((note) => void fetch(at('json'), { signal: AbortSignal.abort() }).catch(() => note('failure')), 10),
    'promise: turn in which a call without an address fails': () =>
      order((note) => void (fetch as unknown as () => Promise<void>)().catch(() => note('failure')), 10),
    'promise: first and second reaction': async () => {
      const log: string[] = [];
      const promise = fetch(at('json'));
      void promise.then(() => log.push('one'));
      void promise.then(() => log.push('two'));
      await promise;
      log.push('three');
      return log;
    },
    'promise: turns between an answer and its text': async () => {
      const log: string[] = [];
      const response = await fetch(at('empty'));
      const text = response.text().then(() => log.push('text'));
      await Promise.resolve();
      log.push('turn');
      await text;
      return log.length;
    },
    'promise: a failure that nobody handles': () => unhandled(() => fetch(at('reset')), nothing),
    'promise: a failure handled late': () =>
      unhandled(
        () => fetch(at('reset')),
        (promise) => void promise.catch(nothing),
      ),
    'promise: a bad call that nobody handles': () => unhandled(() => fetch(at('json'), { method: 'a b' }), nothing),
    'promise: a bad body that nobody handles': () =>
      unhandled(async () => (await fetch(at('cut'))).json() as Promise<unknown>, nothing),
    'promise: a copy’s failure is nobody’s to handle': () =>
      unhandled(async () => (await fetch(at('truncated'))).ok, nothing),
    'promise: how often then is called': async () => {
      let calls = 0;
      const { then } = Promise.prototype;
      const value = function (this: Promise<unknown>, ...given: Parameters<typeof then>) {
        calls += 1;
        return then.apply(this, given);
      };
      return replaced(Promise.prototype, 'then', { value, writable: true }, async () => {
        await fetch(at('json')).then((response) => response.text());
        await sleep(20);
        return calls;
      });
    },
    'promise: how often a constructor is asked for': async () => {
      let calls = 0;
      const get = () => ((calls += 1), Promise);
      return replaced(Promise.prototype, 'constructor', { get }, async () => {
        await fetch(at('json')).then((response) => response.text());
        await sleep(20);
        return calls;
      });
    },
    'promise: how often a species is asked for': async () => {
      let calls = 0;
      class Own<T> extends Promise<T> {}
      const get = () => ((calls += 1), Own);
      return replaced(Promise, Symbol.species, { get }, async () => {
        const isOwn = fetch(at('json')).then((response) => response.text()) instanceof Own;
        await sleep(40);
        return [isOwn, calls];
      });
    },
    'promise: how often a response is asked for then': async () => {
      let calls = 0;
      return replaced(Response.prototype, 'then', { get: () => void (calls += 1) }, async () => {
        await fetch(at('json'));
        return calls;
      });
    },
    'promise: what is asked for then, of all objects': async () => {
      const asked: string[] = [];
      const get = function (this: unknown) {
        asked.push(Object.prototype.toString.call(this));
      };
      return replaced(Object.prototype, 'then', { get }, async () => {
        const response = await fetch(at('json'));
        await response.json();
        await new Promise((done) => setTimeout(done, 30));
        return asked;
      });
    },
    'promise: a then of all objects is followed': async () => {
      const value = (done: (value: unknown) => void) => done('followed');
      return replaced(Response.prototype, 'then', { value, writable: true }, async () => fetch(at('json')) as unknown);
    },
    'promise: a then of one response': () =>
      attempt(async () => {
        const response = await fetch(at('json'));
        Object.assign(response, { then: (done: (value: unknown) => void) => done('own') });
        return [Reflect.ownKeys(response).map(String), await Promise.resolve(response as unknown)];
      }),
    'promise: a response passed on through many': async () => {
      const response = await Promise.resolve(fetch(at('json'))).then(async (one) => Promise.resolve(one));
      return [response.bodyUsed, await response.text()];
    },
    'promise: races and groups': async () => {
      const [one, other] = await Promise.all([fetch(at('json')), Promise.race([fetch(at('json')), sleep(5_000)])]);
      return [one.ok, (other as Response).ok, await one.text()];
    },
  };
}
