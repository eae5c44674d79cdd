import type { Cases, Kit } from './kit';

/** Responses that the page makes by itself, each handed through a promise (after web-platform-tests, fetch/api/response). */
export function responsesMade({ at, attempt, named, told, whole }: Kit): Cases {
  const make = (body: unknown, init?: unknown) => whole(new Response(body as BodyInit, init as ResponseInit));
  const cases: Cases = {};
  for (const status of [199, 200, 299, 599, 600, 0, -1, NaN, '204', 65_736, 200.9])
    cases[`status ${status}`] = () => make(null, { status });
  for (const status of [101, 103, 204, 205, 304]) cases[`a body with status ${status}`] = () => make('x', { status });
  for (const text of ['', 'Fine', 'with space', 'a\nb', 'é', 'Ā', 5, null, undefined])
    cases[`status text ${JSON.stringify(text)}`] = () => make('', { statusText: text });
  const types: Record<string, () => unknown> = {
    nothing: () => undefined,
    null: () => null,
    'an empty text': () => '',
    'a text': () => 'Öl',
    'a number': () => 5,
    'an object': () => ({}),
    'a list': () => [1, 2],
    'a blob without a type': () => new Blob(['b']),
    'a blob with a type': () => new Blob(['b'], { type: 'Text/X; a=B' }),
    'a buffer': () => new Uint8Array([65, 66]).buffer,
    'a view of a part': () => new Uint8Array([65, 66, 67, 68]).subarray(1, 3),
    'a view of wide numbers': () => new Uint16Array([0x4142]),
    parameters: () => new URLSearchParams({ a: 'b c', d: 'é' }),
    'a stream': () => new Blob(['stream']).stream(),
    'a request': () => new Request('/'),
  };
  for (const [name, body] of Object.entries(types)) {
    cases[`of ${name}`] = () => make(body());
    cases[`of ${name}, with a type of its own`] = () => make(body(), { headers: { 'content-type': 'own/type' } });
  }
  for (const status of [300, 301, 302, 303, 304, 307, 308, 200])
    cases[`sends on with ${status}`] = () => whole(Response.redirect('/x', status));
  for (const [name, address] of Object.entries({ 'a fragment': '/x#y', 'no address': 'https://[bad', nothing: '' }))
    cases[`sends on to ${name}`] = () => whole(Response.redirect(address));
  const values: Record<string, unknown> = {
    null: null,
    'a text': 'é',
    undefined: undefined,
    'a function': () => 1,
    'a symbol': Symbol('a'),
    'a date': new Date(0),
    'a big number': 10n,
    'its own text': { toJSON: () => 'own' },
  };
  for (const [name, value] of Object.entries(values)) cases[`JSON of ${name}`] = () => whole(Response.json(value));
  return named('own response', {
    ...cases,
    'JSON with a type of its own': () => whole(Response.json(1, { headers: { 'content-type': 'own/type' } })),
    'JSON with a status without a body': () => whole(Response.json(1, { status: 204 })),
    'JSON with a status of its own': () => whole(Response.json({ a: 1 }, { status: 418, statusText: 'Tea' })),
    'JSON in a circle': () => {
      const circle: Record<string, unknown> = {};
      circle['self'] = circle;
      return whole(Response.json(circle));
    },
    'JSON whose text throws': () =>
      whole(
        Response.json({
          get a() {
            throw new RangeError('own');
          },
        }),
      ),
    'an error is one': async () => [told(Response.error()), Response.error().headers.get('a'), Response.error().body],
    'an error’s headers cannot be changed': () => Response.error().headers.append('a', 'b'),
    'an address’ headers cannot be changed': () => Response.redirect('/').headers.set('a', 'b'),
    'JSON’s headers can be changed': async () => {
      const response = await Promise.resolve(Response.json(1));
      response.headers.set('a', 'b');
      return told(response);
    },
    'a copy of an error': () => told(Response.error().clone()),
    'a copy has headers of its own': async () => {
      const response = new Response('x', { headers: { a: '1' } });
      const copy = response.clone();
      copy.headers.set('a', '2');
      return [response.headers.get('a'), copy.headers.get('a'), await copy.text(), await response.text()];
    },
    'headers that come one after the other': () =>
      make('', {
        headers: [
          ['a', '1'],
          ['A', '2'],
          ['b', ''],
        ],
      }),
    'headers of another': () => make('', { headers: new Response('', { headers: { a: '1' } }).headers }),
    'headers that are none': () => make('', { headers: 'a: b' }),
    'headers that cannot be set': () => make('', { headers: { 'set-cookie': 'a=1', 'content-length': '99' } }),
    'options are asked in their order': async () => {
      const asked: string[] = [];
      const init = new Proxy({}, { get: (_, name) => void asked.push(String(name)) });
      return [await make('', init), asked];
    },
    'without new': () => (Response as unknown as () => unknown)(),
    'options that are a text': () => make('', 'x'),
    'options that are nothing': () => make('', null),
    'a body that is held': () => {
      const stream = new Blob(['x']).stream();
      stream.getReader();
      return make(stream);
    },
    'a body that was read': async () => {
      const stream = new Blob(['x']).stream();
      await stream.cancel();
      return make(stream);
    },
    'the body of an answer, with its head': async () => {
      const response = await fetch(at('json'));
      return [await make(response.body, { status: 202, headers: response.headers }), response.bodyUsed];
    },
    'the body of an answer twice': async () => {
      const response = await fetch(at('json'));
      return [await make(response.body), await attempt(() => make(response.body))];
    },
    'an answer as its own options': async () => make('own', await fetch(at('status', { status: 404 }))),
    'attributes cannot be written': () => {
      const response = new Response('x');
      return (['url', 'status', 'ok', 'body', 'type', 'redirected', 'statusText', 'headers', 'bodyUsed'] as const).map(
        (name) => [name, Reflect.set(response, name, 5), Object.hasOwn(response, name)],
      );
    },
    'attributes asked of the prototype': async () =>
      Promise.all(
        (['url', 'status', 'ok', 'body', 'type', 'redirected', 'headers', 'bodyUsed'] as const).map((name) =>
          attempt(() => Response.prototype[name]),
        ),
      ),
  });
}
