import type { BrowserName } from './driver';
import { openServedPage } from './served-page';
import { serveHosts } from './server';
import { until } from './until';

export interface SeenByWorkers {
  /** What was seen, by who asked and in which way; each is text. */
  seen: { [asker: string]: { [way: string]: string } };
  /** Whether the tap was in the page that the service worker drew, by what docs/known-differences.md lists. */
  isTapped: boolean;
}

/** Where whoever asks stands; written into scripts of the page, and so without anything from outside its braces. */
function tryWays(isPage: boolean): Promise<{ [way: string]: string }> {
  const seen: { [way: string]: string } = {};
  const tell = (answer: Response) => [
    answer.status,
    answer.type,
    answer.url,
    answer.redirected,
    answer.bodyUsed,
    [...answer.headers.keys()].filter((name) => name !== 'date').join(' '),
  ];
  const ask = (url: string) =>
    new Promise<string>((done) => {
      const request = new XMLHttpRequest();
      const said: string[] = [];
      for (const type of ['loadstart', 'readystatechange', 'progress', 'load', 'error', 'loadend'])
        request.addEventListener(type, () => {
          if (said.at(-1) !== type) said.push(type);
          if (type === 'loadend') done([...said, request.status, request.responseURL, request.responseText].join(' '));
        });
      request.open('GET', url);
      request.send();
    });
  const order = async (url: string) => {
    const turns: string[] = [];
    const asked = fetch(url).then(() => turns.push('answer'));
    void Promise.resolve().then(() => turns.push('turn'));
    await asked;
    return turns.join(' ');
  };
  const kinds = ['passed', 'made', 'failed'];
  const paths = ['/xrpc/app.bsky.actor.getProfile', '/xrpc/example.other'];
  return (async () => {
    for (const path of paths)
      for (const kind of kinds) {
        const url = `${path}?actor=mira.example&kind=${kind}`;
        const name = `${kind} ${path}`;
        seen[`fetch ${name}`] = await fetch(url)
          .then(async (answer) => JSON.stringify([tell(answer), await answer.clone().text(), await answer.json()]))
          .catch(String);
        seen[`order ${name}`] = await order(url).catch(String);
        if (typeof XMLHttpRequest === 'function') seen[`xhr ${name}`] = await ask(url);
        const given = new AbortController();
        given.abort();
        seen[`abort ${name}`] = await fetch(url, { signal: given.signal }).then(String, String);
      }
    // What the tap puts there is in docs/known-differences.md; a worker has no tap.
    if (!isPage)
      for (const one of ['fetch', 'Response', 'Request', 'XMLHttpRequest', 'Promise', 'EventTarget']) {
        const value = (globalThis as unknown as { [name: string]: (() => void) | undefined })[one];
        const prototype: unknown = value?.prototype;
        const keys = typeof prototype === 'object' && prototype !== null ? Reflect.ownKeys(prototype).map(String) : [];
        seen[one] = [String(value), ...keys].join(' ');
      }
    return seen;
  })();
}

const ways = `self.tryWays = ${String(tryWays)};`;
const body = '{"followersCount":24310,"handle":"mira.example"}';
const page = (title: string) =>
  `<!doctype html><title>${title}</title><link rel="icon" href="data:,"><body><script src="/ways.js"></script>`;

/** Answers by itself what is asked of it as "made", lets through what is "passed", and draws the page. */
const serviceWorker = `importScripts('/ways.js');
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const kind = new URL(request.url).searchParams.get('kind');
  if (request.mode === 'navigate')
    event.respondWith(new Response(${JSON.stringify(page('Drawn by the worker'))}, { headers: { 'content-type': 'text/html' } }));
  else if (kind === 'made')
    event.respondWith(new Response(${JSON.stringify(body)}, { headers: { 'content-type': 'application/json', 'x-own': 'worker' } }));
  else if (kind === 'failed') event.respondWith(Response.error());
  else if (kind === 'passed') event.respondWith(fetch(request));
});
addEventListener('message', (event) => event.waitUntil(tryWays(false).then((seen) => event.ports[0].postMessage(seen))));`;

const files: { [path: string]: [type: string, text: string] } = {
  '/search': ['text/html; charset=utf-8', page('Drawn by the server')],
  '/ways.js': ['text/javascript', ways],
  '/service.js': ['text/javascript', serviceWorker],
  '/dedicated.js': ['text/javascript', "importScripts('/ways.js'); tryWays(false).then((seen) => postMessage(seen));"],
  '/shared.js': [
    'text/javascript',
    "importScripts('/ways.js'); onconnect = ({ ports: [port] }) => void tryWays(false).then((seen) => port.postMessage(seen));",
  ],
};

/** What a page with each kind of worker sees in a browser of its own, before a service worker answers for it and after. */
export async function seenByWorkers(browser: BrowserName, withFitlens: boolean): Promise<SeenByWorkers> {
  const server = await serveHosts(['bsky.app'], (url, _, response) => {
    const [type, text] = files[url.pathname] ?? ['application/json', body];
    if (url.searchParams.get('kind') === 'failed') return response.destroy();
    return response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
  });
  const opened = await openServedPage(browser, { url: 'https://bsky.app/search', proxy: server.proxy, withFitlens });
  const runAll = () =>
    opened.evaluate(async () => {
      const { tryWays: tryHere } = window as unknown as { tryWays: typeof tryWays };
      const heard = (from: EventTarget) =>
        new Promise<{ [way: string]: string }>((done, fail) => {
          from.addEventListener('message', (event) => done((event as MessageEvent).data));
          from.addEventListener('error', () => fail(new Error('The worker did not start.')));
        });
      const shared = new SharedWorker('/shared.js');
      const inShared = heard(shared.port);
      shared.port.start();
      const { controller } = navigator.serviceWorker;
      const channel = new MessageChannel();
      const inService = controller ? heard(channel.port1) : Promise.resolve({});
      channel.port1.start();
      controller?.postMessage('try', [channel.port2]);
      return {
        page: await tryHere(true),
        dedicated: await heard(new Worker('/dedicated.js')),
        shared: await inShared,
        service: await inService,
      };
    }, null);
  try {
    const before = await runAll();
    await opened.evaluate(async () => {
      await navigator.serviceWorker.register('/service.js');
      await navigator.serviceWorker.ready;
    }, null);
    await opened.evaluate(() => void setTimeout(() => location.reload()), null);
    const isDrawn = () =>
      opened
        .evaluate(() => document.readyState === 'complete' && document.title === 'Drawn by the worker', null)
        .catch(() => false);
    await until(isDrawn, 'the page that the service worker draws');
    const after = await runAll();
    const isTapped = await opened.evaluate(() => Object.hasOwn(Response.prototype, 'then'), null);
    const seen = Object.fromEntries(
      Object.entries({ before, after }).flatMap(([when, told]) =>
        Object.entries(told).map(([asker, inIt]) => [`${asker} ${when}`, inIt]),
      ),
    );
    return { seen, isTapped };
  } finally {
    await opened.close();
    await server.close();
  }
}
