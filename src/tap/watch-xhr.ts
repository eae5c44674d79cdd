import { type Disguise, withoutOurFrames } from './cloak';
import type { Collector } from './allow-list';
import { addressOf, apply, getterOf, textOf } from './natives';

const prototype = XMLHttpRequest.prototype;
const { addEventListener } = EventTarget.prototype;
const readText = getterOf(prototype, 'responseText');
const readUrl = getterOf(prototype, 'responseURL');
const readType = getterOf(prototype, 'responseType');
const readJson = getterOf(prototype, 'response');

/** Watches `XMLHttpRequest.prototype.open`: a wanted address gets a load listener, which no page can list. */
export function watchXhr(collect: Collector, disguise: Disguise): void {
  function onLoad(this: XMLHttpRequest): void {
    try {
      const url = readUrl(this);
      const body = collect.wants(url) ? bodyOf(this) : null;
      if (body !== null) collect.take(url, body);
    } catch {
      // The page's own load handlers run all the same.
    }
  }

  prototype.open = disguise(prototype.open, (native, self, args) => {
    let result: unknown;
    try {
      result = apply(native, self, args);
    } catch (error) {
      throw withoutOurFrames(error);
    }
    // The call went well, so there is a second argument and `self` is a request.
    const url = addressOf(args[1]);
    if (url !== null && collect.wants(url)) apply(addEventListener, self, ['load', onLoad]);
    return result;
  });
}

/** The body as text; null for binary answers. Reading it again changes nothing for the page. */
function bodyOf(request: XMLHttpRequest): string | null {
  const type = readType(request);
  if (type === '' || type === 'text') return readText(request);
  return type === 'json' ? textOf(readJson(request)) : null;
}
