import type { Cases, Kit } from './kit';

/** Lists of headers: the page's and those of answers (after web-platform-tests, fetch/api/headers). */
export function headerLists({ at, across, attempt, named }: Kit): Cases {
  const make = (init?: unknown) => new Headers(init as HeadersInit);
  const inits: Record<string, () => unknown> = {
    nothing: () => undefined,
    null: () => null,
    'a number': () => 1,
    'a text': () => 'a: b',
    'an object': () => ({ b: '2', A: '1' }),
    pairs: () => [
      ['b', '2'],
      ['a', '1'],
      ['B', '3'],
    ],
    'a pair of one': () => [['a']],
    'a pair of three': () => [['a', 'b', 'c']],
    'a map': () => new Map([['a', '1']]),
    'a symbol’s value': () => ({ [Symbol('a')]: '1' }),
    'another list': () => make({ a: '1' }),
    'a list that loops otherwise': () => {
      const list = make({ a: '1' });
      Object.defineProperty(list, Symbol.iterator, { value: () => [['own', '2']][Symbol.iterator]() });
      return list;
    },
    'what only belongs to a parent': () => Object.create({ a: '1' }) as object,
    'what is not counted': () => Object.defineProperty({}, 'a', { value: '1', enumerable: false }),
    'values that are no texts': () => ({ a: 1, b: null, c: undefined, d: [1, 2] }),
  };
  const cases: Cases = {};
  for (const [name, init] of Object.entries(inits)) cases[`of ${name}`] = () => [...make(init())];
  for (const value of ['', ' a ', '\ta\t', 'a\0b', 'a\nb', '\na\n', 'a\rb', 'é', 'Ā', '\x01', 'a,b', 'a  b'])
    cases[`the value ${JSON.stringify(value)}`] = () => [...make([['x', value]])];
  for (const name of ['', 'a b', 'a:', 'é', 'a\n', '(a)', '__proto__', 'constructor', "a!#$%&'*+-.^_`|~"])
    cases[`the name ${JSON.stringify(name)}`] = () => [...make([[name, '1']])];
  for (const name of ['append', 'set', 'get', 'has', 'delete', 'forEach', 'getSetCookie', 'keys'] as const)
    cases[`${name} on something that is none`] = () =>
      (Headers.prototype[name] as (...given: unknown[]) => unknown).call({}, 'a', 'b');
  for (const name of ['append', 'set', 'delete'] as const)
    cases[`${name} in those of an answer`] = async () => {
      const { headers } = await fetch(at('headers'));
      const failed = await attempt(() => headers[name]('x-own', 'b'));
      return [failed, headers.get('x-own')];
    };
  const first = async (kind: string) => (await fetch(at(kind))).headers;
  for (const name of ['x-case', 'X-CASE', 'x-two', 'x-nothing', 'x-comma', 'x-none', 'set-cookie', 'content-language'])
    cases[`an answer’s ${name}`] = async () => {
      const headers = await first('headers');
      return [headers.get(name), headers.has(name)];
    };
  return named('headers', {
    ...cases,
    'are found in the order of their names': () => [...make({ c: '1', a: '2', b: '3' }).keys()],
    'put while they are gone through': () => {
      const list = make({ a: '1', c: '3' });
      const seen = [];
      for (const [name] of list) {
        seen.push(name);
        if (name === 'a') list.set('b', '2');
      }
      return seen;
    },
    'taken while they are gone through': () => {
      const list = make({ a: '1', b: '2', c: '3' });
      const seen = [];
      for (const [name] of list) {
        seen.push(name);
        list.delete(name);
      }
      return seen;
    },
    'cookies stay apart': () => {
      const list = make([
        ['set-cookie', 'a=1'],
        ['x', '1'],
        ['Set-Cookie', 'b=2'],
      ]);
      return [[...list], list.getSetCookie(), list.get('set-cookie')];
    },
    'cookies are put in place of others': () => {
      const list = make([
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ]);
      list.set('set-cookie', 'c=3');
      return list.getSetCookie();
    },
    'cookies of an answer': async () => (await first('headers')).getSetCookie(),
    'of an answer, all': async () =>
      [...(await first('headers'))].filter(([name]) => !/^(?:date|connection|keep-alive)$/.test(name)),
    'of an answer, copied': async () => {
      const copy = new Headers(await first('headers'));
      copy.set('x-own', 'other');
      return [copy.get('x-own'), copy.get('x-two')];
    },
    'of an answer’s copy': async () => {
      const response = await fetch(at('headers'));
      const copy = response.clone();
      return [
        copy.headers === response.headers,
        copy.headers.get('x-two'),
        await attempt(() => copy.headers.set('a', 'b')),
      ];
    },
    'of an answer, the same each time': async () => {
      const response = await fetch(at('headers'));
      return response.headers === response.headers;
    },
    'of another host: only those it shows': async () => [
      ...(await fetch(across('headers', { cors: 1, expose: 'x-two, X-Case' }))).headers,
    ],
    'of another host: all that it shows': async () =>
      [...(await fetch(across('headers', { cors: 1, expose: '*' }))).headers].filter(
        ([name]) => !/^(?:date|connection|keep-alive|transfer-encoding)$/.test(name),
      ),
    'of another host: a star is no star where cookies go': async () => [
      ...(await fetch(across('headers', { cors: 'with', expose: '*' }), { credentials: 'include' })).headers,
    ],
    'a loop’s own kind': () => {
      const loop = make({ a: '1' }).entries();
      return [
        Object.prototype.toString.call(loop),
        typeof loop.next,
        Reflect.ownKeys(Object.getPrototypeOf(loop) as object).map(String),
      ];
    },
    'a function for each, and on what': () => {
      const seen: unknown[] = [];
      make({ a: '1' }).forEach(
        function (this: { own: number }, value, name) {
          seen.push([this.own, value, name]);
        },
        { own: 1 },
      );
      return seen;
    },
  });
}
