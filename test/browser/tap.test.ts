import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cloak, withoutOurFrames } from '../../src/tap/cloak';
import { makeCollector } from '../../src/tap/allow-list';
import { watchFetch } from '../../src/tap/watch-fetch';
import { watchXhr } from '../../src/tap/watch-xhr';

const native = {
  fetch: window.fetch,
  open: XMLHttpRequest.prototype.open,
  toString: Function.prototype.toString,
  fetchText: String(window.fetch),
  openText: String(XMLHttpRequest.prototype.open),
  toStringText: String(Function.prototype.toString),
  fetchProperty: JSON.stringify(Object.getOwnPropertyDescriptor(window, 'fetch')),
  openProperty: JSON.stringify(Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'open')),
};
const profile = '{"data":{"user":{"follower_count":12345}}}';
const wanted = blobOf(profile);
const privateAnswer = blobOf('{"data":{"messages":["for my friend only"]}}');
const taken: { url: string; text: string }[] = [];

/** A same-origin address that answers without a server. */
function blobOf(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'application/json' }));
}

beforeAll(() => {
  const allowed = [{ url: /^blob:|wanted\.invalid/, holds: /"follower_count"/ }];
  const collect = makeCollector(allowed, ({ url, text }) => taken.push({ url, text }));
  const disguise = cloak();
  watchFetch(collect, disguise);
  watchXhr(collect, disguise);
});

afterAll(() => {
  window.fetch = native.fetch;
  XMLHttpRequest.prototype.open = native.open;
  Object.defineProperty(Function.prototype, 'toString', { value: native.toString });
});

afterEach(() => {
  taken.length = 0;
});

const xhr = (url: string, type: XMLHttpRequestResponseType = '') =>
  new Promise<XMLHttpRequest>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = type;
    request.addEventListener('load', () => resolve(request));
    request.addEventListener('error', reject);
    request.send();
  });

