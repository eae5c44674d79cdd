import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { floodBytes, makeHandler, type Sent } from '../support/page-cases/server';
import { openServedPage, type ServedPage } from '../support/served-page';
import { type Server, serveHosts } from '../support/server';
import { until } from '../support/until';

/** Ways to give up a long body whose first piece has come. Each travels into the page as text. */
const ways: [name: string, giveUp: (url: string) => Promise<void>][] = [
  [
    'cancels it after the first piece',
    async (url) => {
      const reader = (await fetch(url)).body?.getReader();
      await reader?.read();
      await reader?.cancel();
    },
  ],
  ['cancels it unread', async (url) => (await fetch(url)).body?.cancel()],
  [
    'leaves a loop over its pieces',
    async (url) => {
      for await (const _ of (await fetch(url)).body as unknown as AsyncIterable<unknown>) break;
    },
  ],
  [
    'cancels it and a copy',
    async (url) => {
      const response = await fetch(url);
      const copy = response.clone();
      await Promise.all([response.body?.cancel(), copy.body?.cancel()]);
    },
  ],
  [
    'aborts the request',
    async (url) => {
      const control = new AbortController();
      const response = await fetch(url, { signal: control.signal });
      await response.body?.getReader().read();
      control.abort();
    },
  ],
];

describe('A body of 300 MB on the allow-list, of which the page has enough', { sequential: true }, () => {
  const sent = new Map<string, Sent>();
  let server: Server | undefined;
  let page: ServedPage | undefined;

  beforeAll(async () => {
    server = await serveHosts(
      ['bsky.app'],
      makeHandler(
        () => '<!doctype html><title>Bodies</title>',
        () => '',
        [],
        sent,
      ),
    );
    const options = { url: 'https://bsky.app/search', proxy: server.proxy, withFitlens: true };
    page = await openServedPage(inject('browser'), options);
  });

  afterAll(async () => {
    await page?.close();
    await server?.close();
  });

  it.each(ways)('is not read to its end for us when the page %s', async (name, giveUp) => {
    const url = `/xrpc/app.bsky.actor.getProfile?kind=flood&id=${encodeURIComponent(name)}`;
    await page?.evaluate(giveUp, url);
    const { bytes } = await until(async () => sent.get(name)?.closed && sent.get(name), 'the connection to be closed');
    expect(bytes).toBeLessThan(floodBytes / 2);
  });
});
