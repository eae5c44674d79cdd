import type { Cases, Kit } from './kit';

/** Bodies of answers, piped, split, given away (after web-platform-tests, streams and fetch/api/response). */
export function answerStreams({ at, attempt, named }: Kit): Cases {
  const bodyOf = async (response: Response | Promise<Response>) => (await response).body as ReadableStream<Uint8Array>;
  return named('body stream', {
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
      const got = new Promise<ReadableStream>((done) => {
        port2.addEventListener('message', ({ data }) => done(data as ReadableStream));
        port2.start();
      });
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
