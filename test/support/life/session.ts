import { afterAll, beforeAll, inject } from 'vitest';
import { replyTo, type Routes } from '../routes';
import { type Server, serveHosts } from '../server';
import type { Life } from './life';

/**
 * One browser for all scenarios of a file, in the browser of the running project, on a web of real connections: pages that
 * the browser keeps, draws ahead or throws away are none of what a debugger answers. `asked` grows by each address.
 */
export function useLife(routes: Routes, asked: string[]): () => Life {
  let server: Server | undefined;
  let life: Life | undefined;
  beforeAll(async () => {
    const hosts = new Set([...routes.keys()].map((address) => new URL(String(address)).host));
    server = await serveHosts([...hosts], async (url, _, response) => {
      asked.push(String(url));
      const reply = await replyTo(routes, String(url));
      response.writeHead(reply?.status ?? 404, reply?.headers).end(reply?.body);
    });
    const { start } =
      inject('browser') === 'chromium' ? await import('./chromium-life') : await import('./firefox-life');
    life = await start(server.proxy);
  });
  afterAll(async () => {
    await life?.close();
    await server?.close();
  });
  return () => {
    if (!life) throw new Error('The browser is not running yet.');
    return life;
  };
}