describe('what the page can see of the tap', () => {
  it('prints wrapped functions, and toString itself, as the native ones', () => {
    expect(window.fetch).not.toBe(native.fetch);
    expect(String(window.fetch)).toBe(native.fetchText);
    expect(Function.prototype.toString.call(XMLHttpRequest.prototype.open)).toBe(native.openText);
    expect(String(Function.prototype.toString)).toBe(native.toStringText);
    expect(Function.prototype.toString.toString.toString()).toBe(native.toStringText);
  });

  it('leaves names, lengths and property attributes as they were', () => {
    expect([window.fetch.name, window.fetch.length]).toEqual([native.fetch.name, native.fetch.length]);
    expect(Object.getOwnPropertyNames(window.fetch)).toEqual(Object.getOwnPropertyNames(native.fetch));
    expect(JSON.stringify(Object.getOwnPropertyDescriptor(window, 'fetch'))).toBe(native.fetchProperty);
    expect(JSON.stringify(Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'open'))).toBe(native.openProperty);
  });

  it('throws and rejects what the browser throws and rejects', async () => {
    expect(() => new XMLHttpRequest().open('BAD METHOD', '/')).toThrow(DOMException);
    expect(() => new (window.fetch as unknown as new () => unknown)()).toThrow(/not a constructor/);
    await expect((window.fetch as () => Promise<Response>)()).rejects.toBeInstanceOf(TypeError);
    await expect(fetch('https://wanted.invalid/')).rejects.toBeInstanceOf(TypeError);
    expect(() => Function.prototype.toString.call({})).toThrow(TypeError);
  });

  it('hands back a promise of the page for every call, and a response whose body is unread', async () => {
    const promise = fetch(wanted);
    expect(Object.getPrototypeOf(promise)).toBe(Promise.prototype);
    const response = await promise;
    expect(response.bodyUsed).toBe(false);
    expect(await response.text()).toBe(profile);
  });

  it('lets a failure that the page does not handle be reported, as without the tap', async () => {
    const seen: PromiseRejectionEvent[] = [];
    const note = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      seen.push(event);
    };
    window.addEventListener('unhandledrejection', note, { capture: true });
    const failing = fetch('https://wanted.invalid/');
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    expect(seen[0]?.promise).toBe(failing);
    window.removeEventListener('unhandledrejection', note, { capture: true });
  });

  it('fails as the browser does when a prototype is made to run in a circle', () => {
    const circle = (of: object) => {
      try {
        Object.setPrototypeOf(of, Object.create(of));
        return 'no error';
      } catch (error) {
        return String(error);
      }
    };
    const expected = circle(native.open);
    expect(expected).toMatch(/TypeError: Cyclic/);
    for (const wrapper of [window.fetch, XMLHttpRequest.prototype.open, Function.prototype.toString])
      expect(circle(wrapper)).toBe(expected);
    expect(() => Object.setPrototypeOf(window.fetch, window.fetch)).toThrow(/Cyclic/);
    expect(Reflect.setPrototypeOf(window.fetch, Function.prototype)).toBe(true);
  });

  it('takes its own lines out of a stack, and no other', () => {
    const stackLeft = (stack: string) => {
      const error = new Error('native:1 is no line of ours');
      error.stack = stack;
      withoutOurFrames(error);
      return error.stack;
    };
    const head = 'TypeError: native:1\n    at load (https://a.example/native:8:1)';
    expect(stackLeft(`${head}\n    at Object.apply (native:3:414)\n    at https://a.example/b.js:1:1`)).toBe(
      `${head}\n    at https://a.example/b.js:1:1`,
    );
    expect(stackLeft(`${head}\n    at native:3:4`)).toBe(head);
    expect(stackLeft(`${head}\n    at Object.apply (chrome-extension://abc/src/tap/index.js:3:4)`)).toBe(head);
    const firefox = 'load@https://a.example/b.js:1:1\n';
    for (const place of ['native', '<anonymous code>', 'moz-extension://abc/src/tap/index.js'])
      expect(stackLeft(`apply@${place}:3:414\n${firefox}@${place}:1:1\n`)).toBe(firefox);
  });

  it('runs none of the functions that a page has replaced', async () => {
    const ran: string[] = [];
    const undo: (() => void)[] = [];
    const { apply, construct } = Reflect;
    const { indexOf } = String.prototype;
    const note = (name: PropertyKey) => {
      if (apply(indexOf, new Error('who called').stack ?? '', ['/src/tap/']) >= 0) ran[ran.length] = String(name);
    };
    const replace = (owner: object, name: PropertyKey) => {
      const before = Object.getOwnPropertyDescriptor(owner, name);
      const original: unknown = before?.value;
      const spy = function (this: unknown, ...args: unknown[]): unknown {
        note(name);
        return new.target ? construct(original as typeof Object, args) : apply(original as () => unknown, this, args);
      };
      const getter = function (this: unknown): unknown {
        note(name);
        return before?.get ? apply(before.get, this, []) : original;
      };
      const asFunction = typeof original === 'function' && name !== 'constructor';
      undo.push(() => (before ? Object.defineProperty(owner, name, before) : Reflect.deleteProperty(owner, name)));
      Object.defineProperty(owner, name, asFunction ? { ...before, value: spy } : { configurable: true, get: getter });
    };
    try {
      for (const name of ['filter', 'some', Symbol.iterator]) replace(Array.prototype, name);
      for (const name of ['test', 'exec']) replace(RegExp.prototype, name);
      for (const name of ['get', 'set', 'has']) replace(WeakMap.prototype, name);
      for (const name of ['then', 'constructor']) replace(Promise.prototype, name);
      for (const name of ['split', 'slice', 'includes']) replace(String.prototype, name);
      for (const owner of [URL, Request, Error]) replace(owner, Symbol.hasInstance);
      replace(Reflect, 'apply');
      replace(JSON, 'stringify');
      replace(URL.prototype, 'href');
      replace(Node.prototype, 'baseURI');
      replace(window, 'URL');
      replace(Object.prototype, 'toJSON');
      replace(Object.prototype, 'get');
      await (await fetch(wanted)).text();
      await fetch('https://wanted.invalid/').catch(() => {});
      await (fetch as () => Promise<Response>)().catch(() => {});
      await xhr(wanted);
      await xhr(wanted, 'json');
      String(window.fetch);
    } finally {
      for (let at = undo.length - 1; at >= 0; at--) undo[at]?.();
    }
    expect(ran).toEqual([]);
    await vi.waitFor(() => expect(taken).toHaveLength(2));
  });

  it('runs no code of the page to learn an address', async () => {
    const spy = vi.fn(() => wanted);
    await (await fetch({ toString: spy } as unknown as string)).text();
    expect(spy).toHaveBeenCalledTimes(1);
  });
});

describe('what the tap copies', () => {
  it('copies an allowed answer, whether asked by fetch, Request, URL or XMLHttpRequest', async () => {
    await (await fetch(wanted)).json();
    await (await fetch(new Request(wanted))).json();
    await xhr(wanted);
    await xhr(wanted, 'json');
    await vi.waitFor(() => expect(taken).toHaveLength(4));
    for (const { text } of taken) expect(JSON.parse(text)).toEqual(JSON.parse(profile));
  });

  it('keeps everything else in the page: private messages pass through the same address', async () => {
    await (await fetch(privateAnswer)).json();
    await xhr(privateAnswer);
    await (await fetch(wanted)).json();
    await vi.waitFor(() => expect(taken).toHaveLength(1));
    expect(taken[0]?.text).toBe(profile);
  });

  it('copies an answer that the page itself never reads', async () => {
    void (await fetch(wanted));
    await vi.waitFor(() => expect(taken).toHaveLength(1));
  });

  it('lets binary answers be', async () => {
    const request = await xhr(wanted, 'arraybuffer');
    expect(request.response).toBeInstanceOf(ArrayBuffer);
    expect(taken).toHaveLength(0);
  });
});
