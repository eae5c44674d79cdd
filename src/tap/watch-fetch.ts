import { answer } from '../model/limits';
import type { Collector } from './allow-list';
import { apply, defineProperty, get, getterOf, objects, setOwn, settle } from './natives';

const prototype = Response.prototype;
const { clone } = prototype;
const { add, has } = WeakSet.prototype;
const readUrl = getterOf(prototype, 'url');
const readBody = getterOf(prototype, 'body');
const { getReader } = ReadableStream.prototype;
const { cancel, read } = ReadableStreamDefaultReader.prototype;
const { decode } = TextDecoder.prototype;
const readLength = getterOf(Object.getPrototypeOf(Uint8Array.prototype) as Uint8Array, 'byteLength');
const PageDecoder = TextDecoder;
const goesOn = { stream: true };

/**
 * Watches what `fetch` answers, without a hand on `fetch`, its promise or a method of its response: a promise that is
 * given an object asks it for `then`. So a response is seen at its first `then`, before anything of the page has it.
 */
export function watchFetch(collector: Collector): void {
  const seen = new WeakSet<Response>();
  defineProperty(
    prototype,
    'then',
    setOwn({
      configurable: true,
      get(this: Response): unknown {
        try {
          const url = readUrl(this);
          if (collector.wants(url) && !apply(has, seen, [this])) {
            apply(add, seen, [this]);
            copy(this, url, collector);
          }
        } catch {
          // No response, or a body that cannot be copied (already read, none at all): not ours to have.
        }
        return get(objects, 'then', this);
      },
      set(this: Response, value: unknown): void {
        defineProperty(this, 'then', setOwn({ value, writable: true, enumerable: true, configurable: true }));
      },
    }),
  );
}

/** Reads a copy of the body as it comes, on its own; the page waits for nothing. Above the limit the copy is let go. */
function copy(response: Response, url: string, collector: Collector): void {
  const reader = apply(getReader, readBody(apply(clone, response, [])), []) as ReadableStreamDefaultReader<Uint8Array>;
  const decoder = new PageDecoder();
  let text = '';
  let left = answer;
  const next = () =>
    settle(apply(read, reader, []), ({ done, value }) => {
      if (done) return collector.take(url, text + apply(decode, decoder, []));
      left -= readLength(value);
      if (left < 0) return settle(apply(cancel, reader, []), () => {});
      text += apply(decode, decoder, [value, goesOn]);
      next();
    });
  next();
}
