import { answer } from '../model/limits';
import type { Collector } from './allow-list';
import { apply, construct, defineProperty, getterOf, setOwn, textOf } from './natives';

const prototype = XMLHttpRequest.prototype;
const { addEventListener } = EventTarget.prototype;
const readLoaded = getterOf(ProgressEvent.prototype, 'loaded');
const readText = getterOf(prototype, 'responseText');
const readUrl = getterOf(prototype, 'responseURL');
const readType = getterOf(prototype, 'responseType');
const readJson = getterOf(prototype, 'response');

/**
 * Watches the making of each XMLHttpRequest: it gets a load listener, which no page can list. The request itself stays as the
 * browser made it, and none of our lines stands in what its methods throw.
 */
export function watchXhr(collector: Collector): void {
  function onLoad(this: XMLHttpRequest, event: ProgressEvent): void {
    try {
      const url = readUrl(this);
      if (readLoaded(event) > answer || !collector.wants(url)) return;
      const body = bodyOf(this);
      if (body !== null) collector.take(url, body);
    } catch {
      // The page's own load handlers run all the same.
    }
  }

  const value = new Proxy(
    XMLHttpRequest,
    setOwn<ProxyHandler<typeof XMLHttpRequest>>({
      construct(native, args, target) {
        const request = construct(native, args, target) as XMLHttpRequest;
        apply(addEventListener, request, ['load', onLoad]);
        return request;
      },
    }),
  );
  defineProperty(window, 'XMLHttpRequest', setOwn({ value }));
  defineProperty(prototype, 'constructor', setOwn({ value }));
}

/** The body as text; null for binary answers. Reading it again changes nothing for the page. */
function bodyOf(request: XMLHttpRequest): string | null {
  const type = readType(request);
  if (type === '' || type === 'text') return readText(request);
  return type === 'json' ? textOf(readJson(request)) : null;
}
