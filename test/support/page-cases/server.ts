import { once } from 'node:events';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Handler } from '../server';

/** What became of the body of one request: bytes written, and whether the browser has let the connection go. */
export interface Sent {
  bytes: number;
  closed: boolean;
}

const sleep = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const type = 'application/json';
const body = '{"followersCount":24310,"handle":"mira.example","text":"Brot & Öl 🥖"}';
const piece = (at: number) => `{"followersCount":${at},"filler":"${'x'.repeat(20)}"}\n`;
/**
 * Several times what the sockets between server and browser hold (Linux: up to 4 MB to send and 32 MB to receive, twice
 * with the proxy), so that a body that is read on shows, and one that is not cannot be taken for it. Bytes.
 */
export const floodBytes = 300_000_000;

const texts: { [kind: string]: [type: string, body: string | Buffer] } = {
  json: [type, body],
  empty: [type, ''],
  null: [type, 'null'],
  marked: [type, `\uFEFF${body}`],
  cut: [type, '{"followersCount":5,"a":'],
  large: [type, `{"followersCount":5,"filler":"${'ä'.repeat(150_000)}"}`],
  binary: ['application/octet-stream', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
  form: ['application/x-www-form-urlencoded', 'followersCount=5&b=c%20d'],
  parts: ['multipart/form-data; boundary=B', '--B\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--B--\r\n'],
  html: ['text/html', '<p>{"followersCount":5}</p>'],
  xml: ['text/xml', '<a>{"followersCount":5}</a>'],
  latin: ['application/json; charset=iso-8859-1', Buffer.from('{"followersCount":5,"a":"é"}', 'latin1')],
};

/** The shortest module there is. */
const noModule = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);

