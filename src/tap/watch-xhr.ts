import type { Disguise } from './cloak';
import { withoutOurFrames } from './cloak';
import type { Collector } from './collect';

const prototype = XMLHttpRequest.prototype;
const { addEventListener } = EventTarget.prototype;
const readText = Object.getOwnPropertyDescriptor(prototype, 'responseText')?.get;
const readUrl = Object.getOwnPropertyDescriptor(prototype, 'responseURL')?.get;
const readType = Object.getOwnPropertyDescriptor(prototype, 'responseType')?.get;
const readJson = Object.getOwnPropertyDescriptor(prototype, 'response')?.get;

/** Watches `XMLHttpRequest.prototype.open`: a wanted address gets a load listener, which no page can list. */
export function watchXhr(collect: Collector, disguise: Disguise): void {
  const native = prototype.open;
  const pages = new WeakMap<XMLHttpRequest, string>();

  function onLoad(this: XMLHttpRequest): void {
    try {
      const url = Reflect.apply(readUrl as () => string, this, []);
      const page = pages.get(this);
      const body = page !== undefined && collect.wants(url) ? bodyOf(this) : null;
      if (page !== undefined && body !== null) collect.take(url, page, body);
    } catch {
      // The page's own load handlers run all the same.
    }
  }

  const wrapper = new Proxy(native, {
    apply(target, self: XMLHttpRequest, args: unknown[]) {
      let result: unknown;
      try {
        result = Reflect.apply(target, self, args);
      } catch (error) {
        throw withoutOurFrames(error);
      }
      try {
        // Only text is looked at: turning the page's own object into text would run the page's code twice.
        if ((typeof args[1] === 'string' || args[1] instanceof URL) && collect.wants(new URL(args[1], document.baseURI).href)) {
          pages.set(self, location.href);
          Reflect.apply(addEventListener, self, ['load', onLoad]);
        }
      } catch {
        // An address we cannot read is not one of ours.
      }
      return result;
    },
  });
  disguise(wrapper, native);
  prototype.open = wrapper;
}

/** The body as text; null for binary answers. Reading it again changes nothing for the page. */
function bodyOf(request: XMLHttpRequest): string | null {
  const type = Reflect.apply(readType as () => XMLHttpRequestResponseType, request, []);
  if (type === '' || type === 'text') return Reflect.apply(readText as () => string, request, []);
  if (type === 'json') return JSON.stringify(Reflect.apply(readJson as () => unknown, request, []));
  return null;
}
