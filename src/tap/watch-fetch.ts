import { type Disguise, withoutOurFrames } from './cloak';
import type { Collector } from './allow-list';
import { addressOf, apply, getterOf, settle } from './natives';

const PagePromise = Promise;
const readUrl = getterOf(Request.prototype, 'url');
const { clone, text } = Response.prototype;

/** Watches `window.fetch`. Calls whose address is not wanted get the browser's own promise back, untouched. */
export function watchFetch(collect: Collector, disguise: Disguise): void {
  window.fetch = disguise(window.fetch, (native, self, args) => {
    const promise = apply(native, self, args) as Promise<Response>;
    const url = args.length > 0 ? (addressOf(args[0]) ?? addressIn(args[0])) : null;
    return url !== null && collect.wants(url) ? standIn(promise, (response) => copy(response, url, collect)) : promise;
  });
}

/**
 * Watching a promise marks its rejection as handled, and the page would miss its `unhandledrejection`. So the page gets
 * a promise of its own that settles in the same turn, with the same value or the same error.
 */
function standIn(promise: Promise<Response>, look: (response: Response) => void): Promise<Response> {
  return new PagePromise((resolve, reject) => {
    settle(
      promise,
      (response) => {
        look(response);
        resolve(response);
      },
      (error) => reject(withoutOurFrames(error)),
    );
  });
}

/** Copies the body before the page reads it; the copy is read on its own, the page waits for nothing. */
function copy(response: Response, url: string, collect: Collector): void {
  try {
    settle(
      apply(text, apply(clone, response, []), []),
      (body) => collect.take(url, body),
      () => {},
    );
  } catch {
    // A body that cannot be copied (already read, no body) is not ours to have.
  }
}

/** Address of a Request; null for anything else. */
function addressIn(input: unknown): string | null {
  try {
    return readUrl(input);
  } catch {
    return null;
  }
}