/** Whom an answer lets read it, as the page wants it: `cors` says who, the others what. */
function allowedBy(ask: (name: string) => string, origin = 'null'): OutgoingHttpHeaders {
  const cors = ask('cors');
  if (cors === '') return {};
  const who: { [cors: string]: string } = {
    own: origin,
    with: origin,
    other: 'https://elsewhere.example',
    none: 'null',
  };
  return {
    'access-control-allow-origin': who[cors] ?? '*',
    'access-control-allow-headers': ask('allow') || '*',
    'access-control-allow-methods': ask('methods') || '*',
    ...(cors === 'with' ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(ask('expose') ? { 'access-control-expose-headers': ask('expose') } : {}),
  };
}

/** Answers of every kind at every path, named by `kind`; what is sent at length is noted by `id` in `sent`. */
export const makeHandler =
  (page: () => string, script: () => string, asked: string[], sent: Map<string, Sent>): Handler =>
  async (url, request, response, received) => {
    const ask = (name: string) => url.searchParams.get(name) ?? '';
    if (url.pathname === '/search')
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page());
    if (url.pathname === '/cases.js') {
      return response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script());
    }
    if (url.pathname === '/sent') return response.end(JSON.stringify(sent.get(ask('id')) ?? null));
    asked.push(`${request.method} ${url.host}${url.pathname}?kind=${ask('kind')}`);

    const headers: OutgoingHttpHeaders = {
      'content-type': type,
      'cache-control': ask('kind') === 'kept' ? 'max-age=600' : 'no-store',
      'x-own': 'value',
      ...allowedBy(ask, request.headers.origin),
    };
    if (request.method === 'OPTIONS' && ask('refuse'))
      return response.writeHead(Number(ask('refuse')), { ...headers, location: '/xrpc/example.other' }).end();
    const moved = (to: string, status = 302) => response.writeHead(status, { ...headers, location: to }).end();
    const other = (kind: string) => url.href.replace(/kind=\w+/, `kind=${kind}`).replace(url.origin, '');
    const begin = (kind = type) => response.writeHead(200, { ...headers, 'content-type': kind });
    switch (ask('kind')) {
      case 'status': {
        const status = Number(ask('status'));
        return response.writeHead(status, headers).end([204, 205, 304].includes(status) ? undefined : body);
      }
      case 'echo': {
        const shown = ask('show').split(',');
        const own = Object.entries(request.headers)
          .filter(([name]) => /^(?:content-type|x-)/.test(name) || shown.includes(name))
          .toSorted(([first], [second]) => (first < second ? -1 : 1));
        const told = {
          followersCount: 1,
          method: request.method,
          own,
          received: received.toString('latin1').slice(0, 300),
        };
        return begin().end(request.method === 'HEAD' ? undefined : JSON.stringify(told));
      }
      case 'moved':
        return moved(other('json'), Number(ask('status') || 302));
      case 'movedOut':
        return moved('/xrpc/example.other?kind=json');
      case 'movedIn':
        return moved('/xrpc/app.bsky.actor.getProfile?kind=json');
      case 'movedTo':
        return response.writeHead(Number(ask('status') || 302), { ...headers, location: ask('to') }).end();
      case 'movedNowhere':
        return response.writeHead(302, headers).end(body);
      case 'movedOften': {
        const left = Number(ask('left'));
        return left > 0
          ? moved(url.pathname + url.search.replace(`left=${left}`, `left=${left - 1}`))
          : begin().end(body);
      }
      case 'loop':
        return moved(other('loop'));
      case 'reset':
        return request.socket.destroy();
      case 'truncated':
        response.writeHead(200, { ...headers, 'content-length': 1_000 }).write('{"followersCount":5,');
        await sleep(20);
        return request.socket.destroy();
      case 'slow':
        await sleep(150);
        return response.destroyed ? null : begin().end(body);
      case 'hang':
        begin().write('{"followersCount":5,');
        // Not for ever: a body that nobody gave up would hold one of the few connections of the browser.
        await sleep(1_500);
        return response.destroy();
      case 'pieces':
        begin();
        for (let at = 0; at < 4; at++) {
          response.write(piece(at));
          await sleep(10);
        }
        return response.end();
      case 'sized':
        response.writeHead(200, { ...headers, 'content-length': piece(0).length * 4 });
        for (let at = 0; at < 4; at++) {
          response.write(piece(at));
          await sleep(10);
        }
        return response.end();
      case 'headers':
        return response
          .writeHead(200, {
            ...headers,
            'X-Case': 'Value',
            'x-two': ['1', '2'],
            'x-nothing': '',
            'x-comma': ['a, b', '', 'c'],
            'content-language': 'de, en',
            'set-cookie': ['one=1', 'two=2'],
          })
          .end(body);
      case 'typed': {
        // The bytes are the page's, in hexadecimal digits; so is their type, which may be missing.
        const { 'content-type': _, ...untyped } = headers;
        return response
          .writeHead(200, ask('type') ? { ...headers, 'content-type': ask('type') } : untyped)
          .end(Buffer.from(ask('hex'), 'hex'));
      }
      case 'packed':
        return response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(gzipSync(body));
      case 'badlyPacked':
        return response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(body);
      case 'module':
        return begin(ask('type') || 'application/wasm').end(noModule);
      case 'tagged': {
        const same = request.headers['if-none-match'] === '"tag"';
        return response
          .writeHead(same ? 304 : 200, { ...headers, 'cache-control': 'no-cache', etag: '"tag"' })
          .end(same ? undefined : body);
      }
      case 'endless':
        return go(begin(), ask('id'), sent, async (at) => (await sleep(10), piece(at)), 20_000);
      case 'flood':
        return go(begin(), ask('id'), sent, async () => 'x'.repeat(65_536), floodBytes);
    }
    const [kind, text] = texts[ask('kind')] ?? texts['json'] ?? [];
    return begin(kind).end(text);
  };

/** Writes until so many bytes are written or the browser wants no more. */
async function go(
  response: ServerResponse,
  id: string,
  sent: Map<string, Sent>,
  next: (at: number) => Promise<string>,
  most: number,
): Promise<void> {
  const note: Sent = { bytes: 0, closed: false };
  sent.set(id, note);
  const gone = once(response, 'close').then(() => (note.closed = true));
  for (let at = 0; !note.closed && note.bytes < most; at++) {
    const part = await next(at);
    note.bytes += part.length;
    if (!response.write(part)) await Promise.race([once(response, 'drain'), gone]);
  }
  // What ends by itself was not let go.
  response.end();
}
