import type { Cases, Kit } from './kit';

/** Requests that the page gives up, before and while they run. */
export function fetchAborts({ at, askAndGiveUp, attempt, sleep, order, newId, sent }: Kit): Cases {
  const aborted = async (kind: string, reason: unknown[], act: (response: Promise<Response>) => unknown) => {
    const asked = askAndGiveUp(kind, reason);
    return attempt(() => act(asked));
  };
  /** Some browsers never end what was given up before it was begun. */
  const soon = (run: () => Promise<unknown>) => Promise.race([attempt(run), sleep(200).then(() => 'still waits')]);
  const cases: Cases = {};
  for (const reader of ['text', 'json', 'arrayBuffer', 'blob', 'formData'] as const)
    cases[`abort: while ${reader}() waits for the body`] = () =>
      aborted('hang', [], async (asked) => (await asked)[reader]());
  const why = () => new RangeError('own');
  const reasons: Record<string, () => unknown[]> = {
    'no reason': () => [],
    'an error': () => [why()],
    'a frozen error': () => [Object.freeze(why())],
    'a text': () => ['text'],
    undefined: () => [undefined],
    null: () => [null],
    'an object': () => [{ own: 1 }],
  };
  for (const [name, make] of Object.entries(reasons)) {
    cases[`abort: before, for ${name}`] = () =>
      attempt(() => fetch(at('json'), { signal: AbortSignal.abort(...make()) }));
    cases[`abort: while it runs, for ${name}`] = () => aborted('slow', make(), (asked) => asked);
    cases[`abort: while the body comes, for ${name}`] = () =>
      aborted('hang', make(), async (asked) => (await asked).text());
  }
  return {
    ...cases,
    'abort: the reason is the very same': async () => {
      const reason = why();
      const kinds = [];
      for (const kind of ['slow', 'hang'] as const)
        kinds.push(
          await askAndGiveUp(kind, [reason])
            .then((response) => response.text())
            .catch((error: unknown) => error === reason),
        );
      return kinds;
    },
    'abort: a reason whose stack is watched': async () => {
      const calls: string[] = [];
      const reason = Object.defineProperty(why(), 'stack', {
        get: () => (calls.push('get'), ''),
        set: () => {
          calls.push('set');
        },
      });
      const control = new AbortController();
      setTimeout(() => control.abort(reason), 20);
      const same = await fetch(at('slow'), { signal: control.signal }).catch((error: unknown) => error === reason);
      return [same, calls];
    },
    'abort: a reader’s promises': () =>
      aborted('hang', [], async (asked) => {
        const reader = (await asked).body?.getReader();
        await reader?.read();
        return [await attempt(() => reader?.read()), await attempt(() => reader?.closed)];
      }),
    'abort: after everything was read': async () => {
      const control = new AbortController();
      const response = await fetch(at('json'), { signal: control.signal });
      const text = await response.text();
      control.abort();
      return [text, response.bodyUsed];
    },
    'abort: after the head, before reading': async () => {
      const control = new AbortController();
      const response = await fetch(at('hang'), { signal: control.signal });
      control.abort();
      return [response.bodyUsed, await soon(() => response.text())];
    },
    'abort: a copy of the response': async () => {
      const control = new AbortController();
      const copy = (await fetch(at('hang'), { signal: control.signal })).clone();
      control.abort();
      return soon(() => copy.text());
    },
    'abort: after a time': () => attempt(() => fetch(at('slow'), { signal: AbortSignal.timeout(20) })),
    'abort: after a time, while the body comes': () =>
      attempt(async () => (await fetch(at('hang'), { signal: AbortSignal.timeout(300) })).text()),
    'abort: by any of two': () =>
      attempt(() =>
        fetch(at('slow'), { signal: AbortSignal.any([AbortSignal.timeout(20), new AbortController().signal]) }),
      ),
    'abort: by the request’s own signal': () =>
      attempt(() => fetch(new Request(at('json'), { signal: AbortSignal.abort() }))),
    'abort: the connection is closed': async () => {
      const id = newId();
      const control = new AbortController();
      const response = await fetch(at('flood', { id }), { signal: control.signal });
      await response.body?.getReader().read();
      control.abort();
      return (await sent(id))?.closed;
    },
    'abort: two requests fail in their order': () =>
      order((note) => {
        const control = new AbortController();
        fetch(at('slow'), { signal: control.signal }).catch(() => note('first'));
        fetch('/xrpc/example.third?kind=slow', { signal: control.signal }).catch(() => note('second'));
        control.abort();
      }, 10),
    'abort: two requests fail in their order, the other way': () =>
      order((note) => {
        const control = new AbortController();
        fetch('/xrpc/example.third?kind=slow', { signal: control.signal }).catch(() => note('first'));
        fetch(at('slow'), { signal: control.signal }).catch(() => note('second'));
        setTimeout(() => control.abort(), 5);
      }, 30),
    'abort: two bodies fail in their order': async () => {
      const control = new AbortController();
      const log: string[] = [];
      const one = await fetch(at('hang'), { signal: control.signal });
      const other = await fetch('/xrpc/example.third?kind=hang', { signal: control.signal });
      one.text().catch(() => log.push('first'));
      other.text().catch(() => log.push('second'));
      await sleep(20);
      control.abort();
      await sleep(20);
      return log;
    },
    'abort: listeners, microtasks and failure in their order': () =>
      order((note) => {
        const control = new AbortController();
        control.signal.addEventListener('abort', () => note('event'));
        fetch(at('slow'), { signal: control.signal }).catch(() => note('failure'));
        control.abort();
        note('after abort');
      }, 10),
    'abort: in a listener of the request': () =>
      aborted('pieces', [], async (asked) => {
        const response = await asked;
        return (await response.text()).length > 0;
      }),
  };
}
