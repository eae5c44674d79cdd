import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { makeCertificate } from './certificate';

/** Answers one request; what it was sent is read already. */
export type Handler = (url: URL, request: IncomingMessage, response: ServerResponse, sent: Buffer) => unknown;

export interface Server {
  /** A proxy on this machine that leads to `handle`, whatever host of `hosts` is asked for. */
  proxy: number;
  close(): Promise<void>;
}

/**
 * A web of real connections, for what answers that are handed to the browser whole cannot show: bodies that come slowly,
 * stop, or go on. Every host outside `hosts` is refused.
 */
export async function serveHosts(hosts: readonly string[], handle: Handler): Promise<Server> {
  const secure = createSecureServer(makeCertificate(), async (request, response) => {
    const parts: Buffer[] = [];
    // A page that goes away while it sends is part of some cases.
    request.on('error', () => {});
    for await (const part of request) parts.push(part as Buffer);
    await handle(
      new URL(request.url ?? '/', `https://${request.headers.host}`),
      request,
      response,
      Buffer.concat(parts),
    );
  });
  await once(secure.listen(0, '127.0.0.1'), 'listening');
  const { port } = secure.address() as AddressInfo;

  const proxy = createServer((_, response) => void response.writeHead(403).end());
  proxy.on('connect', (request, client) => {
    client.on('error', () => {});
    if (!hosts.includes(request.url?.replace(/:\d+$/, '') ?? ''))
      return void client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const through = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      through.pipe(client);
      client.pipe(through);
    });
    through.on('error', () => client.destroy());
    client.on('close', () => through.destroy());
    through.on('close', () => client.destroy());
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  return {
    proxy: (proxy.address() as AddressInfo).port,
    async close() {
      proxy.closeAllConnections();
      secure.closeAllConnections();
      await Promise.all([once(proxy.close(), 'close'), once(secure.close(), 'close')]);
    },
  };
}
