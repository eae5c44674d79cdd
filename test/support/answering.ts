import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Connection } from '../../src/model/team/connection';
import { Problem } from '../../src/shared/problem';

/** A request as it arrived. */
interface Heard {
  method: string;
  /** With the query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export type Answering = (heard: Heard, response: ServerResponse) => unknown;

/** A server on loopback that answers whatever a test has it answer, the truth or not. */
export interface AnsweringServer {
  address: string;
  /** Every request, the earliest first. */
  heard: Heard[];
  answer: Answering;
  close(): Promise<void>;
}

export async function serveAnswers(answer: Answering = json({})): Promise<AnsweringServer> {
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    let body = '';
    for await (const part of request) body += String(part);
    const heard = { method, path: url, headers, body };
    served.heard.push(heard);
    await served.answer(heard, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const served: AnsweringServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: [],
    answer,
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
  return served;
}

export const json =
  (value: unknown, status = 200): Answering =>
  (_, response) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));

export const text =
  (words: string, status = 200): Answering =>
  (_, response) =>
    response.writeHead(status, { 'Content-Type': 'text/html' }).end(words);

export const connectionTo = (address: string, more: Partial<Connection> = {}): Connection => ({
  address,
  database: 'team',
  credentials: { user: 'ana', password: 'secret' },
  ...more,
});

/** The key of what a call rejects with; a test fails where it rejects with anything else, or not at all. */
export async function troubleOf(call: Promise<unknown>): Promise<string> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('value' in outcome) throw new Error(`It was answered: ${JSON.stringify(outcome.value)}`);
  if (!(outcome.error instanceof Problem)) throw outcome.error;
  return outcome.error.key;
}
