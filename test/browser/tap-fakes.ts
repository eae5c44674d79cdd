import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { makeCollector } from '../../src/tap/allow-list';
import { watchFetch } from '../../src/tap/watch-fetch';
import { watchXhr } from '../../src/tap/watch-xhr';

const native = window.XMLHttpRequest;

/** Answers of `test/support/served-answers.mjs`: all but these are on the list. */
const allowed = [{ url: /\/answers\/(?!elsewhere)|wanted\.invalid/, holds: /"follower_count"/ }];
export const wanted = '/answers/profile';

/** What the tap has copied in this test. */
export const taken: { url: string; text: string }[] = [];

/** Puts the tap into this page for all tests of a file. */
export function useTap(): void {
  beforeAll(() => {
    const collect = makeCollector(allowed, ({ url, text }) => taken.push({ url, text }));
    watchFetch(collect);
    watchXhr(collect);
  });
  afterAll(() => {
    Reflect.deleteProperty(Response.prototype, 'then');
    window.XMLHttpRequest = native;
    XMLHttpRequest.prototype.constructor = native;
  });
  afterEach(() => {
    taken.length = 0;
  });
}

export const ask = (
  request: XMLHttpRequest,
  url: string,
  type: XMLHttpRequestResponseType = '',
): Promise<XMLHttpRequest> =>
  new Promise((resolve, reject) => {
    request.open('GET', url);
    request.responseType = type;
    request.addEventListener('load', () => resolve(request), { once: true });
    request.addEventListener('error', reject, { once: true });
    request.send();
  });

export const xhr = (url: string, type: XMLHttpRequestResponseType = ''): Promise<XMLHttpRequest> =>
  ask(new XMLHttpRequest(), url, type);

export const bodyOf = async (url: string): Promise<string> => (await fetch(url)).text();

export const waitForTaken = (count: number): Promise<void> =>
  vi.waitFor(() => expect(taken).toHaveLength(count), 10_000);

/** All that was copied so far. Asks for one answer more, so that whatever was to be copied before it has been. */
export async function takenSoFar(count: number): Promise<typeof taken> {
  await bodyOf(wanted);
  await waitForTaken(count + 1);
  return taken.slice(0, -1);
}
