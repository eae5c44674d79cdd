import type { Cases, Kit } from './kit';

/** Who hears of the events of an XMLHttpRequest, and in which order (after web-platform-tests, xhr and dom/events). */
export function xhrListeners({ at, named, end }: Kit): Cases {
  const opened = (kind: string) => {
    const request = new XMLHttpRequest();
    request.open('GET', at(kind));
    return request;
  };
  const cases: Cases = {};
  const handlers = ['readystatechange', 'loadstart', 'progress', 'load', 'loadend'] as const;
  for (const type of handlers) {
    cases[`the handler of ${type}`] = async () => {
      const request = opened('json');
      const seen: unknown[] = [];
      const name = `on${type}` as 'onload';
      request.addEventListener(type, () => seen.push('before'));
      request[name] = function (this: XMLHttpRequest, event) {
        seen.push([
          'handler',
          this === request,
          event.currentTarget === request,
          event.eventPhase,
          event.composedPath().length,
        ]);
      };
      request.addEventListener(type, () => seen.push('after'));
      const { onload: first } = request;
      await end(request);
      return [seen.slice(0, 3), typeof first];
    };
    cases[`the handler of ${type}, put anew, keeps its place`] = async () => {
      const request = opened('json');
      const log: string[] = [];
      const name = `on${type}` as 'onload';
      request[name] = () => log.push('old');
      request.addEventListener(type, () => log.push('listener'));
      request[name] = () => log.push('new');
      await end(request);
      return log.slice(0, 2);
    };
    cases[`the event ${type}`] = async () => {
      const request = opened('sized');
      const seen: unknown[] = [];
      request.addEventListener(type, (event) => {
        const { bubbles, cancelable, composed, defaultPrevented, isTrusted, constructor } = event;
        const { total, lengthComputable } = event as ProgressEvent;
        seen.push([
          bubbles,
          cancelable,
          composed,
          defaultPrevented,
          isTrusted,
          constructor.name,
          total,
          lengthComputable,
        ]);
      });
      await end(request);
      return seen.at(-1);
    };
  }
  const listeners: Record<string, (request: XMLHttpRequest, log: string[]) => void> = {
    'one that catches first': (request, log) => {
      request.addEventListener('load', () => log.push('target'));
      request.addEventListener('load', () => log.push('capture'), true);
    },
    'one that is asked once': (request, log) =>
      request.addEventListener('load', () => log.push('once'), { once: true }),
    'one with a signal that is given up': (request, log) => {
      const control = new AbortController();
      request.addEventListener('load', () => log.push('signal'), { signal: control.signal });
      control.abort();
    },
    'an object that handles': (request, log) =>
      request.addEventListener('load', { handleEvent: () => log.push('object') }),
    'an object that learns to handle': (request, log) => {
      const listener = {} as { handleEvent(): void };
      request.addEventListener('load', listener);
      listener.handleEvent = () => log.push('learnt');
    },
    'the same twice': (request, log) => {
      const listener = () => log.push('same');
      request.addEventListener('load', listener);
      request.addEventListener('load', listener);
    },
    'one that is added meanwhile': (request, log) =>
      request.addEventListener('load', () => request.addEventListener('load', () => log.push('added'))),
    'one that takes the next away': (request, log) => {
      const next = () => log.push('next');
      request.addEventListener('load', () => request.removeEventListener('load', next));
      request.addEventListener('load', next);
    },
    'a handler that gives false': (request, log) => {
      // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the handler is what is looked at
      request.onload = () => (log.push('handler'), false);
      request.addEventListener('load', (event) => log.push(String(event.defaultPrevented)));
    },
    'a handler that is no function': (request, log) => {
      Reflect.set(request, 'onload', 'text');
      log.push(String(request.onload));
      Reflect.set(request, 'onload', { handleEvent: () => log.push('never') });
      log.push(typeof request.onload);
    },
    'one that asks for the event of now': (request, log) =>
      request.addEventListener('load', (event) => log.push(String(window.event === event))),
    'one that looks at the time': (request, log) =>
      request.addEventListener('load', (event) => log.push(String(event.timeStamp <= performance.now()))),
  };
  for (const [name, add] of Object.entries(listeners))
    cases[`listeners: ${name}`] = async () => {
      const request = opened('json');
      const log: string[] = [];
      add(request, log);
      await end(request);
      return log;
    };
  return named('xhr’s course', cases);
}
