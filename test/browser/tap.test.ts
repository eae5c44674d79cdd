import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cloak } from '../../src/tap/cloak';
import { makeCollector } from '../../src/tap/collect';
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
