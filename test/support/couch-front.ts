import { once } from 'node:events';
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Answer,
  type Asked,
  inSentOrder,
  isOfAdmin,
  isUnreadable,
  jsonAnswer,
  mendFeed,
  mendRefusal,
  plainSince,
} from './couch-answers';

/**
 * Comes between a request and its answer: `pass` lets the server do it and tells its answer. What is returned is
 * answered; 'lost' ends the connection without an answer, 'half' in the middle of the server's.
 */
export type Meddle = (asked: Asked, pass: () => Promise<Answer>) => Promise<Answer | 'lost' | 'half'>;

export interface Front {
  port: number;
  /** Every request that arrived, in this order. */
  asked: Asked[];
  meddle: Meddle | null;
  /** Nobody listens any more, and every connection is cut, whatever is on its way. */
  close(): Promise<void>;
  /** Listens again on the same port. */
  open(): Promise<void>;
}

const userOf = ({ headers: { authorization } }: IncomingMessage): string | null => {
  const basic = /^Basic (.*)$/i.exec(authorization ?? '')?.[1];
  return basic === undefined ? null : (Buffer.from(basic, 'base64').toString().split(':')[0] ?? null);
};

/** Said anew of each answer; and CouchDB, unless it is told to, lets no page of another origin ask it. */
const isOfPouch = /^(?:content-length|transfer-encoding|connection|access-control-.*)$/;

