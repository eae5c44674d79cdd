import { type Disguise, withoutOurFrames } from './cloak';
import type { Collector } from './collect';

// Taken while they are still the browser's own: the page may replace them later.
const PagePromise = Promise;
const requestUrl = Object.getOwnPropertyDescriptor(Request.prototype, 'url')?.get;
const { clone, text } = Response.prototype;
const { then } = Promise.prototype;

/** Watches `window.fetch`. Calls whose address is not wanted get the browser's own promise back, untouched. */
export function watchFetch(collect: Collector, disguise: Disguise): void {
  const native = window.fetch;
  const wrapper = new Proxy(native, {
    apply(target, self: unknown, args: unknown[]) {
      const promise = Reflect.apply(target, self, args) as Promise<Response>;
      try {
        const url = addressOf(args[0]);
        return url !== null && collect.wants(url) ? standIn(promise, (response) => copy(response, url, collect)) : promise;
      } catch {
        return promise;
      }
    },
  });
  disguise(wrapper, native);
  window.fetch = wrapper;
}

/**
 * Watching a promise marks its rejection as handled, and the page would miss its `unhandledrejection`. So the page gets
 * a promise of its own that settles in the same turn, with the same value or the same error.
 */
function standIn(promise: Promise<Response>, look: (response: Response) => void): Promise<Response> {
  return new PagePromise((resolve, reject) => {
    Reflect.apply(then, promise, [
      (response: Response) => {
        look(response);
        resolve(response);
      },
      (error: unknown) => reject(withoutOurFrames(error)),
    ]);
  });
}

/** Copies the body before the page reads it; the copy is read on its own, the page waits for nothing. */
function copy(response: Response, url: string, collect: Collector): void {
  try {
    const page = location.href;
    const own = Reflect.apply(text, Reflect.apply(clone, response, []), []);
    Reflect.apply(then, own, [(body: string) => collect.take(url, page, body), () => {}]);
  } catch {
    // A body that cannot be copied (already read, no body) is not ours to have.
  }
}

/** Absolute address of fetch's first argument, without running any code of the page: other objects are left alone. */
function addressOf(input: unknown): string | null {
  if (typeof input === 'string') return new URL(input, document.baseURI).href;
  if (input instanceof URL) return new URL(input).href;
  if (input instanceof Request && requestUrl) return Reflect.apply(requestUrl, input, []) as string;
  return null;
}
