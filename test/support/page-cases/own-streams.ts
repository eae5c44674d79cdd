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
  const bodyOf = async (response: Response | Promise<Response>) => (await response).body as ReadableStream<Uint8Array>;
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
    'an answer’s is the same before and after it is handed on': async () => {
      const response = await fetch(at('json'));
      const { body } = response;
      const again = await Promise.resolve(response);
      const third = await (async () => again)();
      return [again.body === body, third.body === body, body?.locked, await third.text()];
    },
    'an answer’s, piped into a response of the page’s own': async () => {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      void (await bodyOf(fetch(at('pieces')))).pipeTo(writable);
      return new Response(readable).text();
    },
    'an answer’s, counted on the way': async () => {
      let bytes = 0;
      const counting = new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, control) {
          bytes += piece.length;
          control.enqueue(piece);
        },
      });
      return [(await new Response((await bodyOf(fetch(at('large')))).pipeThrough(counting)).text()).length, bytes];
    },
    'an answer’s, packed and unpacked': async () => {
      const packed = (await bodyOf(fetch(at('json')))).pipeThrough(new CompressionStream('gzip') as never);
      return new Response(packed.pipeThrough(new DecompressionStream('gzip') as never)).text();
    },
    'an answer’s, piped and stopped by a signal': async () => {
      const control = new AbortController();
      const piping = (await bodyOf(fetch(at('hang')))).pipeTo(
        new WritableStream({ write: () => control.abort('enough') }),
        {
          signal: control.signal,
        },
      );
      return piping;
    },
    'an answer’s, piped and kept': async () => {
      const response = await fetch(at('json'));
      let pieces = 0;
      const sink = new WritableStream({ write: () => void (pieces += 1) });
      await response.body?.pipeTo(sink, { preventClose: true });
      return [pieces > 0, sink.locked, await sink.getWriter().close(), response.bodyUsed];
    },
    'an answer’s, piped into a failed sink that lets it live': async () => {
      const response = await fetch(at('json'));
      const sink = new WritableStream({ start: (control) => control.error(new RangeError('own')) });
      const failed = await attempt(() => response.body?.pipeTo(sink, { preventCancel: true }));
      return [failed, response.body?.locked, response.bodyUsed, await response.text()];
    },
    'an answer’s, split and each half piped': async () => {
      const halves = (await bodyOf(fetch(at('pieces')))).tee();
      return Promise.all(halves.map((half) => new Response(half.pipeThrough(new TransformStream())).text()));
    },
    'an answer’s, split: both halves are let go': async () => {
      const [one, other] = (await bodyOf(fetch(at('hang')))).tee();
      return Promise.all([one.cancel('one'), other.cancel('other')]);
    },
    'an answer’s that hangs is let go at once': async () => {
      const response = await fetch(at('hang'));
      await response.body?.cancel();
      return response.bodyUsed;
    },
    'an answer’s that hangs: two readings wait, then end': async () => {
      const reader = (await bodyOf(fetch(at('hang')))).getReader();
      await reader.read();
      const waiting = [reader.read(), reader.read()];
      await reader.cancel();
      return Promise.all(waiting);
    },
    'an answer’s that hangs: a reading is taken back': async () => {
      const reader = (await bodyOf(fetch(at('hang')))).getReader();
      await reader.read();
      const waiting = reader.read();
      reader.releaseLock();
      return waiting;
    },
    'an answer’s pieces are the page’s to change and to give away': async () => {
      const response = await fetch(at('json'));
      const copy = response.clone();
      const { value } = (await response.body?.getReader().read()) ?? {};
      value?.fill(0);
      const moved = value && structuredClone(value, { transfer: [value.buffer] });
      return [value?.byteLength, (moved?.byteLength ?? 0) > 0, await copy.text()];
    },
    'an answer’s, into bytes that are given away': async () => {
      const reader = (await bodyOf(fetch(at('json')))).getReader({ mode: 'byob' });
      const bytes = new Uint8Array(8);
      const { value } = await reader.read(bytes);
      return [bytes.byteLength, value?.byteLength, value?.buffer.byteLength];
    },
    'an answer’s, into wide numbers': async () => {
      const reader = (await bodyOf(fetch(at('json')))).getReader({ mode: 'byob' });
      const { value } = await reader.read(new Uint16Array(4));
      return [Object.prototype.toString.call(value), value?.length];
    },
    'an answer’s, half by one kind of reader, half by the other': async () => {
      const body = await bodyOf(fetch(at('json')));
      const reader = body.getReader({ mode: 'byob' });
      const { value } = await reader.read(new Uint8Array(4));
      reader.releaseLock();
      return [value?.length, await new Response(body).text()];
    },
    'an answer’s, kept while it is looped over and left': async () => {
      const body = await bodyOf(fetch(at('json')));
      const loop = (body as unknown as { values(options: object): AsyncIterable<Uint8Array> }).values({
        preventCancel: true,
      });
      for await (const _ of loop) break;
      return [body.locked, (await new Response(body).text()).length];
    },
    'an answer’s, sent on to the server': async () => {
      const { body } = await fetch(at('json'));
      return (await fetch(at('echo'), { method: 'POST', body, duplex: 'half' } as RequestInit)).status;
    },
    'an answer’s, sent through a channel': async () => {
      const { port1, port2 } = new MessageChannel();
      const body = await bodyOf(fetch(at('pieces')));
      const got = new Promise<ReadableStream>((done) => (port2.onmessage = ({ data }) => done(data as ReadableStream)));
      port1.postMessage(body, [body]);
      const text = await new Response(await got).text();
      port1.close();
      return [text, body.locked];
    },
    'a response cannot be sent through a channel': async () => {
      const response = await fetch(at('json'));
      return [await attempt(() => structuredClone(response)), await attempt(() => structuredClone(response.headers))];
    },
    'an answer’s as the page’s list from a loop': async () => {
      const from = (ReadableStream as unknown as { from?: (source: unknown) => ReadableStream }).from;
      return from && new Response(from((await bodyOf(fetch(at('pieces')))).values())).text();
    },
    'an answer without a body has none': async () => {
      const response = await fetch(at('status', { status: 204 }));
      return [response.body, await response.text(), response.bodyUsed];
    },
    'an empty answer’s': async () => {
      const response = await fetch(at('empty'));
      return [response.body !== null, (await response.body?.getReader().read())?.done];
    },
  });
}
