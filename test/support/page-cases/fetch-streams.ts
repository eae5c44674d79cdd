import type { Cases, Kit } from './kit';

/** Bodies read piece by piece, passed on, split, and let go. */
export function fetchStreams({ at, attempt, sleep, newId, sent, told }: Kit): Cases {
  const bodyOf = async (kind: string, more?: Record<string, string>) => {
    const { body } = await fetch(at(kind, more));
    if (!body) throw new Error('no body');
    return body;
  };
  const text = (stream: ReadableStream) => new Response(stream).text();
  /** Lets go of a body that would go on; true when the connection is closed. */
  const letGo = async (kind: string, act: (response: Response) => unknown) => {
    const id = newId();
    await act(await fetch(at(kind, { id })));
    return kind === 'flood' ? (await sent(id))?.closed : null;
  };

  return {
    'stream: read by a reader': async () => {
      const reader = (await bodyOf('pieces')).getReader();
      const decoder = new TextDecoder();
      let all = '';
      for (let step = await reader.read(); !step.done; step = await reader.read()) all += decoder.decode(step.value);
      return [all, await reader.closed];
    },
    'stream: the first piece comes before the last is sent': async () => {
      const reader = (await bodyOf('hang')).getReader();
      const { value, done } = await reader.read();
      void reader.cancel();
      return [new TextDecoder().decode(value), done];
    },
    'stream: kind of the pieces': async () => {
      const { value } = await (await bodyOf('json')).getReader().read();
      const { constructor, byteOffset, byteLength, buffer } = value ?? new Uint8Array();
      return [constructor.name, byteOffset, byteLength, buffer.byteLength];
    },
    'stream: size of the first piece of a large answer': async () => {
      const { value } = await (await bodyOf('large')).getReader().read();
      return [value?.byteOffset, value?.buffer.byteLength === value?.byteLength];
    },
    'stream: read by async iteration': async () => {
      let all = '';
      for await (const chunk of (await bodyOf('pieces')) as unknown as AsyncIterable<Uint8Array>)
        all += chunk.length > 0;
      return all.startsWith('true');
    },
    'stream: read into bytes of one’s own': async () => {
      const reader = (await bodyOf('json')).getReader({ mode: 'byob' });
      const { value, done } = await reader.read(new Uint8Array(16));
      return [done, value?.byteLength, value?.buffer.byteLength, new TextDecoder().decode(value)];
    },
    'stream: read into bytes of one’s own, with a least number': async () => {
      const reader = (await bodyOf('pieces')).getReader({ mode: 'byob' });
      const { value, done } = await reader.read(new Uint8Array(60), { min: 50 });
      return [done, (value?.byteLength ?? 0) >= 50];
    },
    'stream: to the end into bytes of one’s own': async () => {
      const reader = (await bodyOf('json')).getReader({ mode: 'byob' });
      const sizes: unknown[] = [];
      for (let step = await reader.read(new Uint8Array(4_096)); ; step = await reader.read(new Uint8Array(4_096))) {
        sizes.push([step.done, step.value?.byteLength]);
        if (step.done) return sizes;
      }
    },
    'stream: into no bytes at all': async () =>
      attempt(async () => (await bodyOf('json')).getReader({ mode: 'byob' }).read(new Uint8Array(0))),
    'stream: a reader that lets go and another that goes on': async () => {
      const body = await bodyOf('pieces');
      const reader = body.getReader();
      const first = (await reader.read()).value?.length;
      reader.releaseLock();
      return (first ?? 0) > 0 && (await text(body)).length > 0;
    },
    'stream: two readers at once': () =>
      attempt(async () => {
        const body = await bodyOf('json');
        body.getReader();
        return body.getReader();
      }),
    'stream: split in two': async () => {
      const [one, other] = (await bodyOf('pieces')).tee();
      return Promise.all([text(one), text(other)]);
    },
    'stream: split, and one half let go': async () => {
      const [one, other] = (await bodyOf('pieces')).tee();
      void one.cancel('not wanted');
      return text(other);
    },
    'stream: through other streams': async () =>
      text(
        (await bodyOf('pieces'))
          .pipeThrough(new TextDecoderStream() as never)
          .pipeThrough(new TextEncoderStream() as never),
      ),
    'stream: piped into a sink': async () => {
      const kinds = new Set<string>();
      await (
        await bodyOf('pieces')
      ).pipeTo(new WritableStream({ write: (chunk) => void kinds.add(Object.prototype.toString.call(chunk)) }));
      return [...kinds];
    },
    'stream: piped into a sink that fails': () =>
      attempt(async () =>
        (await bodyOf('pieces')).pipeTo(new WritableStream({ write: () => Promise.reject(new RangeError('full')) })),
      ),
    'stream: given away': async () => {
      const body = await bodyOf('json');
      const moved = structuredClone(body, { transfer: [body] });
      return [body.locked, await text(moved)];
    },
    'stream: in a response of the page’s own': async () => {
      const response = await fetch(at('json'));
      const own = new Response(response.body, response);
      return [told(own), response.bodyUsed, await own.text(), response.bodyUsed];
    },
    'stream: asked for twice': async () => {
      const response = await fetch(at('json'));
      return [
        response.body === response.body,
        response.body?.locked,
        response.bodyUsed,
        response.body instanceof ReadableStream,
      ];
    },
    'stream: a reader’s closed promise when the server goes away': () =>
      attempt(async () => {
        const reader = (await bodyOf('truncated')).getReader();
        await Promise.all([
          reader.closed,
          (async () => {
            while (!(await reader.read()).done);
          })(),
        ]);
      }),
    'stream: let go before it is read': () => letGo('flood', (response) => response.body?.cancel()),
    'stream: let go after the first piece': () =>
      letGo('flood', async (response) => {
        const reader = response.body?.getReader();
        await reader?.read();
        await reader?.cancel('enough');
      }),
    'stream: iteration that is left': () =>
      letGo('flood', async (response) => {
        for await (const _ of response.body as unknown as AsyncIterable<unknown>) break;
      }),
    'stream: what cancel gives, and what is left': async () => {
      const response = await fetch(at('json'));
      const gone = await response.body?.cancel('why');
      return [gone, response.bodyUsed, await attempt(() => response.text())];
    },
    'stream: a body that ends when it is let go': async () => {
      const body = await bodyOf('pieces');
      const reader = body.getReader();
      const reading = reader.read().then(({ done }) => done);
      await reader.cancel();
      await sleep(5);
      return [typeof (await reading), await reader.closed, body.locked];
    },
    'stream: page that reads slowly': async () => {
      const reader = (await bodyOf('large')).getReader();
      let bytes = 0;
      for (let step = await reader.read(); !step.done; step = await reader.read()) {
        bytes += step.value.length;
        await sleep(1);
      }
      return bytes;
    },
  };
}
