import { describe, expect, it, vi } from 'vitest';
import { settle } from '../../src/tap/natives';
import { useTap, waitForTaken, wanted, xhr } from './tap-fakes';

const nativeFetch = window.fetch;
const NativeRequest = window.XMLHttpRequest;

useTap();

// What a page can see is compared in both browsers, with the tap and without it, by test/e2e/unharmed.test.ts.
describe('what the tap does in a page', () => {
  it('puts nothing in the place of fetch, and no line of ours in what it throws', async () => {
    expect(window.fetch).toBe(nativeFetch);
    const failure = await fetch('https://wanted.invalid/').catch((error: unknown) => error as Error);
    expect((failure as Error).stack).not.toContain('/src/tap/');
  });

  it('lets a failure that the page does not handle be reported, as without the tap', { timeout: 30_000 }, async () => {
    const seen: PromiseRejectionEvent[] = [];
    const note = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      seen.push(event);
    };
    window.addEventListener('unhandledrejection', note, { capture: true });
    const failing = fetch('https://wanted.invalid/');
    // A name server may take its time to say that it knows no such host.
    await vi.waitFor(() => expect(seen).toHaveLength(1), { timeout: 20_000 });
    expect(seen[0]?.promise).toBe(failing);
    window.removeEventListener('unhandledrejection', note, { capture: true });
  });

  it('keeps to itself what fails in its own work', async () => {
    const seen: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => seen.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    settle(Promise.resolve(), () => {
      throw new RangeError('ours');
    });
    settle(Promise.reject(new RangeError('of the browser')), () => {});
    await new Promise((done) => setTimeout(done, 50));
    window.removeEventListener('unhandledrejection', note);
    expect(seen).toEqual([]);
  });

  it('makes requests that are what they were', async () => {
    const request = await xhr(wanted);
    expect(request).toBeInstanceOf(NativeRequest);
    expect(request.constructor).toBe(XMLHttpRequest);
    expect(Reflect.ownKeys(request)).toEqual([]);
    expect(() => (XMLHttpRequest as unknown as () => unknown)()).toThrow(TypeError);
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
      const put = asFunction ? { ...before, value: spy } : { configurable: true, get: getter };
      undo.push(() => (before ? Object.defineProperty(owner, name, before) : Reflect.deleteProperty(owner, name)));
      // What has been put on all objects is no part of a property.
      Object.defineProperty(owner, name, Object.setPrototypeOf(put, null) as PropertyDescriptor);
    };
    try {
      for (const name of ['filter', 'some', Symbol.iterator]) replace(Array.prototype, name);
      for (const name of ['test', 'exec']) replace(RegExp.prototype, name);
      for (const name of ['add', 'has']) replace(WeakSet.prototype, name);
      for (const name of ['then', 'constructor']) replace(Promise.prototype, name);
      for (const name of ['split', 'slice', 'includes']) replace(String.prototype, name);
      for (const name of ['clone', 'text', 'url', 'body']) replace(Response.prototype, name);
      for (const name of ['response', 'responseText', 'responseURL', 'responseType', 'readyState'])
        replace(XMLHttpRequest.prototype, name);
      for (const name of ['read', 'cancel']) replace(ReadableStreamDefaultReader.prototype, name);
      for (const name of ['apply', 'construct', 'get']) replace(Reflect, name);
      replace(ReadableStream.prototype, 'getReader');
      replace(TextDecoder.prototype, 'decode');
      replace(ProgressEvent.prototype, 'loaded');
      replace(EventTarget.prototype, 'addEventListener');
      replace(Object.getPrototypeOf(Uint8Array.prototype) as object, 'byteLength');
      replace(URL, Symbol.hasInstance);
      replace(JSON, 'stringify');
      for (const name of ['URL', 'TextDecoder', 'WeakSet']) replace(window, name);
      for (const name of ['toJSON', 'get', 'value', 'stream', 'construct']) replace(Object.prototype, name);
      await (await fetch(wanted)).text();
      await fetch('https://wanted.invalid/').catch(() => {});
      await (fetch as unknown as () => Promise<Response>)().catch(() => {});
      await xhr(wanted);
      await xhr(wanted, 'json');
    } finally {
      for (let at = undo.length - 1; at >= 0; at--) undo[at]?.();
    }
    expect(ran).toEqual([]);
    await waitForTaken(2);
  });

  it('asks no list in an answer for the page’s own way to write lists down', async () => {
    const asking: string[] = [];
    const get = () => void asking.push(new Error('who asks').stack ?? '');
    Object.defineProperty(Array.prototype, 'toJSON', { configurable: true, get });
    await xhr('/answers/listed', 'json');
    Reflect.deleteProperty(Array.prototype, 'toJSON');
    expect(asking.filter((stack) => stack.includes('/src/tap/'))).toEqual([]);
  });

  it('runs no code of the page to learn an address, and asks for none twice', async () => {
    const spy = vi.fn(() => wanted);
    await (await fetch({ toString: spy } as unknown as string)).text();
    expect(spy).toHaveBeenCalledTimes(1);
    await waitForTaken(1);
  });

  it('lets a page’s own `then` on all objects have its way', async () => {
    Object.defineProperty(Object.prototype, 'then', {
      configurable: true,
      get(this: unknown) {
        return this instanceof Response ? (done: (value: string) => void) => done('followed') : undefined;
      },
    });
    const found: unknown = await fetch(wanted);
    Reflect.deleteProperty(Object.prototype, 'then');
    expect(found).toBe('followed');
    await waitForTaken(1);
  });

  it('lets a page give a response a `then` of its own', async () => {
    const response = Object.assign(await fetch(wanted), { then: (done: (value: string) => void) => done('own') });
    expect(Object.getOwnPropertyDescriptor(response, 'then')).toMatchObject({ writable: true, enumerable: true });
    expect(await response).toBe('own');
    await waitForTaken(1);
  });
});
