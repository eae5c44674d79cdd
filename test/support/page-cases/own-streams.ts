import type { Cases, Kit } from './kit';

/** Bodies as streams: the page's own and those of answers (after web-platform-tests, fetch/api/response and streams). */
export function ownStreams({ at, attempt, named, tell, sleep }: Kit): Cases {
  const stream = (...pieces: unknown[]) =>
    new ReadableStream({
      start(control) {
        for (const piece of pieces) control.enqueue(piece);
        control.close();
      },
    });
  const buffer = () => new ArrayBuffer(16);
  const pieces: Record<string, () => unknown> = {
    bytes: () => new Uint8Array([65]),
    'bytes of a part': () => new Uint8Array(buffer(), 1, 3),
    'short numbers': () => new Int16Array(buffer(), 2, 2),
    'long fractions': () => new Float64Array(buffer()),
    'a view': () => new DataView(buffer(), 2, 8),
    'a buffer': buffer,
    'a text': () => 'x',
    'a number': () => 5,
    'an object': () => ({ a: 1 }),
    null: () => null,
    'no bytes': () => new Uint8Array(0),
  };
  const cases: Cases = {};
  for (const [name, make] of Object.entries(pieces)) {
    cases[`own one of ${name}, as text`] = () => new Response(stream(make())).text();
    cases[`own one of ${name}, copied`] = async () => {
      const piece = make();
      const response = await Promise.resolve(new Response(stream(piece)));
      const copy = response.clone();
      const one = (await response.body?.getReader().read())?.value as unknown;
      const other = (await copy.body?.getReader().read())?.value as unknown;
      return [one === piece, other === piece, await tell(other)];
    };
  }
  const readers = ['text', 'json', 'arrayBuffer', 'blob', 'bytes', 'formData'] as const;
  const disturb: Record<string, (response: Response) => unknown> = {
    'is held': (response) => response.body?.getReader(),
    'was held': (response) => response.body?.getReader().releaseLock(),
    'was held and read': async (response) => {
      const reader = response.body?.getReader();
      await reader?.read();
      reader?.releaseLock();
    },
    'is let go': (response) => response.body?.cancel(),
    'is split': (response) => response.body?.tee(),
    'is piped': (response) => void response.body?.pipeTo(new WritableStream()),
    'is piped through': (response) => response.body?.pipeThrough(new TransformStream()),
    'is given away': (response) => structuredClone(response.body, { transfer: [response.body as never] }),
    'is in another response': (response) => new Response(response.body),
    'is looked at': (response) => response.body?.locked,
  };
  for (const [name, act] of Object.entries(disturb)) {
    cases[`an answer whose body ${name}`] = async () => {
      const response = await fetch(at('json'));
      await act(response);
      const seen = [response.bodyUsed, response.body?.locked, await attempt(() => response.clone().bodyUsed)];
      return [seen, await attempt(() => response.text())];
    };
    cases[`an answer whose body ${name}, handed on`] = async () => {
      const response = await fetch(at('json'));
      await act(response);
      const before = response.body;
      const handed = await Promise.resolve(response);
      return [handed === response, handed.body === before, handed.bodyUsed, handed.body?.locked];
    };
  }
  for (const reader of readers)
    cases[`${reader}() of one that fails`] = () => {
      const failing = new ReadableStream({ pull: (control) => control.error(new RangeError('own')) });
      return new Response(failing)[reader]();
    };
  return named('body stream', {
    ...cases,
    // Only as text: a Chromium of today breaks down over the copy of a piece that cannot be copied.
    'own one of a function, as text': () => new Response(stream(() => 1)).text(),
    'own one that comes late': async () => {
      const late = new ReadableStream({
        async pull(control) {
          await sleep(5);
          control.enqueue(new TextEncoder().encode('late'));
          control.close();
        },
      });
      return new Response(late).text();
    },
    'own one is asked for no more than is read': async () => {
      let pulls = 0;
      const endless = new ReadableStream(
        { pull: (control) => control.enqueue(new Uint8Array([(pulls += 1)])) },
        { highWaterMark: 0 },
      );
      const response = await Promise.resolve(new Response(endless));
      await response.body?.getReader().read();
      return pulls;
    },
    'own one is told why it is let go': async () => {
      const reasons: unknown[] = [];
      const own = new ReadableStream({ cancel: (reason) => void reasons.push(reason) });
      const response = await Promise.resolve(new Response(own));
      await response.body?.cancel('why');
      return reasons;
    },
    'own one, copied, is told why both are let go': async () => {
      const reasons: unknown[] = [];
      const response = new Response(new ReadableStream({ cancel: (reason) => void reasons.push(reason) }));
      const copy = response.clone();
      await Promise.all([response.body?.cancel('one'), copy.body?.cancel('other')]);
      return reasons;
    },
    'own one in bytes': async () => {
      const own = new ReadableStream({
        type: 'bytes',
        pull: (control) => (control.enqueue(new Uint8Array([66])), control.close()),
      });
      return new Response(own).text();
    },
    'own one with a failure of its own kind': async () => {
      class Own extends Error {}
      const reason = new Own('own');
      const response = new Response(new ReadableStream({ start: (control) => control.error(reason) }));
      return response.text().catch((error: unknown) => error === reason);
    },
    'own one is the response’s very own': async () => {
      const own = stream();
      const response = await Promise.resolve(new Response(own));
      return [response.body === own, (await Promise.resolve(response)).body === own];
    },
  });
}