async function wholeBody(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** What the server behind is asked; `signal` takes it back. */
async function askBehind(port: number, asked: Asked, signal: AbortSignal): Promise<IncomingMessage> {
  const { method, path, query, body } = asked;
  const headers = { ...asked.headers };
  // The answer is looked into, so it comes as it is; a connection each, since a broken one is no story of this front.
  delete headers['accept-encoding'];
  delete headers['connection'];
  const text = query.toString();
  const sent = ask({
    port,
    host: '127.0.0.1',
    method,
    path: text ? `${path}?${text}` : path,
    headers,
    agent: false,
    signal,
  });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return answer;
}

async function answerOf(port: number, asked: Asked, signal: AbortSignal): Promise<Answer> {
  const answer = await askBehind(port, asked, signal);
  const body = await wholeBody(answer);
  const headers = Object.entries(answer.headers).filter(([name]) => !isOfPouch.test(name));
  return { status: answer.statusCode ?? 500, headers: Object.fromEntries(headers), body };
}

const jsonOf = ({ body }: { body: Buffer }) => JSON.parse(body.toString() || 'null');

/** Starts a server on loopback that hands everything to the pouchdb-server on port `behind`, and answers like CouchDB. */
export async function startFront(behind: number, admin: string): Promise<Front> {
  /** One answer as CouchDB gives it. */
  async function answer(asked: Asked, signal: AbortSignal): Promise<Answer> {
    if (asked.method === 'OPTIONS')
      return jsonAnswer(405, { error: 'method_not_allowed', reason: 'Only DELETE,GET,HEAD,POST,PUT,COPY allowed' });
    if (isOfAdmin(asked) && asked.user !== admin)
      return jsonAnswer(401, { error: 'unauthorized', reason: 'You are not a server admin.' });
    if (isUnreadable(asked)) return jsonAnswer(400, { error: 'bad_request', reason: 'invalid UTF-8 JSON' });
    // pouchdb-server lets `validate_doc_update` see nobody where documents come together, and so whoever writes each alone.
    if (asked.path.endsWith('/_bulk_docs') && asked.user !== admin && jsonOf(asked).new_edits !== false)
      return jsonAnswer(201, await writeEach(asked, signal));
    const plain = mendRefusal(asked, await answerOf(behind, asked, signal));
    if (plain.status >= 300) return plain;
    if (asked.path.endsWith('/_bulk_docs')) return jsonAnswer(plain.status, inSentOrder(jsonOf(asked), jsonOf(plain)));
    if (!asked.path.endsWith('/_changes')) return plain;
    const info = { ...asked, method: 'GET', path: asked.path.replace(/_changes$/, ''), query: new URLSearchParams() };
    const newest = jsonOf(await answerOf(behind, { ...info, body: Buffer.alloc(0) }, signal)).update_seq;
    return jsonAnswer(200, mendFeed(jsonOf(plain), newest));
  }

  /** Writes documents one by one, and tells of each what CouchDB tells of it together. */
  async function writeEach(asked: Asked, signal: AbortSignal): Promise<unknown[]> {
    const told: unknown[] = [];
    for (const document of jsonOf(asked).docs as { _id: string }[]) {
      const { _id: id } = document;
      const path = asked.path.replace(/_bulk_docs$/, encodeURIComponent(id));
      const body = Buffer.from(JSON.stringify(document));
      const headers = { ...asked.headers, 'content-length': String(body.length) };
      const one = jsonOf(await answerOf(behind, { ...asked, method: 'PUT', path, headers, body }, signal));
      told.push({
        id,
        ...(one.ok ? { ok: true, rev: one.rev } : { error: one.error, reason: one.reason }),
      });
    }
    return told;
  }

  /** Waits until the database has something behind `since`, for as long as CouchDB would; `beat` meanwhile. */
  async function waitForChange(asked: Asked, beat: () => void, signal: AbortSignal): Promise<void> {
    const heartbeat = Number(asked.query.get('heartbeat') ?? Number.NaN);
    const most = Number.isNaN(heartbeat) ? Number(asked.query.get('timeout') ?? 60_000) : null;
    const done = new AbortController();
    const beats = setInterval(beat, Number.isNaN(heartbeat) ? 2 ** 31 - 1 : heartbeat);
    const end = most === null ? null : setTimeout(() => done.abort(), most);
    try {
      await answerOf(behind, asked, AbortSignal.any([signal, done.signal]));
    } catch (error) {
      if (!done.signal.aborted) throw error;
    } finally {
      clearInterval(beats);
      if (end) clearTimeout(end);
    }
  }

  async function answerFeed(asked: Asked, response: ServerResponse, signal: AbortSignal): Promise<Answer> {
    const query = new URLSearchParams(asked.query);
    query.delete('feed');
    // Asked once at first: what is refused is refused at once, and what is there is answered at once.
    const now = await answer({ ...asked, query }, signal);
    if (now.status !== 200 || jsonOf(now).results.length > 0) return now;
    const beat = () => {
      if (!response.headersSent) response.writeHead(200, { 'content-type': 'application/json' });
      response.write('\n');
    };
    query.set('since', plainSince(jsonOf(now).last_seq));
    await waitForChange(
      { ...asked, query: new URLSearchParams([...query, ['feed', 'longpoll'], ['limit', '1']]) },
      beat,
      signal,
    );
    return answer({ ...asked, query }, signal);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { method = 'GET', headers } = request;
    const asked: Asked = { method, path, query, user: userOf(request), headers, body: await wholeBody(request) };
    front.asked.push({ ...asked, query: new URLSearchParams(query) });
    const since = query.get('since');
    if (since !== null) query.set('since', plainSince(since));
    const isLive = path.endsWith('/_changes') && query.get('feed') === 'longpoll';
    const pass = () => (isLive ? answerFeed(asked, response, gone.signal) : answer(asked, gone.signal));
    const given = front.meddle ? await front.meddle(asked, pass) : await pass();
    if (given === 'lost') return void response.destroy();
    const { status, headers: told, body } = given === 'half' ? await pass() : given;
    if (!response.headersSent) response.writeHead(status, { ...told, 'content-length': body.length });
    if (given !== 'half') return void response.end(body);
    response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.destroy());
  }

  // Whoever is cut off, or goes away, is part of some stories: their connection ends, and nothing else.
  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const front: Front = {
    port,
    asked: [],
    meddle: null,
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
    open: async () => void (await once(server.listen(port, '127.0.0.1'), 'listening')),
  };
  return front;
}
