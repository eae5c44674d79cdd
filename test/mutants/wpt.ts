import type { Mutant } from './mutant';

const inBothBrowsers = { killedBy: 'test/e2e/unharmed.test.ts', project: 'e2e-chromium' };

/** Ways in which the tap could be noticed by the page that it copies from. */
export const mutants: Mutant[] = [
  {
    name: 'fetch is a function of ours',
    file: 'src/tap/index.ts',
    find: '    watchXhr(collector);',
    replace:
      '    watchXhr(collector);\n    const native = window.fetch;\n    window.fetch = (...given) => native(...given);',
    ...inBothBrowsers,
  },
  {
    name: 'a response that the page hands on is copied once more, and gets another body',
    file: 'src/tap/watch-fetch.ts',
    find: 'if (collector.wants(url) && !apply(has, seen, [this])) {',
    replace: 'if (collector.wants(url)) {',
    ...inBothBrowsers,
  },
  {
    name: 'every response is copied, on the list or not, the page’s own too',
    file: 'src/tap/watch-fetch.ts',
    find: 'collector.wants(url) && !apply(has, seen, [this])',
    replace: '!apply(has, seen, [this])',
    // In `unharmed` the cases with bodies without end would wait for minutes.
    killedBy: 'test/browser/tap-copies.test.ts',
    project: 'browser',
  },
  {
    name: 'the page’s body is read instead of a copy',
    file: 'src/tap/watch-fetch.ts',
    find: 'readBody(apply(clone, response, []))',
    replace: 'readBody(response)',
    // In `unharmed` the cases with bodies without end would wait for minutes.
    killedBy: 'test/browser/tap-copies.test.ts',
    project: 'browser',
  },
  {
    name: 'what the page puts on a response as its then is lost',
    file: 'src/tap/watch-fetch.ts',
    find: "defineProperty(this, 'then', setOwn({ value, writable: true, enumerable: true, configurable: true }));",
    replace: 'void value;',
    ...inBothBrowsers,
  },
  {
    name: 'a loop over a response finds our getter',
    file: 'src/tap/watch-fetch.ts',
    find: '      configurable: true,\n      get(this',
    replace: '      configurable: true,\n      enumerable: true,\n      get(this',
    ...inBothBrowsers,
  },
  {
    name: 'a then of all objects is not found through a response',
    file: 'src/tap/watch-fetch.ts',
    find: "return get(objects, 'then', this);",
    replace: 'return undefined;',
    ...inBothBrowsers,
  },
  {
    name: 'the page’s kind of promise is asked for by our reading',
    file: 'src/tap/natives.ts',
    find: "  void defineProperty(promise, 'constructor', noConstructor);\n",
    replace: '  void noConstructor;\n',
    ...inBothBrowsers,
  },
  {
    name: 'the page hears of a copy that failed',
    file: 'src/tap/natives.ts',
    find: '[succeeds, () => {}]',
    replace: '[succeeds]',
    ...inBothBrowsers,
  },
  {
    name: 'the page’s JSON text is called for our copy',
    file: 'src/tap/natives.ts',
    find: "hasOwn(objects, 'toJSON') || hasOwn(arrays, 'toJSON') ? null : stringify(json)",
    replace: 'hasOwn(arrays, "toJSON") ? null : stringify(json)',
    ...inBothBrowsers,
  },
  {
    name: 'the place of the page’s load handler is taken',
    file: 'src/tap/watch-xhr.ts',
    find: "apply(addEventListener, request, ['load', onLoad]);",
    replace: 'request.onload = onLoad;',
    ...inBothBrowsers,
  },
  {
    name: 'a getter that the page put on requests is called by us',
    file: 'src/tap/watch-xhr.ts',
    find: 'const url = readUrl(this);',
    replace: 'const url = this.responseURL || readUrl(this);',
    ...inBothBrowsers,
  },
  {
    name: 'a body that the page gave up is read to its end',
    file: 'src/tap/watch-fetch.ts',
    find: 'if (left < 0) return',
    replace: 'if (left < -1e12) return',
    killedBy: 'test/e2e/cancelled-body.test.ts',
    project: 'e2e-chromium',
  },
];
